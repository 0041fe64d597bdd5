import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metalogQuantile, fitMetalog } from '../random/metalog';
import { buyProfit } from './buy-profit';
import { tableLaw } from './count-laws';
import type { DemandLaw } from './demand-law';
import { lawNames, lawOfDemand } from './law-of-demand';
import { newsvendorCosts, newsvendorProfit, newsvendorQuantity, type SingleBuy } from './newsvendor';
import { meanAndSpreadOf } from './three-point';

const money = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const arbitraryBuy = fc
  .record({
    unitCost: money(1, 20),
    margin: money(0.5, 20),
    drop: money(0.2, 0.99),
    goodwill: money(0, 8),
    holding: money(0, 3),
  })
  .map(({ unitCost, margin, drop, goodwill, holding }): SingleBuy => ({
    price: unitCost + margin,
    unitCost,
    salvageValue: unitCost * drop,
    goodwillCost: goodwill,
    leftoverHoldingCost: holding,
  }));
const laws: readonly (readonly [string, DemandLaw])[] = [
  ...lawNames.map((name) => [name, lawOfDemand(name, { mean: 60, sd: 18 })] as const),
  [
    'table',
    tableLaw([
      [10, 0.2],
      [40, 0.5],
      [75, 0.2],
      [160, 0.1],
    ]),
  ],
];

describe.each(laws)('%s demand', (_name, law) => {
  it('has its newsvendor quantity where expected profit is greatest', () => {
    fc.assert(
      fc.property(arbitraryBuy, (buy) => {
        const best = newsvendorQuantity(law, newsvendorCosts(buy));
        const profit = newsvendorProfit(law, best, buy);
        const step = 1;
        for (let q = 0; q < 260; q += step)
          expect(newsvendorProfit(law, q, buy)).toBeLessThanOrEqual(profit + 1e-7 * Math.abs(profit) + 1e-9);
      }),
      { numRuns: 12 },
    );
  });

  it('has a profit whose mean, by its quantiles, is the expected one', () => {
    fc.assert(
      fc.property(arbitraryBuy, fc.integer({ min: 0, max: 150 }), (buy, quantity) => {
        const profit = buyProfit(law, quantity, buy);
        const count = 400;
        let mean = 0;
        for (let i = 0; i < count; i++) mean += profit.quantile((i + 0.5) / count) / count;
        const scale = (buy.price + buy.goodwillCost) * 60;
        expect(Math.abs(mean - newsvendorProfit(law, quantity, buy))).toBeLessThan(5e-3 * scale);
      }),
      { numRuns: 4 },
    );
  });

  it('has quantiles that reach their chance, and chances to lose that are sums of demands', () => {
    fc.assert(
      fc.property(arbitraryBuy, fc.integer({ min: 0, max: 150 }), money(0.01, 0.99), (buy, quantity, p) => {
        const profit = buyProfit(law, quantity, buy);
        const x = profit.quantile(p);
        const near = 1e-7 * (1 + Math.abs(x));
        expect(profit.cdf(x + near)).toBeGreaterThanOrEqual(p - 1e-9);
        expect(profit.below(x - near)).toBeLessThanOrEqual(p + 1e-9);
        if (!law.isDiscrete) return;
        let losing = 0;
        for (let k = 0; k < 700; k++) if (profit.at(k) < -1e-9) losing += law.cdf(k) - law.cdf(k - 1);
        expect(profit.below(0)).toBeCloseTo(losing, 8);
      }),
      { numRuns: 25 },
    );
  });
});

it('a profit that only falls with demand has the quantiles of demand turned round', () => {
  // A unit left over brings more than one sold, but running out is dear.
  const buy = { price: 8, unitCost: 10, salvageValue: 9, goodwillCost: 15, leftoverHoldingCost: 0 };
  const law = lawOfDemand('gamma', { mean: 60, sd: 18 });
  const profit = buyProfit(law, 70, buy);
  expect(profit.quantile(0.1)).toBeCloseTo(profit.at(law.quantile(0.9)), 9);
  expect(profit.cdf(profit.quantile(0.3))).toBeCloseTo(0.3, 8);
});

describe('three percentiles', () => {
  it('have the mean and the spread of the metalog through them', () => {
    for (const [low, likely, high] of [
      [600, 900, 1400],
      [10, 20, 30],
      [10, 14, 30],
    ] as const) {
      const metalog = fitMetalog(low, likely, high);
      const count = 40_000;
      let [sum, square] = [0, 0];
      for (let i = 0; i < count; i++) {
        const x = metalogQuantile((i + 0.5) / count, metalog);
        sum += x / count;
        square += (x * x) / count;
      }
      const { mean, sd } = meanAndSpreadOf(low, likely, high);
      expect(mean / sum).toBeCloseTo(1, 4);
      expect(sd / Math.sqrt(square - sum * sum)).toBeCloseTo(1, 2);
    }
  });

  it('are a certain amount where they are one', () => {
    expect(meanAndSpreadOf(50, 50, 50)).toEqual({ mean: 50, sd: 0 });
  });
});
