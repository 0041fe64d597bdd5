import { meanOf } from './mean';

/** Mean of a difference over the same futures, and its standard error. */
export interface PairedDifference {
  readonly mean: number;
  readonly standardError: number;
}

/**
 * Difference of two runs that met the same futures, one value a future: the luck both met cancels out.
 *
 *   mean of aᵢ − bᵢ, standard error s / √n with s the sample standard deviation of the differences
 *
 * @param a - one value a future, at least one, finite
 * @param b - of the same length
 * @throws RangeError when the numbers of futures differ
 */
export function pairedDifference(a: ArrayLike<number>, b: ArrayLike<number>): PairedDifference {
  return meanAndError(differencesOf(a, b));
}

/**
 * aᵢ − bᵢ, future by future.
 *
 * @throws RangeError when the numbers of futures differ
 */
export function differencesOf(a: ArrayLike<number>, b: ArrayLike<number>): Float64Array {
  if (a.length !== b.length) throw new RangeError(`${a.length} and ${b.length} futures cannot be paired`);
  const differences = new Float64Array(a.length);
  for (let i = 0; i < differences.length; i++) differences[i] = a[i] - b[i];
  return differences;
}

/**
 * Mean and standard error of the mean, s / √n.
 *
 * @param values - at least one, finite; one alone has standard error 0
 */
export function meanAndError(values: ArrayLike<number>): PairedDifference {
  const count = values.length;
  const mean = meanOf(values);
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (values[i] - mean) ** 2;
  return { mean, standardError: count > 1 ? Math.sqrt(squares / (count - 1) / count) : 0 };
}
