import { describe, expect, it } from 'vitest';
import { shortageBeforeRestock } from './days-of-supply';
import { fittingLaw } from './law-of-demand';
import { RunOut } from './run-out';
import { shortfallBefore, type Coming } from './shortfall';

const steady = (demand: number, dispersion = 1) => new RunOut(new Float64Array(400).fill(demand), dispersion);
const coming = (units: number, mean: number, sd = 0): Coming => ({ units, mean, sd, slipped: null });

describe('the shortfall before an order lands', () => {
  it('with nothing under way is the law of demand over the lead time', () => {
    const { chance, units } = shortfallBefore(steady(4), 1, 100, [], { mean: 24, sd: 0 });
    expect(chance).toBeCloseTo(steady(4).chanceOut(100, 24), 12);
    expect(units).toBeCloseTo(fittingLaw({ mean: 96, sd: Math.sqrt(96) }).law.loss(100), 12);
  });

  it('over a gamma lead time is the published shortage before a restock', () => {
    const published = shortageBeforeRestock(130, 4, 30, 10);
    const { chance, units } = shortfallBefore(steady(4), 1, 130, [], { mean: 30, sd: 10 });
    expect(units).toBeCloseTo(published.unitsShort, 9);
    // Sold out is one unit sooner than short of one.
    expect(chance).toBeGreaterThan(published.shortageProbability);
    expect(shortfallBefore(steady(4), 1, 131, [], { mean: 30, sd: 10 }).chance).toBeCloseTo(
      published.shortageProbability,
      12,
    );
  });

  it('is told by the worst stage where one is the only one that matters', () => {
    const end = { mean: 40, sd: 0 };
    // Plenty lands on day 20: only the days before it count.
    const early = shortfallBefore(steady(4), 1, 70, [coming(1_000, 20)], end);
    expect(early.chance).toBeCloseTo(steady(4).chanceOut(70, 20), 9);
    // It lands at once: only the end counts.
    const late = shortfallBefore(steady(4), 1, 70, [coming(80, 0)], end);
    expect(late.chance).toBeCloseTo(steady(4).chanceOut(150, 40), 9);
    // It lands after the order: as if it were not there.
    const never = shortfallBefore(steady(4), 1, 150, [coming(80, 300)], end);
    const none = shortfallBefore(steady(4), 1, 150, [], end);
    expect(never.chance).toBeCloseTo(none.chance, 3);
    expect(never.units).toBeCloseTo(none.units, 2);
  });

  it('grows with the wait, and falls with stock', () => {
    const at = (onHand: number, mean: number, first: Coming = coming(60, 15, 4)) =>
      shortfallBefore(steady(4, 2), 2, onHand, [first], { mean, sd: 5 });
    for (let days = 5; days < 60; days += 5)
      expect(at(70, days + 5).units).toBeGreaterThan(at(70, days).units);
    for (let units = 0; units < 200; units += 10) {
      expect(at(units + 10, 30).units).toBeLessThanOrEqual(at(units, 30).units + 1e-9);
      expect(at(units + 10, 30).chance).toBeLessThanOrEqual(at(units, 30).chance + 1e-9);
    }
  });

  it('of an empty shelf is all that is wanted', () => {
    expect(shortfallBefore(steady(4), 1, 0, [], { mean: 24, sd: 0 })).toMatchObject({ chance: 1, units: 96 });
    expect(shortfallBefore(steady(0), 1, 5, [], { mean: 24, sd: 3 })).toMatchObject({ chance: 0, units: 0 });
  });

  it('stays finite and within 0 and 1 at the ends', () => {
    for (const demand of [1e-9, 1, 1e6])
      for (const dispersion of [1, 50, 1e9])
        for (const onHand of [0, 1, 1e9])
          for (const spread of [0, 300])
            for (const slip of [null, { mean: 400, sd: 365, chance: 0.5 }]) {
              const due = { units: 5, mean: 40, sd: spread, slipped: slip };
              const found = shortfallBefore(steady(demand), dispersion, onHand, [due, due], {
                mean: 700,
                sd: spread,
              });
              expect(found.chance >= 0 && found.chance <= 1).toBe(true);
              expect(found.units >= 0 && Number.isFinite(found.relativeSpread)).toBe(true);
            }
  });
});
