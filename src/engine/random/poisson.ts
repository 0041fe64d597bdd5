import { normalQuantile } from '../statistics/normal';
import { poissonCdf, poissonUpperTail } from '../statistics/poisson';
import { isGuessSafe, latticeGuess, searchLattice } from './lattice-quantile';
import { outOfRange } from '../statistics/out-of-range';

/**
 * Quantile of the Poisson distribution, its draw by inversion: the smallest k with P(N <= k) >= u.
 *
 * Never falls when u rises. Exact up to rounding of the distribution function, about 1e-15; the cost does not grow
 * with the mean. For many draws at one mean, `poissonTable` is quicker.
 *
 * @param u - probability inside (0, 1)
 * @param mean - finite, >= 0
 * @throws RangeError when either is outside its range
 */
export function poissonQuantile(u: number, mean: number): number {
  if (!(u > 0 && u < 1)) throw outOfRange('Probability', u);
  if (!(mean >= 0 && mean < Infinity)) throw outOfRange('Mean', mean);
  if (mean < 12) return walkFromZero(u, mean);
  const w = normalQuantile(u);
  const guess = latticeGuess(w, mean, 1);
  if (isGuessSafe(guess, w, mean, 1)) return Math.floor(guess);
  return searchLattice(
    u,
    guess,
    (k) => poissonCdf(k, mean),
    (k) => poissonUpperTail(k, mean),
  );
}

function walkFromZero(u: number, mean: number): number {
  let probability = Math.exp(-mean);
  let sum = probability;
  let k = 0;
  while (sum < u) {
    k++;
    probability *= mean / k;
    const next = sum + probability;
    // Rounding may leave the sum short of a u next to 1.
    if (next === sum && k > mean) return k;
    sum = next;
  }
  return k;
}
