import { expect, test } from 'vitest';
import { fixture, refusedFixture } from './fixture-files';
import { reportKinds } from './kinds';
import { readReport } from './read-report';
import type { Counted, DateOrder } from './report-kind';

const read = (bytes: Uint8Array, dates: DateOrder = 'guess') =>
  readReport([bytes], reportKinds, { gives: 'positions', dates });
const counts = (list: readonly Counted[]) =>
  Object.fromEntries(list.map(({ rows, said }) => [said.split(/[:,]/)[0], rows]));
const listed = (name: string) =>
  read(fixture(`unshipped-orders.${name}`)).result.rows.map(({ sku, marketplace, facts, promises }) => [
    sku,
    marketplace,
    facts,
    promises,
  ]);

test('what waits, how much of it is late, and by when it is promised; the day follows from how late it is', () => {
  expect(listed('us-cp1252.txt')).toEqual([
    [
      'MUG-BLUE',
      '',
      { waitingUnits: 9, lateUnits: 7, nextPromise: '2026-11-19' },
      [
        { day: '2026-11-19', units: 5 },
        { day: '2026-11-20', units: 2 },
        { day: '2026-11-23', units: 2 },
      ],
    ],
    [
      '0042',
      '',
      { waitingUnits: 5, lateUnits: 0, nextPromise: '2026-11-24' },
      [
        { day: '2026-11-24', units: 1 },
        { day: null, units: 4 },
      ],
    ],
  ]);
  const report = read(fixture('unshipped-orders.us-cp1252.txt'));
  expect(report.result.asOf).toBe('2026-11-21');
  expect(report.result.rows[1]!.name).toBe('Café towel');
  expect(counts(report.skipped)).toEqual({ 'with nothing left to ship': 1, 'without a SKU': 1 });
  expect(counts(report.noted)).toEqual({ 'of orders met before': 1 });
  expect(report.personal.length).toBe(11);
});

test('a newer file, columns the other way round: promises in UTC are days of the store', () => {
  expect(listed('2026.txt')).toEqual([
    [
      'MUG-BLUE',
      'Amazon.com',
      { waitingUnits: 2, lateUnits: 0, nextPromise: '2026-11-23' },
      [{ day: '2026-11-23', units: 2 }],
    ],
    [
      'MUG-BLUE',
      'Amazon.co.uk',
      { waitingUnits: 3, lateUnits: 0, nextPromise: '2026-11-24' },
      [{ day: '2026-11-24', units: 3 }],
    ],
    [
      "=cmd|' /C calc'!A0",
      'Amazon.com',
      { waitingUnits: 1, lateUnits: 0, nextPromise: '2026-11-24' },
      [{ day: '2026-11-24', units: 1 }],
    ],
  ]);
});

test('a sheet re-saved in Britain: UTF-16, commas, days before months', () => {
  const file = fixture('unshipped-orders.uk-excel.csv');
  const { result, openDates, noted, encodings } = read(file);
  expect([result.asOf, result.rows[0]!.facts]).toEqual([
    '2026-11-02',
    { waitingUnits: 3, lateUnits: 0, nextPromise: '2026-11-03' },
  ]);
  expect(openDates).toEqual({ monthFirst: false, sure: true, example: '03/11/2026 23:59' });
  expect(encodings).toEqual(['utf-16le']);
  expect(counts(noted)).toEqual({ 'whose promised date cannot be read': 1 });
  expect(read(file, 'month-first').result.rows[0]!.facts.nextPromise).toBe('2026-03-11');
});

test('where the file does not say how late orders are, it is neither guessed nor 0', () => {
  const text = 'order-id\tsku\tquantity-to-ship\tpromise-date\n1\tA\t2\t2026-11-24T23:59:59-08:00\n';
  const { result, missing } = read(new TextEncoder().encode(text));
  expect(result.asOf).toBeNull();
  expect(result.rows[0]!.facts).toEqual({ waitingUnits: 2, nextPromise: '2026-11-24' });
  expect(missing.map(({ name }) => name)).toContain('days-past-promise');
});

test('a file cut in the middle of a row loses that row alone, and one without SKUs is refused', () => {
  expect(listed('cut.txt')[0]).toContainEqual({
    waitingUnits: 3,
    lateUnits: 0,
    nextPromise: '2026-11-24',
  });
  expect(() => read(refusedFixture('unshipped-orders.no-sku.txt'))).toThrow(/“sku” is missing/);
});
