import { outOfRange } from '../statistics/out-of-range';
import type { DemandLaw } from './demand-law';
import { fittingLaw } from './law-of-demand';
import type { MeanAndSpread } from './lead-time-demand';

/**
 * So many units for certain, and what a law demands beyond them.
 *
 * @param units - k, whole, >= 0
 * @throws RangeError when the units are not whole and >= 0
 */
export function shiftedLaw(law: DemandLaw, units: number): DemandLaw {
  if (!(Number.isInteger(units) && units >= 0)) throw outOfRange('Units', units);
  if (units === 0) return law;
  return {
    kind: law.kind,
    isDiscrete: law.isDiscrete,
    mean: law.mean + units,
    sd: law.sd,
    cdf: (x) => (x < units ? 0 : law.cdf(x - units)),
    upperTail: (x) => (x < units ? 1 : law.upperTail(x - units)),
    quantile: (p) => law.quantile(p) + units,
    loss: (x) => (x < units ? law.mean + units - x : law.loss(x - units)),
    secondLoss: (x) => law.secondLoss(x - units),
  };
}

/**
 * A count of a mean and a spread below chance's own too, such as orders of which each stays or goes: where the variance is less than
 * the mean, whole units of the difference are certain and the rest is Poisson, so that its variance is right to a unit.
 *
 *   k + Poisson(m − k)      k = ⌊m − s²⌋
 *
 * @param spread - m, units, >= 0, and s, units, >= 0
 */
export function countLaw({ mean, sd }: MeanAndSpread): DemandLaw {
  // Rounding must not make a unit certain of a count that is Poisson, nor part 1 − 10⁻¹⁶ from 1.
  const certain = Math.min(Math.floor(mean), Math.floor(mean - sd * sd + 1e-9 * mean));
  if (certain < 1) return fittingLaw({ mean, sd }).law;
  const rest = mean - certain;
  return shiftedLaw(fittingLaw({ mean: rest < 1e-9 * mean ? 0 : rest, sd: 0 }).law, certain);
}
