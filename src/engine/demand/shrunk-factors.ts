/** Factors around 1 and how far they were drawn to it. */
export interface ShrunkFactors {
  /** Mean 1. */
  readonly factors: readonly number[];
  /** As the data alone have them; NaN where a place has none. */
  readonly raw: readonly number[];
  /** Of how far each lies from 1, the share that was kept, 0 to 1. */
  readonly kept: readonly number[];
}

/**
 * Factors drawn to 1 by as much of their spread as chance alone explains.
 *
 *   factor = 1 + B (raw − 1),  B = τ²/(τ² + v),  τ² = max(0, Σ (raw − 1)²/(k − 1) − mean of v)
 *
 * v is the variance of a raw factor, so few data leave little; τ² what the factors vary beyond it. At last all are divided by
 * their mean.
 *
 * @param raw - factors, NaN where nothing is known: there it is 1
 * @param variances - v, >= 0, of those known
 * @see Efron & Morris, J. American Statistical Association 68 (1973): the empirical Bayes form of Stein's estimator
 */
export function shrunkFactors(raw: readonly number[], variances: readonly number[]): ShrunkFactors {
  const known = raw.flatMap((factor, i) => (Number.isNaN(factor) ? [] : [i]));
  const squares = known.reduce((sum, i) => sum + (raw[i] - 1) ** 2, 0);
  const chance = known.reduce((sum, i) => sum + variances[i], 0) / Math.max(1, known.length);
  const own = Math.max(0, squares / Math.max(1, known.length - 1) - chance);
  const kept = raw.map((factor, i) => (Number.isNaN(factor) || own === 0 ? 0 : own / (own + variances[i])));
  const drawn = raw.map((factor, i) => (kept[i] === 0 ? 1 : Math.max(0, 1 + kept[i] * (factor - 1))));
  const mean = drawn.reduce((sum, factor) => sum + factor, 0) / drawn.length;
  return { factors: drawn.map((factor) => factor / mean), raw, kept };
}
