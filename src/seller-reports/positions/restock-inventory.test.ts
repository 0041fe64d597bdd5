import { expect, test } from 'vitest';
import { fixture } from '../fixture-files';
import { factsOf, positionsIn, readPositions, said } from './read-positions.for-test';

test('an older file: money is not units, transfer and processing are on hand', () => {
  const { result, noted, openDates, missing } = positionsIn('restock-inventory.us-2023.csv');
  expect(factsOf(result)).toEqual({
    '0012-MUG US': {
      onHandFba: 397,
      inboundUnits: 1000,
      inboundShipped: 800,
      reservedUnits: 40,
      unsellableUnits: 2,
      soldLast30: 300,
      price: 24.99,
      amazonDaysOfSupply: 14,
      amazonAlert: 'Low stock',
      amazonOrderQuantity: 1200,
      amazonShipBy: '2026-03-15',
      fnsku: 'X00MADEUP1',
      volumePerUnit: 0.09,
    },
    'KETTLE-1 US': {
      onHandFba: 0,
      inboundUnits: 0,
      inboundShipped: 0,
      reservedUnits: 0,
      unsellableUnits: 0,
      soldLast30: 0,
      price: 45,
      amazonDaysOfSupply: 0,
      amazonAlert: 'out_of_stock',
      amazonOrderQuantity: 40,
      amazonShipBy: '2026-12-01',
      fnsku: 'X00MADEUP2',
    },
    'LAMP-9 US': { onHandFba: 12, price: 19.5, fnsku: 'X00MADEUP3' },
  });
  expect(result.rows.map(({ supplier, currency }) => [supplier, currency])).toEqual([
    ['Potters, Inc.', 'USD'],
    ['', 'USD'],
    ['', 'USD'],
  ]);
  expect(said(noted)).toEqual([
    '1 with units in processing at Amazon: on hand, as Amazon itself counts them for its days of supply',
  ]);
  expect(openDates).toEqual({ monthFirst: true, sure: true, example: '12/01/2026' });
  expect(missing).toEqual([]);
});

test('a British file: days first, two countries, one of them shipped by the seller', () => {
  const { result, noted, openDates, remarks } = positionsIn('restock-inventory.uk-2026.txt');
  const facts = factsOf(result);
  expect(facts['0012-MUG GB']).toMatchObject({ onHandFba: 93, amazonShipBy: '2026-03-04' });
  expect(facts['0012-MUG GB']!['volumePerUnit']).toBeCloseTo(0.0883, 4);
  expect(facts['0012-MUG DE']).toMatchObject({ onHandFba: 50, price: 22.99, amazonShipBy: '2026-03-25' });
  expect(facts['KETTLE-1 GB']).not.toHaveProperty('onHandFba');
  expect(facts['KETTLE-1 GB']).toMatchObject({ soldLast30: 2, price: 45 });
  expect(said(noted)).toEqual([
    '1 of products you ship yourself: their stock is not at Amazon and is not taken from this report',
  ]);
  expect(openDates).toEqual({ monthFirst: false, sure: true, example: '04/03/2026' });
  expect(remarks[0]).toMatch(/VAT/);
});

test('what the reader says of dates counts', () => {
  const { result } = readPositions(fixture('restock-inventory.uk-2026.txt'), 'month-first');
  expect(factsOf(result)['0012-MUG GB']).toMatchObject({ amazonShipBy: '2026-04-03' });
});

test('a German file: Händler-SKU, 1.234 units, 1.099,00 €', () => {
  const { result } = positionsIn('restock-inventory.de-cp1252.csv');
  expect(result.rows[0]).toMatchObject({ name: 'Große Tasse; grün', supplier: 'Töpferei Süd' });
  expect(factsOf(result)).toMatchObject({
    'TASSE-GRÜN DE': { onHandFba: 1234, soldLast30: 68, price: 24.99, volumePerUnit: 0.09 },
    'LÖFFEL DE': { onHandFba: 0, price: 1099, amazonShipBy: '2026-03-15' },
  });
});

test('a broken file: columns backwards, a product twice, a total, the header again, cut off', () => {
  const { result, used, skipped, noted } = positionsIn('restock-inventory.broken-shuffled.txt');
  expect(factsOf(result)).toMatchObject({ '0012-MUG US': { onHandFba: 70, soldLast30: 310 } });
  expect(factsOf(result)['0012-MUG US']).not.toHaveProperty('amazonShipBy');
  expect(used).toBe(1);
  expect(said(skipped)).toEqual([
    '1 without a SKU, such as totals: not counted',
    '1 with the same product as a later one, but other numbers: the later one counts',
    '1 with too few columns: not counted',
    '1 that repeat the column names, as in files joined into one: skipped',
  ]);
  expect(said(noted)).toEqual([
    '1 with no date that can be read in “recommended-ship-date”: that cell is left out',
  ]);
});
