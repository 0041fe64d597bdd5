import { logGamma, logGammaRatio, poissonDeviance, stirlingError } from './gamma-function';
import { outOfRange } from './out-of-range';

const TWO_PI = 6.283185307179586;

/**
 * Regularised incomplete beta function I_x(a, b): the probability that a beta variable of shapes a and b is at
 * most x. It is the tail of the binomial and negative binomial distributions.
 *
 * Relative error about 2e-14 where the result is at most 1/2; the cost grows as the square root of the smaller of a and b.
 *
 * @param x - 0 <= x <= 1
 * @param a - > 0 and finite
 * @param b - > 0 and finite
 * @param complement - 1 - x, where it is known with more digits than the subtraction gives
 * @throws RangeError when an argument is outside its range
 * @see Didonato & Morris, Algorithm 708, ACM TOMS 18 (1992), function BFRAC
 */
export function regularizedBeta(x: number, a: number, b: number, complement = 1 - x): number {
  checkArguments(x, a, b);
  if (x === 0) return 0;
  if (complement === 0) return 1;
  const excess = x < 0.5 ? a - (a + b) * x : (a + b) * complement - b;
  return excess >= 0
    ? betaFraction(x, complement, a, b, excess)
    : 1 - betaFraction(complement, x, b, a, -excess);
}

/** 1 - I_x(a, b) without the subtraction where it is small; arguments and errors as for `regularizedBeta`. */
export function regularizedBetaUpper(x: number, a: number, b: number, complement = 1 - x): number {
  return regularizedBeta(complement, b, a, x);
}

function checkArguments(x: number, a: number, b: number): void {
  if (!(x >= 0 && x <= 1)) throw outOfRange('x', x);
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity)) {
    throw outOfRange('Shape', a > 0 && a < Infinity ? b : a);
  }
}

/** x^a y^b / (a B(a, b)), y = 1 - x. */
function betaPrefix(x: number, y: number, a: number, b: number): number {
  if (a < 1 || b < 1) {
    const larger = Math.max(a, b);
    const smaller = Math.min(a, b);
    const logX = x < 0.5 ? Math.log(x) : Math.log1p(-y);
    const logY = y < 0.5 ? Math.log(y) : Math.log1p(-x);
    return Math.exp(a * logX + b * logY + logGammaRatio(larger, smaller) - logGamma(smaller)) / a;
  }
  const n = a + b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    poissonDeviance(a, n * x) -
    poissonDeviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt(b / (TWO_PI * a * n));
}

/**
 * I_x(a, b) below the mean, where it is the smaller side, by a continued fraction in
 * excess = a - (a + b) x = (a + b) y - b, which keeps the digits that 1 - x would lose.
 */
function betaFraction(x: number, y: number, a: number, b: number, excess: number): number {
  const first = 1 + 1 / a;
  const c = 1 + excess;
  let p = 1;
  let s = a + 1;
  let aBefore = 0;
  let bBefore = 1;
  let aNow = 1;
  let bNow = c / first;
  let fraction = first / c;
  for (let n = 1; n < 1000000; n++) {
    const w = n * (b - n) * x;
    let e = a / s;
    const alpha = p * (p + b / a) * e * e * (w * x);
    e = (1 + n / a) / (first + (2 * n) / a);
    const beta = n + w / s + e * (c + n * (1 + y));
    p = 1 + n / a;
    s += 2;
    const aNext = alpha * aBefore + beta * aNow;
    const bNext = alpha * bBefore + beta * bNow;
    const next = aNext / bNext;
    aBefore = aNow / bNext;
    bBefore = bNow / bNext;
    aNow = next;
    bNow = 1;
    const change = Math.abs(next - fraction);
    fraction = next;
    if (change <= 2.3e-16 * fraction) break;
  }
  return Math.min(1, fraction * a * betaPrefix(x, y, a, b));
}
