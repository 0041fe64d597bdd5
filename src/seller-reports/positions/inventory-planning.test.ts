import { expect, test } from 'vitest';
import { factsOf, positionsIn, said } from './read-positions.for-test';

const mug = {
  onHandFba: 97,
  inboundUnits: 300,
  inboundShipped: 200,
  reservedUnits: 40,
  unsellableUnits: 2,
  soldLast7: 70,
  soldLast30: 290,
  soldLast90: 880,
  price: 24.99,
  amazonDaysOfSupply: 9,
  amazonAlert: 'Low stock',
  amazonOrderQuantity: 500,
  amazonShipBy: '2026-07-15',
  fnsku: 'X00MADEUP1',
  volumePerUnit: 0.09,
};

test('a file of 2026, with fc-transfer and two marketplaces of different days', () => {
  const { result, noted, remarks, missing } = positionsIn('inventory-planning.us-2026.csv');
  const facts = factsOf(result);
  expect(result.asOf).toBe('2026-07-01');
  expect(facts['0012-MUG US']).toEqual({ ...mug, shortTermSupply: 10.5, longTermSupply: 28.3 });
  expect(facts['0012-MUG CA']).toMatchObject({ onHandFba: 20, price: 31 });
  expect(result.rows.map(({ currency, supplier }) => [currency, supplier])).toEqual([
    ['USD', 'Potters'],
    ['USD', ''],
    ['CAD', 'Potters'],
  ]);
  // −1 days of supply is Amazon's word for none; 0.0088 cubic metres are 0.31 cubic feet.
  expect(facts['KETTLE-1 US']).not.toHaveProperty('amazonDaysOfSupply');
  expect(facts['KETTLE-1 US']!['volumePerUnit']).toBeCloseTo(0.3108, 4);
  expect(said(noted)).toEqual([
    '1 of products counted before 2026-07-01, the newest day of the file',
    '1 with units in processing at Amazon: on hand, as Amazon itself counts them for its days of supply',
  ]);
  expect(remarks).toEqual([expect.stringMatching(/leaves most products that are out of stock/)]);
  expect(missing).toEqual([]);
});

test('a file of 2024 gives the same under its own names', () => {
  const { result, missing } = positionsIn('inventory-planning.us-2024.txt');
  expect(result.asOf).toBe('2024-05-02');
  expect(factsOf(result)['0012-MUG US']).toEqual(mug);
  expect(missing.map(({ name }) => name)).toEqual([
    'supplier',
    'short-term-historical-days-of-supply',
    'long-term-historical-days-of-supply',
  ]);
});

test('a German file, saved by Excel in UTF-16', () => {
  const { result, encodings } = positionsIn('inventory-planning.de-utf16.csv');
  expect(encodings).toEqual(['utf-16le']);
  expect(result.asOf).toBe('2026-07-01');
  expect(result.rows[0]).toMatchObject({ currency: 'EUR', supplier: 'Töpferei Süd' });
  expect(factsOf(result)['TASSE-GRÜN DE']).toMatchObject({
    onHandFba: 3234,
    price: 24.99,
    shortTermSupply: 10.5,
    amazonShipBy: '2026-07-15',
  });
});

test('a broken file: lines before it, columns backwards, an older count, a total, cut off', () => {
  const { result, skipped, noted } = positionsIn('inventory-planning.broken-shuffled.csv');
  const facts = factsOf(result);
  expect(facts['0012-MUG US']).toMatchObject({ onHandFba: 97 });
  expect(Object.keys(facts['KETTLE-1 US']!)).toEqual(['soldLast7', 'soldLast90', 'fnsku', 'volumePerUnit']);
  expect(facts['LAMP-9 US']).toEqual({});
  expect(said(skipped)).toEqual([
    '1 without a SKU, such as totals: not counted',
    '1 of a product that is there again as of another day: only the newest counts',
    '1 in which the file breaks off: not counted; the download may be incomplete',
    '3 before the column names: skipped',
  ]);
  expect(noted.map(({ said: words }) => /“(.*)”/.exec(words)?.[1])).toEqual([
    undefined,
    'available',
    'units-shipped-t30',
    'your-price',
  ]);
});
