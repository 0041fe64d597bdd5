import { gammaStep, regularizedGammaP, regularizedGammaQ } from '../statistics/incomplete-gamma';
import { negativeBinomialPmf } from '../statistics/negative-binomial';
import { outOfRange } from '../statistics/out-of-range';
import { clearedWithin } from './clearing-work';
import type { Workshop } from './workshop';

/** Beyond so many terms three moments say the same: the shapes are then near normal. */
const mostTerms = 3_000;
/** Weights below it change nothing that is shown. */
const negligible = 1e-12;

/**
 * Chance that the last order in line is made with the capacity given: begun once all but c − 1 of those before it are done, then made
 * by one person.
 *
 *   W + c·X ≤ S      W gamma of mean (n − c + 1)⁺ and variance cs²·(n − c + 1)⁺, X gamma of mean 1 and variance cs²
 *
 * Exact for one person, and for exponential making; for several people and other laws the wait is an approximation, as if
 * completions of all together were as even as those of one.
 *
 * @param before - n, orders before it, >= 0, need not be whole
 * @param capacity - S, of all together, in orders of the mean making time
 * @returns 0 to 1; never rises with the orders before it
 * @throws RangeError when the orders are below 0
 */
export function madeWithin(
  { servers, serviceScv }: Pick<Workshop, 'servers' | 'serviceScv'>,
  before: number,
  capacity: number,
): number {
  if (!(before >= 0 && before < Infinity)) throw outOfRange('Orders', before);
  if (servers === 1) return clearedWithin(before + 1, capacity, serviceScv);
  const ahead = Math.max(0, before - servers + 1);
  if (ahead === 0) return clearedWithin(1, capacity / servers, serviceScv);
  if (serviceScv < 1e-9) return clearedWithin(ahead + servers, capacity, 0);
  if (!(capacity > 0)) return 0;
  return gammaSumCdf(ahead, servers, serviceScv, capacity);
}

/**
 * Law of W + c·X: the larger scale is a negative binomial number of steps of the smaller one.
 *
 *   P(W + cX ≤ S) = 1 − Σ w(k)·Q((n + 1)/s + k, S/s)      w negative binomial with r = 1/s, p = 1/c
 */
function gammaSumCdf(ahead: number, servers: number, scv: number, capacity: number): number {
  const mean = (servers - 1) / scv;
  const variance = mean * servers;
  const shape = (ahead + 1) / scv;
  const x = capacity / scv;
  // Below the first of these counts the weight is nil, below the second Q is.
  const first = Math.max(
    0,
    Math.floor(Math.max(mean - 9 * Math.sqrt(variance), x - shape - 9 * Math.sqrt(x) - 40)),
  );
  const last = mean + 8 * Math.sqrt(variance) + 28 * servers;
  if (first > last) return 1;
  if (last - first > mostTerms) return threeMomentCdf(ahead, servers, scv, capacity);
  const ratio = 1 - 1 / servers;
  let weight = negativeBinomialPmf(first, mean, variance);
  let beyond = regularizedGammaQ(shape + first, x);
  let step = gammaStep(shape + first, x);
  let late = 0;
  for (let k = first; k <= last; k++) {
    late += weight * beyond;
    if (k > mean && weight * servers < negligible) break;
    weight *= ((1 / scv + k) / (k + 1)) * ratio;
    beyond = Math.min(1, beyond + step);
    step *= x / (shape + k + 1);
  }
  return Math.min(1, Math.max(0, 1 - late));
}

/** The same by a gamma law moved so that mean, variance and skewness agree (Pearson's type III). */
function threeMomentCdf(ahead: number, servers: number, scv: number, capacity: number): number {
  const sd = Math.sqrt(scv * (ahead + servers ** 2));
  const skewness = (2 * scv ** 2 * (ahead + servers ** 3)) / sd ** 3;
  const shape = 4 / skewness ** 2;
  const scaled = (capacity - ahead - servers) / ((sd * skewness) / 2) + shape;
  return scaled <= 0 ? 0 : regularizedGammaP(shape, scaled);
}

/**
 * Orders waiting at which the next one would be late too often: one more than the most that may stand before an order that is made
 * with the chance asked for.
 *
 * @param chance - above 0, below 1
 * @returns whole, >= 0
 * @throws RangeError when the chance is outside its range
 */
export function closeAt(
  of: Pick<Workshop, 'servers' | 'serviceScv'>,
  capacity: number,
  chance: number,
): number {
  if (!(chance > 0 && chance < 1)) throw outOfRange('Chance', chance);
  return firstCount((before) => madeWithin(of, before, capacity) < chance);
}

/** The lowest whole number from 0 on at which it holds, where it then holds for all beyond; sought by doubling. */
export function firstCount(holds: (count: number) => boolean): number {
  if (holds(0)) return 0;
  let low = 0;
  let high = 1;
  while (!holds(high)) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
