import { expect, test } from 'vitest';
import { suggestPurchases } from '../../catalogue/suggest-purchases';
import { entriesOf, stocked, testDay, testSupplier } from './catalogue-entry.for-test';
import { leftOutWords, purchaseColumns, purchaseRow } from './purchase-table';

const supplier = testSupplier(1, { casePack: 24 });
const entries = entriesOf(
  [
    stocked(1, { onHandFba: 0 }, { name: 'Mug', sku: 'MUG', supplier: supplier.id }),
    stocked(2, { onHandFba: 0, landedCost: null }, { name: 'Bowl', sku: 'BOW', supplier: supplier.id }),
  ],
  [supplier],
);
const suppliers = new Map([[supplier.id, supplier]]);

test('a purchase is whole cases, due today where it was due before', () => {
  const [order] = suggestPurchases(entries, suppliers, { budget: null, currency: 'USD' });
  const mug = order!.lines.find(({ sku }) => sku === 'MUG')!;
  const row = purchaseRow(mug, () => 'Mug', testDay);
  expect(row).toHaveLength(purchaseColumns.length);
  expect(row.slice(0, 5)).toEqual(['MUG', 'Mug', mug.units, mug.units / 24, 24]);
  expect(row[7]).toBe(testDay);
  expect(leftOutWords(order!)).toBe('');
});

test('what a budget leaves out is said with the reason', () => {
  const [order] = suggestPurchases(entries, suppliers, { budget: 10, currency: 'USD' });
  expect(order!.lines).toEqual([]);
  expect(leftOutWords(order!)).toBe(
    'Left out: MUG (the budget does not reach); BOW (the landed cost is not known).',
  );
});
