import { describe, expect, it } from 'vitest';
import { poissonQuantile } from '../random/poisson';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { demandPatterns } from './demand-patterns';
import { dayFactors } from './day-factors';
import { forecastDemand } from './forecast-demand';
import { monthFactors } from './month-factors';
import { shrunkFactors } from './shrunk-factors';
import { trendTest } from './trend-test';
import { weekdayFactors } from './weekday-factors';

const random = new Xoshiro128();
const poissonDays = (length: number, mean: (day: number) => number) =>
  Float64Array.from({ length }, (_, day) => poissonQuantile(random.uniform(), mean(day)));

const week = [1.3, 0.9, 0.8, 0.8, 0.9, 1.1, 1.2];
const months = Int32Array.from({ length: 1100 }, (_, day) => Math.floor((day % 365) / 30.42));
const season = [0.7, 0.7, 0.8, 0.9, 1, 1, 1, 1, 1, 1.1, 1.3, 1.5];
const meanSeason = season.reduce((sum, factor) => sum + factor, 0) / 12;

const squaresTo = (truth: readonly number[], found: readonly number[]) =>
  found.reduce((sum, factor, i) => sum + (factor - truth[i]) ** 2, 0);

describe('weekday factors', () => {
  it('are drawn to 1 where data are few, and lie nearer to the truth for it', () => {
    for (const truth of [new Array<number>(7).fill(1), week]) {
      let raw = 0;
      let drawn = 0;
      for (let trial = 0; trial < 200; trial++) {
        seedStream(random, 41, trial, 0);
        const demand = poissonDays(35, (day) => 1.5 * truth[day % 7]);
        const found = weekdayFactors(demand, 0);
        raw += squaresTo(truth, found.raw);
        drawn += squaresTo(truth, found.factors);
      }
      expect(drawn).toBeLessThan(0.7 * raw);
    }
  });

  it('are found where data are many, stockouts and a changing level or not', () => {
    seedStream(random, 42, 1, 0);
    const demand = poissonDays(700, (day) => 30 * (1 + day / 700) * week[(day + 3) % 7]);
    const found = weekdayFactors(demand.fill(NaN, 300, 333), 3);
    found.factors.forEach((factor, weekday) => expect(Math.abs(factor - week[weekday])).toBeLessThan(0.04));
    expect(Math.min(...found.kept)).toBeGreaterThan(0.95);
    expect(found.factors.reduce((sum, factor) => sum + factor, 0)).toBeCloseTo(7, 10);
  });

  it('are 1 where nothing is known', () => {
    expect(weekdayFactors(new Float64Array(0), 0).factors).toEqual(new Array(7).fill(1));
    expect(weekdayFactors(new Float64Array(60), 0).factors).toEqual(new Array(7).fill(1));
    expect(shrunkFactors([1.2, 0.8], [0, 0]).factors).toEqual([1.2, 0.8]);
  });
});

describe('month factors', () => {
  it('need a year, and each month some days', () => {
    expect(monthFactors(new Float64Array(364).fill(2), months)).toBeNull();
    expect(monthFactors(new Float64Array(365).fill(2).fill(NaN, 0, 28), months)).toBeNull();
    expect(monthFactors(new Float64Array(365), months)).toBeNull();
  });

  it('are found, growth apart, and less is kept of one year than of three', () => {
    seedStream(random, 43, 1, 0);
    const demand = poissonDays(1095, (day) => 20 * 1.3 ** (day / 365) * season[months[day]]);
    const three = monthFactors(demand, months)!;
    expect(Math.abs(three.growth / 1.3 - 1)).toBeLessThan(0.03);
    three.factors.forEach((factor, month) =>
      expect(Math.abs(factor - season[month] / meanSeason)).toBeLessThan(0.08),
    );
    const one = monthFactors(demand.subarray(0, 365), months)!;
    expect(Math.max(...one.kept)).toBeLessThan(Math.min(...three.kept));
    expect(one.growth).toBe(1);
  });

  it('take no stockout for season', () => {
    seedStream(random, 44, 1, 0);
    const demand = poissonDays(730, () => 20).fill(NaN, 150, 200);
    const found = monthFactors(demand, months)!;
    found.factors.forEach((factor) => expect(Math.abs(factor - 1)).toBeLessThan(0.06));
  });
});

describe('the test of a trend', () => {
  it('finds one by chance as often as it says', () => {
    let found = 0;
    for (let trial = 0; trial < 600; trial++) {
      seedStream(random, 45, trial, 0);
      if (trendTest(poissonDays(182, () => 3))!.chance < 0.1) found++;
    }
    expect(Math.abs(found / 600 - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / 600));
  });

  it('finds a true one, with its slope', () => {
    seedStream(random, 46, 1, 0);
    const found = trendTest(poissonDays(364, (day) => 10 + day / 50).fill(NaN, 100, 130))!;
    expect(found.chance).toBeLessThan(1e-4);
    expect(Math.abs(found.slope * 50 - 1)).toBeLessThan(0.2);
    expect(trendTest(new Float64Array(55))).toBeNull();
    // By hand: eight rising weeks, S = 28, variance 8·7·21/18.
    const rising = trendTest(Float64Array.from({ length: 56 }, (_, day) => Math.floor(day / 7)))!;
    expect(rising.tau).toBe(1);
    expect(rising.slope).toBeCloseTo(1 / 7, 12);
    // P(|Z| > 27/√65.33) = erfc(3.3404/√2).
    expect(rising.chance).toBeCloseTo(8.366e-4, 6);
  });
});

describe('patterns together', () => {
  it('are told apart: events given, then weekdays and months', () => {
    seedStream(random, 47, 1, 0);
    const events = [{ from: 400, to: 404, factor: 4 }];
    const truth = dayFactors(800, {
      weekdays: { factors: week, firstWeekday: 2 },
      months: { factors: season, monthOf: months },
      events,
    });
    const demand = poissonDays(730, (day) => 15 * truth[day]);
    const found = demandPatterns(demand, { firstWeekday: 2, monthOf: months, events });
    found.weekdays!.factors.forEach((factor, i) => expect(Math.abs(factor - week[i])).toBeLessThan(0.06));
    found.months!.factors.forEach((factor, i) =>
      expect(Math.abs(factor - season[i] / meanSeason)).toBeLessThan(0.12),
    );
    expect(found.trend!.chance).toBeGreaterThan(0.01);
    const factors = found.factorsFor(790);
    expect(factors[402] / factors[409]).toBeCloseTo(4, 9);
    const ahead = forecastDemand(demand, { days: 60, leadDays: 60, factors });
    const expected = truth.subarray(730, 790).reduce((sum, factor) => sum + 15 * factor, 0);
    expect(Math.abs(ahead.overLeadTime.mean / expected - 1)).toBeLessThan(0.1);
  });

  it('leave an event of the past out of what is to come', () => {
    const demand = new Float64Array(120).fill(5).fill(20, 100, 110);
    const events = [{ from: 100, to: 109, factor: 4 }];
    const { factorsFor } = demandPatterns(demand, { firstWeekday: 0, monthOf: null, events });
    const { daily } = forecastDemand(demand, { days: 7, leadDays: 7, factors: factorsFor(127) });
    expect(daily[3].mean).toBeCloseTo(5, 6);
    expect(() => dayFactors(9, { events: [{ from: 0, to: 2, factor: 0 }] })).toThrow(RangeError);
  });
});
