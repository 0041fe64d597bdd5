import { latticeGuess, searchLattice } from '../random/lattice-quantile';
import {
  negativeBinomialCdf,
  negativeBinomialLoss,
  negativeBinomialUpperTail,
} from '../statistics/negative-binomial';
import { normalQuantile } from '../statistics/normal';
import { outOfRange } from '../statistics/out-of-range';
import { poissonCdf, poissonLoss, poissonUpperTail } from '../statistics/poisson';
import type { DemandLaw } from './demand-law';

/** Below this excess of the variance over the mean, relative to it, a count is Poisson to every digit that matters. */
const negligibleExcess = 1e-9;

function countQuantile(law: Pick<DemandLaw, 'mean' | 'sd' | 'cdf' | 'upperTail'>, p: number): number {
  if (!(p > 0 && p < 1)) throw outOfRange('Probability', p);
  if (law.mean === 0) return 0;
  const guess = latticeGuess(normalQuantile(p), law.mean, law.sd ** 2 / law.mean);
  return searchLattice(p, Number.isFinite(guess) ? guess : law.mean, law.cdf, law.upperTail);
}

/**
 * Poisson demand: buyers who come one by one, independent of each other.
 *
 *   n₂(x) = ½ [m² P(N >= x − 1) − 2xm P(N >= x) + x(x + 1) P(N > x)], whole x
 *
 * @param mean - m, units, >= 0
 * @throws RangeError when the mean is outside its range
 */
export function poissonLaw(mean: number): DemandLaw {
  const atLeast = (k: number) => poissonUpperTail(k - 1, mean);
  const law: DemandLaw = {
    kind: 'poisson',
    isDiscrete: true,
    mean,
    sd: Math.sqrt(mean),
    cdf: (x: number) => poissonCdf(x, mean),
    upperTail: (x: number) => poissonUpperTail(x, mean),
    loss: (x: number) => poissonLoss(x, mean),
    secondLoss: (x: number) =>
      secondOf(mean, mean * mean, x, [atLeast(x - 1), atLeast(x), poissonUpperTail(x, mean)]),
    quantile: (p) => countQuantile(law, p),
  };
  return law;
}

/**
 * Negative binomial demand of a mean and a spread: counts that vary more than chance alone would have them. A spread at or
 * below the square root of the mean gives the Poisson law, which it runs into without a step.
 *
 *   r = m²/(s² − m)   p = m/s²   n(x) = m P(N₊₁ >= x) − x P(N > x), N₊₁ with r + 1
 *
 * @param mean - m, units, >= 0
 * @param sd - s, units, >= 0
 * @throws RangeError when mean or spread is outside its range
 * @see Zipkin, Foundations of Inventory Management (2000), appendix C
 */
export function negativeBinomialLaw(mean: number, sd: number): DemandLaw {
  if (!(mean >= 0 && mean < Infinity)) throw outOfRange('Mean', mean);
  if (!(sd >= 0 && sd < Infinity)) throw outOfRange('Standard deviation', sd);
  const variance = sd * sd;
  if (mean === 0 || variance <= mean * (1 + negligibleExcess)) return poissonLaw(mean);
  const size = (mean * mean) / (variance - mean);
  const dispersion = variance / mean;
  /** P(N >= k) of the count with `more` added to r. */
  const atLeast = (more: number, k: number) =>
    negativeBinomialUpperTail(
      k - 1,
      (mean * (size + more)) / size,
      (mean * dispersion * (size + more)) / size,
    );
  const law: DemandLaw = {
    kind: 'negative-binomial',
    isDiscrete: true,
    mean,
    sd,
    cdf: (x: number) => negativeBinomialCdf(x, mean, variance),
    upperTail: (x: number) => negativeBinomialUpperTail(x, mean, variance),
    loss: (x: number) => negativeBinomialLoss(x, mean, variance),
    secondLoss: (x: number) =>
      secondOf(mean, mean * mean * (1 + 1 / size), x, [
        atLeast(2, x - 1),
        atLeast(1, x),
        negativeBinomialUpperTail(x, mean, variance),
      ]),
    quantile: (p) => countQuantile(law, p),
  };
  return law;
}

/**
 * ½ E[(X − x)+ (X − x − 1)+] from the size-biased tails: of X(X − 1), of X, and of 1.
 *
 * @param square - E[X(X − 1)]
 */
function secondOf(mean: number, square: number, x: number, tails: readonly [number, number, number]): number {
  if (x < 0) return (square - 2 * x * mean + x * (x + 1)) / 2;
  const [ofSquare, ofMean, ofOne] = tails;
  return Math.max(0, (square * ofSquare - 2 * x * mean * ofMean + x * (x + 1) * ofOne) / 2);
}

/**
 * Demand with a table of its own: so many units with such a probability.
 *
 * @param chances - units (whole, >= 0, each once) and their probabilities, in any order; they are scaled to sum to 1
 * @throws RangeError when the table is empty, a probability is negative or none is above 0
 */
export function tableLaw(chances: readonly (readonly [units: number, probability: number])[]): DemandLaw {
  const total = chances.reduce((sum, [, probability]) => sum + probability, 0);
  if (!(total > 0 && total < Infinity)) throw outOfRange('Sum of the probabilities', total);
  const rows = chances
    .map(([units, probability]): [number, number] => {
      if (!(probability >= 0)) throw outOfRange('Probability', probability);
      if (!(Number.isInteger(units) && units >= 0)) throw outOfRange('Units', units);
      return [units, probability / total];
    })
    .sort(([a], [b]) => a - b);
  const sum = (term: (units: number, probability: number) => number) =>
    rows.reduce((all, [units, probability]) => all + term(units, probability), 0);
  const mean = sum((units, probability) => units * probability);
  const law = {
    kind: 'table' as const,
    isDiscrete: true,
    mean,
    sd: Math.sqrt(sum((units, probability) => (units - mean) ** 2 * probability)),
    cdf: (x: number) =>
      Math.min(
        1,
        sum((units, probability) => (units <= x ? probability : 0)),
      ),
    upperTail: (x: number) => sum((units, probability) => (units > x ? probability : 0)),
    loss: (x: number) => sum((units, probability) => Math.max(0, units - x) * probability),
    secondLoss: (x: number) =>
      sum((units, probability) => (Math.max(0, units - x) * Math.max(0, units - x - 1) * probability) / 2),
  };
  return {
    ...law,
    quantile: (p) => {
      let reached = 0;
      for (const [units, probability] of rows) {
        reached += probability;
        // The last digits of a sum of probabilities must not move the answer by a row.
        if (reached >= p - 1e-12) return units;
      }
      return rows.at(-1)![0];
    },
  };
}
