import { dateInUtc } from '../fields/calendar-date';

const monthsInYear = 12;

/**
 * Weekday and month of each day from a date on, as one number: 12 · weekday (0 Monday) + month (0 January), so that what
 * differs by both is looked up in a table of `seasonTable`.
 *
 * @throws RangeError when `from` is no calendar date
 */
export function calendarFrom(from: string, days: number): Uint8Array {
  const date = dateInUtc(from);
  return Uint8Array.from({ length: days }, () => {
    const at = ((date.getUTCDay() + 6) % 7) * monthsInYear + date.getUTCMonth();
    date.setUTCDate(date.getUTCDate() + 1);
    return at;
  });
}

/** What weekday and month together make of a day's demand; 1 where they are not given. By the numbers of `calendarFrom`. */
export const seasonTable = (
  weekdayFactors: readonly number[],
  monthFactors: readonly number[],
): Float64Array =>
  Float64Array.from({ length: 7 * monthsInYear }, (_, at) =>
    seasonOn(weekdayFactors, monthFactors, Math.floor(at / monthsInYear), at % monthsInYear),
  );

/** The same on one weekday (0 Monday) of one month (0 January). */
export const seasonOn = (
  weekdayFactors: readonly number[],
  monthFactors: readonly number[],
  weekday: number,
  month: number,
): number => (weekdayFactors[weekday] ?? 1) * (monthFactors[month] ?? 1);
