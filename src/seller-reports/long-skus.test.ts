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

test.each(['\u0000', '\u200b\ufeff', '="\u00ad"'])('a SKU of which nothing is seen is none: %j', (unseen) => {
  const noSku = ({ skipped: all }: ReturnType<typeof read>) =>
    all.filter(({ said }) => said.includes('without a SKU')).map(({ rows }) => rows);
  const ledger = 'Date,MSKU,Disposition,Customer Shipments,Ending Warehouse Balance,Receipts\n';
  const day = (sku: string) => `10/13/2026,${sku},SELLABLE,-2,8,0\n`;
  const stock = read(ledger + day(unseen) + day('MUG'), 'daily-stock');
  expect(skusOf((stock.result as DailyStock).products)).toEqual(['MUG']);
  expect(noSku(stock)).toEqual([1]);
  const orders = 'amazon-order-id,purchase-date,order-status,sku,quantity\n';
  const line = (sku: string) => `1,2026-10-01T10:00:00+00:00,Shipped,${sku},2\n`;
  const sales = read(orders + line(unseen) + line('MUG'), 'daily-sales');
  expect(skusOf((sales.result as SalesLines).products)).toEqual(['MUG']);
  expect(noSku(sales)).toEqual([1]);
});
