import { expect, test } from 'vitest';
import { eventDays, eventsBetween } from './event-days';

test('Black Friday follows the fourth Thursday of November', () => {
  const days = eventDays.filter(({ id }) => id.startsWith('black-friday'));
  // As in the calendars of these years.
  expect(days.map(({ from, to }) => [from, to])).toEqual([
    ['2023-11-24', '2023-11-27'],
    ['2024-11-29', '2024-12-02'],
    ['2025-11-28', '2025-12-01'],
    ['2026-11-27', '2026-11-30'],
    ['2027-11-26', '2027-11-29'],
    ['2028-11-24', '2028-11-27'],
  ]);
});

test('Prime Day lasts as long as it is said to', () => {
  const days = eventDays.filter(({ id }) => id.startsWith('prime-day'));
  expect(days.map(({ from, to, value }) => [from, to, value])).toEqual([
    ['2024-07-16', '2024-07-17', 2],
    ['2025-07-08', '2025-07-11', 4],
    ['2026-06-23', '2026-06-26', 4],
  ]);
});

test('finds what touches a span, oldest first, with multiples that say where they come from', () => {
  const found = eventsBetween('2026-11-21', '2027-01-04');
  expect(found.map(({ name, factor }) => [name, factor])).toEqual([
    ['Black Friday 2026', 2.5],
    ['Early December 2026', 1.8],
    ['January 2027', 0.8],
  ]);
  for (const { source } of found)
    expect(source).toMatch(/ \((general knowledge, not read again|a third party’s guide or news)\)$/);
  expect(eventsBetween('2026-02-01', '2026-06-22')).toEqual([]);
});
