import { regularizedGammaP } from '../statistics/incomplete-gamma';
import { outOfRange } from '../statistics/out-of-range';

/** Below it making times are as good as even, and the gamma law has a shape beyond use. */
const evenScv = 1e-9;

/**
 * Chance that so many orders, one after another, are made with the capacity given: exact where making times follow a gamma law.
 *
 *   P(n/cs², S/cs²)      P = regularised lower incomplete gamma; the sum of n times has mean n and variance n·cs²
 *
 * @param orders - n, >= 0, need not be whole
 * @param capacity - S, in orders of the mean making time
 * @param scv - cs², variance of a making time over its squared mean, >= 0
 * @returns 0 to 1
 * @throws RangeError when the orders or the variation are outside their range
 */
export function clearedWithin(orders: number, capacity: number, scv: number): number {
  if (!(orders >= 0 && orders < Infinity)) throw outOfRange('Orders', orders);
  if (!(scv >= 0 && scv < Infinity)) throw outOfRange('Variation', scv);
  if (orders === 0) return capacity >= 0 ? 1 : 0;
  if (!(capacity > 0)) return 0;
  if (scv < evenScv) return orders <= capacity * (1 + 1e-12) ? 1 : 0;
  return regularizedGammaP(orders / scv, capacity / scv);
}
