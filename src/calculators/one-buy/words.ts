import type { DemandLaw } from '../../engine/replenishment/demand-law';

/** What a law of demand is called. */
export const lawWords: Readonly<Record<DemandLaw['kind'], string>> = {
  normal: 'normal',
  gamma: 'gamma',
  lognormal: 'lognormal',
  poisson: 'Poisson',
  'negative-binomial': 'negative binomial',
  exponential: 'exponential',
  table: 'tabled',
  mixture: 'mixed',
};
