import { expect, test } from 'vitest';
import { factsOf, positionsIn, said } from './read-positions.for-test';

test('locations add up, not stocked is no row, below zero waits, Amazon’s stock is left to Amazon', () => {
  const { result, skipped, noted, used } = positionsIn('shopify-inventory.us.csv');
  expect(factsOf(result)).toEqual({
    '0012-MUG': { onHandShop: 47, waitingUnits: 0, inboundShop: 100 },
    'KETTLE-1': { onHandShop: 0, waitingUnits: 12, inboundShop: 0 },
  });
  expect(result.rows.map(({ name }) => name)).toEqual(['Mug, blue · Large · Blue', 'Kettle']);
  expect([result.asOf, used]).toEqual([null, 3]);
  expect(said(skipped)).toEqual([
    '1 at a location of Amazon’s: Amazon’s own reports have these units, so they are not counted twice',
    '1 of products not stocked at that location: not counted',
    '1 without a SKU, such as totals: not counted',
  ]);
  expect(said(noted)).toEqual([
    '2 of products that have several (conditions, labels or places): added up',
    '1 with less than nothing available: sold beyond stock, so these units wait for the next delivery',
  ]);
});

test('newer names, with what cannot be edited marked', () => {
  const { result, skipped } = positionsIn('shopify-inventory.new.csv');
  expect(factsOf(result)).toEqual({ '0012-MUG': { onHandShop: 40, waitingUnits: 0, inboundShop: 100 } });
  expect(said(skipped)).toEqual([
    '1 without a number available, such as stock that is not tracked: not counted',
    '1 with the same product and numbers as another: counted once',
  ]);
});

test('a file saved by a German Excel; what is oversold in one place still waits when another has some', () => {
  const { result } = positionsIn('shopify-inventory.de-excel.csv');
  expect(factsOf(result)).toEqual({
    '0042': { onHandShop: 1234, waitingUnits: 0, inboundShop: 0 },
    'TASSE-K': { onHandShop: 5, waitingUnits: 3, inboundShop: 0 },
  });
});

test('a broken file: half units and words, a total, cut off', () => {
  const { result, skipped, noted, encodings } = positionsIn('shopify-inventory.broken-utf16.txt');
  expect(encodings).toEqual(['utf-16be']);
  expect(factsOf(result)).toEqual({ '0012-MUG': {}, 'LAMP-9': { onHandShop: 4, waitingUnits: 0 } });
  expect(said(skipped)).toEqual([
    '1 without a SKU, such as totals: not counted',
    '1 in which the file breaks off: not counted; the download may be incomplete',
  ]);
  expect(said(noted)).toEqual([
    '1 with no number that can be right in “available”: that cell is left out',
    '1 with no number that can be right in “incoming”: that cell is left out',
  ]);
});
