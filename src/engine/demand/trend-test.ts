import { normalUpperTail } from '../statistics/normal';
import { selectQuantiles } from '../statistics/quantiles';

export interface TrendTest {
  /** Units a day, gained each day; the median of the slopes between any two weeks. */
  readonly slope: number;
  /** Kendall's tau, −1 to 1. */
  readonly tau: number;
  /** How often chance alone brings a trend as strong, up or down, if there is none. */
  readonly chance: number;
  readonly weeks: number;
}

/** Fewest usable days of a week that counts, and fewest such weeks. */
const fewestDays = 3;
const fewestWeeks = 8;

/**
 * Whether demand rises or falls: Mann and Kendall's test on weekly means, and Sen's slope.
 *
 *   S = Σ_{i<j} sign(y_j − y_i)      var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)]/18 over ties of t weeks
 *   z = (|S| − 1)/√var, chance = 2 P(Z > z)
 *
 * Weeks are seven days from the first on; the mean is over usable days. It takes weeks as independent: where the level itself wanders
 * it finds trends more often than the chance says, as does a season seen for less than some years.
 *
 * @param demand - units a day, NaN where the day is not usable
 * @returns null with fewer than 8 weeks of 3 usable days
 * @see Mann, Econometrica 13 (1945); Sen, J. American Statistical Association 63 (1968)
 */
export function trendTest(demand: Float64Array): TrendTest | null {
  const means: number[] = [];
  const days: number[] = [];
  for (let from = 0; from + 7 <= demand.length; from += 7) {
    let sum = 0;
    let count = 0;
    for (let day = from; day < from + 7; day++)
      if (!Number.isNaN(demand[day])) {
        sum += demand[day];
        count++;
      }
    if (count < fewestDays) continue;
    means.push(sum / count);
    days.push(from + 3);
  }
  const weeks = means.length;
  if (weeks < fewestWeeks) return null;
  const slopes = new Float64Array((weeks * (weeks - 1)) / 2);
  let signs = 0;
  let next = 0;
  for (let i = 0; i < weeks; i++)
    for (let j = i + 1; j < weeks; j++) {
      signs += Math.sign(means[j] - means[i]);
      slopes[next++] = (means[j] - means[i]) / (days[j] - days[i]);
    }
  const spread = (n: number) => n * (n - 1) * (2 * n + 5);
  const ties = new Map<number, number>();
  for (const mean of means) ties.set(mean, (ties.get(mean) ?? 0) + 1);
  const variance = (spread(weeks) - [...ties.values()].reduce((sum, t) => sum + spread(t), 0)) / 18;
  const z = variance > 0 ? Math.max(0, Math.abs(signs) - 1) / Math.sqrt(variance) : 0;
  return {
    slope: selectQuantiles(slopes, [0.5])[0],
    tau: signs / slopes.length,
    chance: Math.min(1, 2 * normalUpperTail(z)),
    weeks,
  };
}
