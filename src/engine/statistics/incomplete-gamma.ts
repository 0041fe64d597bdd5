import { erfc } from './error-function';
import { logGamma, poissonDeviance, stirlingError } from './gamma-function';
import { outOfRange } from './out-of-range';

const SQRT_2PI = 2.5066282746310007;
const EPSILON = 2 ** -53;
const TINY = 1e-300;

/** Coefficients of η/(λ - 1) in powers of η, where η²/2 = λ - 1 - ln λ. */
const ETA_COEFFICIENTS = [
  1, -0.3333333333333333, 0.08333333333333333, -0.014814814814814815, 0.0011574074074074073,
  0.0003527336860670194, -0.0001787551440329218, 3.919263178522438e-5, -2.185448510679992e-6,
  -1.85406221071516e-6, 8.296711340953087e-7, -1.7665952736826078e-7, 6.707853543401498e-9,
  1.0261809784240309e-8, -4.382036018453353e-9, 9.14769958223679e-10, -2.5514193994946248e-11,
  -5.830772132550426e-11, 2.4361948020667415e-11, -5.0276692801141755e-12, 1.1004392031956135e-13,
  3.371763262400985e-13, -1.392388722418162e-13, 2.8534893807047445e-14, -5.139111834242572e-16,
  -1.9752288294349442e-15, 8.099521156704561e-16,
];

/**
 * Regularised lower incomplete gamma function P(a, x): the probability that a gamma variable of shape a and
 * scale 1 is at most x.
 *
 * Relative error about 1e-14 where P <= 1/2 (more only where the result is below 1e-100), at a cost that does
 * not grow with a.
 *
 * @param a - shape, > 0 and finite
 * @param x - >= 0
 * @throws RangeError when either is outside its range
 * @see Temme, On the computation of the incomplete gamma functions for large values of the parameters (1987)
 */
export function regularizedGammaP(a: number, x: number): number {
  checkArguments(a, x);
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  if (isNearMean(a, x)) return x < a ? asymptoticTail(a, x) : 1 - asymptoticTail(a, x);
  return x < a + 1 ? lowerSeries(a, x) : 1 - upperFraction(a, x);
}

/**
 * Regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x): the probability that a gamma variable of
 * shape a and scale 1 exceeds x. Exact in the far upper tail; accuracy and errors as for `regularizedGammaP`.
 */
export function regularizedGammaQ(a: number, x: number): number {
  checkArguments(a, x);
  if (x === 0) return 1;
  if (x === Infinity) return 0;
  if (isNearMean(a, x)) return x < a ? 1 - asymptoticTail(a, x) : asymptoticTail(a, x);
  return x < a + 1 ? 1 - lowerSeries(a, x) : upperFraction(a, x);
}

/**
 * x^a e^-x / Γ(a + 1), the step of P between neighbouring shapes, or the Poisson probability of a at mean x.
 *
 * @param a - >= 0
 * @param x - > 0
 */
export function gammaStep(a: number, x: number): number {
  if (a < 1) return Math.exp(a * Math.log(x) - x - logGamma(a + 1));
  return Math.exp(-stirlingError(a) - poissonDeviance(a, x)) / (SQRT_2PI * Math.sqrt(a));
}

function checkArguments(a: number, x: number): void {
  if (!(a > 0 && a < Infinity)) throw outOfRange('Shape', a);
  if (!(x >= 0)) throw outOfRange('x', x);
}

/** Whether the uniform expansion applies; elsewhere series and fraction are short. */
function isNearMean(a: number, x: number): boolean {
  return a >= 20 && x > 0.45 * a && x < 1.95 * a;
}

/** The smaller side, P for x < a and Q otherwise, by Temme's expansion uniform in x/a. */
function asymptoticTail(a: number, x: number): number {
  const exponent = poissonDeviance(a, x);
  const root = Math.sqrt(exponent);
  const magnitude = root * Math.sqrt(2 / a);
  const eta = x < a ? -magnitude : magnitude;
  let after = ETA_COEFFICIENTS[26];
  let current = ETA_COEFFICIENTS[25];
  let sum = after * eta + current;
  for (let m = 24; m >= 1; m--) {
    const before = ETA_COEFFICIENTS[m] + ((m + 1) * after) / a;
    after = current;
    current = before;
    sum = sum * eta + before;
  }
  const correction = (Math.exp(-exponent) * sum) / ((1 + after / a) * SQRT_2PI * Math.sqrt(a));
  return 0.5 * erfc(root) + (x < a ? -correction : correction);
}

function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return Math.min(1, sum * gammaStep(a, x));
}

/** Legendre's continued fraction by Lentz's method. */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 100000; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = numerator * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + numerator / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const factor = d * c;
    fraction *= factor;
    if (Math.abs(factor - 1) < 2 * EPSILON) break;
  }
  return fraction * a * gammaStep(a, x);
}
