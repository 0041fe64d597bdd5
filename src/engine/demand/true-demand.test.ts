import { describe, expect, it } from 'vitest';
import { negativeBinomialQuantile } from '../random/negative-binomial';
import { poissonQuantile } from '../random/poisson';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { Moments } from '../statistics/moments';
import { negativeBinomialPmf, negativeBinomialUpperTail } from '../statistics/negative-binomial';
import { poissonRateInterval } from '../statistics/rate-interval';
import { censoredRate, expectedAtLeast } from './censored-rate';
import { dayKinds } from './day-kinds';
import type { DemandHistory } from './history';
import { trueDemand } from './true-demand';

const random = new Xoshiro128();

/** Sales of a shop that sells what it has, orders a lot when it runs low, and gets it some days later. */
function shop(trial: number, days: number, draw: (u: number) => number, lot: number, leadDays: number) {
  seedStream(random, 7, trial, 0);
  const sold: number[] = [];
  const onHand: number[] = [];
  let stock = lot;
  let landsOn = -1;
  for (let day = 0; day < days; day++) {
    if (day === landsOn) stock += lot;
    const units = Math.min(stock, draw(random.uniform()));
    stock -= units;
    if (stock < lot / 6 && landsOn <= day) landsOn = day + leadDays;
    sold.push(units);
    onHand.push(stock);
  }
  return { sold, onHand, bulk: [], firstWeekday: null };
}

const poisson = (mean: number) => (u: number) => poissonQuantile(u, mean);
const negativeBinomial = (mean: number, spread: number) => (u: number) =>
  negativeBinomialQuantile(u, mean, spread * mean);

describe('kinds of days', () => {
  it('tells them by the stock at their start and end', () => {
    const history: DemandHistory = {
      sold: [4, 3, 2, 0, 0, 1, 5, 2, null, 0, 3],
      onHand: [5, 2, 0, 0, null, 0, 9, 7, 6, 0, 0],
      bulk: [],
      firstWeekday: null,
    };
    expect(dayKinds(history)).toEqual([
      'in-stock',
      'in-stock',
      'partial',
      'out',
      'out',
      'partial',
      'landed',
      'in-stock',
      'unknown',
      'partial',
      'partial',
    ]);
  });

  it('suspects a long quiet run without a stock series, and not one that chance brings', () => {
    const sold = Array.from({ length: 200 }, (_, day) => (day >= 100 && day < 120 ? 0 : 3 + (day % 3)));
    const none = { sold, onHand: [], bulk: [], firstWeekday: null };
    expect(dayKinds(none).flatMap((kind, day) => (kind === 'suspected' ? [day] : []))).toEqual(
      Array.from({ length: 20 }, (_, i) => 100 + i),
    );
    expect(dayKinds(none, null)).not.toContain('suspected');
    let suspecting = 0;
    for (let trial = 0; trial < 300; trial++) {
      seedStream(random, 3, trial, 0);
      const mean = [0.2, 1, 6][trial % 3];
      const quiet = Array.from({ length: 365 }, () => poissonQuantile(random.uniform(), mean));
      if (dayKinds({ ...none, sold: quiet }).includes('suspected')) suspecting++;
    }
    // At most 1 in 20, with four standard errors.
    expect(suspecting / 300).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 300));
  });

  it('refuses a stock series of another length', () => {
    expect(() => dayKinds({ sold: [1, 2], onHand: [3], bulk: [], firstWeekday: null })).toThrow(RangeError);
  });
});

describe('the rate with partial days as lower bounds', () => {
  it('is the mean without partial days, and has the variance of the counts', () => {
    const fit = censoredRate([2, 0, 4, 1, 3], [])!;
    expect(fit.rate).toBeCloseTo(2, 12);
    expect(fit.size).toBe(Infinity);
    expect(fit.worth).toBeCloseTo(5, 9);
    expect(censoredRate([], [3, 4])).toBeNull();
    expect(censoredRate([0, 0], [])!.rate).toBe(0);
  });

  it('solves the likelihood: no rate or size nearby is likelier', () => {
    const observed = [0, 7, 2, 1, 0, 9, 3, 0, 4, 1];
    const atLeast = [3, 5, 12];
    const likelihood = (rate: number, size: number) => {
      const variance = rate * (1 + rate / size);
      return (
        observed.reduce((sum, x) => sum + Math.log(negativeBinomialPmf(x, rate, variance)), 0) +
        atLeast.reduce((sum, c) => sum + Math.log(negativeBinomialUpperTail(c - 1, rate, variance)), 0)
      );
    };
    const { rate, size } = censoredRate(observed, atLeast)!;
    const best = likelihood(rate, size);
    for (const [a, b] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
      [1.01, 0.99],
      [0.99, 1.01],
    ])
      expect(likelihood(rate * a, size * b)).toBeLessThan(best);
  });

  it('expects of a partial day what its law says', () => {
    const mean = 2.3;
    let above = 0;
    let weighted = 0;
    let chance = Math.exp(-mean);
    for (let k = 0; k < 200; k++) {
      if (k >= 4) {
        above += chance;
        weighted += k * chance;
      }
      chance *= mean / (k + 1);
    }
    expect(expectedAtLeast(4, mean, Infinity)).toBeCloseTo(weighted / above, 10);
  });

  it.each([
    ['Poisson', poisson(3), 3, 1],
    ['slow Poisson', poisson(0.4), 0.4, 1],
    ['negative binomial', negativeBinomial(4, 2.5), 4, 2.5],
  ])('is not biased for %s demand, where the raw mean is', (_law, draw, mean, spread) => {
    const found = { rate: new Moments(), raw: new Moments(), inStock: new Moments(), spread: new Moments() };
    let covered = 0;
    const trials = 150;
    for (let trial = 0; trial < trials; trial++) {
      const demand = trueDemand(shop(trial, 730, draw, Math.ceil(20 * mean), 16), { lookBackDays: 730 });
      found.rate.add(demand.rate!);
      found.raw.add(demand.rawRate!);
      found.inStock.add(demand.inStockRate!);
      found.spread.add(demand.spread);
      if (demand.interval!.lower <= mean && mean <= demand.interval!.upper) covered++;
    }
    expect(Math.abs(found.rate.mean - mean)).toBeLessThan(3.5 * found.rate.standardError);
    expect(found.raw.mean).toBeLessThan(mean - 10 * found.raw.standardError);
    // Cut short on its last day by half a day's size-biased demand, of twenty days'.
    expect(found.inStock.mean / mean - 1).toBeGreaterThan(-(1 + spread / mean) / 2 / 20 - 0.01);
    expect(found.inStock.mean).toBeLessThan(mean - found.inStock.standardError);
    // It is never below 1, so that of Poisson counts lies a little above.
    expect(Math.abs(found.spread.mean / spread - 1)).toBeLessThan(0.05);
    // Nine in ten, with four standard errors; a little more for being cautious.
    expect(covered / trials).toBeGreaterThan(0.9 - 4 * Math.sqrt(0.09 / trials));
  });
});

describe('true demand', () => {
  const steady = (days: number, units: number): DemandHistory => ({
    sold: Array.from({ length: days }, () => units),
    onHand: Array.from({ length: days }, () => 50),
    bulk: [],
    firstWeekday: null,
  });

  it('leaves stockout days out of every rate but the raw one', () => {
    const history = steady(100, 5);
    const sold = history.sold.map((units, day) => (day >= 60 && day < 80 ? 0 : units));
    const onHand = history.onHand.map((units, day) => (day >= 59 && day < 80 ? 0 : units));
    const found = trueDemand({ ...history, sold, onHand });
    expect(found.inStockRate).toBe(5);
    expect(found.weightedRate).toBeCloseTo(5, 1);
    expect(found.rawRate).toBeCloseTo(4, 12);
    expect(found.dayCounts).toEqual({
      'in-stock': 78,
      partial: 1,
      landed: 1,
      out: 20,
      suspected: 0,
      unknown: 0,
    });
  });

  it('gives the exact Poisson interval where every day is whole', () => {
    const sold = Array.from({ length: 60 }, (_, day) => (day % 2 === 0 ? 1 : 2));
    const { interval } = trueDemand({ sold, onHand: [], bulk: [], firstWeekday: null }, { confidence: 0.95 });
    const exact = poissonRateInterval(90, 60, 0.95);
    expect(interval!.lower).toBeCloseTo(exact.lower, 10);
    expect(interval!.upper).toBeCloseTo(exact.upper, 10);
  });

  it('caps bulk lines at a day of ordinary sales', () => {
    const history = steady(50, 4);
    const sold = history.sold.map((units, day) => (day === 10 ? 104 : units));
    const bulk = history.sold.map((_, day) => (day === 10 ? 100 : 0));
    const found = trueDemand({ ...history, sold, bulk });
    expect(found.demand[10]).toBe(8);
    expect(found.bulkLeftOut).toBe(96);
    expect(trueDemand({ ...history, sold, bulk }, { bulkDays: Infinity }).demand[10]).toBe(104);
    expect(trueDemand({ ...history, sold, bulk }, { bulkDays: 0 }).rate).toBe(4);
  });

  it('lists days that chance does not explain, and seldom any other', () => {
    let listing = 0;
    for (let trial = 0; trial < 200; trial++) {
      seedStream(random, 5, trial, 0);
      const draw = [poisson(0.3), poisson(5), negativeBinomial(3, 2), negativeBinomial(20, 6)][trial % 4];
      const sold = Array.from({ length: 365 }, () => draw(random.uniform()));
      if (trueDemand({ sold, onHand: [], bulk: [], firstWeekday: null }).unusual.length > 0) listing++;
    }
    expect(listing / 200).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / 200));
    seedStream(random, 5, 999, 0);
    const sold = Array.from({ length: 365 }, (_, day) =>
      day === 200 || day === 201 ? 40 : poissonQuantile(random.uniform(), 5),
    );
    const history = { sold, onHand: [], bulk: [], firstWeekday: null };
    expect(trueDemand(history).unusual.map(({ day }) => day)).toEqual([200, 201]);
    const capped = trueDemand(history, { capUnusual: true });
    expect(capped.demand[200]).toBe(capped.unusual[0].limit);
    expect(capped.unusual[0].limit).toBeLessThan(20);
  });

  it('takes under a millisecond for two years', () => {
    const histories = [poisson(3), negativeBinomial(4, 2.5), negativeBinomial(60, 9)].map((draw, i) =>
      shop(i, 730, draw, [60, 80, 300][i], 9),
    );
    // The quickest of some rounds, since other programs run beside this one.
    let quickest = Infinity;
    for (let round = 0; round < 20; round++) {
      const start = performance.now();
      for (const history of histories) trueDemand(history);
      quickest = Math.min(quickest, (performance.now() - start) / histories.length);
    }
    expect(quickest).toBeLessThan(2);
  });

  it('answers of nothing with nothing', () => {
    const nothing = trueDemand({ sold: [], onHand: [], bulk: [], firstWeekday: null });
    expect(nothing.rate).toBeNull();
    expect(nothing.rawRate).toBeNull();
    expect(nothing.weightedRate).toBeNull();
    const never = trueDemand({ sold: Array<number>(30).fill(0), onHand: [], bulk: [], firstWeekday: null });
    expect(never.rate).toBe(0);
    expect(never.interval!.upper).toBeCloseTo(-Math.log(0.05) / 30, 10);
  });
});
