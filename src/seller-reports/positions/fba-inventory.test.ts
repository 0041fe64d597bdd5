import { expect, test } from 'vitest';
import { factsOf, positionsIn, said } from './read-positions.for-test';

test('an older file, with leading zeros, inches and cells that say nothing', () => {
  const { result, missing, skipped, noted } = positionsIn('fba-inventory.us-2023.txt');
  expect(result.asOf).toBeNull();
  expect(result.rows[0]).toMatchObject({
    sku: '0012-MUG',
    marketplace: '',
    asin: 'B0MADEUP01',
    name: 'Mug 12" tall, blue',
    currency: null,
  });
  expect(factsOf(result)).toEqual({
    '0012-MUG': {
      onHandFba: 62,
      inboundUnits: 310,
      inboundShipped: 310,
      reservedUnits: 5,
      unsellableUnits: 0,
      price: 24.99,
      fnsku: 'X00MADEUP1',
    },
    'KETTLE-1': {
      onHandFba: 0,
      onHandOwn: 40,
      inboundUnits: 0,
      inboundShipped: 0,
      reservedUnits: 0,
      unsellableUnits: 3,
      fnsku: 'X00MADEUP2',
    },
    'LAMP-9': { onHandFba: 12, price: 19.5, fnsku: 'X00MADEUP3' },
  });
  expect([skipped, noted]).toEqual([[], []]);
  expect(missing.map(({ name }) => name)).toEqual([
    'afn-fc-transfer-quantity',
    'afn-onhand-buyable-quantity',
    'store',
  ]);
});

test('a file of 2026: transfers are on hand, conditions add up, stores stay apart', () => {
  const { result, used, skipped, noted, missing } = positionsIn('fba-inventory.us-2026.txt');
  // 62 available and 31 in transfer as new, 4 as used; of 7 that cannot be sold none.
  expect(factsOf(result)['0012-MUG Amazon.com']).toEqual({
    onHandFba: 97,
    inboundUnits: 300,
    inboundShipped: 200,
    reservedUnits: 38,
    unsellableUnits: 7,
    price: 1024.99,
    fnsku: 'X00MADEUP1',
  });
  expect(factsOf(result)['0012-MUG Amazon.ca']).toMatchObject({ onHandFba: 20, price: 31 });
  expect(factsOf(result)['KETTLE-1 Amazon.com']).toMatchObject({ onHandFba: 0, onHandOwn: 40 });
  expect([result.rows.length, used]).toEqual([3, 5]);
  expect(said(skipped)).toEqual(['1 with the same product and numbers as another: counted once']);
  expect(said(noted)).toEqual([
    '3 of products that have several (conditions, labels or places): added up',
    '1 of units in a condition that cannot be sold: not on hand',
  ]);
  expect(missing).toEqual([]);
});

test('a German file: 1.234 units, 24,99 and 1.099,00', () => {
  const { result, encodings } = positionsIn('fba-inventory.de-cp1252.txt');
  expect(encodings).toEqual(['windows-1252']);
  expect(result.rows[0]!.name).toBe('Große Tasse, grün');
  expect(factsOf(result)).toMatchObject({
    'TASSE-GRÜN': { onHandFba: 1234, reservedUnits: 66, price: 24.99 },
    LÖFFEL: { onHandFba: 2000, inboundUnits: 1500, price: 1099 },
  });
});

test('a broken file: cells that cannot be right are left out, rows without a product skipped', () => {
  const { result, skipped, noted, unknown } = positionsIn('fba-inventory.broken-utf16.csv');
  expect(factsOf(result)).toEqual({
    '0012-MUG': { onHandFba: 93, inboundUnits: 300, inboundShipped: 300, unsellableUnits: 0, price: 24.99 },
    'KETTLE-1': { onHandOwn: 40 },
    'LAMP-9': { onHandFba: 12, inboundUnits: 0, inboundShipped: 0, price: 19.5 },
  });
  expect(said(skipped)).toEqual([
    '2 without a SKU, such as totals: not counted',
    '1 with a SKU of more than 80 characters: not counted',
    '1 with a SKU that a spreadsheet has rounded (like 1.23E+11): not counted; load the file as it was downloaded',
    '1 in which the file breaks off: not counted; the download may be incomplete',
    '2 before the column names: skipped',
  ]);
  expect(noted.map(({ rows, said: words }) => `${rows} ${/“(.*)”/.exec(words)![1]!}`)).toEqual([
    '1 afn-fulfillable-quantity',
    '1 afn-inbound-shipped-quantity',
    '1 your-price',
    '1 afn-fc-transfer-quantity',
    '1 mfn-fulfillable-quantity',
    '1 afn-unsellable-quantity',
  ]);
  expect(unknown).toEqual(['new-column-of-tomorrow']);
});
