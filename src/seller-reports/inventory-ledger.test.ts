import { expect, test } from 'vitest';
import { addDays } from '../fields/calendar-date';
import type { DailyStock } from './account-parts';
import { fixture, refusedFixture } from './fixture-files';
import { reportKinds } from './kinds';
import { largeLedger } from './large-report';
import { readReport } from './read-report';
import type { Counted, DateOrder } from './report-kind';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (files: readonly Uint8Array[], dates: DateOrder = 'guess') =>
  readReport(files, reportKinds, { gives: 'daily-stock', dates });
const counts = (list: readonly Counted[]) =>
  Object.fromEntries(list.map(({ rows, said }) => [said.split(/[:,]/)[0], rows]));
/** Day, sold, on hand and received of each product. */
const listed = ({ products, starts, days, sold, onHand, received }: DailyStock) =>
  Object.fromEntries(
    products.map(({ sku }, product) => [
      sku,
      Array.from(days.subarray(starts[product], starts[product + 1]), (day, place) => {
        const at = starts[product]! + place;
        return [addDays('1970-01-01', day), sold[at], onHand[at], received[at]];
      }),
    ]),
  );

test('an older file, newest day first: repeated lines once, what cannot be sold left out', () => {
  const report = read([fixture('inventory-ledger.us-2024.csv')]);
  expect(listed(report.result)).toEqual({
    'MUG-BLUE': [
      ['2024-03-13', 2, 3, 0],
      ['2024-03-14', 3, 0, 0],
      ['2024-03-15', 0, 2, 2],
      ['2024-03-16', 1, 49, 48],
    ],
    '0042': [
      ['2024-03-13', 10, 1240, 0],
      ['2024-03-16', 0, 1240, 0],
    ],
  });
  expect([report.rows, report.used]).toEqual([11, 6]);
  expect(counts(report.skipped)).toEqual({
    'for a day': 1,
    'of units that cannot be sold': 1,
    'whose date cannot be read': 1,
    'whose shipments or balance are no whole number': 1,
    'without a SKU': 1,
  });
  expect(report.missing.map(({ name }) => name)).toEqual(['store']);
});

test('a newer file, columns in another order: warehouses and labels of a SKU add up, stores too', () => {
  const report = read([fixture('inventory-ledger.2026-warehouses.txt')]);
  expect(listed(report.result)).toEqual({
    'MUG-BLUE': [
      ['2026-10-24', 5, 12, 0],
      ['2026-10-25', 12, 0, 0],
      ['2026-10-26', 0, 58, 60],
    ],
    "=cmd|' /C calc'!A0": [['2026-10-26', 0, 0, 0]],
    '-TELLER': [['2026-10-26', 0, 1, 0]],
  });
  expect(report.result.products.map(({ marketplace }) => marketplace)).toEqual([
    '',
    'Amazon.com',
    'Amazon.com',
  ]);
  expect(counts(report.noted)).toEqual({ 'with a balance below zero': 1 });
  expect(report.unknown).toContain('a-new-column');
});

test('a sheet re-saved by a German Excel: semicolons, points in thousands, days before months, a sum', () => {
  const report = read([fixture('inventory-ledger.de-excel.csv')]);
  expect(listed(report.result)).toEqual({
    LÖFFEL: [
      ['2026-10-24', 10, 1240, 0],
      ['2026-10-25', 1240, 0, 0],
      ['2026-10-26', 2, 5, 0],
    ],
  });
  expect(report.result.products[0]).toMatchObject({ marketplace: 'Amazon.de', name: 'Café-Löffel; groß' });
  expect(counts(report.skipped)).toEqual({ 'without a SKU': 1, 'before the column names': 2 });
});

test('dates that can be read two ways are read so that days follow each other, or as the reader says', () => {
  const file = [fixture('inventory-ledger.uk-days-first.csv')];
  const { result, openDates } = read(file);
  expect(openDates).toEqual({ monthFirst: false, sure: true, example: '01/04/2026' });
  expect(Array.from(result.days, (day) => addDays('1970-01-01', day)).at(-1)).toBe('2026-04-06');
  expect(listed(read(file, 'month-first').result).KETTLE!.at(-1)![0]).toBe('2026-06-04');
  const months = [refusedFixture('inventory-ledger.first-of-months.csv')];
  expect(read(months).openDates).toMatchObject({ sure: false });
  expect(() => read(months, 'month-first')).toThrow(/choose the Summary view by day/);
});

test('a file cut in the middle of a row loses that row alone', () => {
  const report = read([fixture('inventory-ledger.cut.txt')]);
  expect([report.rows, report.used, report.result.days.length]).toEqual([6, 5, 5]);
  expect(report.skipped.map(({ rows }) => rows)).toEqual([1]);
});

test.each([
  ['weekly.csv', /adds up weeks, so the days without stock are not in it.*Summary view by day/],
  ['monthly.csv', /adds up weeks or months/],
  ['detail.txt', /Detailed view.*Choose the Summary view, by day/],
  ['no-balance.csv', /“ending-warehouse-balance” is missing/],
])('%s is refused with the way to the right one', (name, message) => {
  expect(() => read([refusedFixture(`inventory-ledger.${name}`)])).toThrow(message);
});

const header = 'Date,MSKU,Disposition,Customer Shipments,Ending Warehouse Balance,Receipts,Location\n';

test('files that overlap count once, the later one where they differ', () => {
  const first = bytesOf(`${header}2026-05-01,A,SELLABLE,-1,9,0,US\n2026-05-02,A,SELLABLE,-1,8,0,US\n`);
  const second = bytesOf(`${header}2026-05-02,A,SELLABLE,-3,6,0,US\n2026-05-03,A,SELLABLE,-1,5,0,US\n`);
  const { result, skipped } = read([first, second]);
  expect([...result.sold]).toEqual([1, 3, 1]);
  expect([...result.onHand]).toEqual([9, 6, 5]);
  expect(counts(skipped)).toEqual({ 'for a day': 1 });
});

test('warehouses are not counted beside the country they stand in', () => {
  const rows =
    '2026-05-01,A,SELLABLE,-5,9,0,US\n2026-05-01,A,SELLABLE,-2,4,0,ABE2\n2026-05-02,A,SELLABLE,-2,4,0,ABE2\n';
  const { result, skipped } = read([bytesOf(header + rows)]);
  expect([...result.sold]).toEqual([5, 2]);
  expect(counts(skipped)).toEqual({ 'of single warehouses on days that the file also has by country': 1 });
});

test('shipments without a minus sign throughout are units that left; returns of a shipment are not', () => {
  const turned = read([bytesOf(`${header}2026-05-01,A,SELLABLE,5,9,0,US\n2026-05-02,A,SELLABLE,0,9,0,US\n`)]);
  expect([...turned.result.sold]).toEqual([5, 0]);
  expect(turned.remarks.length).toBe(1);
  const mixed = read([bytesOf(`${header}2026-05-01,A,SELLABLE,-5,9,0,US\n2026-05-02,A,SELLABLE,2,9,0,US\n`)]);
  expect([...mixed.result.sold]).toEqual([5, 0]);
});

test('200,000 lines are read in seconds', () => {
  const { bytes, sold } = largeLedger(200_000, 400);
  const before = performance.now();
  const { result, used } = read([bytes]);
  const took = performance.now() - before;
  expect([used, result.products.length]).toEqual([200_000, 400]);
  expect(result.sold.reduce((sum, units) => sum + units, 0)).toBe(sold);
  console.info(`200,000 ledger lines: ${Math.round(took)} ms`);
  expect(took).toBeLessThan(15_000);
});
