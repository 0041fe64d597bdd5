import { countBand, insideBand } from './count-band';
import type { FittedModel } from './fit-model';
import { ScoreSum, type ForecastScore } from './forecast-score';
import { varianceOfTotal, type ForecastSpread } from './forecast-spread';
import { runModel } from './run-model';

/** What a rolling origin looks at. */
export interface Rolling {
  /** Units a day, NaN where not usable. */
  readonly demand: Float64Array;
  /** Demand over its factors, as models see it. */
  readonly plain: Float64Array;
  /** Known factor of each day, > 0. */
  readonly factors: Float64Array;
  /** Sums are over so many days. */
  readonly sumDays: number;
  readonly horizon: number;
  /** Chance of the band over the lead time. */
  readonly bandChance: number;
}

/** How a method did over one part of the history. */
export interface MethodScore {
  /** Single days, 1 to the horizon ahead, together. */
  readonly days: ForecastScore;
  /** Mean absolute error by days ahead, the first for tomorrow; NaN where none was scored. */
  readonly maeByDaysAhead: readonly number[];
  /** Sums over the next days. */
  readonly totals: ForecastScore;
  /** Share of those sums inside the band. */
  readonly coverage: number;
  /** Mean square of the sums' errors over the mean of their variances before widening; 1 where these are as large as errors are. */
  readonly varianceRatio: number;
}

/**
 * Forecasts a part of the history from each of its days, as if what comes after were not known, and holds them against it.
 *
 * From each day the horizon's days are forecast, and the sum over the next days where it ends within the part. Days that are not usable
 * are not scored; a sum is taken over its usable days, and counts where at least half of them are.
 *
 * @param from - first day forecast; the fit must have seen days before it only
 * @param to - the day after the last
 * @param widen - factor on the variances of sums
 */
export function rollOrigin(
  rolling: Rolling,
  fitted: FittedModel,
  spread: ForecastSpread,
  from: number,
  to: number,
  widen = 1,
): MethodScore {
  const { demand, plain, factors, sumDays, horizon, bandChance } = rolling;
  const { model, weights } = fitted;
  const state = fitted.start.slice();
  runModel(model, plain, weights, state, 0, from);
  const reach = Math.max(sumDays, horizon);
  const forecasts = new Float64Array(reach);
  const days = new ScoreSum();
  const totals = new ScoreSum();
  const absolute = new Float64Array(horizon);
  const counts = new Int32Array(horizon);
  let covered = 0;
  let squares = 0;
  let variances = 0;
  for (let origin = from; origin < to; origin++) {
    const known = Math.min(reach, to - origin);
    for (let j = 0; j < known; j++) forecasts[j] = Math.max(0, model.expected(state, weights, j + 1));
    for (let j = 0; j < Math.min(horizon, known); j++) {
      const day = origin + j;
      if (demand[day] !== demand[day]) continue;
      const forecast = forecasts[j] * factors[day];
      days.add(forecast, demand[day]);
      absolute[j] += Math.abs(forecast - demand[day]);
      counts[j]++;
    }
    if (origin + sumDays <= to) {
      let usable = 0;
      let mean = 0;
      let came = 0;
      for (let j = 0; j < sumDays; j++) {
        if (demand[origin + j] !== demand[origin + j]) continue;
        usable++;
        mean += forecasts[j] * factors[origin + j];
        came += demand[origin + j];
      }
      if (2 * usable >= sumDays) {
        const around = factors.subarray(origin, origin + sumDays);
        const share = usable / sumDays;
        const variance = widen * share * varianceOfTotal(spread, forecasts, around, sumDays);
        totals.add(mean, came);
        squares += (mean - came) ** 2;
        variances += variance;
        const band = countBand(bandChance, mean, variance);
        covered += insideBand(band, bandChance, mean, variance, Math.round(came));
      }
    }
    model.update(state, weights, plain[origin]);
  }
  const scored = totals.score.count;
  return {
    days: days.score,
    maeByDaysAhead: Array.from(absolute, (sum, j) => sum / counts[j]),
    totals: totals.score,
    coverage: covered / scored,
    varianceRatio: variances > 0 ? (squares * widen) / variances : NaN,
  };
}
