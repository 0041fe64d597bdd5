/** Reports as if they had been read, for tests. */

import type { Value } from '../../fields/field';
import type { DailyStock, ProductPosition } from '../../seller-reports/account-parts';
import type { Given } from '../../seller-reports/report-kind';
import { dailySoldOf } from '../../seller-reports/daily-sold';
import type { OrderWaits } from '../../seller-reports/order-waits';
import { channels, type Channel, type SalesLines } from '../../seller-reports/sales-lines';
import type { IntakeReport } from './intake-plan';
import { dayNumber } from './merge-history';

function made<G extends keyof Given>(
  [kind, title]: readonly [kind: string, title: string],
  gives: G,
  asOf: string,
  result: Given[G],
): IntakeReport {
  const none = { skipped: [], noted: [], remarks: [], missing: [], personal: [], unknown: [] };
  const counts = { files: 1, encodings: [], rows: 1, used: 1, openDates: null, fileNames: [`${kind}.txt`] };
  return { report: { kind, title, gives, result, ...counts, ...none }, asOf };
}

export const position = (
  sku: string,
  facts: Readonly<Record<string, Value>>,
  said: Partial<ProductPosition> = {},
): ProductPosition => ({
  sku,
  marketplace: '',
  asin: null,
  name: '',
  supplier: '',
  currency: null,
  facts,
  ...said,
});

const titles = {
  'fba-inventory': 'Amazon Manage FBA Inventory',
  'restock-inventory': 'Amazon Restock Inventory',
  'inventory-planning': 'Amazon FBA Inventory (Manage Inventory Health)',
  'shopify-inventory': 'Shopify inventory',
  'unshipped-orders': 'Amazon Unshipped Orders',
  table: 'Your own table',
} as const;
export type PositionKind = keyof typeof titles;
export const positionKinds = Object.keys(titles) as readonly PositionKind[];

export const positions = (kind: PositionKind, asOf: string, rows: readonly ProductPosition[]): IntakeReport =>
  made([kind, titles[kind]], 'positions', asOf, { asOf, rows });

export interface StockOfProduct {
  readonly sku: string;
  readonly marketplace?: string;
  /** YYYY-MM-DD */
  readonly from: string;
  readonly sold: readonly number[];
  readonly onHand: readonly number[];
}

export function ledger(products: readonly StockOfProduct[]): IntakeReport {
  const starts = new Uint32Array(products.length + 1);
  products.forEach(({ sold }, at) => (starts[at + 1] = starts[at]! + sold.length));
  const result: DailyStock = {
    products: products.map(({ sku, marketplace = 'US' }) => ({ sku, marketplace, asin: null, name: '' })),
    starts,
    days: Int32Array.from(products.flatMap(({ from, sold }) => sold.map((_, day) => dayNumber(from) + day))),
    sold: Float64Array.from(products.flatMap(({ sold }) => sold)),
    onHand: Float64Array.from(products.flatMap(({ onHand }) => onHand)),
    received: new Float64Array(starts[products.length]!),
  };
  const asOf = '2026-11-22';
  return made(['inventory-ledger', 'Amazon Inventory Ledger, daily summary'], 'daily-stock', asOf, result);
}

export interface MadeUpLine {
  readonly sku: string;
  /** YYYY-MM-DD, by the store's clock. */
  readonly day: string;
  readonly units: number;
  readonly store?: string;
  readonly channel?: Channel;
  readonly business?: boolean;
}

export function orders(
  lines: readonly MadeUpLine[],
  [first, last]: readonly [string, string],
  kind: 'all-orders' | 'shopify-orders' = 'all-orders',
): IntakeReport {
  const skus = [...new Set(lines.map(({ sku }) => sku))];
  const stores = [...new Set(lines.map(({ store = 'Amazon.com' }) => store))];
  const sorted = skus.flatMap((sku) => lines.filter((line) => line.sku === sku));
  const starts = Uint32Array.from([
    0,
    ...skus.map((sku) => sorted.findLastIndex((line) => line.sku === sku) + 1),
  ]);
  const quarter = (day: string) => dayNumber(day) * 96 + 48;
  const result: SalesLines = {
    products: skus.map((sku) => ({ sku, asin: null, name: `Name of ${sku}`, units: 1 })),
    stores,
    currencies: [],
    starts,
    quarters: Int32Array.from(sorted, ({ day }) => quarter(day)),
    wall: new Uint8Array(sorted.length).fill(1),
    channels: Uint8Array.from(sorted, ({ channel = 'fba' }) => channels.indexOf(channel)),
    storeOf: Uint8Array.from(sorted, ({ store = 'Amazon.com' }) => stores.indexOf(store)),
    units: Uint32Array.from(sorted, ({ units }) => units),
    business: Uint8Array.from(sorted, ({ business = false }) => Number(business)),
    money: new Float64Array(sorted.length).fill(NaN),
    currencyOf: new Uint8Array(sorted.length),
    spans: { zoned: null, wall: [quarter(first), quarter(last)] },
  };
  if (kind === 'all-orders') return made([kind, 'Amazon All Orders'], 'daily-sales', '2026-11-22', result);
  const waits: OrderWaits = {
    products: [],
    starts: new Uint32Array(1),
    ordersOf: new Uint32Array(0),
    placed: new Float64Array(0),
    days: new Float64Array(0),
    outcome: new Uint8Array(0),
    promised: new Float64Array(0),
    dayLeft: new Float64Array(0),
    seenUntil: null,
    openDates: null,
    sold: dailySoldOf(result, { zone: 'UTC', channel: 'all' }),
  };
  return made([kind, 'Shopify orders'], 'orders', '2026-11-22', waits);
}
