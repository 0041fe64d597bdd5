import { dateInUtc } from '../fields/calendar-date';

/** Weekday (0 Monday) and month (0 January) of each day from a date on. */
export interface CalendarDays {
  readonly weekdays: Uint8Array;
  readonly months: Uint8Array;
}

/** @throws RangeError when `from` is no calendar date */
export function calendarDaysFrom(from: string, days: number): CalendarDays {
  const weekdays = new Uint8Array(days);
  const months = new Uint8Array(days);
  const date = dateInUtc(from);
  for (let day = 0; day < days; day++, date.setUTCDate(date.getUTCDate() + 1)) {
    weekdays[day] = (date.getUTCDay() + 6) % 7;
    months[day] = date.getUTCMonth();
  }
  return { weekdays, months };
}

/** What weekday and month together make of a day's demand; 1 where they are not given. */
export const seasonOn = (
  weekdayFactors: readonly number[],
  monthFactors: readonly number[],
  weekday: number,
  month: number,
): number => (weekdayFactors[weekday] ?? 1) * (monthFactors[month] ?? 1);
