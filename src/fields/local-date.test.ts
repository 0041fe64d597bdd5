import { expect, test } from 'vitest';
import { localDate } from './local-date';

test('today is the date on the wall, not the one in Greenwich', () => {
  expect(localDate(new Date(2026, 0, 5, 0, 1))).toBe('2026-01-05');
  expect(localDate(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
});
