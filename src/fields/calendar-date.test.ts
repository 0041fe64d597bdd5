import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayOfWeek, daysBetween, isCalendarDate, monthOf } from './calendar-date';

test('knows the calendar', () => {
  expect(isCalendarDate('2028-02-29')).toBe(true);
  for (const wrong of ['2027-02-29', '2026-13-01', '2026-1-1', '0050-01-01', '', 'today']) {
    expect(isCalendarDate(wrong)).toBe(false);
  }
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
  expect(daysBetween('2026-11-30', '2026-12-12')).toBe(12);
  expect(dayOfWeek('2026-11-30')).toBe(0);
  expect(dayOfWeek('2026-12-06')).toBe(6);
  expect(monthOf('2026-11-30')).toBe(11);
  expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  expect(() => addDays('2026-02-20', 0.5)).toThrow(RangeError);
  expect(() => addDays('2026-02-20', 1e12)).toThrow(RangeError);
});

test('adding and counting days undo each other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.integer({ min: -9_999, max: 9_999 }),
      (start, days) => {
        const from = addDays('2026-01-01', start);
        const to = addDays(from, days);
        expect(daysBetween(from, to)).toBe(days);
        expect(dayOfWeek(to)).toBe((((dayOfWeek(from) + days) % 7) + 7) % 7);
      },
    ),
  );
});
