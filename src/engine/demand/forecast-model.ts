import type { Lever } from '../optimisation/lever';

export type ForecastId =
  | 'naive'
  | 'weekday-naive'
  | 'ses'
  | 'holt'
  | 'holt-winters-additive'
  | 'holt-winters-multiplicative'
  | 'croston'
  | 'sba'
  | 'sbj'
  | 'tsb';

/**
 * A way to forecast daily demand, as a state that each day's demand moves. The state is a plain array the caller owns; `update`
 * writes on it and allocates nothing. Weights come in the order of `levers`.
 */
export interface ForecastModel {
  readonly id: ForecastId;
  /** Ranges of the smoothing weights in which a fit looks. */
  readonly levers: readonly Lever[];
  /** Weights a fit starts from. */
  readonly usualWeights: readonly number[];
  /** Places of the state that a fit refines; the others count time. */
  readonly freeStates: readonly number[];
  /**
   * A state to start from, guessed from the first days.
   *
   * @param demand - units a day, NaN where the day is not usable
   */
  begin(demand: Float64Array): Float64Array;
  /** Forecast of the day so many days after the last one seen, units; ahead is whole, >= 1. */
  expected(state: Float64Array, weights: ArrayLike<number>, ahead: number): number;
  /** Takes one day's demand; of a NaN it learns nothing, but time goes on. */
  update(state: Float64Array, weights: ArrayLike<number>, value: number): void;
  /** By how much one unit more than expected today raises the forecast so many days later. */
  response(state: Float64Array, weights: ArrayLike<number>, ahead: number): number;
}

/** A weight between bounds, in hundredths. */
export const weightLever = (low: number, high: number): Lever => ({ low, high, step: 0.01 });

/** Mean of the first so many usable days; 0 of none. */
export function earlyMean(demand: Float64Array, days: number): number {
  let count = 0;
  let sum = 0;
  for (let day = 0; day < demand.length && count < days; day++) {
    if (Number.isNaN(demand[day])) continue;
    count++;
    sum += demand[day];
  }
  return count === 0 ? 0 : sum / count;
}
