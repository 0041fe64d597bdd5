import { outOfRange } from './out-of-range';

/**
 * (1 - e^-x) / x: the mean of e^-t over t from 0 to x, the share of evenly placed orders still standing.
 *
 * 1 at x = 0; decreasing; exact to rounding for every x, negative ones too.
 *
 * @throws RangeError when x is NaN
 */
export function oneMinusExpOverX(x: number): number {
  if (Number.isNaN(x)) throw outOfRange('x', x);
  return x === 0 ? 1 : -Math.expm1(-x) / x;
}

/**
 * x - (1 - e^-x): the integral of 1 - e^-t over t from 0 to x, the cancelled count's core.
 *
 * Near 0, where the difference cancels, a series is summed; relative error below 1e-15 for x >= -0.5.
 *
 * @throws RangeError when x is NaN
 */
export function xMinusOneMinusExp(x: number): number {
  if (Number.isNaN(x)) throw outOfRange('x', x);
  if (Math.abs(x) >= 0.5) return x === Infinity ? Infinity : x + Math.expm1(-x);
  let sum = 0;
  for (let n = 16; n >= 3; n--) sum = (1 + sum) * (-x / n);
  return ((1 + sum) * x * x) / 2;
}
