import { calendarDays } from '../calendar';

const businessDaysAWeek = 5;
const daysAWeek = 7;

/**
 * Handling time in business days that gives at least a number of calendar days from the order to its ship-by day.
 *
 * Amazon counts handling time in business days; a promise here is counted in calendar days, since buyers wait through
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
