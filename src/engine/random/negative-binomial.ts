import { negativeBinomialCdf, negativeBinomialUpperTail } from '../statistics/negative-binomial';
import { normalQuantile } from '../statistics/normal';
import { isGuessSafe, latticeGuess, searchLattice } from './lattice-quantile';
import { outOfRange } from '../statistics/out-of-range';

/**
 * Quantile of the negative binomial distribution, its draw by inversion: the smallest k with P(N <= k) >= u.
 *
 * Never falls when u rises. Exact up to rounding of the distribution function, about 1e-14. For many draws at one
 * mean and variance, `negativeBinomialTable` is quicker.
 *
 * @param u - probability inside (0, 1)
 * @param mean - finite, >= 0; with mean 0 the count is always 0
 * @param variance - finite, above the mean (a count with variance equal to its mean is Poisson)
 * @throws RangeError when one is outside its range
 */
export function negativeBinomialQuantile(u: number, mean: number, variance: number): number {
  if (!(u > 0 && u < 1)) throw outOfRange('Probability', u);
  if (!(mean >= 0 && variance > mean && variance < Infinity)) {
    throw outOfRange('Variance', variance);
  }
  if (mean === 0) return 0;
  const dispersion = variance / mean;
  if (mean < 12 && variance < 400) return walkFromZero(u, mean, dispersion);
  const w = normalQuantile(u);
  const guess = latticeGuess(w, mean, dispersion);
  if (isGuessSafe(guess, w, mean, dispersion)) return Math.floor(guess);
  return searchLattice(
    u,
    guess,
    (k) => negativeBinomialCdf(k, mean, variance),
    (k) => negativeBinomialUpperTail(k, mean, variance),
  );
}

function walkFromZero(u: number, mean: number, dispersion: number): number {
  const excess = dispersion - 1;
  const r = mean / excess;
  const q = excess / dispersion;
  let probability = Math.exp(-r * Math.log1p(excess));
  let sum = probability;
  let k = 0;
  while (sum < u) {
    probability *= ((r + k) * q) / (k + 1);
    k++;
    const next = sum + probability;
    // Rounding may leave the sum short of a u next to 1.
    if (next === sum && k > mean) return k;
    sum = next;
  }
  return k;
}
