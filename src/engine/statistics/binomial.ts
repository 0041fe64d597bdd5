import { poissonDeviance, stirlingError } from './gamma-function';
import { regularizedBeta, regularizedBetaUpper } from './incomplete-beta';
import { outOfRange } from './out-of-range';

const TWO_PI = 6.283185307179586;

/**
 * Probability of exactly k successes in n independent attempts.
 *
 * @param k - 0 is returned unless it is a whole number from 0 to n
 * @param n - attempts, a whole number >= 0
 * @param p - chance of success, 0 <= p <= 1
 * @throws RangeError when n or p is outside its range
 * @see Loader, Fast and Accurate Computation of Binomial Probabilities (2000)
 */
export function binomialPmf(k: number, n: number, p: number): number {
  checkAttempts(n, p);
  if (!(k >= 0 && k <= n && Number.isInteger(k))) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (k === 0) return Math.exp(n * Math.log1p(-p));
  if (k === n) return Math.exp(n * Math.log(p));
  const q = 1 - p;
  const exponent =
    stirlingError(n) -
    stirlingError(k) -
    stirlingError(n - k) -
    poissonDeviance(k, n * p) -
    poissonDeviance(n - k, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (TWO_PI * k * (n - k)));
}

/**
 * Probability of at most k successes in n independent attempts: I_(1-p)(n - ⌊k⌋, ⌊k⌋ + 1).
 *
 * @param k - any number
 * @param n - attempts, a whole number >= 0
 * @param p - chance of success, 0 <= p <= 1
 * @throws RangeError when n or p is outside its range or k is NaN
 */
export function binomialCdf(k: number, n: number, p: number): number {
  checkAttempts(n, p);
  checkCount(k);
  if (k < 0) return 0;
  if (k >= n) return 1;
  const whole = Math.floor(k);
  return regularizedBetaUpper(p, whole + 1, n - whole);
}

/** Probability of more than k successes, exact in the far tail; arguments and errors as for `binomialCdf`. */
export function binomialUpperTail(k: number, n: number, p: number): number {
  checkAttempts(n, p);
  checkCount(k);
  if (k < 0) return 1;
  if (k >= n) return 0;
  const whole = Math.floor(k);
  return regularizedBeta(p, whole + 1, n - whole);
}

function checkAttempts(n: number, p: number): void {
  if (!(n >= 0 && Number.isInteger(n))) throw outOfRange('Attempts', n);
  if (!(p >= 0 && p <= 1)) throw outOfRange('Probability', p);
}

function checkCount(k: number): void {
  if (Number.isNaN(k)) throw outOfRange('Count', k);
}
