import { expect, test } from 'vitest';
import { addDays } from '../fields/calendar-date';
import type { DailySales } from './account-parts';
import { dailySoldOf } from './daily-sold';
import { fixture } from './fixture-files';
import { reportKinds } from './kinds';
import { readReport } from './read-report';

const date = (day: number) => addDays('1970-01-01', day);
const listed = ({ products, starts, days, sold, bulk }: DailySales) =>
  Object.fromEntries(
    products.map(({ sku }, product) => [
      sku,
      Array.from(days.subarray(starts[product], starts[product + 1]), (day, place) => {
        const at = starts[product]! + place;
        return [date(day), sold[at], bulk[at]];
      }),
    ]),
  );

test('All Orders gives whole days of the store, with what businesses bought told apart', () => {
  const { result } = readReport([fixture('all-orders.us-bom.txt')], reportKinds, { gives: 'daily-sales' });
  const sales = dailySoldOf(result, { zone: 'America/Los_Angeles', channel: 'all' });
  expect([date(sales.span!.from), date(sales.span!.to)]).toEqual(['2026-03-06', '2026-03-12']);
  // The first and the last day, 5 and 13 March, are left out.
  expect(listed(sales)['MUG-BLUE']).toEqual([
    ['2026-03-06', 2, 0],
    ['2026-03-07', 4, 0],
    ['2026-03-08', 3, 0],
    ['2026-03-09', 1, 0],
    ['2026-03-10', 43, 40],
  ]);
  const fbm = dailySoldOf(result, { zone: 'America/Los_Angeles', channel: 'fbm' });
  expect(fbm.sold.reduce((sum, units) => sum + units, 0)).toBe(2);
  expect(sales.products[0]).toMatchObject({ sku: 'MUG-BLUE', marketplace: 'Amazon.com' });
});

test('by another clock the same orders fall on other days', () => {
  const { result } = readReport([fixture('all-orders.us-bom.txt')], reportKinds, { gives: 'daily-sales' });
  expect(listed(dailySoldOf(result, { zone: 'UTC', channel: 'all' }))['MUG-BLUE']!.slice(0, 2)).toEqual([
    ['2026-03-07', 5, 0],
    ['2026-03-08', 2, 0],
  ]);
});

test('a file of two days has none that is surely whole', () => {
  const text = 'amazon-order-id\tpurchase-date\tsku\tquantity\n1\t2026-03-05\tA\t1\n2\t2026-03-06\tA\t1\n';
  const { result } = readReport([new TextEncoder().encode(text)], reportKinds, { gives: 'daily-sales' });
  const sales = dailySoldOf(result, { zone: 'UTC', channel: 'all' });
  expect([sales.span, sales.days.length]).toEqual([null, 0]);
  expect(sales.products[0]!.marketplace).toBe('');
});

const header =
  'Name,Financial Status,Created at,Cancelled at,Fulfilled at,Lineitem quantity,Lineitem name,Lineitem sku\n';
const order = (...cells: readonly string[]) => `${cells.join(',')}\n`;

test('Shopify orders give units by day: cancelled and refunded ones are not sold, copies count once', () => {
  const rows = [
    order('#9', 'paid', '2026-10-09 10:00:00 -0400', '', '', '1', 'Mug', 'MUG'),
    order('#5', 'paid', '2026-10-04 23:30:00 -0400', '', '2026-10-05 10:00:00 -0400', '2', 'Mug', 'MUG'),
    order('#5', '', '', '', '', '3', 'Tea towel', ''),
    order('#5', '', '', '', '', '1', 'Mug', 'MUG'),
    order('#4', 'refunded', '2026-10-04 10:00:00 -0400', '', '', '7', 'Mug', 'MUG'),
    order('#3', 'paid', '2026-10-03 10:00:00 -0400', '2026-10-04 10:00:00 -0400', '', '7', 'Mug', 'MUG'),
    order('#2', 'paid', '2026-10-03 10:00:00 -0400', '', '', '1', 'Mug', 'MUG'),
    order('#1', 'paid', '2026-10-01 10:00:00 -0400', '', '', '1', 'Mug', 'MUG'),
  ];
  const bytes = new TextEncoder().encode(header + rows.join(''));
  for (const files of [[bytes], [bytes, bytes]]) {
    const { result } = readReport(files, reportKinds, { gives: 'orders' });
    const sales = result.sold!;
    expect([date(sales.span!.from), date(sales.span!.to)]).toEqual(['2026-10-02', '2026-10-08']);
    expect(listed(sales)).toEqual({
      MUG: [
        ['2026-10-03', 1, 0],
        ['2026-10-04', 3, 0],
      ],
      // The tea towel has no SKU: its name may be another product's.
    });
  }
});

test('without quantities nothing is said of units sold', () => {
  const text = 'Name,Created at,Cancelled at,Fulfilled at\n#1,2026-10-01,,\n';
  const report = readReport([new TextEncoder().encode(text)], reportKinds, { gives: 'orders' });
  expect(report.result.sold).toBeUndefined();
  expect(report.missing.map(({ name }) => name)).toContain('lineitem-quantity');
});
