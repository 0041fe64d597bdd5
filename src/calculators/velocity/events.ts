import { addDays, daysBetween } from '../../fields/calendar-date';
import { eventsBetween, type DatedEvent } from '../../marketplace/event-days';
import { dateOf, horizonOf } from './history';
import type { VelocityValues } from './inputs';
import type { VelocityResult } from './model';

export type SalesEvent = VelocityValues['salesEvents'][number];

/** An event in force, with what the seller's own sales say of it. */
export interface EventSeen {
  readonly row: number;
  readonly event: SalesEvent;
  /** Times a normal day, by the days of it that were in stock; null where there is none yet. */
  readonly measured: number | null;
  /** Days of it in the history that say something. */
  readonly measuredDays: number;
}

/**
 * Each event in force held against the seller's own days: units sold over what normal days would have sold.
 *
 * @param normal - units of a normal day, by day of the history
 */
export function eventsSeen(
  values: VelocityValues,
  { days }: VelocityResult,
  normal: (day: number) => number,
): EventSeen[] {
  const { dailySalesFrom, salesEvents } = values;
  return salesEvents.map((event, row) => {
    let sold = 0;
    let usual = 0;
    let measuredDays = 0;
    if (dailySalesFrom !== null && event.from !== null) {
      const first = Math.max(0, daysBetween(dailySalesFrom, event.from));
      const last = Math.min(days.length - 1, daysBetween(dailySalesFrom, event.to ?? event.from));
      for (let day = first; day <= last; day++) {
        const told = days[day]!;
        if (told.demand === null) continue;
        // What other events made of the day is theirs.
        sold += (told.sold * event.factor) / told.factor;
        usual += normal(day);
        measuredDays++;
      }
    }
    return { row, event, measured: usual > 0 ? sold / usual : null, measuredDays };
  });
}

/** Events on record that touch the history or the days to come and are not among the seller's. */
export function offeredEvents(values: VelocityValues, hasSeason: boolean): DatedEvent[] {
  const first = dateOf(values, 0);
  if (first === null || values.dailySales.length === 0) return [];
  const last = addDays(first, values.dailySales.length + horizonOf(values) - 1);
  return eventsBetween(first, last).filter(
    ({ from, to, isYearly }) =>
      !(isYearly && hasSeason) &&
      !values.salesEvents.some((own) => own.from !== null && own.from <= to && (own.to ?? own.from) >= from),
  );
}

/** The event as it is typed, at the multiple on record or another. */
export const asTyped = ({ name, from, to, factor }: DatedEvent, times = factor): SalesEvent => ({
  name,
  from,
  to,
  factor: Number(times.toPrecision(3)),
});
