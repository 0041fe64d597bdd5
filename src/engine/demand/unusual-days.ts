import { negativeBinomialUpperTail } from '../statistics/negative-binomial';
import { poissonUpperTail } from '../statistics/poisson';
import { countQuantile } from './count-band';

/** A day that sold more than chance explains. */
export interface UnusualDay {
  readonly day: number;
  readonly units: number;
  /** Mean of the usable days around it, units. */
  readonly expected: number;
  /** The most units that would not have been unusual. */
  readonly limit: number;
  /** That chance brings so many units or more on any one of the days, at most. */
  readonly chance: number;
}

/** Usable days on each side whose mean a day is held against. */
const reach = 14;

/**
 * Days with unusually many units: those whose tail chance, times the number of days, is at most `chance`.
 *
 *   n · P(N >= x) <= chance,  N negative binomial with the mean μ of the 14 usable days on either side (drawn towards the
 *   mean of all as if 14 days more said that) and variance d μ + d μ/42, the second part for μ being a mean itself
 *
 * d, variance over mean, is that of the days around their own μ, at least 1. Days found are left out of μ and d, and all is found
 * anew, five times at most, so that a peak does not hide itself or its neighbours. A month of more is a season, not an outlier.
 *
 * @param demand - units a day; NaN where the day is not usable
 * @param chance - that a history without anything unusual shows one such day, 0 < chance < 1
 */
export function unusualDays(demand: Float64Array, chance = 0.05): readonly UnusualDay[] {
  const usable: number[] = [];
  for (let day = 0; day < demand.length; day++) if (!Number.isNaN(demand[day])) usable.push(day);
  const count = usable.length;
  let found: UnusualDay[] = [];
  // A week says too little of what is usual.
  for (let round = 0; count >= 14 && round < 5; round++) {
    const isOut = new Uint8Array(count);
    const indexOf = new Map(usable.map((day, index) => [day, index]));
    for (const { day } of found) isOut[indexOf.get(day)!] = 1;
    const { means, spread } = around(demand, usable, isOut);
    const next: UnusualDay[] = [];
    for (let index = 0; index < count; index++) {
      const units = Math.round(demand[usable[index]]);
      const mean = means[index];
      const variance = spread * mean * (1 + 1 / (3 * reach));
      // Far cheaper than a tail, and no count this near is ever unusual.
      if (!(mean > 0) || units <= mean + 3 * Math.sqrt(variance)) continue;
      const tail = count * upperTail(units - 1, mean, variance);
      if (tail > chance) continue;
      const limit = countQuantile(1 - chance / count, mean, variance);
      next.push({ day: usable[index], units, expected: mean, limit, chance: Math.min(1, tail) });
    }
    const isSame = next.length === found.length && next.every(({ day }, i) => day === found[i].day);
    found = next;
    if (isSame) break;
  }
  return found;
}

/** The mean around each usable day without it and without those found, and how days vary around theirs. */
function around(
  demand: Float64Array,
  usable: readonly number[],
  isOut: Uint8Array,
): { readonly means: Float64Array; readonly spread: number } {
  const count = usable.length;
  const sums = new Float64Array(count + 1);
  const days = new Int32Array(count + 1);
  for (let index = 0; index < count; index++) {
    sums[index + 1] = sums[index] + (isOut[index] ? 0 : demand[usable[index]]);
    days[index + 1] = days[index] + 1 - isOut[index];
  }
  const overall = days[count] > 0 ? sums[count] / days[count] : 0;
  const means = new Float64Array(count);
  let ratios = 0;
  for (let index = 0; index < count; index++) {
    const from = Math.max(0, index - reach);
    const to = Math.min(count, index + reach + 1);
    const own = isOut[index] ? 0 : demand[usable[index]];
    const others = days[to] - days[from] - (1 - isOut[index]);
    means[index] = (sums[to] - sums[from] - own + reach * overall) / (others + reach);
    if (!isOut[index] && means[index] > 0) ratios += (own - means[index]) ** 2 / means[index];
  }
  return { means, spread: Math.max(1, ratios / Math.max(1, days[count]) / (1 + 1 / (3 * reach))) };
}

const upperTail = (k: number, mean: number, variance: number) =>
  variance > mean ? negativeBinomialUpperTail(k, mean, variance) : poissonUpperTail(k, mean);
