import { findRoot } from '../statistics/root';
import { outOfRange } from '../statistics/out-of-range';
import { negativeBinomialLaw, tableLaw } from './count-laws';
import type { DemandLaw } from './demand-law';

/**
 * Poisson demand over a gamma lead time, exactly: negative binomial with r = (L/s_L)² and p = 1/(1 + λ s_L²/L).
 *
 * @param rate - λ, units per day, >= 0
 * @param leadTimeDays - L, days, > 0
 * @param leadTimeSd - s_L, days, >= 0; s_L = L is an exponential lead time, and the demand geometric
 * @see Zipkin, Foundations of Inventory Management (2000), section 7.3
 */
export function poissonOverGamma(rate: number, leadTimeDays: number, leadTimeSd: number): DemandLaw {
  const mean = rate * leadTimeDays;
  return negativeBinomialLaw(mean, Math.sqrt(mean + (rate * leadTimeSd) ** 2));
}

/**
 * Demand over a lead time that takes one of a few values: the mixture of the laws of each.
 *
 * @param parts - the law of demand for each lead time, and its probability; they are scaled to sum to 1
 * @throws RangeError when there is none, or the probabilities do not sum to something above 0
 */
export function mixtureLaw(
  parts: readonly { readonly law: DemandLaw; readonly chance: number }[],
): DemandLaw {
  const total = parts.reduce((sum, { chance }) => sum + chance, 0);
  if (!(total > 0)) throw outOfRange('Sum of the probabilities', total);
  const mix = (of: (law: DemandLaw) => number) =>
    parts.reduce((sum, { law, chance }) => sum + (chance === 0 ? 0 : (chance / total) * of(law)), 0);
  const mean = mix((law) => law.mean);
  const isDiscrete = parts.every(({ law }) => law.isDiscrete);
  const cdf = (x: number) =>
    Math.min(
      1,
      mix((law) => law.cdf(x)),
    );
  const upperTail = (x: number) => mix((law) => law.upperTail(x));
  const quantile = (p: number): number => {
    if (!(p > 0 && p < 1)) throw outOfRange('Probability', p);
    const quantiles = parts.filter(({ chance }) => chance > 0).map(({ law }) => law.quantile(p));
    const low = Math.min(...quantiles);
    const high = Math.max(...quantiles);
    // Above the middle the far tail is the exact side.
    const short = (x: number) => (p <= 0.5 ? p - cdf(x) : upperTail(x) - (1 - p));
    if (isDiscrete) return smallestWhole(low, high, (x) => short(x) <= 0);
    if (low === high || short(low) <= 0) return low;
    // Next to each other, rounding may leave even the greatest short of p.
    if (short(high) > 0) return high;
    return findRoot(short, low, high, 1e-12 * Math.max(1, Math.abs(high)));
  };
  return {
    kind: 'mixture',
    isDiscrete,
    mean,
    sd: Math.sqrt(mix((law) => law.sd ** 2 + (law.mean - mean) ** 2)),
    cdf,
    upperTail,
    quantile,
    loss: (x) => mix((law) => law.loss(x)),
    secondLoss: (x) => mix((law) => law.secondLoss(x)),
  };
}

/** The smallest whole number from low to high at which `holds`, which stays true once it is; high at the latest. */
function smallestWhole(low: number, high: number, holds: (x: number) => boolean): number {
  let from = Math.floor(low) - 1;
  let to = Math.ceil(high);
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle;
  }
  return to;
}

/**
 * Units when orders come by chance and each takes a number of units from a table: compound Poisson demand, by Panjer's recursion.
 *
 *   f₀ = e^(−a(1 − q₀))   f_x = (a/x) Σ_j j q_j f_(x − j)   a = orders expected
 *
 * @param orders - a, expected orders, > 0 and at most 700, beyond which the first term underflows
 * @param sizes - units of an order (whole, >= 1) and their probabilities, summing to 1
 * @returns its table, cut where less than 1e-14 is left
 * @throws RangeError when a or a size is outside its range
 * @see Panjer, ASTIN Bulletin 12 (1981)
 */
export function compoundPoissonLaw(
  orders: number,
  sizes: readonly (readonly [units: number, probability: number])[],
): DemandLaw {
  if (!(orders > 0 && orders <= 700)) throw outOfRange('Orders', orders);
  for (const [units] of sizes) if (!(Number.isInteger(units) && units >= 1)) throw outOfRange('Units', units);
  const chances: number[] = [Math.exp(-orders)];
  const mean = orders * sizes.reduce((sum, [units, probability]) => sum + units * probability, 0);
  let reached = chances[0]!;
  for (let x = 1; reached < 1 - 1e-14 && x < 1e6; x++) {
    let sum = 0;
    for (const [units, probability] of sizes)
      if (units <= x) sum += units * probability * chances[x - units]!;
    chances.push((orders / x) * sum);
    reached += chances[x]!;
    // Rounding may keep the sum from ever reaching 1.
    if (x > 2 * mean && chances[x]! < 1e-18 && reached > 0.999) break;
  }
  return tableLaw(chances.map((probability, units) => [units, probability] as const));
}
