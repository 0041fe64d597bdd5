import { describe, expect, it } from 'vitest';
import { negativeBinomialQuantile } from '../random/negative-binomial';
import { poissonQuantile } from '../random/poisson';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { croston } from './croston';
import { fitModel } from './fit-model';
import type { ForecastModel } from './forecast-model';
import { forecastModels, isSuited } from './forecast-models';
import { forecastSpread, varianceOfTotal } from './forecast-spread';
import { runModel } from './run-model';
import { seasonalSmoothing } from './seasonal-smoothing';
import { simpleSmoothing } from './simple-smoothing';
import { solve } from './solve';
import { trendSmoothing } from './trend-smoothing';
import { trueDemand } from './true-demand';
import { tsb } from './tsb';

const random = new Xoshiro128();

const poissonDays = (length: number, mean: (day: number) => number) =>
  Float64Array.from({ length }, (_, day) => poissonQuantile(random.uniform(), mean(day)));

function nextDays(model: ForecastModel, demand: Float64Array, days: number): number {
  const { weights, start } = fitModel(model, demand);
  const state = start.slice();
  runModel(model, demand, weights, state);
  let sum = 0;
  for (let ahead = 1; ahead <= days; ahead++) sum += model.expected(state, weights, ahead);
  return sum;
}

const everyModel = forecastModels().map((model) => [model.id, model] as const);

describe('forecasts of days without demand', () => {
  it('decay with TSB as (1 − α)^n and never with Croston', () => {
    const state = Float64Array.of(5, 0.8);
    for (let n = 1; n <= 40; n++) {
      tsb.update(state, [0.2, 0.1], 0);
      expect(tsb.expected(state, [0.2, 0.1], 1)).toBeCloseTo(5 * 0.8 * 0.9 ** n, 12);
    }
    const dead = Float64Array.of(5, 4, 0);
    for (let n = 1; n <= 40; n++) croston('croston').update(dead, [0.2, 0.1], 0);
    expect(croston('croston').expected(dead, [0.2, 0.1], 1)).toBe(1.25);
  });

  it('take SBA’s and SBJ’s shares off Croston’s', () => {
    const state = Float64Array.of(6, 3, 0);
    expect(croston('sba').expected(state, [0.1, 0.2], 1)).toBeCloseTo(2 * 0.9, 12);
    expect(croston('sbj').expected(state, [0.1, 0.2], 1)).toBeCloseTo(2 * (1 - 0.2 / 1.8), 12);
  });
});

describe('days that are not usable', () => {
  it.each(everyModel)('teach %s nothing', (_id, model) => {
    const demand = Float64Array.from({ length: 60 }, (_, day) => 3 + (day % 7));
    const state = model.begin(demand);
    runModel(model, demand, model.usualWeights, state);
    const before = state.slice();
    const weights = model.usualWeights;
    // Four whole weeks, so that weekdays stand as they did; without a trend nothing else moves.
    if (model.id.startsWith('holt')) state[1] = before[1] = 0;
    for (let day = 0; day < 28; day++) model.update(state, weights, NaN);
    for (let ahead = 1; ahead <= 7; ahead++)
      expect(model.expected(state, weights, ahead)).toBeCloseTo(model.expected(before, weights, ahead), 12);
  });

  it('leave a trend and the weekday running', () => {
    const weights = [0.2, 0.1, 0.9];
    const state = Float64Array.of(100, 5);
    const ahead = trendSmoothing.expected(state, weights, 4);
    for (let day = 0; day < 3; day++) trendSmoothing.update(state, weights, NaN);
    expect(trendSmoothing.expected(state, weights, 1)).toBeCloseTo(ahead, 12);
    const model = seasonalSmoothing('additive');
    const seasonal = Float64Array.of(10, 0, 0, 1, 2, 3, 4, 5, 6, 7);
    model.update(seasonal, [0.1, 0, 0.1, 0.9], NaN);
    expect(model.expected(seasonal, [0.1, 0, 0.1, 0.9], 1)).toBe(12);
  });

  it.each(everyModel)('do not pull the forecast of %s down', (_id, model) => {
    let whole = 0;
    let holed = 0;
    for (let trial = 0; trial < 60; trial++) {
      seedStream(random, 21, trial, 1);
      const demand = poissonDays(240, () => 20);
      const sold = Array.from(demand);
      const onHand: number[] = sold.map(() => 500);
      // Out of stock for 30 days, back for the last 14.
      for (let day = 196; day < 226; day++) {
        sold[day] = 0;
        onHand[day] = 0;
      }
      onHand[195] = 0;
      const { demand: found } = trueDemand({ sold, onHand, bulk: [], firstWeekday: null });
      whole += nextDays(model, demand, 14);
      holed += nextDays(model, found, 14);
    }
    expect(Math.abs(holed / whole - 1)).toBeLessThan(0.02);
  });

  it('would, read as 0', () => {
    seedStream(random, 21, 0, 1);
    const demand = poissonDays(240, () => 20).fill(0, 210);
    expect(nextDays(simpleSmoothing, demand, 14)).toBeLessThan(0.8 * 20 * 14);
    expect(nextDays(simpleSmoothing, demand.fill(NaN, 210), 14) / 280).toBeCloseTo(1, 1);
  });
});

describe('a fit', () => {
  it('finds the least of the one-day errors', () => {
    seedStream(random, 4, 1, 1);
    const demand = poissonDays(200, (day) => 10 + 4 * Math.sin(day / 25));
    const { weights, start, meanSquare } = fitModel(simpleSmoothing, demand);
    const near = (alpha: number, level: number) => {
      const squares = runModel(simpleSmoothing, demand, [alpha], Float64Array.of(level));
      return squares / demand.length;
    };
    expect(near(weights[0], start[0])).toBeCloseTo(meanSquare, 10);
    for (let alpha = 0.01; alpha <= 1; alpha += 0.01)
      expect(near(alpha, start[0])).toBeGreaterThan(meanSquare - 1e-3);
    for (const shift of [-0.5, 0.5])
      expect(near(weights[0], start[0] + shift)).toBeGreaterThan(meanSquare - 1e-9);
  });

  it('finds weekdays and a trend where they are', () => {
    const weekday = [6, -2, -2, -2, -1, 0, 1];
    const demand = Float64Array.from({ length: 140 }, (_, day) => 20 + weekday[day % 7]);
    const found = fitModel(seasonalSmoothing('additive'), demand);
    expect(found.meanSquare).toBeLessThan(0.01);
    const rising = Float64Array.from({ length: 100 }, (_, day) => 50 + 0.5 * day);
    const { weights, start } = fitModel(trendSmoothing, rising);
    const state = start.slice();
    runModel(trendSmoothing, rising, weights, state);
    expect(Math.abs(trendSmoothing.expected(state, weights, 1) - 100)).toBeLessThan(1);
  });

  it('bears days without any demand, and no day at all', () => {
    for (const [, model] of everyModel) {
      expect(nextDays(model, new Float64Array(100), 5)).toBeCloseTo(0, 1);
      expect(Number.isFinite(nextDays(model, new Float64Array(100).fill(NaN), 5))).toBe(true);
      expect(Number.isFinite(nextDays(model, new Float64Array(0), 5))).toBe(true);
      expect(Number.isFinite(nextDays(model, Float64Array.of(0, 0, 7, 0, NaN, 2), 5))).toBe(true);
    }
  });

  it('knows what comes now and then', () => {
    const rare = Float64Array.from({ length: 60 }, (_, day) => (day % 4 === 0 ? 2 : 0));
    expect(isSuited('sba', rare)).toBe(true);
    expect(isSuited('holt-winters-multiplicative', rare)).toBe(false);
    expect(isSuited('sba', rare.fill(2))).toBe(false);
  });
});

describe('the spread of sums', () => {
  it('is that of the state space model of simple smoothing', () => {
    const carried = Float64Array.from({ length: 11 }, (_, k) => 0.3 * k);
    const ones = new Float64Array(10).fill(1);
    let exact = 0;
    for (let j = 1; j <= 10; j++) exact += 2 * 8 * (1 + (10 - j) * 0.3) ** 2;
    expect(varianceOfTotal({ spread: 2, carried }, ones.slice().fill(8), ones, 10)).toBeCloseTo(exact, 10);
  });

  it('answers one unit more as the model itself does', () => {
    for (const model of [
      simpleSmoothing,
      trendSmoothing,
      seasonalSmoothing('additive', 7, 'current'),
      seasonalSmoothing('additive'),
    ]) {
      const demand = Float64Array.from({ length: 50 }, (_, day) => 9 + (day % 7));
      const weights = model.levers.map(({ low, high }) => low + 0.3 * (high - low));
      const state = model.begin(demand);
      runModel(model, demand, weights, state);
      const expected = model.expected(state, weights, 1);
      const moved = [0, 1e-6].map((more) => {
        const after = state.slice();
        model.update(after, weights, expected + more);
        return [1, 2, 5, 7, 14].map((ahead) => model.expected(after, weights, ahead));
      });
      [1, 2, 5, 7, 14].forEach((ahead, i) =>
        expect((moved[1][i] - moved[0][i]) / 1e-6, `${model.id} ${ahead}`).toBeCloseTo(
          model.response(state, weights, ahead),
          3,
        ),
      );
    }
  });

  it('finds the variance over mean of what it is given', () => {
    seedStream(random, 6, 1, 1);
    const demand = Float64Array.from({ length: 700 }, () =>
      negativeBinomialQuantile(random.uniform(), 12, 36),
    );
    const ones = new Float64Array(700).fill(1);
    const { spread } = forecastSpread(fitModel(simpleSmoothing, demand), demand, ones, 700, 5);
    // The variance of an estimated variance: 2/n, more for the tails.
    expect(Math.abs(spread / 3 - 1)).toBeLessThan(4 * Math.sqrt(3 / 700));
  });

  it('solves its equations', () => {
    const x = solve(
      [
        [4, 1],
        [1, 3],
      ],
      [1, 2],
    )!;
    expect(x[0]).toBeCloseTo(1 / 11, 12);
    expect(x[1]).toBeCloseTo(7 / 11, 12);
    expect(solve([[0]], [1])).toBeNull();
  });
});
