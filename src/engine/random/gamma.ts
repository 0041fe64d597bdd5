import { normalQuantile } from '../statistics/normal';
import type { Xoshiro128 } from './xoshiro128';

/**
 * A draw from the gamma distribution, by Marsaglia and Tsang's rejection.
 *
 * It takes a varying number of uniforms; where ways must stay aligned, draw `gammaQuantile` of one.
 *
 * @param random - the generator
 * @param shape - > 0 and finite; the mean is shape · scale
 * @param scale - >= 0 and finite, in the unit of the result
 * @throws RangeError when shape or scale is outside its range
 * @see Marsaglia & Tsang, A Simple Method for Generating Gamma Variables, ACM TOMS 26 (2000)
 */
export function sampleGamma(random: Xoshiro128, shape: number, scale: number): number {
  if (!(shape > 0 && shape < Infinity)) throw new RangeError(`Shape must be finite and > 0, not ${shape}`);
  if (!(scale >= 0 && scale < Infinity)) throw new RangeError(`Scale must be finite and >= 0, not ${scale}`);
  // Below shape 1 a variable of shape + 1 is shrunk by u^(1/shape).
  const shrink = shape < 1 ? Math.pow(random.uniform(), 1 / shape) : 1;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalQuantile(random.uniform());
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    if (Math.log(random.uniform()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return d * v * scale * shrink;
  }
}
