import { expect, test } from 'vitest';
import { fixture, fixtureNames } from './fixture-files';
import { plainName } from './header';
import { reportKinds } from './kinds';
import { isPersonal } from './personal-columns';
import { readReport } from './read-report';
import { buffersOf } from './report-buffers';

test.each(reportKinds)('$id has a fixture, is known by its header and says how to get it', (kind) => {
  const names = fixtureNames.filter((name) => name.startsWith(`${kind.id}.`));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(readReport([fixture(name)], reportKinds, { gives: kind.gives }).kind).toBe(kind.id);
  expect(kind.steps.length).toBeGreaterThan(0);
});

/** Columns whose names sound like an address, but which say where the seller sells. */
const ofTheSeller: Readonly<Record<string, readonly string[]>> = { 'restock-inventory': ['country'] };

test.each(reportKinds)('$id asks for no personal column, and for some column at all', (kind) => {
  const columns = Object.values(kind.columns);
  expect(columns.some(({ without }) => without === undefined)).toBe(true);
  for (const name of columns.flatMap(({ names }) => names)) {
    expect(isPersonal(name), name).toBe(ofTheSeller[kind.id]?.includes(name) ?? false);
    expect(plainName(name), 'in the form headers are compared in').toBe(name);
  }
});

test('every fixture belongs to a kind', () => {
  const ids = reportKinds.map(({ id }) => id);
  for (const name of fixtureNames) expect(ids).toContain(name.split('.')[0]);
});

test('columns that say who bought are known by their names', () => {
  const personal =
    'ship-city ship-state ship-postal-code ship-country buyer-name buyer-email buyer-phone-number recipient-name ship-address-1 ship-county cpf Billing-Name Email Phone ship-phone-number buyer-company-name address-type Kundenname Käufer Lieferadresse PLZ Straße customer-name shipping-name shipping-street shipping-address1 notes note-attributes surname Forename Given_name town post_code Tel. consignee client-name bill-to Post_To_Name ship-name username comments Ansprechpartner Geburtsdatum Company_(Billing)';
  const harmless =
    'purchase-order-number order-status item-status product-name sku shipping-price price-designation order-channel promotion-ids fulfillment-channel estimated-fee-total capacity shipping-method lineitem-name reserved-customer-order customer-shipments lieferant lieferzeit lagerort mindestbestellmenge';
  for (const name of personal.split(' ')) expect(isPersonal(plainName(name)), name).toBe(true);
  for (const name of harmless.split(' ')) expect(isPersonal(plainName(name)), name).toBe(false);
});

/** Everything a report holds, as one text: what would be posted from the worker. */
function posted(name: string): string {
  const { gives } = reportKinds.find(({ id }) => name.startsWith(`${id}.`))!;
  const report = readReport([fixture(name)], reportKinds, { gives });
  const arrays = buffersOf(report.result).map((buffer) => new TextDecoder('latin1').decode(buffer));
  return JSON.stringify(report) + arrays.join('');
}

test.each([
  ['all-orders.us-bom.txt', ['Xanaduville', 'ZQ-State', '99887', '7665', '"QX"', 'SECRETISH', '114-0000001']],
  [
    'shopify-orders.us.csv',
    [
      'Xanaduville',
      '99887',
      '7665',
      'Prueflingbrox',
      'Musterson',
      'ecretish',
      'Goldish',
      'Quxquux',
      'zaphod',
      '#1001',
      '5550001',
    ],
  ],
  ['shopify-orders.de-excel.csv', ['zaphod', 'Prüfling', '#2001']],
  ['all-orders.de-cp1252.csv', ['Zaphod', 'Pruefling', 'Trillian', 'Muster', '99999', '302-0000001']],
])('nothing of who bought, nor any order number, is left of %s', (name, values) => {
  const all = posted(name);
  for (const value of values) expect(all).not.toContain(value);
});
