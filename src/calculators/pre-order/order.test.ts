import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { preOrdersWaiting, stillWaiting } from '../../engine/backorders/pre-orders';
import { binomialQuantile } from '../../engine/random/binomial';
import { DiscreteTable } from '../../engine/random/discrete-table';
import { sampleGamma } from '../../engine/random/gamma';
import { poissonQuantile } from '../../engine/random/poisson';
import { seedStream } from '../../engine/random/stream';
import { Xoshiro128 } from '../../engine/random/xoshiro128';
import { negativeBinomialLaw } from '../../engine/replenishment/count-laws';
import { newsvendorProfit } from '../../engine/replenishment/newsvendor';
import { expectedBooks } from './books';
import type { PreOrderValues } from './inputs';
import { model } from './model';
import { buyOf, unitsWanted } from './order';
import { planOf } from './plan';
import { certain, compute, hundred, loyal, on, simulate } from './pre-order.for-test';

describe('the order', () => {
  it('earns more on average than any other, tried one by one', () => {
    const unit = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(
        unit,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 40 }),
        (casePack, minimumOrder, coverDays) => {
          const values = on({ dailyDemand: 1.5, opensDay: -8, inHand: 9, casePack, minimumOrder, coverDays });
          const { order } = model.compute(values);
          const law = unitsWanted(values, planOf(values), coverDays);
          const buy = buyOf(values, order.margin);
          const least = Math.max(casePack, Math.ceil(minimumOrder / casePack) * casePack);
          for (let q = least; q < 250; q += casePack)
            expect(newsvendorProfit(law, q, buy)).toBeLessThanOrEqual(order.best.profit + 1e-7);
        },
      ),
      { numRuns: 12 },
    );
  });

  it('is the best of futures drawn without its law', () => {
    const values = on({ dailyDemand: 4, opensDay: -10, inHand: 25, coverDays: 20, forecastSpread: 0.3 });
    const { order } = model.compute(values);
    const plan = planOf(values);
    const random = new Xoshiro128();
    seedStream(random, 5, 0, 0);
    const lands = new DiscreteTable(0, plan.landing);
    const shape = 1 / plan.scaleSpread ** 2;
    const wanted = Array.from({ length: 20_000 }, () => {
      const day = lands.draw(random.uniform());
      const factor = sampleGamma(random, shape, plan.scale / shape);
      const fresh = factor * preOrdersWaiting(0, day, day, plan.terms);
      const after = factor * values.dailyDemand * values.coverDays;
      const earlier = binomialQuantile(random.uniform(), 25, stillWaiting(0, day, plan.terms));
      return poissonQuantile(random.uniform(), fresh + after) + earlier;
    });
    const buy = buyOf(values, order.margin);
    // Nothing of laws and losses: what each future earns, added up.
    const earned = (units: number) =>
      wanted.reduce((sum, demand) => {
        const sold = Math.min(demand, units);
        const value = buy.salvageValue - buy.leftoverHoldingCost;
        return sum + buy.price * sold + value * (units - sold) - buy.goodwillCost * (demand - sold);
      }, 0) /
        wanted.length -
      buy.unitCost * units;
    let most = -Infinity;
    for (let units = 100; units < 400; units++) most = Math.max(most, earned(units));
    expect(earned(order.best.units)).toBeGreaterThan(most * 0.9995);
    expect(earned(order.best.units) / order.best.profit).toBeCloseTo(1, 2);
    expect(wanted.filter((demand) => demand <= order.best.units).length / wanted.length).toBeCloseTo(
      order.best.servesAll,
      1,
    );
  });

  it('is nothing where a unit loses money', () => {
    expect(compute({ price: 5, stockoutCostPerUnit: 0 }).order.best.units).toBe(0);
  });

  it('books as many short in its books as the units do not reach', () => {
    const values = on({ ...certain(45), orderedUnits: 100, forecastSpread: 0 });
    const { total, refunds } = expectedBooks(values, planOf(values), 100);
    const { short, shipped } = total;
    expect(shipped).toBeCloseTo(100, 9);
    expect(short).toBeGreaterThan(100);
    // Those not served get their deposits back as those who cancel do.
    const paid = values.depositShare * values.price;
    expect(refunds).toBeCloseTo(paid * (total.cancelledBefore + short), 6);
  });

  it('leaves as many short on average as the law of what is wanted has it, where the mean just fits', () => {
    const changes = { ...certain(40), ...loyal, promiseDate: 60, coverDays: 0, forecastSpread: 0.25 };
    const { total } = compute({ ...changes, orderedUnits: 400 }).books;
    const short = negativeBinomialLaw(400, Math.sqrt(400 + (0.25 * 400) ** 2)).loss(400);
    expect(short).toBeGreaterThan(30);
    expect(total.short).toBeCloseTo(short, 6);
    expect(total.shipped).toBeCloseTo(400 - short, 6);
  });

  it('books on average what its futures come to where units are scarce', () => {
    const trials = 8_000;
    const scarce = { orderedUnits: 270 };
    const { books } = compute(scarce);
    const { refunds, end } = simulate(scarce, trials);
    for (const [found, expected] of [
      [refunds, books.refunds],
      [end, books.end],
    ] as const) {
      const sd = (found.p90 - found.p10) / 2.56;
      expect(Math.abs(found.mean - expected)).toBeLessThan((4 * sd) / Math.sqrt(trials));
    }
  });

  it('is what those ordered lack, in whole cases and at least the minimum', () => {
    const { more, best } = compute({}).order;
    expect(best.units).toBe(more);
    const after = (orderedUnits: number, terms = {}) => compute({ orderedUnits, ...terms }).order;
    expect(after(more - 120).more).toBe(120);
    expect(after(more - 120).best.units).toBe(more);
    expect(after(0).more).toBe(more);
    expect(after(more + 300).more).toBe(0);
    expect(after(more + 300).best.units).toBe(more + 300);
    expect(after(more - 100, { casePack: 30 }).more % 30).toBe(0);
    expect([0, 300]).toContain(after(more - 40, { minimumOrder: 300 }).more);
    expect(after(more - 290, { minimumOrder: 300 }).more).toBe(300);
  });
});

describe('units wanted', () => {
  const spread = (changes: Partial<PreOrderValues>, coverDays = 0) => {
    const values = on(changes);
    const law = unitsWanted(values, planOf(values), coverDays);
    return { mean: law.mean, variance: law.sd ** 2 };
  };

  it('of those counted in hand vary as customers of whom each stays or goes', () => {
    const stay = Math.exp(-0.75);
    const { mean, variance } = spread(hundred);
    expect(mean).toBeCloseTo(100 * stay, 9);
    expect(variance).toBeGreaterThan(100 * stay * (1 - stay) - 1e-9);
    expect(variance).toBeLessThan(100 * stay * (1 - stay) + 1);
    // Nobody leaves: no doubt at all.
    expect(spread({ ...hundred, ...loyal }).variance).toBeLessThan(1e-6);
  });

  it('of new orders and of the sales after share one error of the guess', () => {
    const changes = {
      ...certain(40),
      captureDecay: 0,
      hazardBefore: 0.01,
      promiseDate: 60,
      forecastSpread: 0.3,
    };
    const mean = 1000 * (1 - Math.exp(-0.4)) + 10 * 20;
    const found = spread(changes, 20);
    expect(found.mean).toBeCloseTo(mean, 6);
    expect(found.variance).toBeCloseTo(mean + (0.3 * mean) ** 2, 3);
    expect(spread({ ...changes, forecastSpread: 0 }, 20).variance).toBeCloseTo(mean, 6);
  });

  it('of both kinds add up, and cards declined take the same share of each', () => {
    const changes = {
      ...certain(40),
      ...loyal,
      promiseDate: 60,
      payment: 'hold',
      holdDays: 0,
      declinedShare: 0.2,
      opensDay: -10,
      inHand: 50,
      inHandAge: 5,
      forecastSpread: 0,
    } as const;
    const { mean, variance } = spread(changes);
    expect(mean).toBeCloseTo(0.8 * (400 + 50), 6);
    const exact = 0.8 * 400 + 50 * 0.8 * 0.2;
    expect(variance).toBeGreaterThan(exact - 1e-6);
    expect(variance).toBeLessThan(exact + 1);
  });

  it('over uncertain landing days have the spread within each and between them', () => {
    const values = on({ ...loyal, promiseDate: 300, forecastSpread: 0.2 });
    const { landing } = planOf(values);
    let [mean, square, all] = [0, 0, 0];
    landing.forEach((chance, day) => {
      const middle = 10 * day;
      all += chance;
      mean += chance * middle;
      square += chance * (middle + (0.2 * middle) ** 2 + middle ** 2);
    });
    mean /= all;
    const found = spread(values);
    expect(found.mean / mean).toBeCloseTo(1, 9);
    expect(found.variance / (square / all - mean ** 2)).toBeCloseTo(1, 6);
  });
});
