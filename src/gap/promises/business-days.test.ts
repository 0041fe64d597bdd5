import { expect, it } from 'vitest';
import { calendarDays } from '../calendar';
import { handlingTimeFor } from './business-days';

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
