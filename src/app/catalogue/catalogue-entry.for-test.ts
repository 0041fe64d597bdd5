import { usualDefaults } from '../../catalogue/triage-row';
import { madeUpProduct } from '../../catalogue/made-up-products.for-test';
import type { Value } from '../../fields/field';
import type { Product, Supplier } from '../../fields/stored';
import { EntryMaker, type CatalogueEntry } from './catalogue-entry';
import { rankProduct } from './rank-product';

export const testDay = '2026-11-23';

/** A product with a month of stock, as tests want it: sold at `dailyDemand`, counted on the day. */
export const stocked = (
  number: number,
  facts: Readonly<Record<string, Value>> = {},
  rest: Partial<Product> = {},
): Product =>
  madeUpProduct(
    { onHandFba: 300, dailyDemand: 10, price: 20, landedCost: 6, fulfilmentCost: 4, ...facts },
    { number, ...rest },
  );

export const testSupplier = (number: number, changes: Partial<Supplier> = {}): Supplier => ({
  version: 1,
  id: `00000000-0000-4000-8000-00000000010${number}`,
  name: `Supplier ${number}`,
  legs: [],
  casePack: null,
  minimumOrder: null,
  revision: 1,
  createdAt: '2026-11-01T00:00:00.000Z',
  changedAt: '2026-11-01T00:00:00.000Z',
  ...changes,
});

/** Products ranked for 23 November 2026. */
export const entriesOf = (
  products: readonly Product[],
  suppliers: readonly Supplier[] = [],
): CatalogueEntry[] =>
  new EntryMaker().entries(
    products,
    suppliers,
    (product, supplier) => rankProduct(product, supplier, testDay, usualDefaults),
    null,
  );
