import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';
import type { Live } from './counts';
import { countedDay, soldSince } from './today-count';

const values: GapValues = { ...defaultsOf(gapInputs), asOf: '2026-11-01', onHandFba: 62, onHandOwn: 10 };
const live: Live = { startedOn: '2026-11-01', counts: [], restockedOn: null, endedOn: null };
const guess = {
  onHandFba: 4,
  onHandOwn: 1,
  onHandShop: 0,
  velocityNow: 0.8,
  waitingOrders: 9,
  waitingSince: 3,
  waitingPromise: 11,
};
const places = ['onHandFba', 'onHandOwn'] as const;

describe('a day’s count', () => {
  it('moves the gap to today and keeps what was counted', () => {
    const day = countedDay(values, live, '2026-11-07', 6, places, guess, {
      onHandFba: 5,
      onHandOwn: 0,
      waiting: 12,
      sold: 57,
    });
    expect(day.next).toMatchObject({ asOf: '2026-11-07', onHandFba: 5, onHandOwn: 0, velocityNow: 0.8 });
    expect(day.next).toMatchObject({ waitingOrders: 12, waitingSince: 3, waitingPromise: 11 });
    expect(day.next.shipments[0]!.likely).toBe(13);
    expect(day.live.counts).toEqual([
      { date: '2026-11-07', onHand: 5, waiting: 12, cancelled: null, shippedLate: null, sold: 57 },
    ]);
    expect(day.guessed).toEqual([]);
  });

  it('uses the guess where nothing was counted, but does not call it a count', () => {
    const day = countedDay(values, live, '2026-11-07', 6, places, guess, { onHandFba: 5, onHandOwn: null });
    expect(day.next).toMatchObject({ onHandFba: 5, onHandOwn: 1 });
    expect(day.guessed).toEqual(['onHandOwn']);
    expect(day.live).toBe(live);
    expect(day.next.waitingOrders).toBe(9);
    const sold = countedDay(values, live, '2026-11-07', 6, places, guess, { sold: 3 });
    expect(sold.live.counts[0]).toMatchObject({ onHand: null, sold: 3 });
  });

  it('takes an empty place as empty, since nothing has landed there', () => {
    const empty = { ...values, onHandOwn: 0 };
    const day = countedDay(
      empty,
      live,
      '2026-11-07',
      6,
      places,
      { ...guess, onHandOwn: 0 },
      { onHandFba: 5 },
    );
    expect(day.guessed).toEqual([]);
    expect(day.live.counts[0]!.onHand).toBe(5);
  });

  it('asks for sales since the count before', () => {
    const counts = ['2026-11-05', '2026-11-03', '2026-11-07'].map((date) => ({
      date,
      onHand: null,
      waiting: date === '2026-11-03' ? 4 : null,
      cancelled: null,
      shippedLate: null,
      sold: null,
    }));
    expect(soldSince({ ...live, counts }, '2026-11-07')).toBe('2026-11-05');
    expect(soldSince(live, '2026-11-07')).toBe('2026-11-01');
  });
});
