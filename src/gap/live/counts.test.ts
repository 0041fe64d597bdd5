import { describe, expect, it } from 'vitest';
import {
  daysOut,
  firstCountedEmpty,
  lastCounted,
  ordersKept,
  ordersTaken,
  soldSoFar,
  withCount,
  type Count,
  type Live,
} from './counts';

const nothing = { onHand: null, waiting: null, cancelled: null, shippedLate: null, sold: null };
const count = (date: string, counted: Partial<Count> = {}): Count => ({ date, ...nothing, ...counted });
const liveOf = (counts: Count[], more: Partial<Live> = {}): Live => ({
  startedOn: '2026-11-01',
  counts,
  restockedOn: null,
  endedOn: null,
  ...more,
});

describe('counts of a gap', () => {
  it('are kept in the order of their days, the later count of a day over the earlier', () => {
    let live = liveOf([count('2026-11-07', { onHand: 5, waiting: 2 })]);
    live = withCount(live, count('2026-11-04', { sold: 9 }));
    live = withCount(live, count('2026-11-07', { onHand: 0 }));
    expect(live.counts).toEqual([
      count('2026-11-04', { sold: 9 }),
      count('2026-11-07', { onHand: 0, waiting: 2 }),
    ]);
    expect(lastCounted(live, 'sold')?.date).toBe('2026-11-04');
    expect(lastCounted(live, 'cancelled')).toBeNull();
  });

  it('add up what was sold as far as every count says it', () => {
    expect(soldSoFar(liveOf([]))).toBeNull();
    const live = liveOf([
      count('2026-11-08', { sold: 3 }),
      count('2026-11-03', { sold: 20 }),
      count('2026-11-05', { sold: 22 }),
      count('2026-11-07'),
    ]);
    expect(soldSoFar(live)).toEqual({ units: 42, until: '2026-11-05' });
  });

  it('tell orders taken, kept and days out of a gap counted through', () => {
    const counts = [
      count('2026-11-04', { onHand: 12, sold: 30 }),
      count('2026-11-06', { onHand: 0, sold: 12 }),
      count('2026-11-10', { onHand: 0, waiting: 30, cancelled: 5, sold: 35 }),
      count('2026-11-16', { onHand: 700, waiting: 0, cancelled: 14, sold: 45 }),
    ];
    const live = liveOf(counts, { restockedOn: '2026-11-16' });
    expect(firstCountedEmpty(live)).toBe('2026-11-06');
    expect(daysOut(live)).toBe(10);
    expect(ordersTaken(live)).toBe(80);
    expect(ordersKept(live)).toBe(66);
    const stillWaiting = [...counts.slice(0, 3), { ...counts[3]!, waiting: 60 }];
    expect(ordersKept({ ...live, counts: stillWaiting })).toBeNull();
    const dayAfter = [...stillWaiting, count('2026-11-17', { waiting: 6, cancelled: 14 })];
    expect(ordersKept({ ...live, counts: dayAfter })).toBe(60);
  });

  it('do not tell what a missing count hides', () => {
    const gap = { restockedOn: '2026-11-16' };
    const empty = count('2026-11-06', { onHand: 0 });
    expect(daysOut(liveOf([], gap))).toBeNull();
    expect(ordersTaken(liveOf([empty], gap))).toBeNull();
    expect(
      ordersTaken(liveOf([empty, count('2026-11-10'), count('2026-11-16', { sold: 3 })], gap)),
    ).toBeNull();
    expect(ordersKept(liveOf([empty, count('2026-11-16', { sold: 30 })], gap))).toBeNull();
  });
});
