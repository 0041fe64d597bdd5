import { normalQuantile } from './normal';

/** Ranks of two order statistics, 1 the smallest value and n the greatest. */
export interface RankInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Ranks of the order statistics that hold a quantile with a given confidence, whatever the distribution.
 *
 *   n · probability -+ z sqrt(n · probability (1 - probability)), rounded outward to whole ranks
 *
 * The normal approximation, within one rank of the exact binomial ones; for a type 7 estimate pass (rank - 1)/(n - 1) to `selectQuantiles`.
 *
 * @param count - n, sample size, a whole number >= 1
 * @param probability - of the quantile, inside (0, 1)
 * @param confidence - inside (0, 1)
 * @returns null when the sample is too small for the interval to end inside it: the quantile should not be reported
 * @throws RangeError when an argument is outside its range
 * @see David & Nagaraja, Order Statistics, section 7.1
 */
export function quantileRanks(count: number, probability: number, confidence: number): RankInterval | null {
  if (!(count >= 1 && Number.isInteger(count))) {
    throw new RangeError(`The sample size must be a whole number >= 1, not ${count}`);
  }
  if (!(probability > 0 && probability < 1)) {
    throw new RangeError(`Probability must be inside (0, 1), not ${probability}`);
  }
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`Confidence must be inside (0, 1), not ${confidence}`);
  }
  const z = -normalQuantile((1 - confidence) / 2);
  const half = z * Math.sqrt(count * probability * (1 - probability));
  const lower = Math.floor(count * probability - half);
  const upper = Math.ceil(count * probability + half);
  return lower < 1 || upper > count ? null : { lower, upper };
}
