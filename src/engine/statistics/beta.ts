import { regularizedBeta, regularizedBetaUpper } from './incomplete-beta';
import { findRoot } from './root';

/**
 * Quantile of the beta distribution.
 *
 * @param probability - 0 < probability < 1
 * @param a - first shape, > 0 and finite
 * @param b - second shape, > 0 and finite; the mean is a/(a + b)
 * @returns from 0 to 1, relative error about 1e-13
 * @throws RangeError when an argument is outside its range
 */
export function betaQuantile(probability: number, a: number, b: number): number {
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`Probability must be inside (0, 1), not ${probability}`);
  }
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity)) {
    throw new RangeError(`Shapes must be finite and > 0, not ${a} and ${b}`);
  }
  // Sought in the logit, where neither end is crowded.
  const excess = (logit: number) => {
    const x = 1 / (1 + Math.exp(-logit));
    const complement = 1 / (1 + Math.exp(logit));
    return probability < 0.5
      ? regularizedBeta(x, a, b, complement) - probability
      : 1 - probability - regularizedBetaUpper(x, a, b, complement);
  };
  const mean = Math.log(a / b);
  let width = Math.sqrt(1 / a + 1 / b);
  let low = mean;
  while (excess(low) > 0) {
    if (low < -708) return 0;
    low -= width;
    width *= 2;
  }
  width = Math.sqrt(1 / a + 1 / b);
  let high = Math.max(mean, low);
  while (excess(high) < 0) {
    if (high > 708) return 1;
    high += width;
    width *= 2;
  }
  return 1 / (1 + Math.exp(-findRoot(excess, low, high, 0)));
}
