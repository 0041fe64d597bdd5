import type { DemandHistory } from '../../engine/demand/history';
import { addDays, dayOfWeek, daysBetween } from '../../fields/calendar-date';
import type { VelocityValues } from './inputs';

/** The date of a day of the history, or after it; null where the first day has none. */
export function dateOf({ dailySalesFrom }: VelocityValues, day: number): string | null {
  return dailySalesFrom === null ? null : addDays(dailySalesFrom, day);
}

/** Days ahead that the forecast looks. */
export const horizonOf = ({ leadTimeDays }: VelocityValues): number => Math.max(1, Math.round(leadTimeDays));

/**
 * How many times a normal day each day was or will be, by the events in force; those of one day multiply.
 *
 * @returns `days` factors from the first day of the history on, 1 where nothing was on
 */
export function eventFactors(values: VelocityValues, days: number): Float64Array {
  const factors = new Float64Array(days).fill(1);
  const { dailySalesFrom, salesEvents } = values;
  if (dailySalesFrom === null) return factors;
  for (const { from, to, factor } of salesEvents) {
    if (from === null) continue;
    const first = Math.max(0, daysBetween(dailySalesFrom, from));
    const last = Math.min(days - 1, daysBetween(dailySalesFrom, to ?? from));
    for (let day = first; day <= last; day++) factors[day]! *= factor;
  }
  return factors;
}

/** The seller's days as the engine reads them, events of the past taken down to a normal day. */
export function historyOf(values: VelocityValues): DemandHistory {
  const { dailySales, dailyStock, dailyBulk, dailySalesFrom, stockoutDays } = values;
  const factors = eventFactors(values, dailySales.length);
  return {
    sold: dailySales.map((units, day) => units / factors[day]!),
    onHand: stockoutDays === 'counted' ? [] : dailyStock,
    bulk: dailyBulk.map((units, day) => units / factors[day]!),
    // The engine's weeks begin on Sunday.
    firstWeekday: dailySalesFrom === null ? null : (dayOfWeek(dailySalesFrom) + 1) % 7,
  };
}
