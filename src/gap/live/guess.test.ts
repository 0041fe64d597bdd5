import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';
import { guessedVelocity, guessedWaiting } from './guess';

const [usual] = defaultsOf(gapInputs).shipments;
const out: GapValues = {
  ...defaultsOf(gapInputs),
  whileOut: 'closed',
  onHandFba: 0,
  onHandOwn: 0,
  shipments: [{ ...usual!, earliest: 4, likely: 6, latest: 9 }],
};

describe('the velocity some days later', () => {
  it('has fallen by the closed form while nothing has landed, however soon it was likely', () => {
    for (const days of [1, 5, 10, 25])
      expect(guessedVelocity(out, days)).toBeCloseTo(0.4 + 0.6 * Math.exp(-days / 7), 1.7);
    expect(guessedVelocity({ ...out, velocityNow: 0.6 }, 10)).toBeCloseTo(0.4 + 0.2 * Math.exp(-10 / 7), 1.7);
  });

  it('rises from today’s where there is stock', () => {
    const stocked = { ...out, onHandFba: 10_000, velocityNow: 0.5 };
    expect(guessedVelocity(stocked, 10)).toBeGreaterThan(0.6);
    expect(guessedVelocity({ ...stocked, velocityNow: 1 }, 10)).toBe(1);
  });

  it('stays as it is on the same day, and where no ranking is lost', () => {
    expect(guessedVelocity({ ...out, velocityNow: 0.73 }, 0)).toBe(0.73);
    expect(guessedVelocity({ ...out, velocityOn: false }, 9)).toBe(1);
  });

  it('is whole percent', () => {
    const velocity = guessedVelocity(out, 3);
    expect(Math.round(velocity * 100) / 100).toBe(velocity);
  });
});

describe('the orders waiting some days later', () => {
  const taking: GapValues = {
    ...out,
    whileOut: 'backorder',
    dailyDemand: 10,
    velocityOn: false,
    captureGiven: 'rate',
    captureDecay: 0,
    dropOffGiven: 'hazard',
    hazardBefore: 0.03,
    promiseKind: 'fixed-wait',
    promiseDays: 14,
    shipments: [{ ...usual!, place: 'own', earliest: 4, likely: 6, latest: 9 }],
  };

  it('have come evenly since stock ran out, and nothing has filled them', () => {
    // As a day ends, before those leave who give up overnight.
    const standing = (1 - Math.exp(-0.03 * 10)) / 0.03;
    const waiting = guessedWaiting(taking, 10);
    expect(Math.abs(waiting.waitingOrders - 10 * standing)).toBeLessThan(3);
    expect(waiting).toMatchObject({ waitingSince: 5, waitingPromise: 9 });
    expect(guessedWaiting({ ...taking, onHandOwn: 60 }, 10)).toMatchObject({
      waitingSince: 2,
      waitingPromise: 12,
    });
  });

  it('are promised one day where all were', () => {
    const dated: GapValues = { ...taking, promiseKind: 'fixed-date', promiseDate: 8 };
    expect(guessedWaiting(dated, 5).waitingPromise).toBe(3);
    expect(guessedWaiting(dated, 12).waitingPromise).toBe(-4);
  });

  it('are those from before, grown older, together with the new', () => {
    const alone: GapValues = {
      ...taking,
      dailyDemand: 0,
      waitingOrders: 100,
      waitingSince: 6,
      waitingPromise: 20,
    };
    const later = guessedWaiting(alone, 5);
    expect(later).toMatchObject({ waitingSince: 11, waitingPromise: 15 });
    expect(later.waitingOrders).toBe(Math.round(100 * Math.exp(-0.03 * 4)));
    const mixed = guessedWaiting({ ...alone, dailyDemand: 10 }, 10);
    expect(mixed.waitingSince).toBeGreaterThan(5);
    expect(mixed.waitingSince).toBeLessThan(16);
  });

  it('are as old as the shelf was counted empty, where nothing is known of them', () => {
    expect(guessedWaiting(taking, 0, 12)).toEqual({ waitingOrders: 0, waitingSince: 6, waitingPromise: 8 });
    expect(guessedWaiting({ ...taking, waitingOrders: 7, waitingSince: 3 }, 0, 12)).toMatchObject({
      waitingOrders: 7,
      waitingSince: 3,
    });
  });
});
