import { expect, test } from 'vitest';
import type { Product } from '../../fields/stored';
import { exampleProduct, exampleSupplier } from '../../scenarios/example-rows';
import { isOfSample, withoutSample } from './sample-mark';

type Facts = Product['facts'];
const fact = (from: Facts[string]['from'], source?: string): Facts[string] => ({
  value: 4,
  from,
  asOf: '2026-11-21',
  ...(source !== undefined && { source }),
});
const product = (facts: Facts, supplier: string | null = null) => exampleProduct({ facts, supplier });

test.each([
  ['one report of the sample', { onHandFba: fact('import', 'Sample: Restock Inventory') }, true],
  [
    'a number typed since',
    { onHandFba: fact('import', 'Sample: Restock Inventory'), price: fact('typed') },
    false,
  ],
  [
    'a report of the seller’s own as well',
    { onHandFba: fact('import', 'Sample: Restock Inventory'), price: fact('import', 'Restock Inventory') },
    false,
  ],
  [
    'a fact worked out of one',
    { dailyDemand: fact('import', '345 days in stock: Sample: Inventory Ledger') },
    true,
  ],
  ['typed alone', { price: fact('typed') }, false],
  ['nothing', {}, false],
] satisfies readonly [string, Facts, boolean][])('known by %s', (_what, facts, is) => {
  expect(isOfSample(product(facts))).toBe(is);
});

test('its suppliers go with it, but none that another product has', () => {
  const [alone, shared, never] = [exampleSupplier(), exampleSupplier(), exampleSupplier()];
  const ofSample = { onHandFba: fact('import', 'Sample: Restock Inventory') };
  const [one, two] = [product(ofSample, alone.id), product(ofSample, shared.id)];
  const own = product({ price: fact('typed') }, shared.id);
  expect(withoutSample([one, two, own], [alone, shared, never]).remove).toEqual({
    products: [one.id, two.id],
    suppliers: [alone.id],
    histories: [one.id, two.id],
  });
});
