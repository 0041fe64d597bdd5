import { describe, expect, it } from 'vitest';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { answer, orderActions } from './answer';
import { inputs, type ReorderPointValues } from './inputs';
import { model } from './model';
import { wholeCases } from './next-order';

const defaults = defaultsOf(inputs) as ReorderPointValues;
const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const nextOf = (changes: Partial<ReorderPointValues>) => model.compute({ ...defaults, ...changes }).next;
/** Normal demand that does not vary: the level is what sells in the lead time. */
const certain = {
  demandLaw: 'normal',
  dailyDemandSd: 0,
  leadTimeSd: 0,
} satisfies Partial<ReorderPointValues>;

describe('the next order', () => {
  it('is due on the day the average pace brings stock down to the level', () => {
    // 450 sell in 45 days; 720 − 450 = 270, 27 days of sales.
    expect(nextOf(certain)).toMatchObject({ position: 720, level: 450, day: 27, units: 900, orders: 1 });
    expect(nextOf({ ...certain, onOrder: 30 })).toMatchObject({ position: 450, day: 0, daysLate: 0 });
    expect(nextOf({ ...certain, onOrder: 0, waitingOrders: 20 })).toMatchObject({ day: 0, daysLate: 5 });
  });

  it('waits for the review that finds stock there, since the level covers one review more', () => {
    // 52 days sell 520; 20 days until then, the third review after today is day 21.
    expect(nextOf({ ...certain, reviewDays: 7 })).toMatchObject({ level: 520, day: 21 });
  });

  it('fills up to the level, in whole cases and no less than the minimum', () => {
    const fill = { ...certain, reviewDays: 7, orderingRule: 'up-to' } as const;
    expect(nextOf({ ...fill, onOrder: 0 })).toMatchObject({ level: 520, day: 0, units: 100 });
    expect(nextOf({ ...fill, onOrder: 0, casePack: 24 }).units).toBe(120);
    expect(nextOf({ ...fill, onOrder: 0, casePack: 24, minimumOrder: 200 }).units).toBe(216);
    expect(wholeCases(48, { casePack: 24, minimumOrder: 0 })).toBe(48);
  });

  it('takes several orders where one does not lift stock above the level', () => {
    const next = nextOf({ ...certain, onHandFba: 0, onOrder: 0, orderQuantity: 200 });
    expect(next).toMatchObject({ units: 200, orders: 3 });
    expect(next.position + next.units * next.orders).toBeGreaterThan(next.level);
  });

  it('says what an order of today is too late for', () => {
    const values = { ...defaults, onHandFba: 100, onOrder: 0 };
    const result = model.compute(values);
    expect(result.next.stockoutChance).toBeGreaterThan(0.99);
    // About 350 of 450 units, 35 of 45 days.
    expect(result.next.daysOut).toBeCloseTo(35, 0);
    expect(JSON.stringify(answer(values, result, format))).toMatch(/today.*runs out before it lands/);
    const actions = orderActions(values, result, format);
    expect(actions.map(({ byDay }) => byDay)).toEqual([0, 0, 45, 53]);
  });

  it('names no day that is years away, or never comes', () => {
    expect(nextOf({ dailyDemand: 1e-5 }).day).toBeNull();
    expect(nextOf({ dailyDemand: 0 })).toMatchObject({ day: null, daysLate: 0, daysOut: 0 });
  });
});
