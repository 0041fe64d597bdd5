import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Positions } from '../../seller-reports/account-parts';
import { anyTable } from '../../seller-reports/any-table';
import { reportKinds } from '../../seller-reports/kinds';
import { readAccount } from '../../seller-reports/read-account';
import type { TableTarget } from '../../seller-reports/table-mapping';
import { cleanText } from '../../fields/text';
import { catalogueCsv } from './catalogue-csv';
import { entriesOf, stocked, testSupplier } from './catalogue-entry.for-test';

/** The file as the seller's own table: columns as they are guessed, nothing chosen by hand. */
function readBack(text: string) {
  const file = { name: 'catalogue.csv', bytes: new TextEncoder().encode(`\ufeff${text}`) };
  const wanted = { dates: 'guess' as const, mappings: [] };
  const [table] = readAccount([file], reportKinds, anyTable, wanted).unknown;
  const mappings = [{ signature: table!.signature, columns: table!.guess }];
  const { reports, problems } = readAccount([file], reportKinds, anyTable, { ...wanted, mappings });
  expect(problems).toEqual([]);
  return { guess: table!.guess, rows: (reports[0]!.result as Positions).rows };
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
