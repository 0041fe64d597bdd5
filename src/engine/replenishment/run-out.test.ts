import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regularizedGammaP } from '../statistics/incomplete-gamma';
import published from './published-cases.json' with { type: 'json' };
import { daysOfSupply } from './days-of-supply';
import { RunOut } from './run-out';

const steady = (demand: number, days = 200) => new Float64Array(days).fill(demand);

describe('run-out', () => {
  it('is what the published shortage before a restock says', () => {
    const { inputs, expected } = published.cases.find(({ id }) => id === 'sbr-02')! as unknown as {
      inputs: Record<string, number>;
      expected: Record<string, number>;
    };
    const out = new RunOut(steady(inputs.demand_rate!), 1);
    expect(out.chanceOfMore(inputs.on_hand!, inputs.restock_time!)).toBeCloseTo(
      expected.shortage_probability!,
      9,
    );
  });

  it('of Poisson demand is the waiting time for the last unit: gamma', () => {
    // The I-th buyer of a Poisson stream comes at a gamma time of shape I.
    const out = new RunOut(steady(4), 1);
    for (const [units, days] of [
      [1, 1],
      [30, 7],
      [30, 9],
      [120, 28],
    ] as const)
      expect(out.chanceOut(units, days)).toBeCloseTo(regularizedGammaP(units, 4 * days), 10);
  });

  it('at the expected pace is stock over velocity', () => {
    const out = new RunOut(steady(15), 1);
    expect(out.cover(450)).toBeCloseTo(daysOfSupply(450, 15, 40, 120).daysOfSupply, 12);
    expect(out.cover(457.5)).toBeCloseTo(30.5, 12);
    expect(out.cover(1e6)).toBeNull();
    expect(out.cover(0)).toBe(0);
    expect(out.daysUntilOut(450, 0.5)).toBe(30);
  });

  it('follows the season', () => {
    const demand = Float64Array.from({ length: 100 }, (_, day) => (day < 10 ? 5 : 20));
    const out = new RunOut(demand, 1);
    expect(out.cover(150)).toBeCloseTo(15, 12);
    expect(out.daysUntilOut(150, 0.5)).toBe(15);
  });

  it('lies the later the more stock, the sooner the more demand, and spreads with the dispersion', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        fc.double({ min: 1, max: 8, noNaN: true }),
        (units, more, demand, dispersion) => {
          const out = new RunOut(steady(demand, 400), dispersion);
          const days = (stock: number, p: number) => out.daysUntilOut(stock, p) ?? 401;
          expect(days(units + more, 0.5)).toBeGreaterThanOrEqual(days(units, 0.5));
          expect(days(units, 0.1)).toBeLessThanOrEqual(days(units, 0.9));
          const busier = new RunOut(steady(demand * 1.5, 400), dispersion);
          expect(busier.daysUntilOut(units, 0.5) ?? 401).toBeLessThanOrEqual(days(units, 0.5));
        },
      ),
      { numRuns: 150, seed: 1 },
    );
    const width = (dispersion: number) => {
      const out = new RunOut(steady(10), dispersion);
      return out.daysUntilOut(600, 0.9)! - out.daysUntilOut(600, 0.1)!;
    };
    expect(width(1)).toBeLessThan(width(3));
    expect(width(3)).toBeLessThan(width(9));
  });

  it('comes on the first day on which its chance is reached, whatever the demand of the days', () => {
    const anyDay = fc.oneof(
      fc.constant(0),
      fc.integer({ min: 0, max: 160 }).map((quarters) => quarters / 4),
    );
    fc.assert(
      fc.property(
        fc.array(anyDay, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 400 }),
        fc.constantFrom(0.001, 0.1, 0.5, 0.9, 0.999),
        fc.constantFrom(1, 4, 40),
        (demand, units, chance, dispersion) => {
          const out = new RunOut(demand, dispersion);
          const first = demand.findIndex((_, day) => out.chanceOut(units, day + 1) >= chance);
          expect(out.daysUntilOut(units, chance)).toBe(first === -1 ? null : first + 1);
        },
      ),
      { numRuns: 300, seed: 2 },
    );
  });

  it('counts parts of a day as parts of its demand', () => {
    const out = new RunOut([5, 5, 0, 0, 20, 20], 1);
    expect([-1, 0, 1.5, 2, 3.5, 4.25, 6, 9].map((days) => out.expectedWithin(days))).toEqual([
      0, 0, 7.5, 10, 10, 15, 50, 50,
    ]);
    expect([10, 15, 40, 50].map((units) => out.cover(units))).toEqual([2, 4.25, 5.5, 6]);
    const late = new RunOut([0, 0, 4], 1);
    expect([-3, 0, 1].map((units) => late.cover(units))).toEqual([0, 0, 2.25]);
    expect([late.chanceOut(0, 1), late.chanceOut(-2, 0), late.daysUntilOut(-2, 0.5)]).toEqual([1, 1, 0]);
  });

  it.each([0.5, NaN, Infinity])('refuses a dispersion of %d', (dispersion) => {
    expect(() => new RunOut([1], dispersion)).toThrow('Dispersion');
  });

  it.each([-1, Infinity])('refuses a demand of %d', (mean) => {
    expect(() => new RunOut([1, mean], 1)).toThrow('Demand');
  });

  it.each([0, 1, -0.5, 2, NaN])('refuses a chance of %d', (chance) => {
    expect(() => new RunOut([1], 1).daysUntilOut(5, chance)).toThrow('Chance');
  });

  it('never comes without demand, and is past without stock', () => {
    const none = new RunOut(steady(0), 1);
    expect([none.cover(5), none.daysUntilOut(5, 0.5), none.chanceOut(5, 90)]).toEqual([null, null, 0]);
    expect(new RunOut(steady(3), 1).daysUntilOut(0, 0.5)).toBe(0);
    expect(() => new RunOut([NaN], 1)).toThrow(RangeError);
  });
});
