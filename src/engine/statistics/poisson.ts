import { gammaStep, regularizedGammaP, regularizedGammaQ } from './incomplete-gamma';
import { summedTailLoss, widestSummed } from './tail-loss';
import { outOfRange } from './out-of-range';

/**
 * Probability that a Poisson count is exactly k.
 *
 * Relative error about 1e-15 times the number of standard deviations from the mean.
 *
 * @param k - count; 0 is returned unless it is a whole number >= 0
 * @param mean - finite, >= 0
 * @throws RangeError when the mean is outside its range
 */
export function poissonPmf(k: number, mean: number): number {
  checkMean(mean);
  if (!(k >= 0 && Number.isInteger(k))) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  return gammaStep(k, mean);
}

/**
 * Probability that a Poisson count is at most k: Q(⌊k⌋ + 1, mean).
 *
 * @param k - any number
 * @param mean - finite, >= 0
 * @throws RangeError when the mean is outside its range or k is NaN
 */
export function poissonCdf(k: number, mean: number): number {
  checkMean(mean);
  checkCount(k);
  if (k < 0) return 0;
  if (mean === 0 || k === Infinity) return 1;
  return regularizedGammaQ(Math.floor(k) + 1, mean);
}

/** Probability that a Poisson count exceeds k, exact in the far tail; arguments and errors as for `poissonCdf`. */
export function poissonUpperTail(k: number, mean: number): number {
  checkMean(mean);
  checkCount(k);
  if (k < 0) return 1;
  if (mean === 0 || k === Infinity) return 0;
  return regularizedGammaP(Math.floor(k) + 1, mean);
}

/**
 * Expected amount by which a Poisson count exceeds x: the units short of a stock of x.
 *
 *   E[(N - x)+] = (mean - x) P(N > x) + mean P(N = x) for whole x, linear between; summed in the upper tail, where
 *   that cancels
 *
 * @param x - any finite number
 * @param mean - finite, >= 0
 * @throws RangeError when an argument is outside its range
 * @see Zipkin, Foundations of Inventory Management (2000), appendix C
 */
export function poissonLoss(x: number, mean: number): number {
  checkMean(mean);
  if (!Number.isFinite(x)) throw new RangeError(`x must be finite, not ${x}`);
  if (x <= 0) return mean - x;
  if (mean === 0) return 0;
  const k = Math.floor(x);
  const sd = Math.sqrt(mean);
  if (k > mean + 2 * sd && sd <= widestSummed) {
    return summedTailLoss(x, poissonPmf(k + 1, mean), (n) => mean / (n + 1));
  }
  const whole = (mean - k) * poissonUpperTail(k, mean) + mean * poissonPmf(k, mean);
  return Math.max(0, x === k ? whole : whole - (x - k) * poissonUpperTail(k, mean));
}

function checkMean(mean: number): void {
  if (!(mean >= 0 && mean < Infinity)) throw outOfRange('Mean', mean);
}

function checkCount(k: number): void {
  if (Number.isNaN(k)) throw outOfRange('Count', k);
}
