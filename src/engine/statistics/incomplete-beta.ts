import { poissonDeviance, stirlingError, logGamma } from './gamma-function';

const TWO_PI = 6.283185307179586;
const TINY = 1e-300;

/**
 * Regularised incomplete beta function I_x(a, b): the probability that a beta variable of shapes a and b is at
 * most x. It is the tail of the binomial and negative binomial distributions.
 *
 * Relative error about 1e-13 where the result is at most 1/2; the cost grows as the square root of the smaller of a and b.
 *
 * @param x - 0 <= x <= 1
 * @param a - > 0 and finite
 * @param b - > 0 and finite
 * @param complement - 1 - x, where it is known with more digits than the subtraction gives
 * @throws RangeError when an argument is outside its range
 * @see Press et al., Numerical Recipes, section 6.4 (Lentz's method)
 */
export function regularizedBeta(x: number, a: number, b: number, complement = 1 - x): number {
  checkArguments(x, a, b);
  if (x === 0) return 0;
  if (complement === 0) return 1;
  return x * (a + b + 2) < a + 1 ? betaFraction(x, complement, a, b) : 1 - betaFraction(complement, x, b, a);
}

/** 1 - I_x(a, b) without the subtraction where it is small; arguments and errors as for `regularizedBeta`. */
export function regularizedBetaUpper(x: number, a: number, b: number, complement = 1 - x): number {
  return regularizedBeta(complement, b, a, x);
}

function checkArguments(x: number, a: number, b: number): void {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`x must be from 0 to 1, not ${x}`);
  if (!(a > 0 && a < Infinity && b > 0 && b < Infinity)) {
    throw new RangeError(`Shapes must be finite and > 0, not ${a} and ${b}`);
  }
}

/** x^a y^b / (a B(a, b)), y = 1 - x. */
function betaPrefix(x: number, y: number, a: number, b: number): number {
  if (a < 1 || b < 1) {
    const logBeta = logGamma(a) + logGamma(b) - logGamma(a + b);
    return Math.exp(a * Math.log(x) + b * Math.log(y) - logBeta) / a;
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

function betaFraction(x: number, y: number, a: number, b: number): number {
  const sum = a + b;
  let c = 1;
  let d = 1 - (sum * x) / (a + 1);
  if (Math.abs(d) < TINY) d = TINY;
  d = 1 / d;
  let fraction = d;
  for (let m = 1; m < 1000000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 + even * d;
    if (Math.abs(d) < TINY) d = TINY;
    c = 1 + even / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    fraction *= d * c;
    const odd = (-(a + m) * (sum + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 + odd * d;
    if (Math.abs(d) < TINY) d = TINY;
    c = 1 + odd / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2.3e-16) break;
  }
  return Math.min(1, fraction * betaPrefix(x, y, a, b));
}
