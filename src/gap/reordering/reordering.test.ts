import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryChanges } from '../../fields/arbitrary-values';
import { defaultsOf } from '../../fields/values';
import { checkReordering, reorderingInputs, type ReorderingValues } from './reordering-inputs';
import { reordering } from './reordering';

const defaults = defaultsOf(reorderingInputs) as ReorderingValues;
const levelOf = (changes: Partial<ReorderingValues>) => reordering({ ...defaults, ...changes }).chosen;
const sound = arbitraryChanges(reorderingInputs).filter((values) => checkReordering(values).length === 0);

const laws = reorderingInputs.demandLaw.options.map(({ value }) => value);
const everyday = fc.record({
  dailyDemand: fc.double({ min: -6, max: 7, noNaN: true }).map((exponent) => 10 ** exponent),
  spread: fc.double({ min: 0, max: 3, noNaN: true }),
  leadTimeDays: fc.double({ min: 1, max: 365, noNaN: true }),
  leadSpread: fc.double({ min: 0, max: 1, noNaN: true }),
  reviewDays: fc.constantFrom(0, 7, 30),
  rule: fc.constantFrom('cycle-service' as const, 'fill-rate' as const, 'cost' as const),
  demandLaw: fc.constantFrom(...laws),
  orderingRule: fc.constantFrom('quantity' as const, 'up-to' as const),
});
type Everyday = typeof everyday extends fc.Arbitrary<infer T> ? T : never;
const valuesOf = ({ spread, leadSpread, ...rest }: Everyday): ReorderingValues => ({
  ...defaults,
  ...rest,
  dailyDemandSd: spread * Math.max(rest.dailyDemand, Math.sqrt(rest.dailyDemand)),
  leadTimeSd: leadSpread * rest.leadTimeDays,
  orderQuantity: Math.max(1, Math.round(60 * rest.dailyDemand)),
});
/** A whole unit for counts, and the last digits of large numbers. */
const slack = (size: number) => 1e-7 * Math.abs(size) + 1e-9;

describe('over the declared range', () => {
  it('is finite', () => {
    fc.assert(
      fc.property(sound, (values) => {
        const { chosen, curve, shortcuts, byLaw } = reordering(values);
        const levels = [chosen, ...curve, ...shortcuts, ...byLaw.flatMap(({ found }) => found ?? [])];
        for (const level of levels)
          for (const value of Object.values(level))
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('a higher cycle service level never asks for less', () => {
    fc.assert(
      fc.property(everyday, fc.double({ min: 0.5, max: 0.99, noNaN: true }), (given, level) => {
        const values = { ...valuesOf(given), rule: 'cycle-service' as const };
        const low = reordering({ ...values, cycleServiceLevel: level }).chosen.level;
        const high = reordering({ ...values, cycleServiceLevel: (1 + level) / 2 }).chosen.level;
        expect(high).toBeGreaterThanOrEqual(low - slack(low));
      }),
      { numRuns: 80 },
    );
  });

  it('a higher fill rate never asks for less, and each kind reaches what it is asked for', () => {
    fc.assert(
      fc.property(
        everyday,
        fc.constantFrom('exact' as const, 'simple' as const, 'lost-sales' as const),
        (given, fillRateKind) => {
          const values = { ...valuesOf(given), rule: 'fill-rate' as const, fillRateKind };
          const low = reordering({ ...values, fillRate: 0.9 }).chosen;
          const high = reordering({ ...values, fillRate: 0.97 }).chosen;
          expect(high.level).toBeGreaterThanOrEqual(low.level - slack(low.level));
          const reached =
            fillRateKind === 'exact'
              ? high.fillRate
              : fillRateKind === 'simple'
                ? high.fillRateSimple
                : high.fillRateLostSales;
          expect(reached).toBeGreaterThanOrEqual(0.97 - 1e-6);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('a longer lead time never asks for less', () => {
    fc.assert(
      fc.property(everyday, fc.double({ min: 1, max: 1.5, noNaN: true }), (given, longer) => {
        const values = { ...valuesOf(given), rule: 'cycle-service' as const };
        const now = reordering(values).chosen.level;
        const then = reordering({ ...values, leadTimeDays: values.leadTimeDays * longer }).chosen.level;
        // A skewed law gathers as its mean grows: its upper end may come in by less than a hair of the mean.
        expect(then).toBeGreaterThanOrEqual(now - slack(now));
      }),
      { numRuns: 80 },
    );
  });

  it('more spread of demand or lead time never asks for less, under a normal law', () => {
    fc.assert(
      fc.property(everyday, fc.double({ min: 1, max: 2, noNaN: true }), (given, more) => {
        const values = { ...valuesOf(given), rule: 'cycle-service' as const, demandLaw: 'normal' as const };
        const now = reordering(values).chosen.safetyStock;
        for (const wider of [
          { dailyDemandSd: values.dailyDemandSd! * more },
          { leadTimeSd: values.leadTimeSd * more },
        ])
          expect(reordering({ ...values, ...wider }).chosen.safetyStock).toBeGreaterThanOrEqual(
            now - slack(now),
          );
      }),
      { numRuns: 80 },
    );
  });

  it('costs least at the cheapest level', () => {
    fc.assert(
      fc.property(everyday, (given) => {
        const { cheapest, curve } = reordering({ ...valuesOf(given), rule: 'cost' });
        const least = Math.min(...curve.map(({ total }) => total));
        expect(cheapest!.total).toBeLessThanOrEqual(least + 1e-6 * Math.abs(least) + 1e-9);
      }),
      { numRuns: 80 },
    );
  });
});

it('runs into the next law without a step', () => {
  for (const dailyDemandSd of [null, 1_500])
    for (const leadTimeSd of [0, 8]) {
      const at = (dailyDemand: number) => levelOf({ dailyDemand, dailyDemandSd, leadTimeSd }).level;
      // 45 days at 2,222 a day are 100,000 units: beyond, the gamma.
      const edge = 1e5 / 45;
      expect(Math.abs(at(edge * (1 + 1e-9)) / at(edge) - 1)).toBeLessThan(3e-5);
    }
  // Poisson to negative binomial, where the spread passes that of chance.
  const chance = Math.sqrt(10);
  const either = [chance * (1 - 1e-7), chance * (1 + 1e-7)].map(
    (dailyDemandSd) => levelOf({ dailyDemandSd, leadTimeSd: 0 }).level,
  );
  expect(Math.abs(either[0]! - either[1]!)).toBeLessThanOrEqual(1);
});

it('half of the cycles safe is no safety stock, under a normal law', () => {
  expect(levelOf({ cycleServiceLevel: 0.5, demandLaw: 'normal' }).safetyStock).toBeCloseTo(0, 9);
});

it('a large order quantity serves by itself: safety stock below zero is said, not hidden', () => {
  expect(levelOf({ rule: 'fill-rate', orderQuantity: 20_000, fillRate: 0.95 }).safetyStock).toBeLessThan(0);
});

it('where holding outweighs a unit short, the cheapest is below the mean', () => {
  const { cheapest, textbookLevel } = reordering({
    ...defaults,
    rule: 'cost',
    stockoutCostPerUnit: 0.2,
    orderQuantity: 9_000,
  });
  expect(textbookLevel).toBeLessThan(0);
  expect(cheapest!.safetyStock).toBeLessThan(0);
});

it('customers one by one over a gamma lead time need no second answer under the law that fits', () => {
  expect(reordering(defaults).exact).toMatchObject({ kind: 'gamma', parts: false });
  expect(reordering({ ...defaults, demandLaw: 'poisson' }).exact).toMatchObject({ parts: true });
});

it('past lead times of two kinds, quick and slow, give another answer than their mean and spread', () => {
  const pastDays = [30, 30, 31, 30, 30, 30, 30, 70, 30, 71];
  const { exact } = reordering({ ...defaults, leadTimeDays: 38, leadTimeSd: 17, pastDays });
  expect(exact).toMatchObject({ kind: 'past', parts: true });
});

it('is quick enough for each keystroke', () => {
  const start = performance.now();
  for (let run = 0; run < 50; run++) reordering({ ...defaults, dailyDemand: 10 + run });
  expect((performance.now() - start) / 50).toBeLessThan(15);
});
