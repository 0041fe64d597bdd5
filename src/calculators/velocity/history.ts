import type { DemandHistory } from '../../engine/demand/history';
import type { DemandEvent } from '../../engine/demand/day-factors';
import { addDays, dayOfWeek, daysBetween, monthOf } from '../../fields/calendar-date';
import type { VelocityValues } from './inputs';

/** The date of a day of the history, or after it; null where the first day has none. */
export function dateOf({ dailySalesFrom }: VelocityValues, day: number): string | null {
  return dailySalesFrom === null ? null : addDays(dailySalesFrom, day);
}

/** Days ahead that the forecast looks. */
export const horizonOf = ({ leadTimeDays }: VelocityValues): number => Math.max(1, Math.round(leadTimeDays));

/** The events in force, by day of the history; one without a last day is of one day. */
export function eventsOf({ dailySalesFrom, salesEvents }: VelocityValues): DemandEvent[] {
  return salesEvents.flatMap(({ from, to, factor }) =>
    dailySalesFrom === null || from === null
      ? []
      : [{ from: daysBetween(dailySalesFrom, from), to: daysBetween(dailySalesFrom, to ?? from), factor }],
  );
}

/**
 * How many times a normal day each day was or will be, by its events; those of one day multiply.
 *
 * @returns `days` factors from the first day of the history on, 1 where nothing was on
 */
export function eventFactors(values: VelocityValues, days: number): Float64Array {
  const factors = new Float64Array(days).fill(1);
  for (const { from, to, factor } of eventsOf(values))
    for (let day = Math.max(0, from); day <= Math.min(days - 1, to); day++) factors[day]! *= factor;
  return factors;
}

/** Weekday of the first day as the engine counts them, 0 Sunday; null without a date. */
export const firstWeekdayOf = ({ dailySalesFrom }: VelocityValues): number | null =>
  dailySalesFrom === null ? null : (dayOfWeek(dailySalesFrom) + 1) % 7;

/** Month of each of so many days, 0 January; null without a date, or where no season is wanted. */
export function monthsOf({ dailySalesFrom, season }: VelocityValues, days: number): Int32Array | null {
  if (dailySalesFrom === null || season === 'none') return null;
  return Int32Array.from({ length: days }, (_, day) => monthOf(addDays(dailySalesFrom, day)) - 1);
}

/** The seller's days as the engine reads them, events of the past taken down to a normal day. */
export function historyOf(values: VelocityValues): DemandHistory {
  const { dailySales, dailyStock, dailyBulk, stockoutDays } = values;
  const factors = eventFactors(values, dailySales.length);
  return {
    sold: dailySales.map((units, day) => units / factors[day]!),
    onHand: stockoutDays === 'counted' ? [] : dailyStock,
    bulk: dailyBulk.map((units, day) => units / factors[day]!),
    firstWeekday: firstWeekdayOf(values),
  };
}
