import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DailyDemand } from './daily-demand';
import { quietRuns } from './quiet-runs';
import { ZoneDays } from './zone-days';

const zones = [
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'UTC',
];

test('the day is the one the browser shows for that zone', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 1_000_000, max: 2_500_000 }),
      (timeZone, quarter) => {
        const shown = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(
          quarter * 900_000,
        );
        const day = new ZoneDays(timeZone).dayOf(quarter);
        expect(new Date(day * 86_400_000).toISOString().slice(0, 10)).toBe(shown);
      },
    ),
  );
});

test('a long run of days without a sale is told, a short one is chance', () => {
  const days = [5, 4, 0, 6, 5, 0, 0, 0, 4, 5].map((units, day) => ({
    date: `2026-03-${String(day + 1).padStart(2, '0')}`,
    units,
    counted: true,
  }));
  expect(quietRuns({ days } as unknown as DailyDemand)).toEqual([{ from: '2026-03-06', to: '2026-03-08' }]);
});
