import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from './clock.svelte';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a page that stays open over midnight has the new day', () => {
  vi.setSystemTime(new Date(2026, 10, 23, 23, 59, 50));
  const clock = new Clock();
  const stop = clock.start();
  expect(clock.today).toBe('2026-11-23');
  vi.advanceTimersByTime(30_000);
  expect(clock.today).toBe('2026-11-24');
  stop();
  vi.advanceTimersByTime(86_400_000);
  expect(clock.today).toBe('2026-11-24');
});

test.each(['pageshow', 'visibilitychange'])('a device that slept a week is looked at on %s', (event) => {
  let now = new Date(2026, 10, 23, 12);
  const clock = new Clock(() => now);
  const stop = clock.start();
  now = new Date(2026, 10, 30, 12);
  (event === 'pageshow' ? window : document).dispatchEvent(new Event(event));
  expect(clock.today).toBe('2026-11-30');
  stop();
});

test('a clock set back, or carried into another time zone, gives the day on the wall', () => {
  let now = new Date(2026, 10, 23, 12);
  const clock = new Clock(() => now);
  const stop = clock.start();
  now = new Date(2019, 0, 1, 0, 0, 1);
  vi.advanceTimersByTime(30_000);
  expect(clock.today).toBe('2019-01-01');
  // The same moment a few hours further west, by what its date says of the wall there.
  now = new Date(2018, 11, 31, 19, 0, 1);
  vi.advanceTimersByTime(30_000);
  expect(clock.today).toBe('2018-12-31');
  stop();
});
