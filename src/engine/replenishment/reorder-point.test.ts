import { describe, expect, it, test } from 'vitest';
import { gammaLaw, normalLaw } from './continuous-laws';
import { negativeBinomialLaw, poissonLaw } from './count-laws';
import {
  bestCycleServiceLevel,
  cheapestReorderPoint,
  reorderPointCost,
  reorderPointForCycleService,
  reorderPointForFillRate,
  serviceOf,
} from './reorder-point';

const definitions = [
  ['simple', 'fillRateSimple'],
  ['exact', 'fillRate'],
  ['lost-sales', 'fillRateLostSales'],
] as const;
const counts = [poissonLaw(12), negativeBinomialLaw(30, 14)];
const quantities = [1, 8, 40];

describe('the fill rate', () => {
  it('is the mean chance of stock over the inventory positions, one by one', () => {
    // Σ P(X <= y) / Q over y from r to r + Q − 1: each position is met as often (Axsäter, section 5.3).
    for (const law of counts)
      for (const quantity of quantities)
        for (const r of [5, 15, 30]) {
          let served = 0;
          for (let y = r; y < r + quantity; y++) served += law.cdf(y) / quantity;
          expect(serviceOf(law, r, quantity).fillRate).toBeCloseTo(served, 9);
        }
  });

  it('counts all that is wanted beyond a point of 0 as short, or as lost', () => {
    const { fillRateSimple, fillRateLostSales, shortPerCycle } = serviceOf(poissonLaw(12), 0, 48);
    expect(shortPerCycle).toBeCloseTo(12, 12);
    expect(fillRateSimple).toBeCloseTo(0.75, 12);
    expect(fillRateLostSales).toBeCloseTo(0.8, 12);
  });
});

describe.each(definitions)('the reorder point for a fill rate, %s', (kind, name) => {
  const levels = [0.6, 0.9, 0.98];

  it('is the lowest whole one that reaches it', () => {
    for (const law of counts)
      for (const quantity of quantities)
        for (const level of levels) {
          const { reorderPoint, safetyStock } = reorderPointForFillRate(law, quantity, level, kind);
          expect(serviceOf(law, reorderPoint, quantity)[name]).toBeGreaterThanOrEqual(level - 1e-12);
          expect(serviceOf(law, reorderPoint - 1, quantity)[name]).toBeLessThan(level);
          expect(safetyStock).toBe(reorderPoint - law.mean);
        }
  });

  it('reaches it just so where units have parts', () => {
    for (const law of [normalLaw(100, 25), gammaLaw(60, 40)])
      for (const level of levels) {
        const { reorderPoint } = reorderPointForFillRate(law, 90, level, kind);
        expect(serviceOf(law, reorderPoint, 90)[name]).toBeCloseTo(level, 9);
      }
  });
});

test.each([0, 1, -0.1, 1.1, NaN])('a service of %d is refused', (level) => {
  expect(() => reorderPointForCycleService(poissonLaw(12), level)).toThrow('Cycle service level');
  expect(() => reorderPointForFillRate(poissonLaw(12), 8, level)).toThrow('Fill rate');
});

test.each([0, -1, Infinity, NaN])('an order of %d units is refused', (quantity) => {
  const law = poissonLaw(12);
  const shortage = { perUnit: 6, perStockout: 0 };
  expect(() => serviceOf(law, 10, quantity)).toThrow('Order quantity');
  expect(() => reorderPointForFillRate(law, quantity, 0.9)).toThrow('Order quantity');
  expect(() => reorderPointCost(law, 10, quantity, 400, 2, shortage)).toThrow('Order quantity');
  expect(() => cheapestReorderPoint(law, quantity, 400, 2, shortage)).toThrow('Order quantity');
});

describe('the cheapest reorder point', () => {
  const shortages = [
    { perUnit: 6, perStockout: 0 },
    { perUnit: 0, perStockout: 50 },
    { perUnit: 3, perStockout: 20 },
  ];

  it.each(shortages)('is that of all, one by one: %j', (shortage) => {
    for (const law of counts) {
      const cost = (r: number) => reorderPointCost(law, r, 40, 400, 2, shortage).total;
      const found = cheapestReorderPoint(law, 40, 400, 2, shortage);
      const best = Math.min(...Array.from({ length: 150 }, (_, r) => cost(r)));
      expect(found.cost.total).toBeCloseTo(best, 9);
      expect(found.cost.total).toBe(cost(found.reorderPoint));
      expect(found.safetyStock).toBe(found.reorderPoint - law.mean);
    }
  });

  it('is at the bottom of the cost where units have parts', () => {
    const law = normalLaw(100, 25);
    for (const shortage of shortages) {
      const cost = (r: number) => reorderPointCost(law, r, 40, 400, 2, shortage).total;
      const { reorderPoint } = cheapestReorderPoint(law, 40, 400, 2, shortage);
      for (const step of [-0.5, 0.5]) expect(cost(reorderPoint)).toBeLessThan(cost(reorderPoint + step));
    }
  });

  it('costs what its cycles hold and lack', () => {
    const law = poissonLaw(12);
    const { holding, shortage, total } = reorderPointCost(law, 0, 40, 400, 2, {
      perUnit: 3,
      perStockout: 20,
    });
    // Nothing held, ten cycles a year: 12 units short each, and a stockout in all but e⁻¹² of them.
    expect(holding).toBeCloseTo(0, 12);
    expect(shortage).toBeCloseTo(10 * (3 * 12 + 20 * (1 - Math.exp(-12))), 9);
    expect(total).toBe(holding + shortage);
    expect(bestCycleServiceLevel(40, 2, 400, 3)).toBeCloseTo(1 - 80 / 1_200, 12);
  });

  it('is refused where holding, running out or demand cost or come to nothing', () => {
    const of = (holding: number, perUnit: number, demand: number) => () =>
      cheapestReorderPoint(poissonLaw(12), 40, demand, holding, { perUnit, perStockout: 0 });
    expect(of(0, 6, 400)).toThrow('Holding cost');
    expect(of(2, 0, 400)).toThrow('Cost of running out');
    expect(of(2, 6, 0)).toThrow('Cost of running out');
  });
});
