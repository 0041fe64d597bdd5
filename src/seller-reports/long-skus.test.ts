import { expect, test } from 'vitest';
import type { DailyStock } from './account-parts';
import { reportKinds } from './kinds';
import type { OrderWaits } from './order-waits';
import { readReport } from './read-report';
import type { SalesLines } from './sales-lines';

const long = 'A'.repeat(81);
const read = (text: string, gives: 'daily-sales' | 'daily-stock' | 'orders') =>
  readReport([new TextEncoder().encode(text)], reportKinds, { gives });
const skipped = ({ skipped: all }: ReturnType<typeof read>) =>
  all.filter(({ said }) => said.includes('more than 80 characters')).map(({ rows }) => rows);
const skusOf = (products: readonly { readonly sku: string }[]) => products.map(({ sku }) => sku);

test('lines of All Orders with a SKU that would be cut are left out, and counted', () => {
  const header = 'amazon-order-id\tpurchase-date\torder-status\tsku\tquantity\n';
  const row = (order: number, sku: string) =>
    `${order}\t2026-10-0${order}T10:00:00+00:00\tShipped\t${sku}\t2\n`;
  const report = read(header + row(1, long) + row(2, `${long}B`) + row(3, long.slice(1)), 'daily-sales');
  expect(skusOf((report.result as SalesLines).products)).toEqual([long.slice(1)]);
  expect(skipped(report)).toEqual([2]);
});

test('so are lines of a ledger', () => {
  const header = 'Date,MSKU,Disposition,Customer Shipments,Ending Warehouse Balance,Receipts\n';
  const row = (sku: string) => `10/13/2026,${sku},SELLABLE,-2,8,0\n`;
  const report = read(header + row(long) + row(`${long}B`) + row(long.slice(1)), 'daily-stock');
  expect(skusOf((report.result as DailyStock).products)).toEqual([long.slice(1)]);
  expect(skipped(report)).toEqual([2]);
});

test('a shop’s items with such a SKU, or without any, give no days of sales to another product', () => {
  const header = 'Name,Created at,Cancelled at,Fulfilled at,Lineitem quantity,Lineitem name,Lineitem sku\n';
  const row = (order: number, sku: string, item: string) =>
    `#${order},2026-10-0${order} 10:00:00 -0400,,2026-10-09 10:00:00 -0400,3,${item},${sku}\n`;
  const { result, noted } = read(
    header +
      row(1, 'MUG', 'Mug') +
      row(2, '', 'MUG') +
      row(3, long, 'Bowl') +
      row(4, '', 'Lamp') +
      row(5, 'MUG', 'Mug'),
    'orders',
  );
  const { sold } = result as OrderWaits;
  expect(skusOf(sold!.products)).toEqual(['MUG']);
  expect([...sold!.sold].every((units) => units === 3)).toBe(true);
  expect(sold!.days.length).toBeLessThanOrEqual(2);
  expect(noted.find(({ said }) => said.includes('without a SKU'))?.rows).toBe(3);
});
