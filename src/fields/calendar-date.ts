/** Calendar dates as YYYY-MM-DD text: no clock, no time zone, no daylight saving. */

const dayMs = 86_400_000;

/** Milliseconds of the date's midnight in UTC, or NaN when the text is no date of the calendar. */
function midnight(date: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return NaN;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  // Date.UTC reads years below 100 as 19xx.
  if (year < 100) return NaN;
  const time = Date.UTC(year, month - 1, day);
  return new Date(time).toISOString().slice(0, 10) === date ? time : NaN;
}

function knownMidnight(date: string): number {
  const time = midnight(date);
  if (Number.isNaN(time)) throw new RangeError(`Not a calendar date: ${date}`);
  return time;
}

/** Whether a text is a date of the calendar, written YYYY-MM-DD, from the year 100 on. */
export function isCalendarDate(text: string): boolean {
  return !Number.isNaN(midnight(text));
}

/**
 * The date some days later.
 *
 * @param days - whole; negative goes back
 * @throws RangeError when `date` is no calendar date, `days` is not whole or the result leaves the years 100 to 9999
 */
export function addDays(date: string, days: number): string {
  if (!Number.isInteger(days)) throw new RangeError(`Not a whole number of days: ${days}`);
  const moved = new Date(knownMidnight(date) + days * dayMs);
  const text = Number.isNaN(moved.getTime()) ? '' : moved.toISOString().slice(0, 10);
  if (!isCalendarDate(text)) throw new RangeError(`${days} days from ${date} is outside the calendar`);
  return text;
}

/**
 * Whole days from one date to another; negative when `to` is the earlier one.
 *
 * @throws RangeError when either is no calendar date
 */
export function daysBetween(from: string, to: string): number {
  return Math.round((knownMidnight(to) - knownMidnight(from)) / dayMs);
}

/** Weekday, 0 Monday to 6 Sunday. @throws RangeError when `date` is no calendar date */
export function dayOfWeek(date: string): number {
  return (new Date(knownMidnight(date)).getUTCDay() + 6) % 7;
}

/** Month, 1 to 12. @throws RangeError when `date` is no calendar date */
export function monthOf(date: string): number {
  return new Date(knownMidnight(date)).getUTCMonth() + 1;
}

/** The date as a Date at midnight UTC, for Intl with `timeZone: 'UTC'`. @throws RangeError when it is no calendar date */
export function dateInUtc(date: string): Date {
  return new Date(knownMidnight(date));
}
