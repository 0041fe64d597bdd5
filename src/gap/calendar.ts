import { dateInUtc } from '../fields/calendar-date';
import type { GapValues } from './gap-inputs';
import { seasonOn } from './season';

/** What the calendar does to each day of a scenario: one number a day, as the engine wants it. */
export interface GapCalendar {
  /** Weekday and month factor of demand. */
  readonly season: Float64Array;
  /** Calendar days that the auto-cancel limit, given in business days, spans from each day. */
  readonly autoCancelDays: Float64Array;
  /** Storage of one unit on each day, money. */
  readonly storagePerUnitDay: Float64Array;
}

/** Days in a month, on average. */
export const averageDaysInMonth = 365.25 / 12;

/**
 * Works out the calendar over a horizon. Without a date for day 0 there are no weekdays or months:
 * season is 1, seven calendar days stand for five business days and storage is the January to September rate.
 */
export function gapCalendar(values: GapValues, horizonDays: number): GapCalendar {
  const season = new Float64Array(horizonDays).fill(1);
  const autoCancelDays = new Float64Array(horizonDays).fill(Math.ceil((values.autoCancelDays * 7) / 5));
  const storagePerUnitDay = new Float64Array(horizonDays).fill(
    values.storagePerUnitMonth / averageDaysInMonth,
  );
  const { asOf } = values;
  if (asOf === null) return { season, autoCancelDays, storagePerUnitDay };
  const date = dateInUtc(asOf);
  for (let day = 0; day < horizonDays; day++, date.setUTCDate(date.getUTCDate() + 1)) {
    const weekday = (date.getUTCDay() + 6) % 7;
    const month = date.getUTCMonth();
    season[day] = seasonOn(values.weekdayFactors, values.monthFactors, weekday, month);
    autoCancelDays[day] = calendarDays(values.autoCancelDays, weekday);
    const monthly = month >= 9 ? values.storagePeakPerUnitMonth : values.storagePerUnitMonth;
    storagePerUnitDay[day] = monthly / averageDaysInMonth;
  }
  return { season, autoCancelDays, storagePerUnitDay };
}

/**
 * Calendar days until a number of business days (Monday to Friday, no holidays) have passed.
 *
 * @param businessDays - whole, >= 0
 * @param weekday - of the day counted from; 0 is Monday
 */
export function calendarDays(businessDays: number, weekday: number): number {
  const fullWeeks = Math.floor(businessDays / 5);
  // From a weekend the count starts as from the Friday before it.
  const weekend = Math.max(0, weekday - 4);
  const rest = businessDays % 5;
  if (weekend > 0)
    return fullWeeks * 7 + (businessDays === 0 ? 0 : rest === 0 ? -weekend : rest + 2 - weekend);
  const overWeekend = weekday + rest > 4 ? 2 : 0;
  return fullWeeks * 7 + rest + overWeekend;
}
