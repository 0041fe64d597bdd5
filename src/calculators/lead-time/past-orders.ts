import { fewestLeadTimes, fitLeadTimes, type LeadTimeFit } from '../../engine/replenishment/lead-time-fit';
import { daysBetween } from '../../fields/calendar-date';
import type { LeadTimeValues, LegInput } from './inputs';

/** Below this a fit is shown with a warning. */
export const enoughLeadTimes = 15;

export interface PastOrders {
  /** Days from order to sellable, as given; those without both dates are left out. */
  readonly days: readonly number[];
  /** Null where there are too few. */
  readonly fit: LeadTimeFit | null;
}

export function pastOrders({ pastGiven, pastDays, pastDates }: LeadTimeValues): PastOrders {
  const days =
    pastGiven === 'days'
      ? pastDays
      : pastDates.flatMap(({ orderedOn, landedOn }) =>
          orderedOn === null || landedOn === null ? [] : [daysBetween(orderedOn, landedOn)],
        );
  return { days, fit: days.length < fewestLeadTimes ? null : fitLeadTimes(days) };
}

const longest = 730;
const tenth = (days: number) => Math.min(longest, Math.round(days * 10) / 10);

/** The fit as the one leg that takes the place of all. */
export function asOneLeg({ triplet, p10, p90 }: LeadTimeFit): LegInput {
  const [from, to] = [tenth(p10.value), tenth(p90.value)];
  // Rounded so that a distribution still runs through it.
  const margin = 0.17 * (to - from);
  const likely = Math.min(to - margin, Math.max(from + margin, tenth(triplet[1])));
  return {
    name: 'Order to sellable',
    earliest: from,
    likely: to - from < 1 ? Math.max(from, Math.min(to, likely)) : Math.round(likely * 100) / 100,
    latest: to,
    kind: 'other',
    together: null,
    slipChance: 0,
    slipDays: 10,
    on: true,
  };
}
