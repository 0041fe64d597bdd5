import { certainLaw, gammaLaw, lognormalLaw, normalLaw } from './continuous-laws';
import { negativeBinomialLaw, poissonLaw } from './count-laws';
import type { DemandLaw } from './demand-law';
import type { MeanAndSpread } from './lead-time-demand';

/** Laws that a mean and a spread determine. */
export const lawNames = ['normal', 'gamma', 'lognormal', 'poisson', 'negative-binomial'] as const;
export type LawName = (typeof lawNames)[number];

/**
 * The law of that name with a mean and a spread. Poisson takes the mean alone.
 *
 * @throws RangeError when mean or spread is outside the law's range
 */
export function lawOfDemand(name: LawName, { mean, sd }: MeanAndSpread): DemandLaw {
  // Nothing demanded is nothing demanded by any law.
  if (mean === 0 && name !== 'normal') return poissonLaw(0);
  switch (name) {
    case 'normal':
      return normalLaw(mean, sd);
    case 'gamma':
      return gammaLaw(mean, sd);
    case 'lognormal':
      return lognormalLaw(mean, sd);
    case 'poisson':
      return poissonLaw(mean);
    case 'negative-binomial':
      return negativeBinomialLaw(mean, sd);
  }
}

/** Means above which a count and a continuous law differ by less than a hundred-thousandth of the mean. */
const largeCount = 1e5;

/**
 * The law that fits a mean and a spread of units: a count, Poisson up to chance's own spread and negative binomial beyond; for very
 * large means, where single units do not show, the gamma. Each runs into the next, so that nothing jumps.
 */
export function fittingLaw({ mean, sd }: MeanAndSpread): { readonly name: LawName; readonly law: DemandLaw } {
  if (mean <= largeCount) {
    const law = negativeBinomialLaw(mean, sd);
    return { name: law.kind === 'poisson' ? 'poisson' : 'negative-binomial', law };
  }
  const spread = Math.max(sd, Math.sqrt(mean));
  return { name: 'gamma', law: spread > 0 ? gammaLaw(mean, spread) : certainLaw(mean) };
}
