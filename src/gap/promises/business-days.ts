import { calendarDays } from '../calendar';

const businessDaysAWeek = 5;
const daysAWeek = 7;

/**
 * Handling time in business days that gives at least a number of calendar days from the order to its ship-by day.
 *
 * Amazon counts handling time in business days; a promise here is counted in calendar days, since customers wait through
 * weekends too.
 *
 * @param promise - calendar days, whole, >= 0
 * @param weekday - of the order, 0 Monday to 6 Sunday; null while no date is known: then five for each seven, rounded up
 */
export function handlingTimeFor(promise: number, weekday: number | null): number {
  if (weekday === null) return Math.ceil((promise * businessDaysAWeek) / daysAWeek);
  let days = Math.max(0, Math.floor((promise * businessDaysAWeek) / daysAWeek) - 2);
  while (calendarDays(days, weekday) < promise) days++;
  return days;
}

/**
 * The day itself where it is a business day, else the next one; where that lies beyond the last day allowed, the one before.
 *
 * Amazon moves a restock date on a weekend to the next shipping day by itself: entered so, the date shown is the one that holds.
 *
 * @param day - from day 0, whole, >= 0
 * @param startsOn - weekday of day 0, 0 Monday to 6 Sunday; null while it has no date: then every day counts
 * @param lastDay - last day allowed
 */
export function businessDayFrom(day: number, startsOn: number | null, lastDay = Infinity): number {
  if (startsOn === null) return day;
  const beyondFriday = ((startsOn + day) % daysAWeek) - (businessDaysAWeek - 1);
  if (beyondFriday <= 0) return day;
  const monday = day + (daysAWeek - businessDaysAWeek + 1) - beyondFriday;
  return monday <= lastDay ? monday : Math.max(0, day - beyondFriday);
}
