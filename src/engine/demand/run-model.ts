import type { ForecastModel } from './forecast-model';

/**
 * Runs a model over days in their order and sums the squares of its one-day errors. Days that are not usable have none.
 *
 * @param state - where it starts; written on, so that it ends as the state after the last day
 * @param errors - where given, receives each day's demand less its forecast, NaN where the day is not usable
 * @returns the sum, over the days from..to−1
 */
export function runModel(
  model: ForecastModel,
  demand: Float64Array,
  weights: ArrayLike<number>,
  state: Float64Array,
  from = 0,
  to = demand.length,
  errors?: Float64Array,
): number {
  let squares = 0;
  for (let day = from; day < to; day++) {
    const value = demand[day];
    const error = value - model.expected(state, weights, 1);
    if (value === value) squares += error * error;
    if (errors !== undefined) errors[day] = error;
    model.update(state, weights, value);
  }
  return squares;
}
