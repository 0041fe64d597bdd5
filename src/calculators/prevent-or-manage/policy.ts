import { contributionPerUnit } from '../../engine/costs/contribution-margin';
import { fitMetalog } from '../../engine/random/metalog';
import { leadTimeDemand, type MeanAndSpread } from '../../engine/replenishment/lead-time-demand';
import { fittingLaw } from '../../engine/replenishment/law-of-demand';
import type { DemandLaw } from '../../engine/replenishment/demand-law';
import type { LeadTimeLaw, PolicyParameters } from '../../engine/simulation/policy-parameters';
import { velocityFrom } from '../../gap/recovery-range';
import type { PolicyValues } from './inputs';

export const daysPerYear = 365;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const averageDaysInMonth = 365.25 / 12;

/** Beyond these a law of demand says nothing that could be told apart: units, and spread ÷ (mean + its root). */
const leastMean = 1e-9;
const mostSpread = 30;
const believable = ({ mean, sd }: MeanAndSpread): number =>
  Math.min(sd, mostSpread * (mean + Math.sqrt(mean)));

/** Contribution of a unit sold. */
export const contributionOf = (values: PolicyValues): number =>
  contributionPerUnit({ ...values, referralShare: values.referralRate });

/** One value a day of the year from one a month, January first. */
function byMonth(value: (month: number) => number): Float64Array {
  const days = new Float64Array(daysPerYear);
  let day = 0;
  monthLengths.forEach((length, month) => {
    days.fill(value(month), day, day + length);
    day += length;
  });
  return days;
}

/** Demand of each day of the year. */
const demandOfYear = ({ dailyDemand, monthFactors }: PolicyValues): Float64Array =>
  byMonth((month) => dailyDemand * (monthFactors[month] ?? 1));

const meanOf = (days: Float64Array) => days.reduce((sum, day) => sum + day, 0) / days.length;

/** Units a day as a mean over the year, seasons counted. */
export const meanDemand = (values: PolicyValues): number =>
  values.monthFactors.length === 0 ? values.dailyDemand : meanOf(demandOfYear(values));

/** Cost of holding a unit on each day of the year: capital, and storage with its peak from October to December. */
const holdingOfYear = (values: PolicyValues): Float64Array =>
  byMonth((month) => {
    const storage = month >= 9 ? values.storagePeakPerUnitMonth : values.storagePerUnitMonth;
    return (values.landedCost * values.holdingRate) / daysPerYear + storage / averageDaysInMonth;
  });

/** Cost of holding a unit for a whole year. */
export const holdingPerUnitYear = (values: PolicyValues): number =>
  holdingOfYear(values).reduce((sum, day) => sum + day, 0);

/** Variance of a day's demand ÷ its mean; below 1 chance alone spreads more. */
export function dispersionOf({ dailyDemand, dailyDemandSd }: PolicyValues): number {
  if (dailyDemandSd === null) return 1;
  return Math.max(1, believable({ mean: dailyDemand, sd: dailyDemandSd }) ** 2 / dailyDemand);
}

function leadTimeLaw(values: PolicyValues): LeadTimeLaw {
  if (values.leadTimeGiven === 'mean')
    return { kind: 'gamma', mean: values.leadTimeDays, sd: values.leadTimeDays > 0 ? values.leadTimeSd : 0 };
  const { leadTimeEarliest: p10, leadTimeLikely: p50, leadTimeLatest: p90 } = values;
  return { kind: 'triplet', p10, p50, p90 };
}

/**
 * Mean and spread of the lead time.
 *
 * Three percentiles: a₁ + a₃/2 and π²a₂²/3 + (1/12 + π²/36)a₃², the moments of their metalog (Keelin 2016, table 6).
 */
export function leadTimeMoments(values: PolicyValues): MeanAndSpread {
  const law = leadTimeLaw(values);
  if (law.kind === 'gamma') return { mean: law.mean, sd: law.sd };
  const { a1, a2, a3 } = fitMetalog(law.p10, law.p50, law.p90);
  const variance = (Math.PI ** 2 / 3) * a2 ** 2 + (1 / 12 + Math.PI ** 2 / 36) * a3 ** 2;
  return { mean: Math.max(0, a1 + a3 / 2), sd: Math.sqrt(variance) };
}

/** Demand over the time that stock has to last, as formulas read it. */
export interface Protection {
  readonly perDay: number;
  readonly mean: number;
  readonly sd: number;
  readonly law: DemandLaw;
}

export function protectionOf(values: PolicyValues): Protection {
  const perDay = meanDemand(values);
  const demand = { mean: perDay, sd: Math.sqrt(perDay * dispersionOf(values)) };
  const { mean, sd } = leadTimeDemand(demand, leadTimeMoments(values), values.reviewDays);
  const counted = mean > leastMean ? { mean, sd: believable({ mean, sd }) } : { mean: 0, sd: 0 };
  return { perDay, mean, sd, law: fittingLaw(counted).law };
}

/** The year as the engine plays it. */
export function policyParameters(values: PolicyValues): PolicyParameters {
  return {
    demandMean: demandOfYear(values),
    demandDispersion: dispersionOf(values),
    leadTime: leadTimeLaw(values),
    orderQuantity: values.orderQuantity,
    reviewDays: Math.max(1, values.reviewDays),
    capturedShare: values.capturedShare,
    deferredShare: values.deferredShare,
    velocity: velocityFrom(values),
    money: {
      contribution: contributionOf(values),
      holdingPerUnitDay: holdingOfYear(values),
      costPerOrder: values.fixedOrderCost,
      costPerBackorder: values.backorderCost,
      lowInventoryFee: values.lowInventoryOn
        ? {
            bandDays: [14, 21, 28],
            feePerUnit: [values.lowInventoryFee14, values.lowInventoryFee21, values.lowInventoryFee28],
          }
        : null,
    },
  };
}
