import { expect, test } from 'vitest';
import { countedDay, reportKeys } from './counted-day';
import { exampleReport } from './example-account.for-test';
import { withDatesSaid } from './merge-dates';

const table = (changed: object = {}) =>
  exampleReport({
    kind: 'any-table',
    fileNames: ['stock.csv'],
    result: { asOf: null, rows: [] },
    openDates: { monthFirst: true, sure: false, example: '3/4/2026' },
    ...changed,
  });

test('two tables named alike have a key and a day each', () => {
  const reports = [table(), table(), table({ fileNames: ['other.csv'] })];
  expect(new Set(reportKeys(reports)).size).toBe(3);
  const file = (name: string, day: string) =>
    new File([''], name, { lastModified: new Date(`${day}T12:00:00`).getTime() });
  const files = [
    file('stock.csv', '2026-11-10'),
    file('other.csv', '2026-11-15'),
    file('stock.csv', '2026-11-20'),
  ];
  const days = reports.map((report) => countedDay(report, files, '2026-11-23', reports));
  expect(days).toEqual(['2026-11-10', '2026-11-20', '2026-11-15']);
});

test('two tables named alike are not taken for each other once their dates are said', () => {
  const none = { unknown: [], problems: [] };
  const read = (first: number, second: number) => ({
    ...none,
    reports: [table({ rows: first }), table({ rows: second })],
  });
  expect(withDatesSaid(read(1, 2), read(3, 4)).reports.map(({ rows }) => rows)).toEqual([3, 4]);
});
