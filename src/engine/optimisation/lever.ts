import { outOfRange } from '../statistics/out-of-range';

/** A number that may be chosen: low, low + step, … up to high. A whole number has step 1; any other, the finest step that matters. */
export interface Lever {
  readonly low: number;
  readonly high: number;
  /** > 0 */
  readonly step: number;
}

/**
 * Number of steps from a lever's low end to its last position.
 *
 * @throws RangeError when its ends or its step are no such numbers
 */
export function stepsOf({ low, high, step }: Lever): number {
  if (!Number.isFinite(low)) throw outOfRange('Low end', low);
  if (!(high >= low && Number.isFinite(high))) throw outOfRange('High end', high);
  if (!(step > 0)) throw outOfRange('Step', step);
  // A hair of slack: 0.3 is three steps of 0.1.
  return Math.floor((high - low) / step + 1e-9);
}

/** Value at a position, without the dust of binary fractions. */
export function valueAt({ low, step }: Lever, position: number): number {
  return Number((low + position * step).toPrecision(12));
}

/** The position nearest to a value. */
export function positionOf(lever: Lever, value: number): number {
  return Math.min(stepsOf(lever), Math.max(0, Math.round((value - lever.low) / lever.step)));
}
