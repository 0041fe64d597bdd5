import { expect, test } from 'vitest';
import type { Value } from '../../fields/field';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { factValue, factWords } from './fact-words';

const format = createFormatter(plainSettings);
const shipment = (earliest: number, latest: number) => ({
  units: 80,
  to: 'fba',
  earliest,
  likely: earliest,
  latest,
  slipChance: 0,
  slipDays: 0,
  group: 0,
});

test.each([
  ['onHandFba', 'On hand at Amazon (FBA)', 62, '62 units'],
  ['price', 'Price', 9.5, '$9.50 a unit'],
  ['inboundUnits', 'Inbound', 1200, '1,200'],
  ['amazonShipBy', 'Amazon recommends to send by', '2026-11-26', 'Nov 26, 2026'],
  ['amazonAlert', 'Amazon’s alert', 'out_of_stock', 'out_of_stock'],
  ['nextPromise', 'Next promised day', null, '–'],
  [
    'shipments',
    'Shipments',
    [shipment(3, 28), shipment(4, 4)],
    '80 units in 3 to 28 days; 80 units in 4 days',
  ],
  ['shipments', 'Shipments', [], 'none'],
  ['somethingNew', 'somethingNew', true, 'true'],
] as const)('%s in words', (key, words, value, said) => {
  expect(factWords(key)).toBe(words);
  expect(factValue(key, value as unknown as Value, format).replace(/\u00a0/g, ' ')).toBe(said);
});
