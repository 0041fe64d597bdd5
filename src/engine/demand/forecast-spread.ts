import type { FittedModel } from './fit-model';
import { runModel } from './run-model';

/** How far demand strays from a fitted model's forecasts. */
export interface ForecastSpread {
  /** Variance over mean of a day around its one-day forecast, >= 1. */
  readonly spread: number;
  /**
   * At k, by how much one unit more than expected on a day raises the sum of the forecasts of the k days after it; [0] is 0.
   */
  readonly carried: Float64Array;
}

/**
 * The spread of one-day errors and how they are carried on.
 *
 *   d = Σ g e² / Σ f · n/(n − k),  e and f error and forecast of the days without their factors g, k numbers fitted; at least 1
 *
 * @param demand - units a day over its factor, NaN where not usable
 * @param factors - g, > 0, as long
 * @param to - only days before this one are looked at
 * @param days - longest sum that will be asked for
 */
export function forecastSpread(
  { model, weights, start }: FittedModel,
  demand: Float64Array,
  factors: Float64Array,
  to: number,
  days: number,
): ForecastSpread {
  const state = start.slice();
  const errors = new Float64Array(to);
  runModel(model, demand, weights, state, 0, to, errors);
  let squares = 0;
  let forecasts = 0;
  let count = 0;
  for (let day = 0; day < to; day++) {
    if (errors[day] !== errors[day]) continue;
    squares += factors[day] * errors[day] ** 2;
    forecasts += Math.max(0, demand[day] - errors[day]);
    count++;
  }
  const fitted = weights.length + model.freeStates.length;
  const freed = count > fitted ? count / (count - fitted) : 1;
  const carried = new Float64Array(days + 1);
  for (let ahead = 1; ahead <= days; ahead++)
    carried[ahead] = carried[ahead - 1] + model.response(state, weights, ahead);
  return { spread: forecasts > 0 ? Math.max(1, (squares / forecasts) * freed) : 1, carried };
}

/**
 * Variance of the sum of coming days around its forecast: each day's own chance, and what it does to the forecasts of the days
 * after it, had they been made then.
 *
 *   Σ_j d f_j/g_j · (g_j + R(L − j) ḡ)²,  R the carried response, ḡ the mean factor of the days
 *
 * With simple smoothing this is the variance of its state space model, σ² Σ (1 + (L − j) α)².
 *
 * @param forecasts - f, units a day without factors, from the first day on
 * @param factors - g of the same days, > 0
 * @param days - L, at most as long as either and as `carried` was made for
 * @see Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), 6.2 and 18.2
 */
export function varianceOfTotal(
  { spread, carried }: ForecastSpread,
  forecasts: ArrayLike<number>,
  factors: ArrayLike<number>,
  days: number,
): number {
  let mean = 0;
  for (let j = 0; j < days; j++) mean += factors[j] / days;
  let variance = 0;
  for (let j = 0; j < days; j++) {
    const weight = factors[j] + carried[days - 1 - j] * mean;
    variance += ((spread * Math.max(0, forecasts[j])) / factors[j]) * weight * weight;
  }
  return variance;
}
