import { binomialCdf, binomialUpperTail } from '../statistics/binomial';
import { normalQuantile } from '../statistics/normal';
import { isGuessSafe, latticeGuess, searchLattice } from './lattice-quantile';
import { outOfRange } from '../statistics/out-of-range';

/**
 * Quantile of the binomial distribution, its draw by inversion: the smallest k with P(N <= k) >= u.
 *
 * Never falls when u rises. Exact up to rounding of the distribution function, about 1e-15 (1e-14 for thousands of attempts).
 * Fewer than 15 expected successes or failures are counted from 0; more start from a guess that is checked only
 * where it lies close to a whole number, so a billion attempts cost no more than a hundred.
 *
 * @param u - probability inside (0, 1)
 * @param n - attempts, a whole number >= 0
 * @param p - chance of success, 0 <= p <= 1
 * @throws RangeError when one is outside its range
 */
export function binomialQuantile(u: number, n: number, p: number): number {
  if (!(u > 0 && u < 1)) throw outOfRange('Probability', u);
  if (!(n >= 0 && Math.floor(n) === n && n < Infinity)) {
    throw outOfRange('Attempts', n);
  }
  if (!(p >= 0 && p <= 1)) throw outOfRange('Probability', p);
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  if (p <= 0.5) {
    if (n * p < 15) return walkFromZero(u, n, p);
  } else if (n * (1 - p) < 15) {
    return n - walkFailures(1 - u, n, 1 - p);
  }
  const w = normalQuantile(u);
  const guess = latticeGuess(w, n * p, 1 - p);
  if (isGuessSafe(guess, w, n * p, 1 - p)) return Math.floor(guess);
  return searchLattice(
    u,
    Math.min(guess, n),
    (k) => binomialCdf(k, n, p),
    (k) => binomialUpperTail(k, n, p),
  );
}

/** Smallest k with P(N <= k) >= u, adding probabilities from 0 up. */
function walkFromZero(u: number, n: number, p: number): number {
  const odds = p / (1 - p);
  let probability = Math.exp(n * Math.log1p(-p));
  let sum = probability;
  let k = 0;
  // Stopping at n also settles a u next to 1 that rounding leaves out of reach.
  while (sum < u && k < n) {
    probability *= ((n - k) * odds) / (k + 1);
    k++;
    const next = sum + probability;
    if (next === sum && k > n * p) return k;
    sum = next;
  }
  return k;
}

/** Smallest k with P(N <= k) > v: the failures when successes are to reach 1 - v. */
function walkFailures(v: number, n: number, q: number): number {
  const odds = q / (1 - q);
  let probability = Math.exp(n * Math.log1p(-q));
  let sum = probability;
  let k = 0;
  while (sum <= v && k < n) {
    probability *= ((n - k) * odds) / (k + 1);
    k++;
    const next = sum + probability;
    if (next === sum && k > n * q) return k;
    sum = next;
  }
  return k;
}
