import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../../fields/values';
import { engineParameters } from '../engine-parameters';
import { gapInputs, type GapValues, type Shipment } from '../gap-inputs';
import { playedTrials, promiseFigures } from './tried-promise';
import { safePromiseDay } from './safe-promise-day';

const usual: GapValues = {
  ...defaultsOf(gapInputs),
  dailyDemand: 10,
  onHandFba: 200,
  tolerance: 0.05,
  promiseLimit: 30,
};
const [first] = usual.shipments;
const landing = (
  earliest: number,
  likely: number,
  latest: number,
  more: Partial<Shipment> = {},
): Shipment => ({
  ...first!,
  place: 'own',
  earliest,
  likely,
  latest,
  slipChance: 0,
  ...more,
});
const dayFor = (changes: Partial<GapValues>) => safePromiseDay({ ...usual, ...changes });

describe('a restock date that can be promised', () => {
  it('is held to the longest wait from the day stock runs out, not from today', () => {
    // 200 units at 10 a day last to day 20; day 45 is a wait of 25 days from there.
    expect(dayFor({ shipments: [landing(45, 45, 45)] })).toBe(45);
    expect(dayFor({ shipments: [landing(60, 60, 60)] })).toBe(50);
    expect(dayFor({ shipments: [landing(60, 60, 60)], onHandFba: 0 })).toBe(30);
    expect(dayFor({ shipments: [landing(45, 45, 45)], promiseLimit: 7 })).toBe(27);
  });

  it('covers as many restock dates as the seller’s tolerance asks, nine in ten at the least', () => {
    const shipments = [landing(30, 37, 45)];
    // The latest of the three dates is the ninetieth percentile, so half a day around it is all that rounding moves.
    expect(Math.abs(dayFor({ shipments, tolerance: 0.5 }) - 45)).toBeLessThanOrEqual(1);
    expect(dayFor({ shipments, tolerance: 0.05 })).toBeGreaterThan(dayFor({ shipments, tolerance: 0.1 }));
    // A part of the dates slips: what was nine in ten no longer is.
    const slipping = [landing(30, 37, 40, { slipChance: 0.2, slipDays: 5 })];
    expect(dayFor({ shipments: slipping, tolerance: 0.1 })).toBeGreaterThan(40);
  });

  it('is safe in the futures where the channel allows it', () => {
    const values: GapValues = {
      ...usual,
      shipments: [landing(30, 37, 45, { slipChance: 0.05, slipDays: 10 })],
    };
    const promiseDate = safePromiseDay(values);
    const parameters = engineParameters({ ...values, promiseKind: 'fixed-date', promiseDate });
    const { breachChance } = promiseFigures(
      playedTrials(parameters, { trials: 2_000, seed: 7 }),
      values.lateLimit,
      true,
    );
    // Three standard errors of 5% over 2,000 futures.
    expect(breachChance).toBeLessThan(0.05 + 3 * Math.sqrt((0.05 * 0.95) / 2_000));
  });

  it('is that of the shipment that ends the gap, not of one that lands before it', () => {
    const shipments = [landing(5, 5, 5, { units: 100 }), landing(48, 48, 48)];
    // 300 units last to day 30.
    expect(dayFor({ shipments })).toBe(48);
    expect(dayFor({ shipments: [landing(5, 5, 5, { place: 'fba', units: 100 }), landing(70, 70, 70)] })).toBe(
      60,
    );
  });

  it('counts receiving, and only where it is still to come', () => {
    const receiving = { receivingEarliest: 2, receivingLikely: 2, receivingLatest: 2 };
    expect(dayFor({ ...receiving, shipments: [landing(40, 40, 40)] })).toBe(42);
    expect(dayFor({ ...receiving, shipments: [landing(40, 40, 40, { received: true })] })).toBe(40);
  });

  it('is that of any stock in a shop, of diverted units on Amazon, and of the promise where nothing comes', () => {
    const toAmazon = [landing(40, 40, 40, { place: 'fba' })];
    expect(dayFor({ shipments: toAmazon, whileOut: 'shop' })).toBe(40);
    expect(dayFor({ shipments: toAmazon, whileOut: 'closed', shopShare: 1 })).toBe(40);
    expect(dayFor({ shipments: [{ ...toAmazon[0]!, divertUnits: 50, divertDays: 3 }] })).toBe(43);
    expect(dayFor({ shipments: [], afterLast: 'nothing', promiseDays: 12 })).toBe(32);
  });
});
