/** Mean of a difference over the same futures, and its standard error. */
export interface PairedDifference {
  readonly mean: number;
  readonly standardError: number;
}

/**
 * Difference of two runs that met the same futures, one value a future.
 *
 *   mean of aᵢ − bᵢ, standard error s / √n with s the spread of the differences
 *
 * @param a - one value a future, at least one
 * @param b - of the same length
 */
export function pairedDifference(a: ArrayLike<number>, b: ArrayLike<number>): PairedDifference {
  const count = a.length;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += a[i]! - b[i]!;
  const mean = sum / count;
  let squares = 0;
  for (let i = 0; i < count; i++) squares += (a[i]! - b[i]! - mean) ** 2;
  return { mean, standardError: count > 1 ? Math.sqrt(squares / (count - 1) / count) : 0 };
}
