import { describe, expect, test } from 'vitest';
import { addDays } from '../fields/calendar-date';
import { fixture } from './fixture-files';
import { reportKinds } from './kinds';
import { outcomes, type OrderWaits } from './order-waits';
import { readReport } from './read-report';
import type { Counted, DateOrder } from './report-kind';
import { ReportProblem } from './report-problem';

const read = (files: readonly Uint8Array[], dates: DateOrder = 'guess') =>
  readReport(files, reportKinds, { gives: 'orders', dates });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const counts = (list: readonly Counted[]) =>
  Object.fromEntries(list.map(({ rows, said }) => [said.split(/[:,]/)[0], rows]));
const listed = (waits: OrderWaits) =>
  Array.from(waits.days, (days, order) => [
    addDays('1970-01-01', waits.placed[order]!),
    Math.round(days * 1000) / 1000,
    outcomes[waits.outcome[order]!],
  ]);

test('an export gives waits: cancelled, shipped, or still waiting at its newest moment', () => {
  const { result } = read([fixture('shopify-orders.us.csv')]);
  expect(listed(result)).toEqual([
    ['2026-10-01', 1, 'shipped'],
    // Late in the evening: the day of the shop, not that of UTC.
    ['2026-10-03', 4, 'cancelled'],
    ['2026-10-04', 10.5, 'shipped'],
    // Within the same quarter of an hour: half of one.
    ['2026-10-05', 0.005, 'cancelled'],
    // The clock was set back in between: an hour over 28 days.
    ['2026-10-06', 28.042, 'waiting'],
    // Cancelled after it shipped: a return.
    ['2026-10-07', 1, 'shipped'],
    ['2026-10-11', 23.042, 'waiting'],
    ['2026-11-02', 1.042, 'shipped'],
  ]);
  expect(addDays('1970-01-01', result.seenUntil!)).toBe('2026-11-03');
  expect(result.openDates).toBeNull();
});

test('orders stand with their products, by name where there is no SKU', () => {
  const { result } = read([fixture('shopify-orders.us.csv')]);
  expect(result.products).toEqual([
    { sku: 'MUG-BLUE', orders: 5, cancelled: 2 },
    { sku: '0042', orders: 4, cancelled: 1 },
    { sku: 'Tea towel', orders: 1, cancelled: 0 },
  ]);
  expect([...result.ordersOf.slice(0, 5)]).toEqual([0, 1, 2, 3, 4]);
});

test('it says what was read, skipped and missing', () => {
  const report = read([fixture('shopify-orders.us.csv')]);
  expect([report.kind, report.gives, report.rows]).toEqual(['shopify-orders', 'orders', 15]);
  expect(report.used + report.skipped.reduce((sum, { rows }) => sum + rows, 0)).toBe(15);
  expect(report.skipped.map(({ rows }) => rows)).toEqual([1, 1, 1, 1]);
  expect(counts(report.noted)).toEqual({
    'of items without a SKU': 1,
    'of items that shipped ahead of their order': 1,
  });
  expect(report.missing).toEqual([]);
  expect(report.personal).toEqual(
    expect.arrayContaining(['email', 'billing-name', 'shipping-name', 'shipping-address1', 'notes', 'phone']),
  );
});

test('a sheet re-saved by a German Excel reads: semicolons, Windows letters, dates alone', () => {
  const report = read([fixture('shopify-orders.de-excel.csv')]);
  expect(listed(report.result)).toEqual([
    ['2026-10-03', 2, 'cancelled'],
    ['2026-10-04', 0.5, 'cancelled'],
    ['2026-10-05', 7, 'shipped'],
    ['2026-10-06', 6, 'waiting'],
  ]);
  expect(report.encodings).toEqual(['windows-1252']);
  expect(report.result.products[0]!.sku).toBe('LÖFFEL');
  expect(report.unknown).toContain('some-new-column');
});

test('files that overlap count an order once, with whatever ended it', () => {
  const header = 'Name,Created at,Cancelled at,Fulfilled at,Lineitem sku\n';
  const early = bytesOf(`${header}#1,2026-10-01 10:00:00 -0400,,,A\n#2,2026-10-02 10:00:00 -0400,,,A\n`);
  const late = bytesOf(
    `${header}#1,2026-10-01 10:00:00 -0400,2026-10-05 10:00:00 -0400,,A\n#3,2026-10-05 10:00:00 -0400,,,A\n`,
  );
  for (const files of [
    [early, late],
    [late, early],
  ]) {
    const report = read(files);
    expect(listed(report.result).sort()).toEqual([
      ['2026-10-01', 4, 'cancelled'],
      ['2026-10-02', 3, 'waiting'],
      ['2026-10-05', 0.005, 'waiting'],
    ]);
    expect(counts(report.noted)).toEqual({ 'of orders met before': 1 });
    expect(report.missing.map(({ name }) => name)).toContain('financial-status');
  }
});

describe('dates that can be read two ways', () => {
  const header = 'Name,Created at,Cancelled at,Fulfilled at\n';
  const file = (...rows: readonly string[]) => [bytesOf(header + rows.join('\n'))];

  test('are read as the others make sense', () => {
    const { result } = read(file('#1,3/4/2026 10:00,3/15/2026 10:00,', '#2,3/5/2026 10:00,,'));
    expect(result.openDates).toEqual({ monthFirst: true, sure: true, example: '3/4/2026 10:00' });
    expect(read(file('#1,3/4/2026,15/4/2026,')).result.openDates).toMatchObject({
      monthFirst: false,
      sure: true,
    });
  });

  test('are read so that no order ends before it begins', () => {
    // 2 January to 1 March is no way back; 1 February to 3 January is.
    const { result } = read(file('#1,2/1/2026,1/3/2026,'));
    expect(result.openDates).toMatchObject({ monthFirst: false, sure: true });
    expect(result.days[0]).toBe(58);
  });

  test('are asked about where nothing tells, and read as answered', () => {
    const rows = file('#1,3/4/2026,5/7/2026,');
    expect(read(rows).result.openDates).toMatchObject({ monthFirst: true, sure: false });
    expect(read(rows).result.days[0]).toBe(64);
    expect(read(rows, 'day-first').result.openDates).toMatchObject({ monthFirst: false });
    expect(read(rows, 'day-first').result.days[0]).toBe(93);
  });
});

test.each([
  ['all-orders.us-bom.txt', /It says which orders were cancelled, but not when/],
  ['all-orders.de-cp1252.csv', /Amazon All Orders/],
])('%s is refused: a cancelled line has no date', (name, message) => {
  expect(() => read([fixture(name)])).toThrow(ReportProblem);
  expect(() => read([fixture(name)])).toThrow(message);
});

test('orders are refused where daily sales are asked for', () => {
  const file = fixture('shopify-orders.us.csv');
  expect(() => readReport([file], reportKinds, { gives: 'daily-sales' })).toThrow(/Fit cancellations/);
});

test.each([
  ['', /empty/],
  ['Name,Created at,Cancelled at,Lineitem sku\n#1,2026-10-01,,A\n', /“fulfilled-at” is missing/],
  ['Handle,Title,Body (HTML),Vendor\nmug,Mug,,Kiln\n', /not a report that can be read/],
  ['Name,Created at,Cancelled at,Fulfilled at\n', /no line in it/],
])('what cannot be read says so and how to mend it (%#)', (text, message) => {
  expect(() => read([bytesOf(text)])).toThrow(message);
});

test('200,000 lines are read in seconds, and one more is refused', () => {
  const header = 'Name,Created at,Cancelled at,Fulfilled at,Lineitem sku\n';
  const row = (at: number) => `#${at},2026-10-01 10:00:00 -0400,,2026-10-0${2 + (at % 8)} 10:00:00 -0400,A\n`;
  const rows = Array.from({ length: 200_000 }, (_, at) => row(at)).join('');
  const before = performance.now();
  const { result } = read([bytesOf(header + rows)]);
  expect(performance.now() - before).toBeLessThan(15_000);
  expect(result.days.length).toBe(200_000);
  expect(() => read([bytesOf(`${header}${rows}${row(200_000)}`)])).toThrow(/more than 200,000 lines/);
});
