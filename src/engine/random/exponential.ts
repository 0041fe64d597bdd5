/**
 * Quantile of the exponential distribution, its draw by inversion.
 *
 *   x = -mean · ln(1 - u)
 *
 * @param u - probability, 0 <= u < 1
 * @param mean - >= 0, in the unit of the result
 * @throws RangeError when either is outside its range
 */
export function exponentialQuantile(u: number, mean: number): number {
  if (!(u >= 0 && u < 1)) throw new RangeError(`Probability must be in [0, 1), not ${u}`);
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`Mean must be finite and >= 0, not ${mean}`);
  return -mean * Math.log1p(-u);
}
