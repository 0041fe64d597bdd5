/**
 * Quantile of the Weibull distribution, its draw by inversion.
 *
 *   x = scale · (-ln(1 - u))^(1/shape)
 *
 * @param u - probability, 0 <= u < 1
 * @param shape - > 0; below 1 the hazard falls with time, above 1 it rises
 * @param scale - >= 0, in the unit of the result; 63.2 % lie below it
 * @throws RangeError when one is outside its range
 */
export function weibullQuantile(u: number, shape: number, scale: number): number {
  if (!(u >= 0 && u < 1)) throw new RangeError(`Probability must be in [0, 1), not ${u}`);
  if (!(shape > 0 && shape < Infinity)) throw new RangeError(`Shape must be finite and > 0, not ${shape}`);
  if (!(scale >= 0 && scale < Infinity)) throw new RangeError(`Scale must be finite and >= 0, not ${scale}`);
  return scale * Math.pow(-Math.log1p(-u), 1 / shape);
}
