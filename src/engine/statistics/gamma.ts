import { regularizedGammaP, regularizedGammaQ } from './incomplete-gamma';
import { normalQuantile } from './normal';
import { findRoot } from './root';

/**
 * Quantile of the gamma distribution.
 *
 * @param probability - 0 < probability < 1
 * @param shape - > 0 and finite; the mean is shape · scale
 * @param scale - > 0 and finite, in the unit of the result
 * @returns relative error about 1e-13; 0 where the quantile is below 1e-308 scale
 * @throws RangeError when an argument is outside its range
 */
export function gammaQuantile(probability: number, shape: number, scale: number): number {
  checkShapeScale(shape, scale);
  const z = normalQuantile(probability);
  const excess = (logX: number) =>
    z < 0
      ? regularizedGammaP(shape, Math.exp(logX)) - probability
      : 1 - probability - regularizedGammaQ(shape, Math.exp(logX));
  // Wilson and Hilferty's cube, where it is positive, is near; the bracket grows from there.
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  const guess = Math.log(shape) + (cube > 0.01 ? 3 * Math.log(cube) : Math.log(0.01));
  let width = 0.1 / Math.sqrt(shape);
  let low = guess - width;
  while (excess(low) > 0) {
    if (low < -708) return 0;
    width *= 2;
    low -= width;
  }
  let high = Math.max(guess, low) + 0.1 / Math.sqrt(shape);
  width = 0.1 / Math.sqrt(shape);
  while (excess(high) < 0) {
    width *= 2;
    high += width;
  }
  return scale * Math.exp(findRoot(excess, low, high, 0));
}

/**
 * Expected amount by which a gamma variable exceeds x.
 *
 *   E[(X - x)+] = shape · scale · P(X' > x) - x P(X > x)   where X' has shape + 1
 *
 * Relative error about 1e-13 up to a few standard deviations above the mean; digits are lost beyond, in proportion
 * to x / (x - mean)·shape.
 *
 * @param x - finite
 * @param shape - > 0 and finite
 * @param scale - > 0 and finite, in the unit of x
 * @throws RangeError when an argument is outside its range
 * @see Zipkin, Foundations of Inventory Management (2000), appendix C
 */
export function gammaLoss(x: number, shape: number, scale: number): number {
  checkShapeScale(shape, scale);
  if (!Number.isFinite(x)) throw new RangeError(`x must be finite, not ${x}`);
  if (x <= 0) return shape * scale - x;
  return shape * scale * regularizedGammaQ(shape + 1, x / scale) - x * regularizedGammaQ(shape, x / scale);
}

function checkShapeScale(shape: number, scale: number): void {
  if (!(shape > 0 && shape < Infinity)) throw new RangeError(`Shape must be finite and > 0, not ${shape}`);
  if (!(scale > 0 && scale < Infinity)) throw new RangeError(`Scale must be finite and > 0, not ${scale}`);
}
