import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  joinTrials,
  pickWay,
  profitDifference,
  spreadOf,
  standings,
  wayTrials,
  type WayTrials,
} from './compare-ways';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import type { OutOfStockOffer } from './gap-parameters';
import { GapSimulation, simulateGap } from './simulate-gap';

const trialsOf = (profit: readonly number[], breaches: readonly number[] = []): WayTrials => ({
  profit: Float64Array.from(profit),
  costOfGap: Float64Array.from(profit, (value) => 100 - value),
  daysOut: new Float32Array(profit.length),
  breaches: Uint8Array.from(profit, (_, trial) => breaches[trial] ?? 0),
});

/** A gap whose landing day is uncertain, with an offer and a channel's effect on demand. */
const gap = (offer: OutOfStockOffer, demandEffect = 1) =>
  gapCase({
    horizonDays: 60,
    channels: [channelCase({ offer, demandEffect, captureDecay: 0.05 })],
    onHand: [0, 50, 0],
    shipments: [shipmentCase(19, { p10: 12, p90: 32 })],
    patience: { hazardBefore: 0.03, promiseBreak: 0.05, hazardAfter: 0.09, weibullShape: 1 },
  });
const run = (parameters: ReturnType<typeof gap>, seed: number, from: number, to: number) => {
  const simulation = new GapSimulation(parameters, seed, to - from, from, false);
  simulation.runTrials(from, to);
  return wayTrials(simulation.table);
};

describe('spread', () => {
  it('is mean, s ÷ √n and type 7 quantiles, by hand', () => {
    const { mean, standardError, p10, p90 } = spreadOf(Float64Array.of(4, 1, 3, 2, 5));
    expect(mean).toBe(3);
    expect(standardError).toBeCloseTo(Math.sqrt(2.5 / 5), 12);
    expect(p10).toBeCloseTo(1.4, 12);
    expect(p90).toBeCloseTo(4.6, 12);
    expect(spreadOf(Float64Array.of(7))).toEqual({ mean: 7, standardError: 0, p10: 7, p90: 7 });
  });

  it('leaves the trials in their order, on which every difference rests', () => {
    const values = Float64Array.from({ length: 500 }, (_, i) => (i * 7919) % 503);
    const before = values.slice();
    spreadOf(values);
    standings([trialsOf([...values])]);
    expect(values).toEqual(before);
  });
});

describe('differences', () => {
  it('are taken trial by trial', () => {
    const { mean, standardError, p10, p90 } = profitDifference(trialsOf([10, 20, 30]), trialsOf([8, 18, 28]));
    expect([mean, standardError, p10, p90]).toEqual([2, 0, 2, 2]);
    expect(() => profitDifference(trialsOf([1, 2]), trialsOf([1]))).toThrow(RangeError);
    expect(() => standings([trialsOf([1, 2]), trialsOf([1])])).toThrow(RangeError);
  });

  it('of a way from itself are none, and turn their sign when turned round', () => {
    const profits = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(profits, profits, (one, other) => {
        const count = Math.min(one.length, other.length);
        const a = trialsOf(one.slice(0, count));
        const b = trialsOf(other.slice(0, count));
        expect(profitDifference(a, a)).toEqual({ mean: 0, standardError: 0, p10: 0, p90: 0 });
        expect(profitDifference(a, b).mean).toBeCloseTo(-profitDifference(b, a).mean, 4);
        expect(profitDifference(a, b).p10).toBeCloseTo(-profitDifference(b, a).p90, 4);
      }),
    );
  });

  it('vary far less under common random numbers than under independent ones, about the same mean', () => {
    const closed = gap({ kind: 'closed' });
    for (const [parameters, most] of [
      [gap({ kind: 'fixed-wait', days: 16 }), 0.5],
      [gap({ kind: 'closed' }, 0.9), 0.1],
    ] as const) {
      const common = profitDifference(run(parameters, 1, 0, 2000), run(closed, 1, 0, 2000));
      const apart = profitDifference(run(parameters, 1, 0, 2000), run(closed, 2, 0, 2000));
      const ratio = (common.standardError / apart.standardError) ** 2;
      expect(ratio).toBeLessThan(most);
      // Both estimate the same difference.
      const error = Math.hypot(common.standardError, apart.standardError);
      expect(Math.abs(common.mean - apart.mean)).toBeLessThan(3.5 * error);
    }
  });
});

describe('standings', () => {
  it('share the chance of being best, ties in equal parts', () => {
    const ways = [trialsOf([1, 5, 3, 2]), trialsOf([2, 5, 1, 2]), trialsOf([0, 5, 0, 1])];
    const chances = standings(ways).map(({ bestChance }) => bestChance);
    expect(chances[0]).toBeCloseTo((0 + 1 / 3 + 1 + 1 / 2) / 4, 12);
    expect(chances[1]).toBeCloseTo((1 + 1 / 3 + 0 + 1 / 2) / 4, 12);
    expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
  });

  it('judge by late shipments and cancellations, and report the other limits beside', () => {
    const [way] = standings([trialsOf([1, 1, 1, 1], [0b00001, 0b00100, 0b01000, 0b10000])]);
    expect(way.limits).toEqual({
      late10: 0.25,
      late30: 0,
      cancelled7: 0.25,
      defects60: 0.25,
      onTimeDelivery: 0.25,
    });
    expect(way.breachChance).toBe(0.5);
  });

  it('are those of the whole simulation, however it was cut into blocks', () => {
    const parameters = gap({ kind: 'fixed-wait', days: 16 });
    const whole = simulateGap(parameters, { trials: 900, seed: 3 });
    const blocks = joinTrials([run(parameters, 3, 0, 400), run(parameters, 3, 400, 900)]);
    expect(blocks).toEqual(run(parameters, 3, 0, 900));
    const [way] = standings([blocks]);
    expect(way.profit.mean).toBeCloseTo(whole.profit.mean, 8);
    expect(way.profit.standardError).toBeCloseTo(whole.profit.standardError, 8);
    expect(way.profit.p90).toBeCloseTo(whole.profit.p90, 8);
    expect(way.costOfGap).toBeCloseTo(whole.costOfGap.mean, 8);
    expect(way.daysOut).toBeCloseTo(whole.daysOutAll.mean, 4);
    expect(way.breachChance).toBeCloseTo(whole.breachChance, 12);
    expect(way.limits.late30).toBeCloseTo(whole.limits.late30.breachChance, 12);
  });

  it('order two ways as the closed form does: a certain gap of G days, closed, loses λG margins', () => {
    const certain = (offer: OutOfStockOffer) =>
      gapCase({ channels: [channelCase({ offer })], horizonDays: 30, shipments: [shipmentCase(10)] });
    const waits = run(certain({ kind: 'fixed-wait', days: 30 }), 5, 0, 3000);
    const closed = run(certain({ kind: 'closed' }), 5, 0, 3000);
    const { mean, standardError } = profitDifference(waits, closed);
    expect(Math.abs(mean - 10 * 10 * 8)).toBeLessThan(3.5 * standardError);
  });
});

describe('the pick', () => {
  const way = (meanProfit: number, breachChance: number) => ({ meanProfit, breachChance });

  it('earns most among those within the tolerance', () => {
    const ways = [way(5, 0), way(9, 0.2), way(7, 0.05), way(7, 0)];
    expect(pickWay(ways, 0.05)).toEqual({ best: 1, pick: 2, isWithin: true });
    expect(pickWay(ways, 1)).toEqual({ best: 1, pick: 1, isWithin: true });
    expect(pickWay(ways, 0.01)).toEqual({ best: 1, pick: 3, isWithin: true });
  });

  it('is the rarest to breach where none is within', () => {
    expect(pickWay([way(9, 0.5), way(1, 0.2), way(3, 0.2)], 0.1)).toEqual({
      best: 0,
      pick: 2,
      isWithin: false,
    });
  });

  it('never earns less when more is tolerated', () => {
    const ways = fc.array(
      fc.record({
        meanProfit: fc.integer({ min: -50, max: 50 }),
        breachChance: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(ways, chance, chance, (all, a, b) => {
        const strict = pickWay(all, Math.min(a, b));
        const lax = pickWay(all, Math.max(a, b));
        if (strict.isWithin) {
          expect(lax.isWithin).toBe(true);
          expect(all[lax.pick].meanProfit).toBeGreaterThanOrEqual(all[strict.pick].meanProfit);
        }
        expect(all[lax.best].meanProfit).toBeGreaterThanOrEqual(all[lax.pick].meanProfit);
      }),
    );
  });
});
