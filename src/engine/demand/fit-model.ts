import { climb } from '../optimisation/maximise';
import { solve } from './solve';
import type { ForecastModel } from './forecast-model';
import { runModel } from './run-model';

/** A model with the weights and the starting state that suit some days best. */
export interface FittedModel {
  readonly model: ForecastModel;
  readonly weights: readonly number[];
  /** The state before the first day. */
  readonly start: Float64Array;
  /** Mean square of the one-day errors over the usable days; NaN of none. */
  readonly meanSquare: number;
}

/** Pull of the guessed state against the days', as a share of what they say. */
const ridge = 1e-4;

/**
 * Weights and starting state that make the squares of the one-day errors least over the usable days.
 *
 * The weights by pattern search in hundredths from the usual ones (or from those of an earlier fit); then the starting state by
 * one Gauss–Newton step, which for the additive models is the least there is; then both once more. The starting state is drawn to
 * its guess very slightly, so that what no day tells stays where it was.
 *
 * @param demand - units a day, NaN where the day is not usable
 * @param to - only the days before this one are looked at
 * @param from - weights to search from
 */
export function fitModel(
  model: ForecastModel,
  demand: Float64Array,
  to = demand.length,
  from: readonly number[] = model.usualWeights,
): FittedModel {
  const seen = demand.subarray(0, to);
  const usable = seen.reduce((count, value) => count + Number(value === value), 0);
  let start = model.begin(seen);
  let weights = from;
  const state = new Float64Array(start.length);
  const squaresOf = (at: readonly number[], first: Float64Array) => {
    state.set(first);
    return runModel(model, seen, at, state);
  };
  let squares = squaresOf(weights, start);
  for (let round = 0; usable > 0 && round < 2; round++) {
    if (model.levers.length > 0) {
      const { best } = climb(model.levers, (point) => ({ value: -squaresOf(point, start), violation: 0 }), {
        start: weights,
        budget: round === 0 ? 150 : 60,
        reach: model.levers.map(() => (round === 0 ? 8 : 2)),
      });
      weights = best.point;
      squares = -best.value;
    }
    const refined = refinedStart(model, seen, weights, start);
    const refinedSquares = refined === null ? Infinity : squaresOf(weights, refined);
    if (refined === null || !(refinedSquares < squares)) break;
    const gain = 1 - refinedSquares / squares;
    start = refined;
    squares = refinedSquares;
    if (gain < 1e-3) break;
  }
  return { model, weights, start, meanSquare: squares / usable };
}

/** One Gauss–Newton step of the free places of a starting state; null where there is none to take. */
function refinedStart(
  model: ForecastModel,
  demand: Float64Array,
  weights: readonly number[],
  start: Float64Array,
): Float64Array | null {
  const places = model.freeStates;
  if (places.length === 0) return null;
  const errorsFrom = (first: Float64Array) => {
    const errors = new Float64Array(demand.length);
    runModel(model, demand, weights, first.slice(), 0, demand.length, errors);
    return errors;
  };
  const base = errorsFrom(start);
  const slopes = places.map((place) => {
    const step = 1e-4 * Math.max(1, Math.abs(start[place]));
    const moved = start.slice();
    moved[place] += step;
    return errorsFrom(moved).map((error, day) => (error === error ? (base[day] - error) / step : 0));
  });
  const products = slopes.map((one) => slopes.map((other) => dot(one, other)));
  const most = Math.max(...products.map((row, i) => row[i]));
  if (!(most > 0)) return null;
  products.forEach((row, i) => (row[i] += ridge * most));
  const step = solve(
    products,
    slopes.map((slope) => dot(slope, base)),
  );
  if (step === null) return null;
  const refined = start.slice();
  places.forEach((place, i) => (refined[place] += step[i]));
  return refined;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) if (other[i] === other[i]) sum += one[i] * other[i];
  return sum;
}
