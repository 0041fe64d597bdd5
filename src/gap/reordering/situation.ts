import type { DemandLaw } from '../../engine/replenishment/demand-law';
import { mixtureLaw, poissonOverGamma } from '../../engine/replenishment/exact-lead-time-demand';
import { fittingLaw, lawOfDemand, type LawName } from '../../engine/replenishment/law-of-demand';
import { leadTimeDemand, type LeadTimeDemand } from '../../engine/replenishment/lead-time-demand';
import { ordersUpTo, type ReorderingValues } from './reordering-inputs';

/** Demand, lead time and reviews, as the formulas read them. */
export interface Situation {
  /** Units a day. */
  readonly rate: number;
  /** Standard deviation of a day, units; as entered, or chance alone. */
  readonly daySd: number;
  readonly leadTimeDays: number;
  readonly leadTimeSd: number;
  readonly reviewDays: number;
  /** Whether every review fills stock up to a level. */
  readonly upTo: boolean;
  /** Units of an order cycle: the order quantity, or what a review period sells. Above 0. */
  readonly quantity: number;
}

/** Units a day below which nothing is sold: one unit in three thousand years. */
const leastRate = 1e-6;
/** Days, a quarter of an hour, below which there is no time to cover. */
const leastDays = 0.01;

/** What was entered, as a situation. */
export function situationOf(values: ReorderingValues): Situation {
  const { dailyDemand, dailyDemandSd, leadTimeDays, leadTimeSd, reviewDays, orderQuantity } = values;
  const rate = dailyDemand < leastRate || leadTimeDays + reviewDays < leastDays ? 0 : dailyDemand;
  const upTo = ordersUpTo(values);
  return {
    rate,
    daySd: dailyDemandSd ?? Math.sqrt(rate),
    leadTimeDays,
    leadTimeSd,
    reviewDays,
    upTo,
    quantity: upTo && rate > 0 ? rate * reviewDays : orderQuantity,
  };
}

/** Spread of a lead time over the time covered beyond which it is taken for this. */
const widestLeadTime = 3;

export type LawChoice = ReorderingValues['demandLaw'];

/** Mean and spread of demand over the time to be covered; counts spread at least as much as chance alone makes them. */
export function covered(
  { rate, daySd, leadTimeDays, leadTimeSd, reviewDays }: Situation,
  choice: LawChoice,
): LeadTimeDemand {
  const isCount = choice === 'fitting' || choice === 'poisson' || choice === 'negative-binomial';
  const sd = isCount ? Math.max(daySd, Math.sqrt(rate)) : daySd;
  const lead = { mean: leadTimeDays, sd: Math.min(leadTimeSd, widestLeadTime * (leadTimeDays + reviewDays)) };
  return leadTimeDemand({ mean: rate, sd }, lead, reviewDays);
}

/** The law of demand over that time. */
export function lawOf(
  situation: Situation,
  choice: LawChoice,
): { readonly name: LawName; readonly law: DemandLaw } {
  const moments = covered(situation, choice);
  if (moments.mean === 0 || moments.protectionDays < leastDays)
    return { name: 'poisson', law: lawOfDemand('poisson', { mean: 0, sd: 0 }) };
  return choice === 'fitting' ? fittingLaw(moments) : { name: choice, law: lawOfDemand(choice, moments) };
}

/** Past lead times that make a mixture worth looking at, and the most laws one is made of. */
export const fewestPast = 5;
const mostParts = 24;

export interface ExactLaw {
  readonly kind: 'past' | 'gamma';
  readonly law: DemandLaw;
}

/**
 * The law that needs no mean and spread of the lead time: a mixture over past lead times where enough are known, or
 * customers one by one over a gamma lead time; null where neither fits.
 */
export function exactLaw(situation: Situation, pastDays: readonly number[]): ExactLaw | null {
  const { rate, daySd, leadTimeDays, leadTimeSd, reviewDays } = situation;
  if (rate === 0) return null;
  if (pastDays.length >= fewestPast)
    return {
      kind: 'past',
      law: mixtureLaw(
        groups(pastDays).map(([days, chance]) => ({
          law: lawOf({ ...situation, leadTimeDays: days, leadTimeSd: 0 }, 'fitting').law,
          chance,
        })),
      ),
    };
  const isChanceAlone = daySd <= Math.sqrt(rate) * (1 + 1e-9);
  return isChanceAlone && reviewDays === 0 && leadTimeDays > 0 && leadTimeSd > 0
    ? { kind: 'gamma', law: poissonOverGamma(rate, leadTimeDays, leadTimeSd) }
    : null;
}

/** Each lead time with how often it came; neighbours put together at their mean where there are too many. */
function groups(pastDays: readonly number[]): (readonly [days: number, chance: number])[] {
  const sorted = [...pastDays].sort((a, b) => a - b);
  const distinct = [...new Set(sorted)];
  if (distinct.length <= mostParts)
    return distinct.map((days) => [days, sorted.filter((one) => one === days).length / sorted.length]);
  return Array.from({ length: mostParts }, (_, index) => {
    const from = Math.floor((index * sorted.length) / mostParts);
    const to = Math.floor(((index + 1) * sorted.length) / mostParts);
    const part = sorted.slice(from, to);
    return [part.reduce((sum, days) => sum + days, 0) / part.length, part.length / sorted.length] as const;
  });
}
