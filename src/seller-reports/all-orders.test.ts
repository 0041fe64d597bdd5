import { expect, test } from 'vitest';
import { dailyDemand, fileDays, wholeDays, type DemandChoice } from './daily-demand';
import { fixture } from './fixture-files';
import { reportKinds } from './kinds';
import { readReport } from './read-report';
import type { Counted } from './report-kind';

const read = (...names: readonly string[]) =>
  readReport(names.map(fixture), reportKinds, { gives: 'daily-sales' });
const counts = (list: readonly Counted[]) =>
  Object.fromEntries(list.map(({ rows, said }) => [said.split(/[:,]/)[0], rows]));
const everything: Omit<DemandChoice, 'zone' | 'days'> = {
  channel: 'all',
  store: null,
  bulk: { how: 'full', most: 0 },
  leftOut: [],
};
const unitsOf = (...[lines, product, choice]: Parameters<typeof dailyDemand>) =>
  dailyDemand(lines, product, choice).days.map(({ units }) => units);

test('days are those of the store, also where the clock is set', () => {
  const { result } = read('all-orders.us-bom.txt');
  const zone = 'America/Los_Angeles';
  const days = fileDays(result, zone)!;
  expect(days).toEqual({ from: '2026-03-05', to: '2026-03-13' });
  expect(wholeDays(days)).toEqual({ from: '2026-03-06', to: '2026-03-12' });
  expect(result.products.map(({ sku }) => sku)).toEqual(['MUG-BLUE', '0042']);
  // 5 to 13 March: lines 1; 2; 3+4; 5+6; 7; 10+11+12; none; none; 16.
  expect(unitsOf(result, 0, { ...everything, zone, days })).toEqual([1, 2, 4, 3, 1, 43, 0, 0, 1]);
  expect(unitsOf(result, 0, { ...everything, zone: 'UTC', days })).toEqual([1, 0, 5, 2, 3, 43, 0, 0, 1]);
});

test('it says what was read, skipped and missing', () => {
  const report = read('all-orders.us-bom.txt');
  expect([report.kind, report.rows, report.used, report.encodings]).toEqual([
    'all-orders',
    17,
    13,
    ['utf-8'],
  ]);
  expect(counts(report.skipped)).toEqual({ cancelled: 2, 'with quantity 0': 1, 'in the file twice': 1 });
  expect(counts(report.noted)).toEqual({
    'still pending': 1,
    'bought by businesses': 1,
    'of other shops': 1,
  });
  expect(report.missing.map(({ name }) => name)).toEqual(['is-replacement-order', 'order-item-id']);
  expect(report.personal).toEqual(['ship-city', 'ship-state', 'ship-postal-code', 'ship-country']);
  expect(report.unknown).toContain('order-channel');
});

test('channels, bulk lines, prices and left-out days are as chosen', () => {
  const { result } = read('all-orders.us-bom.txt');
  const days = { from: '2026-03-06', to: '2026-03-12' };
  const choice: DemandChoice = { ...everything, zone: 'America/Los_Angeles', days };
  expect(dailyDemand(result, 0, { ...choice, channel: 'fbm' }).total).toBe(2);
  expect(dailyDemand(result, 1, { ...choice, channel: 'fba' }).total).toBe(5);
  expect(dailyDemand(result, 1, { ...choice, channel: 'mcf' }).total).toBe(1);
  const capped = dailyDemand(result, 0, { ...choice, bulk: { how: 'cap', most: 10 } });
  expect([capped.total, capped.capped]).toEqual([2 + 4 + 3 + 1 + 13, { lines: 1, units: 30 }]);
  expect(dailyDemand(result, 0, { ...choice, bulk: { how: 'none', most: 10 } }).total).toBe(13);
  const leftOut = [{ from: '2026-03-10', to: '2026-03-20' }];
  const few = dailyDemand(result, 0, { ...choice, leftOut });
  // Days of 2, 4, 3 and 1 units.
  expect([few.countedDays, few.mean, few.sd]).toEqual([4, 2.5, Math.sqrt(5 / 3)]);
  expect(dailyDemand(result, 1, { ...choice, channel: 'fba' }).price).toEqual({ amount: 9, currency: 'USD' });
});

test('a re-saved German sheet reads: preamble, semicolons, commas, days before months, apostrophes', () => {
  const report = read('all-orders.de-cp1252.csv');
  const { result } = report;
  expect(report.encodings).toEqual(['windows-1252']);
  expect(result.products.map(({ sku, name, units }) => [sku, name, units])).toEqual([
    ['LÖFFEL', 'Café-Löffel; groß', 6],
    ['-TELLER', 'Teller', 1],
  ]);
  const days = fileDays(result, 'Europe/Berlin')!;
  expect(days).toEqual({ from: '2026-10-24', to: '2026-10-27' });
  const choice: DemandChoice = { ...everything, zone: 'Europe/Berlin', days };
  expect(unitsOf(result, 0, choice)).toEqual([1, 2, 0, 3]);
  expect(dailyDemand(result, 0, choice).price).toEqual({ amount: 1075 / 6, currency: 'EUR' });
  expect(counts(report.skipped)).toEqual({ cancelled: 1, 'without a SKU': 1, 'before the column names': 2 });
  expect(counts(report.noted)).toEqual({ 'dated without a time zone': 4 });
  expect(report.personal).toEqual(['buyer-name', 'ship-postal-code']);
});

test('UTF-16, columns in another order and unheard of, British summer time', () => {
  const report = read('all-orders.uk-utf16.txt');
  expect([report.encodings, report.unknown]).toEqual([['utf-16le'], ['new-unheard-of-column']]);
  const days = { from: '2026-03-28', to: '2026-03-31' };
  expect(unitsOf(report.result, 0, { ...everything, zone: 'Europe/London', days })).toEqual([1, 1, 2, 4]);
  expect(counts(report.skipped)).toEqual({ 'free replacements of earlier orders': 1 });
});

test('files that overlap count once, and a later state of an order replaces an earlier one', () => {
  const once = read('all-orders.us-bom.txt');
  const twice = read('all-orders.us-bom.txt', 'all-orders.us-bom.txt');
  expect(twice.result.products).toEqual(once.result.products);
  expect(counts(twice.skipped)['in the file twice']).toBe(18);

  const header = 'amazon-order-id\tpurchase-date\tlast-updated-date\torder-status\tsku\tquantity\titem-price';
  const row = (updated: string, status: string, ...cells: readonly string[]) =>
    ['1', '2026-03-05T10:00:00Z', updated, status, ...cells].join('\t');
  const text = [
    header,
    row('2026-03-05T10:00:00Z', 'Pending', 'A', '3', ''),
    row('2026-03-05T10:00:00Z', 'Pending', 'B', '2', ''),
    row('2026-03-05T10:00:00Z', 'Pending', 'B', '1', ''),
    row('2026-03-05T10:09:00Z', 'Cancelled', 'A', '0', ''),
    header.split('\t').reverse().join('\t'),
    row('2026-03-05T10:09:00Z', 'Shipped', 'B', '2', '9.00').split('\t').reverse().join('\t'),
  ].join('\n');
  const report = readReport([new TextEncoder().encode(text)], reportKinds, { gives: 'daily-sales' });
  expect(report.result.products).toEqual([{ sku: 'B', asin: null, name: '', units: 2 }]);
  expect(report.skipped.map(({ rows }) => rows)).toEqual([1, 3, 1]);
});
