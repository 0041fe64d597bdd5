const EPSILON = 2 ** -52;

/**
 * A root of a continuous function inside a bracket, by Brent's method.
 *
 * @param f - continuous, of opposite signs (or zero) at the ends
 * @param low - one end of the bracket
 * @param high - the other end
 * @param tolerance - largest error of the root asked for, >= 0; rounding sets a floor of about 4e-16 of the root
 * @returns x between low and high
 * @throws RangeError when the ends do not bracket a sign change, f is NaN somewhere, or an argument is not finite
 * @see Brent, Algorithms for Minimization without Derivatives (1973), chapter 4
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  if (!Number.isFinite(low) || !Number.isFinite(high)) {
    throw new RangeError(`Bracket must be finite, not ${low} to ${high}`);
  }
  if (!(tolerance >= 0)) throw new RangeError(`Tolerance must be >= 0, not ${tolerance}`);
  let a = low;
  let b = high;
  let fa = valueAt(f, a);
  let fb = valueAt(f, b);
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) {
    throw new RangeError(`No sign change from ${low} to ${high}`);
  }
  let c = a;
  let fc = fa;
  let step = b - a;
  let stepBefore = step;
  for (let iteration = 0; iteration < 2000; iteration++) {
    if (Math.abs(fc) < Math.abs(fb)) {
      a = b;
      b = c;
      c = a;
      fa = fb;
      fb = fc;
      fc = fa;
    }
    const least = 2 * EPSILON * Math.abs(b) + 0.5 * tolerance;
    const half = 0.5 * (c - b);
    if (Math.abs(half) <= least || fb === 0) return b;
    if (Math.abs(stepBefore) >= least && Math.abs(fa) > Math.abs(fb)) {
      const s = fb / fa;
      let p: number;
      let q: number;
      if (a === c) {
        p = 2 * half * s;
        q = 1 - s;
      } else {
        const r = fb / fc;
        const t = fa / fc;
        p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
        q = (t - 1) * (r - 1) * (s - 1);
      }
      if (p > 0) q = -q;
      else p = -p;
      if (2 * p < Math.min(3 * half * q - Math.abs(least * q), Math.abs(stepBefore * q))) {
        stepBefore = step;
        step = p / q;
      } else {
        step = half;
        stepBefore = half;
      }
    } else {
      step = half;
      stepBefore = half;
    }
    a = b;
    fa = fb;
    b += Math.abs(step) > least ? step : half > 0 ? least : -least;
    fb = valueAt(f, b);
    if (fb > 0 === fc > 0) {
      c = a;
      fc = fa;
      step = b - a;
      stepBefore = step;
    }
  }
  throw new RangeError(`No root found between ${low} and ${high}`);
}

function valueAt(f: (x: number) => number, x: number): number {
  const value = f(x);
  if (Number.isNaN(value)) throw new RangeError(`The function is not a number at ${x}`);
  return value;
}
