import { covered, situationOf } from './situation';
import type { ReorderingValues } from './reordering-inputs';

/** What the variance of demand over the time covered is made of; shares sum to 1, or are all 0. */
export interface VarianceShares {
  readonly demandInLeadTime: number;
  readonly demandInReview: number;
  readonly leadTime: number;
}

/** Shares of the variance: L s_d², R s_d² and d² s_L². */
export function varianceShares(values: ReorderingValues): VarianceShares {
  const situation = situationOf(values);
  const { sdOfDemand, sdOfLeadTime, sd, protectionDays } = covered(situation, values.demandLaw);
  if (sd === 0 || situation.rate === 0) return { demandInLeadTime: 0, demandInReview: 0, leadTime: 0 };
  const demand = (sdOfDemand / sd) ** 2;
  const inReview = protectionDays > 0 ? (demand * situation.reviewDays) / protectionDays : 0;
  return {
    demandInLeadTime: demand - inReview,
    demandInReview: inReview,
    leadTime: (sdOfLeadTime / sd) ** 2,
  };
}
