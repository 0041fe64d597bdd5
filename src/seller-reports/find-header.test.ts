import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodingOf, textOf } from './encoding';
import { findHeader } from './find-header';
import { fixture, fixtureNames } from './fixture-files';
import { plainName } from './header';
import { reportKinds } from './kinds';
import { cellsOf } from './row-splitter';

const textOfFixture = (name: string) => {
  const bytes = fixture(name);
  return [...textOf(bytes, encodingOf(bytes))].map(({ text }) => text).join('');
};

/** The header of a fixture, as cells. */
function headerOf(name: string): readonly string[] {
  const text = textOfFixture(name);
  const { delimiter, preamble } = findHeader(text, reportKinds);
  return cellsOf(text.split('\n')[preamble]!, delimiter);
}

const idOf = (cells: readonly string[], kinds = reportKinds) =>
  findHeader(`${cells.map((cell) => cell.replaceAll('\t', ' ')).join('\t')}\n`, kinds).match.kind.id;

test.each(fixtureNames)('%s is known whatever the order of its columns', (name) => {
  const header = headerOf(name);
  const id = name.split('.')[0];
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...header], { minLength: header.length }),
      fc.shuffledSubarray([...reportKinds], { minLength: reportKinds.length }),
      (cells, kinds) => idOf(cells, kinds) === id,
    ),
    { numRuns: 50 },
  );
});

test.each(fixtureNames)('%s is known by what it must have and one name of its own', (name) => {
  const kind = reportKinds.find(({ id }) => name.startsWith(`${id}.`))!;
  const names = headerOf(name).map(plainName);
  const required = Object.values(kind.columns)
    .filter(({ without }) => without === undefined)
    .map((column) => column.names.find((known) => names.includes(known))!);
  for (const own of kind.telling?.filter((telling) => names.includes(telling)) ?? ['']) {
    expect(idOf([...required, own, 'something-else']), own).toBe(kind.id);
  }
});

test.each([
  'SKU,ASIN,Title,Quantity,Price',
  'sku,available,supplier,price,marketplace',
  'Artikelnummer;Bestand;Lieferant',
  'SKU,Location,Available,Title',
  'sku,asin,product-name,condition,price,currency,supplier',
])('a seller’s own table is no report with columns missing: %s', (line) => {
  expect(() => findHeader(`${line}\n`, reportKinds)).toThrow(
    expect.objectContaining({ isNearlyKnown: false }),
  );
});

test.each([
  ['sku,asin,units-shipped-t30,units-shipped-t90,days-of-supply', /FBA Inventory.*“available”/],
  ['Merchant SKU,ASIN,Units Sold Last 30 Days,Alert', /Restock Inventory.*“available”/],
  [
    'sku,asin,afn-reserved-quantity,afn-unsellable-quantity',
    /Manage FBA Inventory.*“afn-fulfillable-quantity”/,
  ],
])('a report without what is needed is named: %s', (line, message) => {
  expect(() => findHeader(`${line}\n`, reportKinds)).toThrow(message);
  expect(() => findHeader(`${line}\n`, reportKinds)).toThrow(
    expect.objectContaining({ isNearlyKnown: true }),
  );
});
