import { expect, test } from 'vitest';
import { daysBetween } from '../fields/calendar-date';
import type { DailyStock, Positions } from '../seller-reports/account-parts';
import { anyTable } from '../seller-reports/any-table';
import { reportKinds } from '../seller-reports/kinds';
import { readAccount } from '../seller-reports/read-account';
import { inboundNow, makeSampleAccount, onHandNow, soldWithin } from './sample-account';
import { sampleFiles, sampleMapping } from './sample-files';

const account = makeSampleAccount('2026-11-21');
const bytes = new TextEncoder();
const files = sampleFiles(account).map(({ name, text }) => ({ name, bytes: bytes.encode(text) }));
const reading = readAccount(files, reportKinds, anyTable, { dates: 'guess', mappings: [sampleMapping] });

const resultOf = <R>(kind: string) =>
  reading.reports.find((report) => report.kind === kind)!.result as unknown as R;
const itemOf = (sku: string) => account.items.find((item) => item.sku === sku)!;

test('every kind of report there is is among its files, and every file is read', () => {
  expect(reading.problems).toEqual([]);
  expect(reading.unknown).toEqual([]);
  const kinds = reading.reports.map(({ kind }) => kind);
  for (const { id } of reportKinds) expect(kinds).toContain(id);
  expect(reading.reports.flatMap(({ fileNames }) => fileNames).sort()).toEqual(
    files.map(({ name }) => name).sort(),
  );
});

test('what reports say of stock is what the account has', () => {
  for (const { sku, facts } of resultOf<Positions>('restock-inventory').rows) {
    expect(facts.onHandFba, sku).toBe(onHandNow(itemOf(sku)));
    expect(facts.inboundUnits, sku).toBe(inboundNow(itemOf(sku)));
    expect(facts.soldLast30, sku).toBe(soldWithin(itemOf(sku), 30));
  }
  const shop = resultOf<Positions>('shopify-inventory').rows;
  expect(shop).toHaveLength(5);
  for (const { sku, facts } of shop) expect(facts.onHandShop, sku).toBe(onHandNow(itemOf(sku)));
});

test('the ledger gives every day of two years as it was', () => {
  const { products, starts, days, sold, onHand } = resultOf<DailyStock>('inventory-ledger');
  const first = daysBetween('1970-01-01', account.from);
  expect(products.length).toBe(account.items.filter(({ outlet }) => outlet === 'fba').length);
  products.forEach(({ sku }, product) => {
    const item = itemOf(sku);
    expect(starts[product + 1]! - starts[product]!).toBe(account.days - item.firstDay);
    for (let at = starts[product]!; at < starts[product + 1]!; at++) {
      const day = days[at]! - first;
      expect(sold[at]).toBe(item.sold[day]);
      expect(onHand[at]).toBe(item.onHand[day]);
    }
  });
});

test('nothing is skipped but what should be', () => {
  for (const { kind, skipped } of reading.reports) {
    const said = skipped.map(({ said: why }) => why).join(' ');
    if (kind === 'all-orders') expect(said).toMatch(/cancelled/);
    else if (kind !== 'shopify-orders') expect(said, kind).toBe('');
  }
});
