import { momentIn } from './report-moment';

/** A moment in the life of an order, in both readings of an open date; NaN where a reading makes no date. */
export interface OrderMoment {
  /** Quarters of an hour since 1970. */
  readonly at: DateReadings;
  /** Days since 1970 as written, whatever the zone. */
  readonly day: DateReadings;
  /** Whether only the date is written. */
  readonly dateOnly: boolean;
  /** From the moment to the end of its day as written, days from 0 to 1. */
  readonly dayLeft: number;
}

export interface DateReadings {
  readonly monthFirst: number;
  readonly dayFirst: number;
}

const quartersADay = 96;
const zone = /(?<=:\d\d(?:[.,]\d+)?(?:\s*[AP]M)?)\s*(?:Z|[+-]\s?\d{2}\s?:?\s?\d{2}|[A-Z]{3,5})$/i;

/** Reads a date of an order; null when it is none. */
export function orderMoment(text: string): OrderMoment | null {
  const moment = momentIn(text);
  if (moment === null) return null;
  const written = moment.wall ? moment : (momentIn(text.replace(zone, '')) ?? moment);
  const dayOf = (quarter: number) => Math.floor(quarter / quartersADay);
  const quarter = Number.isNaN(written.monthFirst) ? written.dayFirst : written.monthFirst;
  return {
    at: { monthFirst: moment.monthFirst, dayFirst: moment.dayFirst },
    day: { monthFirst: dayOf(written.monthFirst), dayFirst: dayOf(written.dayFirst) },
    dateOnly: !/\d:\d\d/.test(text),
    // Half a quarter less, so that the first quarter of the next day lies beyond it.
    dayLeft: 1 - (quarter - dayOf(quarter) * quartersADay + 0.5) / quartersADay,
  };
}

/** Whether month and day may be exchanged in it. */
export function isOpen({ at }: OrderMoment): boolean {
  return !Object.is(at.monthFirst, at.dayFirst);
}

/**
 * Days between two moments, above 0: within the same quarter of an hour half of one; where only dates are known, half a day
 * within the same day. NaN where the end lies before the beginning.
 */
export function waitBetween(from: OrderMoment, to: OrderMoment, reading: keyof DateReadings): number {
  if (from.dateOnly || to.dateOnly) {
    const days = to.day[reading] - from.day[reading];
    return days < 0 ? NaN : days || 0.5;
  }
  const quarters = to.at[reading] - from.at[reading];
  return quarters < 0 ? NaN : (quarters || 0.5) / quartersADay;
}

/** Days from an order to the end of its day where {@link waitBetween} counts moments, 0 where it counts whole days. */
export function dayLeftOf(from: OrderMoment, to: OrderMoment): number {
  return from.dateOnly || to.dateOnly ? 0 : from.dayLeft;
}
