import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeUpProduct } from '../../catalogue/made-up-products.for-test';
import { planIntake } from '../../catalogue/intake/plan-intake';
import type { Product } from '../../fields/stored';
import type { Positions } from '../../seller-reports/account-parts';
import { anyTable } from '../../seller-reports/any-table';
import { reportKinds } from '../../seller-reports/kinds';
import { readAccount } from '../../seller-reports/read-account';
import type { TableTarget } from '../../seller-reports/table-mapping';
import { cleanText } from '../../fields/text';
import { catalogueCsv } from './catalogue-csv';
import { entriesOf, stocked, testDay, testSupplier } from './catalogue-entry.for-test';

/** The file as the seller's own table: columns as they are guessed, nothing chosen by hand. */
function readBack(text: string) {
  const file = { name: 'catalogue.csv', bytes: new TextEncoder().encode(`\ufeff${text}`) };
  const wanted = { dates: 'guess' as const, mappings: [] };
  const [table] = readAccount([file], reportKinds, anyTable, wanted).unknown;
  const mappings = [{ signature: table!.signature, columns: table!.guess }];
  const { reports, problems } = readAccount([file], reportKinds, anyTable, { ...wanted, mappings });
  expect(problems).toEqual([]);
  return { guess: table!.guess, reports, rows: (reports[0]!.result as Positions).rows };
}

const facts = {
  onHandFba: 62,
  onHandOwn: 0,
  inboundUnits: 1_900,
  dailyDemand: 1.234,
  soldLast30: 37,
  price: 1_234.5,
  landedCost: 3.456,
  leadTimeDays: 45,
  casePack: 12,
  minimumOrder: 1_000,
};

test('every column the seller knows is known again, none that follows from others', () => {
  const { guess } = readBack(catalogueCsv(entriesOf([stocked(1, facts)])));
  expect(guess).toEqual({
    sku: 'sku',
    asin: 'asin',
    name: 'product-name',
    marketplace: 'marketplace',
    supplier: 'supplier',
    currency: 'currency',
    onHandFba: 'on-hand-fba',
    onHandOwn: 'on-hand-own',
    onHandShop: 'on-hand-shop',
    inboundUnits: 'inbound-units',
    dailyDemand: 'units-per-day',
    soldLast30: 'sold-last-30-days',
    soldLast90: 'sold-last-90-days',
    price: 'price',
    landedCost: 'landed-cost',
    leadTimeDays: 'lead-time-days',
    casePack: 'case-pack',
    minimumOrder: 'minimum-order',
    countedOn: 'counted-on',
  } satisfies Record<TableTarget, string>);
});

test('is read back to the same rows, and lets no name run as a formula', () => {
  const supplier = testSupplier(1, { name: '+cmd|calc, "Ltd"' });
  const names = ['=HYPERLINK("http://x")', '+1', '-2+3', '@SUM(A1)', 'plain', 'a, "b"; c', '="0012"'];
  const products = names.map((name, at) =>
    stocked(at + 1, facts, {
      name,
      sku: at === 4 ? '0012' : `${name.slice(0, 3)}-${at}`,
      asin: 'B012345678',
      marketplace: 'Amazon.de',
      currency: 'EUR',
      supplier: supplier.id,
    }),
  );
  const text = catalogueCsv(entriesOf(products, [supplier]));
  for (const cell of text.split(/\r\n|,/)) expect(cell).not.toMatch(/^"?[=+@]/);
  const { rows } = readBack(text);
  expect(
    rows.map(({ sku, name, asin, marketplace, supplier: from, currency, facts: read }) => ({
      sku,
      name,
      asin,
      marketplace,
      from,
      currency,
      ...read,
    })),
  ).toEqual(
    products.map(({ sku, name }) => ({
      sku,
      name,
      asin: 'B012345678',
      marketplace: 'Amazon.de',
      from: supplier.name,
      currency: 'EUR',
      ...facts,
    })),
  );
});

test('whatever a product is called, it is read back so', () => {
  // Without full stops: what looks like an address is left out, with its column.
  const words = fc
    .string({
      unit: fc.constantFrom('=', '+', '-', '@', '"', ',', ';', 'a', 'É', '7', ' ', '(', '|'),
      maxLength: 20,
    })
    .map((text) => cleanText(text, 80))
    // Dashes alone are how sheets leave a cell empty.
    .filter((text) => /[aÉ7]/.test(text) && text === text.trim());
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 5 }), (all) => {
      const products = all.map((name, at) => stocked(at + 1, facts, { name, sku: `SKU-${at}` }));
      expect(readBack(catalogueCsv(entriesOf(products))).rows.map(({ name }) => name)).toEqual(all);
    }),
    { numRuns: 200 },
  );
});

describe('taken in again', () => {
  const counted = madeUpProduct(
    { onHandFba: 100, dailyDemand: 5, soldLast30: 150, price: 20, landedCost: 6, leadTimeDays: 30 },
    { asOf: '2026-11-13', number: 1 },
  );
  const withTyped = {
    ...madeUpProduct({ onHandFba: 40, onHandOwn: 7, dailyDemand: 2 }, { asOf: '2026-11-20', number: 2 }),
    facts: {
      onHandFba: { value: 40, from: 'import', asOf: '2026-11-20', source: 'Amazon Restock Inventory' },
      onHandOwn: { value: 7, from: 'typed', asOf: '2026-11-10' },
      dailyDemand: { value: 2, from: 'typed', asOf: '2026-11-01' },
    } as Product['facts'],
  };
  const products = [counted, withTyped];
  const rowsOf = (all: readonly Product[]) => entriesOf(all).map(({ row }) => ({ ...row, product: '' }));
  const planned = (text: string, there: readonly Product[]) => {
    let made = 0;
    const newId = () => `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`;
    return planIntake(
      readBack(text).reports.map((report) => ({ report, asOf: testDay })),
      { products: there, suppliers: [], histories: new Map() },
      { today: testDay, now: `${testDay}T06:00:00.000Z`, currency: 'USD', zone: 'UTC', newId },
    );
  };

  test('changes no product: what is known keeps its day, its source and who said it', () => {
    const { put, conflicts, changes } = planned(catalogueCsv(entriesOf(products)), products);
    expect(put.products).toEqual([]);
    expect(changes.flatMap(({ changes: own }) => own)).toEqual([]);
    expect(conflicts).toEqual([]);
  });

  test('elsewhere gives the same rows: stock is of the day it was counted', () => {
    const { put } = planned(catalogueCsv(entriesOf([counted])), []);
    expect(put.products[0]!.facts.onHandFba).toMatchObject({ value: 100, asOf: '2026-11-13' });
    expect(rowsOf(put.products)).toEqual(rowsOf([counted]));
  });

  test('takes a new count, and the same one of a newer day', () => {
    const text = catalogueCsv(entriesOf([counted]));
    const newer = planned(text.replace('2026-11-13', '2026-11-22'), [counted]);
    expect(newer.put.products[0]!.facts.onHandFba).toMatchObject({ value: 100, asOf: '2026-11-22' });
    const other = planned(text.replace('100', '90'), [counted]);
    expect(other.put.products[0]!.facts.onHandFba).toMatchObject({ value: 90, asOf: '2026-11-13' });
  });
});
