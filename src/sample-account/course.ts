import { dayOfWeek, monthOf } from '../fields/calendar-date';
import type { Course } from './assortment';

/** Monday to Sunday. */
const weekdays = [1.06, 1.03, 1, 0.98, 0.95, 0.94, 1.04] as const;
const holidays = [0.8, 0.85, 0.9, 0.9, 0.95, 0.9, 0.9, 0.95, 1, 1.05, 1.35, 1.75] as const;
const summer = [0.6, 0.7, 0.85, 1, 1.25, 1.6, 1.7, 1.45, 1, 0.75, 0.6, 0.55] as const;

/** Demand of a day as a multiple of the product's normal one: weekday, season and what becomes of the product. */
export function demandFactor(course: Course, date: string, day: number, days: number): number {
  const month = monthOf(date) - 1;
  const done = day / days;
  const weekday = weekdays[dayOfWeek(date)]!;
  switch (course) {
    case 'steady':
    case 'seldom':
    case 'new':
      return weekday;
    case 'growing':
      return weekday * (0.6 + 0.9 * done);
    case 'fading':
      return weekday * (1.5 - 1.1 * done);
    case 'holidays':
      return weekday * holidays[month]!;
    case 'summer':
      return weekday * summer[month]!;
  }
}
