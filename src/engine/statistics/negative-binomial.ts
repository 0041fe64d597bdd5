import { logGamma, logGammaRatio, poissonDeviance, stirlingError } from './gamma-function';
import { regularizedBeta, regularizedBetaUpper } from './incomplete-beta';
import { summedTailLoss, widestSummed } from './tail-loss';
import { outOfRange } from './out-of-range';

const TWO_PI = 6.283185307179586;

/**
 * Probability that a negative binomial count is exactly k.
 *
 *   Γ(k + r) / (Γ(r) k!) · p^r (1 - p)^k   with r = mean²/(variance - mean), p = mean/variance
 *
 * @param k - 0 is returned unless it is a whole number >= 0
 * @param mean - finite, >= 0; with mean 0 the count is always 0
 * @param variance - finite, above the mean
 * @throws RangeError when mean or variance is outside its range
 */
export function negativeBinomialPmf(k: number, mean: number, variance: number): number {
  checkSpread(mean, variance);
  if (!(k >= 0 && Number.isInteger(k))) return 0;
  if (mean === 0) return k === 0 ? 1 : 0;
  const r = (mean * mean) / (variance - mean);
  const p = mean / variance;
  const q = (variance - mean) / variance;
  if (k === 0) return Math.exp(p < 0.5 ? r * Math.log(p) : r * Math.log1p(-q));
  if (r < 1) {
    const logCount = logGammaRatio(k, r) - logGamma(r) - Math.log(k);
    const logQ = q < 0.5 ? Math.log(q) : Math.log1p(-p);
    return Math.exp(logCount + r * Math.log(p) + k * logQ);
  }
  const n = k + r;
  const exponent =
    stirlingError(n) -
    stirlingError(r) -
    stirlingError(k) -
    poissonDeviance(r, n * p) -
    poissonDeviance(k, n * q);
  return Math.exp(exponent) * Math.sqrt(r / (TWO_PI * k * n));
}

/**
 * Probability that a negative binomial count is at most k: I_p(r, ⌊k⌋ + 1).
 *
 * @param k - any number
 * @param mean - finite, >= 0
 * @param variance - finite, above the mean
 * @throws RangeError when mean or variance is outside its range or k is NaN
 */
export function negativeBinomialCdf(k: number, mean: number, variance: number): number {
  checkSpread(mean, variance);
  checkCount(k);
  if (k < 0) return 0;
  if (mean === 0 || k === Infinity) return 1;
  const excess = variance - mean;
  return regularizedBeta(mean / variance, (mean * mean) / excess, Math.floor(k) + 1, excess / variance);
}

/** Probability that the count exceeds k, exact in the far tail; arguments and errors as for `negativeBinomialCdf`. */
export function negativeBinomialUpperTail(k: number, mean: number, variance: number): number {
  checkSpread(mean, variance);
  checkCount(k);
  if (k < 0) return 1;
  if (mean === 0 || k === Infinity) return 0;
  const excess = variance - mean;
  return regularizedBetaUpper(mean / variance, (mean * mean) / excess, Math.floor(k) + 1, excess / variance);
}

/**
 * Expected amount by which a negative binomial count exceeds x: the units short of a stock of x.
 *
 *   E[(N - x)+] = mean P(M >= x) - x P(N > x) for whole x, M with r + 1 in place of r; linear between; summed in
 *   the upper tail, where that cancels
 *
 * @param x - any finite number
 * @param mean - finite, >= 0
 * @param variance - finite, above the mean
 * @throws RangeError when an argument is outside its range
 * @see Zipkin, Foundations of Inventory Management (2000), appendix C
 */
export function negativeBinomialLoss(x: number, mean: number, variance: number): number {
  checkSpread(mean, variance);
  if (!Number.isFinite(x)) throw new RangeError(`x must be finite, not ${x}`);
  if (x <= 0) return mean - x;
  if (mean === 0) return 0;
  const k = Math.floor(x);
  const r = (mean * mean) / (variance - mean);
  const p = mean / variance;
  const q = (variance - mean) / variance;
  const sd = Math.sqrt(variance);
  if (k > mean + 2 * sd && sd <= widestSummed && variance <= widestDispersed * mean) {
    return summedTailLoss(x, negativeBinomialPmf(k + 1, mean, variance), (n) => ((r + n) / (n + 1)) * q);
  }
  const above = negativeBinomialUpperTail(k, mean, variance);
  const weighted = k === 0 ? 1 : regularizedBetaUpper(p, r + 1, k, q);
  return Math.max(0, mean * weighted - x * above);
}

/** Variance over mean beyond which the tail falls so slowly that a sum is long, and its difference cancels little. */
const widestDispersed = 8;

function checkSpread(mean: number, variance: number): void {
  if (!(mean >= 0 && mean < Infinity)) throw outOfRange('Mean', mean);
  if (!(variance > mean && variance < Infinity)) {
    throw outOfRange('Variance', variance);
  }
}

function checkCount(k: number): void {
  if (Number.isNaN(k)) throw outOfRange('Count', k);
}
