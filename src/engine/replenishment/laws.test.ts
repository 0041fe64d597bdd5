import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseStockForFillRate, periodicBaseStock } from './base-stock';
import { gammaLaw, lognormalLaw, normalLaw } from './continuous-laws';
import { negativeBinomialLaw, poissonLaw, tableLaw } from './count-laws';
import type { DemandLaw } from './demand-law';
import { compoundPoissonLaw, mixtureLaw, poissonOverGamma } from './exact-lead-time-demand';
import { fittingLaw, lawNames, lawOfDemand } from './law-of-demand';
import { leadTimeDemand } from './lead-time-demand';
import {
  cheapestReorderPoint,
  reorderPointCost,
  reorderPointForCycleService,
  reorderPointForFillRate,
  serviceOf,
} from './reorder-point';

const counts: readonly DemandLaw[] = [
  poissonLaw(0.02),
  poissonLaw(12),
  negativeBinomialLaw(9, 5),
  negativeBinomialLaw(0.5, 2),
  tableLaw([
    [0, 0.3],
    [4, 0.5],
    [9, 0.2],
  ]),
  compoundPoissonLaw(3, [
    [1, 0.7],
    [5, 0.3],
  ]),
  mixtureLaw([
    { law: poissonLaw(4), chance: 0.4 },
    { law: poissonLaw(11), chance: 0.6 },
  ]),
];
const reals: readonly DemandLaw[] = [
  normalLaw(50, 12),
  gammaLaw(50, 12),
  gammaLaw(3, 4),
  lognormalLaw(20, 15),
  mixtureLaw([
    { law: normalLaw(20, 4), chance: 0.5 },
    { law: normalLaw(60, 9), chance: 0.5 },
  ]),
];

describe.each(counts.map((law) => [`${law.kind}, mean ${law.mean}`, law] as const))('%s', (_name, law) => {
  it('has losses that are the sums of their tails', () => {
    for (let x = 30; x >= 0; x--) {
      expect(law.loss(x - 1) - law.loss(x)).toBeCloseTo(law.upperTail(x - 1), 9);
      expect(law.secondLoss(x - 1) - law.secondLoss(x)).toBeCloseTo(law.loss(x), 8);
      expect(law.cdf(x) + law.upperTail(x)).toBeCloseTo(1, 12);
    }
    expect(law.loss(-1)).toBeCloseTo(law.mean + 1, 9);
    expect(law.secondLoss(0) * 2).toBeCloseTo(law.sd ** 2 + law.mean ** 2 - law.mean, 6);
  });

  it('has quantiles that are the smallest to reach their probability', () => {
    for (const p of [0.001, 0.3, 0.5, 0.9, 0.999]) {
      const q = law.quantile(p);
      expect(law.cdf(q)).toBeGreaterThanOrEqual(p - 1e-12);
      expect(law.cdf(q - 1)).toBeLessThan(p);
    }
  });
});

describe.each(reals.map((law) => [`${law.kind}, mean ${law.mean}`, law] as const))('%s', (_name, law) => {
  it('has losses whose slopes are tail and loss', () => {
    const step = law.sd * 1e-3;
    for (const x of [law.mean - law.sd, law.mean, law.mean + 2 * law.sd].filter((x) => x > 0)) {
      expect((law.loss(x - step) - law.loss(x + step)) / (2 * step)).toBeCloseTo(law.upperTail(x), 5);
      const slope = (law.secondLoss(x - step) - law.secondLoss(x + step)) / (2 * step);
      expect(Math.abs(slope - law.loss(x))).toBeLessThan(1e-5 * law.sd);
    }
  });

  it('has quantiles that give their probability back', () => {
    for (const p of [0.001, 0.3, 0.5, 0.9, 0.999]) expect(law.cdf(law.quantile(p))).toBeCloseTo(p, 9);
  });
});

it('Poisson demand over an exponential lead time is geometric', () => {
  const law = poissonOverGamma(2, 3, 3);
  const q = 6 / 7;
  for (const k of [0, 1, 5, 20]) expect(law.upperTail(k)).toBeCloseTo(q ** (k + 1), 10);
});

it('orders of one unit each are Poisson', () => {
  const law = compoundPoissonLaw(7, [[1, 1]]);
  for (const k of [0, 3, 7, 15]) expect(law.cdf(k)).toBeCloseTo(poissonLaw(7).cdf(k), 11);
});

const arbitrary = fc.record({
  rate: fc.double({ min: -6, max: 7, noNaN: true }).map((exponent) => 10 ** exponent),
  spread: fc.double({ min: 0, max: 4, noNaN: true }),
  lead: fc.double({ min: 0.5, max: 365, noNaN: true }),
  leadSpread: fc.double({ min: 0, max: 1, noNaN: true }),
  level: fc.double({ min: 0.5, max: 0.999, noNaN: true }),
});
const demandOf = ({
  rate,
  spread,
  lead,
  leadSpread,
}: {
  rate: number;
  spread: number;
  lead: number;
  leadSpread: number;
}) => leadTimeDemand({ mean: rate, sd: spread * rate }, { mean: lead, sd: leadSpread * lead });

describe('over the whole range of demand', () => {
  it('every law gives finite answers that rise with the service asked for', () => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom(...lawNames), (given, name) => {
        const law = lawOfDemand(name, demandOf(given));
        const quantity = Math.max(1, 20 * given.rate);
        const lower = reorderPointForCycleService(law, given.level).reorderPoint;
        const higher = reorderPointForCycleService(law, (1 + given.level) / 2).reorderPoint;
        expect(higher).toBeGreaterThanOrEqual(lower - 1e-9 * Math.abs(lower));
        const service = serviceOf(law, lower, quantity);
        for (const value of Object.values(service)) expect(Number.isFinite(value)).toBe(true);
        const filled = reorderPointForFillRate(law, quantity, given.level).reorderPoint;
        expect(serviceOf(law, filled, quantity).fillRate).toBeGreaterThanOrEqual(given.level - 1e-6);
      }),
      { numRuns: 200 },
    );
  });

  it('the fitting law changes by no step where one gives way to the next', () => {
    const at = (mean: number, sd: number) => fittingLaw({ mean, sd }).law;
    // Poisson to negative binomial, at chance's own spread.
    for (const mean of [0.3, 20, 5_000]) {
      const chance = Math.sqrt(mean);
      for (const level of [0.6, 0.95, 0.999])
        expect(
          Math.abs(at(mean, chance * (1 + 1e-7)).quantile(level) - at(mean, chance).quantile(level)),
        ).toBeLessThanOrEqual(1);
    }
    // Counts to gamma, at the largest mean counted unit by unit.
    for (const cv of [0.01, 0.3, 1.5])
      for (const level of [0.6, 0.95, 0.999]) {
        const below = at(1e5, cv * 1e5).quantile(level);
        const above = at(1e5 * (1 + 1e-9), cv * 1e5).quantile(level);
        expect(Math.abs(above / below - 1)).toBeLessThan(2e-5);
      }
  });

  it('more spread in demand or lead time never asks for less safety stock above the middle', () => {
    fc.assert(
      fc.property(arbitrary, fc.double({ min: 1, max: 3, noNaN: true }), (given, more) => {
        const level = Math.max(0.6, given.level);
        const base = normalLaw(demandOf(given).mean, demandOf(given).sd);
        const wider = demandOf({
          ...given,
          spread: given.spread * more,
          leadSpread: given.leadSpread * more,
        });
        const stock = reorderPointForCycleService(base, level).safetyStock;
        const wide = reorderPointForCycleService(normalLaw(wider.mean, wider.sd), level).safetyStock;
        expect(wide).toBeGreaterThanOrEqual(stock * (1 - 1e-9) - 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});

it('the cheapest reorder point is the rule of one-off unit costs, but for the stock shortages leave', () => {
  // CSL = 1 − Qh/(Dp + Qh), where textbooks have 1 − Qh/(Dp).
  const law = normalLaw(400, 60);
  const found = cheapestReorderPoint(law, 800, 10_000, 2, { perUnit: 6, perStockout: 0 });
  const level = 1 - (800 * 2) / (10_000 * 6 + 800 * 2);
  expect(found.reorderPoint).toBeCloseTo(law.quantile(level), 3);
});

it.each([
  ['per unit', { perUnit: 6, perStockout: 0 }],
  ['per stockout', { perUnit: 0, perStockout: 90 }],
  ['both', { perUnit: 3, perStockout: 40 }],
])('no reorder point costs less than the cheapest, %s', (_name, shortage) => {
  for (const law of [normalLaw(400, 60), gammaLaw(40, 30), poissonLaw(7), negativeBinomialLaw(50, 25)]) {
    const { cost } = cheapestReorderPoint(law, 800, 10_000, 2, shortage);
    for (let r = 0; r < law.mean + 8 * law.sd; r++)
      expect(reorderPointCost(law, r, 800, 10_000, 2, shortage).total).toBeGreaterThanOrEqual(
        cost.total - 1e-6 * cost.total,
      );
  }
});

it('a base stock for a fill rate gives it back, and one less does not', () => {
  const [short, long] = [poissonLaw(10), poissonLaw(15)];
  const fill = periodicBaseStock(short, long, 21).fillRate;
  expect(baseStockForFillRate(short, long, fill - 1e-9)).toBe(21);
  expect(baseStockForFillRate(short, long, fill + 1e-9)).toBe(22);
  const [normal, longer] = [normalLaw(200, 16), normalLaw(250, 18)];
  const level = baseStockForFillRate(normal, longer, 0.98);
  expect(periodicBaseStock(normal, longer, level).fillRate).toBeCloseTo(0.98, 9);
});

describe('a mixture of all but equal laws', () => {
  it('has every quantile, where rounding leaves none of its parts apart', () => {
    for (let i = 0; i < 40; i++) {
      const mean = 9_995_947.6 + i * 1.1;
      const laws = [mean, mean * (1 + 2e-16 * i), mean * (1 + 1e-15)].map((at) => gammaLaw(at, 3_161));
      const mixed = mixtureLaw(laws.map((law) => ({ law, chance: 1 / 3 })));
      for (const p of [0.1, 0.5, 0.79, 0.9, 0.99])
        expect(mixed.quantile(p) / laws[0]!.quantile(p)).toBeCloseTo(1, 9);
    }
  });
});
