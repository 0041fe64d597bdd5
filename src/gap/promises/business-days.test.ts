import { expect, it } from 'vitest';
import { calendarDays } from '../calendar';
import { businessDayFrom, handlingTimeFor } from './business-days';

it('is the fewest business days that make so many calendar days, from every weekday', () => {
  for (let weekday = 0; weekday < 7; weekday++)
    for (let promise = 0; promise <= 60; promise++) {
      const days = handlingTimeFor(promise, weekday);
      expect(calendarDays(days, weekday)).toBeGreaterThanOrEqual(promise);
      if (days > 0) expect(calendarDays(days - 1, weekday)).toBeLessThan(promise);
    }
});

it('takes five for seven while no date is known', () => {
  expect([0, 1, 7, 14, 21, 22, 30].map((days) => handlingTimeFor(days, null))).toEqual([
    0, 1, 5, 10, 15, 16, 22,
  ]);
});

it('moves a weekend on to Monday, or back to Friday where Monday is not allowed any more', () => {
  // Day 0 a Monday: days 5 and 6 are the weekend.
  expect([4, 5, 6, 7, 12, 13].map((day) => businessDayFrom(day, 0))).toEqual([4, 7, 7, 7, 14, 14]);
  expect([4, 5, 6].map((day) => businessDayFrom(day, 0, 6))).toEqual([4, 4, 4]);
  // Day 0 a Saturday.
  expect([0, 1, 2].map((day) => businessDayFrom(day, 5))).toEqual([2, 2, 2]);
  expect(businessDayFrom(0, 5, 1)).toBe(0);
  expect([5, 6].map((day) => businessDayFrom(day, null))).toEqual([5, 6]);
});
