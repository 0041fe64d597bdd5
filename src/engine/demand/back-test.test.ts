import { describe, expect, it } from 'vitest';
import { negativeBinomialQuantile } from '../random/negative-binomial';
import { poissonQuantile } from '../random/poisson';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { normalQuantile } from '../statistics/normal';
import { backTest } from './back-test';
import { countBand, insideBand } from './count-band';
import { demandPatterns } from './demand-patterns';
import { forecastDemand } from './forecast-demand';
import { ScoreSum } from './forecast-score';
import { trueDemand } from './true-demand';

const random = new Xoshiro128();
const poisson = (mean: number) => poissonQuantile(random.uniform(), mean);
const negativeBinomial = (mean: number, spread: number) =>
  negativeBinomialQuantile(random.uniform(), mean, spread * mean);
const series = (length: number, draw: (day: number) => number) =>
  Float64Array.from({ length }, (_, day) => draw(day));

describe('measures of error', () => {
  it('are what they are called', () => {
    const sum = new ScoreSum();
    sum.add(3, 5);
    sum.add(4, 3);
    expect(sum.score).toEqual({ count: 2, mae: 1.5, rmse: Math.sqrt(2.5), bias: -0.5, wape: 3 / 8 });
  });

  it('count a band at its nominal chance, however few the units', () => {
    for (const [mean, variance] of [
      [0.4, 0.4],
      [2, 5],
      [60, 200],
    ]) {
      seedStream(random, 9, Math.round(mean * 10), 0);
      const band = countBand(0.8, mean, variance);
      let inside = 0;
      for (let i = 0; i < 4000; i++) {
        const units = variance > mean ? negativeBinomial(mean, variance / mean) : poisson(mean);
        inside += insideBand(band, 0.8, mean, variance, units);
      }
      expect(Math.abs(inside / 4000 - 0.8)).toBeLessThan(4 * Math.sqrt(0.16 / 4000));
    }
  });
});

describe('a back-test', () => {
  it('measures a naive forecast by hand', () => {
    // 0, 1, …: the last value is one short a day ahead, two short two days ahead.
    const found = backTest(
      series(120, (day) => day),
      { leadDays: 2 },
    )!;
    const naive = found.methods.find(({ id }) => id === 'naive')!.report;
    expect([found.selectionFrom, found.reportFrom]).toEqual([60, 90]);
    expect(naive.maeByDaysAhead).toEqual([1, 2]);
    expect(naive.totals.bias).toBe(-3);
    expect(naive.totals.count).toBe(29);
    expect(naive.days.count).toBe(59);
    expect(found.beatsNaive).toBe(true);
    expect(['holt', 'holt-winters-additive', 'holt-winters-multiplicative']).toContain(found.chosen);
  });

  it('takes a weekday’s own forecast where a week is all there is', () => {
    const found = backTest(
      series(140, (day) => [9, 2, 2, 2, 3, 4, 8][day % 7]),
      { leadDays: 3 },
    )!;
    expect(found.chosen).toBe('weekday-naive');
    expect(found.beatsNaive).toBe(false);
  });

  it('says that nothing beats naive on a random walk', () => {
    seedStream(random, 8, 1, 0);
    let level = 300;
    const found = backTest(
      series(600, () => Math.max(0, (level += 4 * normalQuantile(random.uniform())))),
      { leadDays: 7 },
    )!;
    expect(found.beatsNaive).toBe(false);
    // Of two that do alike the steadier makes the forecast; its weight is then nearly 1.
    expect(['naive', 'ses']).toContain(found.chosen);
  });

  it('takes smoothing on steady demand, and its error is that of chance', () => {
    let square = 0;
    for (let trial = 0; trial < 12; trial++) {
      seedStream(random, 12, trial, 0);
      const found = backTest(
        series(730, () => poisson(6)),
        { leadDays: 14 },
      )!;
      expect(found.beatsNaive).toBe(true);
      const chosen = found.methods.find(({ id }) => id === found.chosen)!;
      square += chosen.report.totals.rmse ** 2 / 12;
    }
    // Fourteen Poisson days, and a little for the level.
    expect(square / (14 * 6)).toBeGreaterThan(0.8);
    expect(square / (14 * 6)).toBeLessThan(1.35);
  });

  it('scores no day without stock', () => {
    seedStream(random, 14, 1, 0);
    const demand = series(400, () => poisson(6));
    const before = backTest(demand.slice(), { leadDays: 10 })!;
    const found = backTest(demand.fill(NaN, 340, 360), { leadDays: 10 })!;
    expect(before.methods[2].report.days.count - found.methods[2].report.days.count).toBe(200);
    expect(found.methods[2].report.totals.count).toBeLessThan(before.methods[2].report.totals.count);
    expect(found.methods[2].report.days.mae / before.methods[2].report.days.mae).toBeCloseTo(1, 0);
  });

  it('does not see what comes after', () => {
    seedStream(random, 15, 1, 0);
    const demand = series(400, () => poisson(6));
    const first = backTest(demand, { leadDays: 10 })!;
    // Another end: what chose the method, and with what weights, stays.
    const other = backTest(
      demand.map((value, day) => (day >= first.reportFrom ? 3 * value : value)),
      { leadDays: 10 },
    )!;
    expect(other.chosen).toBe(first.chosen);
    other.methods.forEach((method, i) => {
      expect(method.selection).toEqual(first.methods[i].selection);
      expect(method.weights).toEqual(first.methods[i].weights);
    });
  });

  it('refuses what it cannot use, and is silent on a short history', () => {
    expect(backTest(new Float64Array(83), { leadDays: 10 })).toBeNull();
    expect(backTest(new Float64Array(84), { leadDays: 200 })?.sumDays).toBe(14);
    expect(backTest(new Float64Array(400).fill(NaN), { leadDays: 10 })).toBeNull();
    expect(() => backTest(new Float64Array(400), { leadDays: 0 })).toThrow(RangeError);
    expect(() => backTest(new Float64Array(400), { leadDays: 5, factors: new Float64Array(400) })).toThrow(
      RangeError,
    );
  });
});

describe('a forecast', () => {
  it('has bands that hold what comes, 8 times in 10', () => {
    const laws: (() => (day: number) => number)[] = [
      () => () => poisson(5),
      () => () => poisson(0.5),
      () => () => negativeBinomial(4, 3),
      () => () => negativeBinomial(30, 6),
      () => {
        let level = 10;
        return () => negativeBinomial((level *= Math.exp(0.015 * normalQuantile(random.uniform()))), 1.5);
      },
    ];
    const days = 21;
    const trials = 200;
    let inside = 0;
    let daily = 0;
    for (let trial = 0; trial < trials; trial++) {
      seedStream(random, 31, trial, 0);
      const all = series(300 + days, laws[trial % laws.length]());
      const { overLeadTime, daily: each } = forecastDemand(all.subarray(0, 300), { days, leadDays: days });
      const came = all.subarray(300).reduce((sum, units) => sum + units, 0);
      inside += insideBand(overLeadTime, 0.8, overLeadTime.mean, overLeadTime.sd ** 2, came);
      each.forEach((day, j) => {
        daily += insideBand(day, 0.8, day.mean, day.sd ** 2, all[300 + j]) / days;
      });
    }
    expect(inside / trials).toBeGreaterThan(0.75);
    expect(inside / trials).toBeLessThan(0.85);
    expect(daily / trials).toBeGreaterThan(0.75);
    expect(daily / trials).toBeLessThan(0.85);
  }, 60_000);

  it('puts known factors back', () => {
    seedStream(random, 33, 1, 0);
    const factors = series(430, (day) => (day >= 400 ? 2 : 1));
    const demand = series(400, () => poisson(10));
    const plain = forecastDemand(demand, { days: 30, leadDays: 30 });
    const doubled = forecastDemand(demand, { days: 30, leadDays: 30, factors });
    expect(doubled.overLeadTime.mean).toBeCloseTo(2 * plain.overLeadTime.mean, 9);
    expect(doubled.daily).toHaveLength(30);
    expect(doubled.upTo[29].mean).toBeCloseTo(doubled.overLeadTime.mean, 12);
  });

  it('smooths where the history is too short, and does as it is asked', () => {
    const short = forecastDemand(Float64Array.of(2, 3, 1), { days: 10, leadDays: 5 });
    expect(short.method).toBe('ses');
    expect(short.reason).toBe('too-short');
    expect(short.overLeadTime.mean).toBeCloseTo(10, 0);
    const asked = forecastDemand(Float64Array.of(2, 3, 1), { days: 10, leadDays: 5, method: 'naive' });
    expect(asked.reason).toBe('asked');
    expect(asked.daily[0].mean).toBe(1);
    expect(forecastDemand(new Float64Array(0), { days: 3, leadDays: 5 }).overLeadTime.mean).toBe(0);
  });

  it('takes every method through two years in a moment', () => {
    seedStream(random, 35, 1, 0);
    const demand = series(730, () => negativeBinomial(8, 2));
    // The quickest of some rounds, since other programs run beside this one: about 40 ms alone.
    let quickest = Infinity;
    for (let round = 0; round < 6; round++) {
      const start = performance.now();
      forecastDemand(demand, { days: 60, leadDays: 60 });
      quickest = Math.min(quickest, performance.now() - start);
    }
    expect(quickest).toBeLessThan(150);
  });
});

describe('whatever the days are', () => {
  const kinds: readonly ((day: number) => number)[] = [
    (day) => (day % 97 === 0 ? 1e6 : 0),
    (day) => (day === 250 ? 1e6 : 2),
    () => (random.uniform() < 0.5 ? NaN : 1e6 * random.uniform()),
    (day) => (day % 7 < 5 ? 0 : 300),
    (day) => (day < 200 ? 0 : 40),
    (day) => (day < 200 ? 400 : 0),
    (day) => (day % 30 < 25 ? NaN : 3),
    (day) => day ** 2,
    () => 0,
    () => NaN,
    () => (random.uniform() < 0.01 ? 1 : 0),
  ];

  it.each(kinds.map((draw, i) => [i, draw] as const))('forecasts are finite: %i', (_i, draw) => {
    seedStream(random, 51, 1, 0);
    const demand = series(400, draw);
    const history = {
      sold: Array.from(demand, (value) => (Number.isNaN(value) ? null : Math.round(value))),
      onHand: Array.from(demand, (_, day) => (day % 50 < 45 ? 3 : 0)),
      bulk: [],
      firstWeekday: 3,
    };
    const start = performance.now();
    const found = trueDemand(history);
    for (const value of [found.rate, found.rawRate, found.weightedRate, found.interval?.upper, found.spread])
      if (value !== null && value !== undefined) expect(value).toBeGreaterThanOrEqual(0);
    for (const days of [demand, found.demand]) {
      const { factorsFor, weekdays } = demandPatterns(days, { firstWeekday: 3, monthOf: null });
      expect(weekdays!.factors.every((factor) => factor >= 0 && factor <= 7)).toBe(true);
      const { daily, upTo, overLeadTime } = forecastDemand(days, {
        days: 40,
        leadDays: 90,
        factors: factorsFor(490),
      });
      for (const { mean, sd, low, high } of [...daily, ...upTo, overLeadTime]) {
        expect(mean).toBeGreaterThanOrEqual(0);
        expect(sd).toBeGreaterThanOrEqual(0);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(Number.isFinite(mean + sd + high)).toBe(true);
      }
    }
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
