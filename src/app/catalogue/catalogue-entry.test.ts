import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../../catalogue/triage-row';
import { EntryMaker } from './catalogue-entry';
import { stocked, testDay } from './catalogue-entry.for-test';
import { rankProduct } from './rank-product';

describe('the entries of the catalogue', () => {
  it('list a product that cannot be weighed as unknown, and the others as they are', () => {
    const products = [stocked(1), stocked(2)];
    const entries = new EntryMaker().entries(
      products,
      [],
      (product, supplier) => {
        if (product === products[0]) throw new RangeError('too close');
        return rankProduct(product, supplier, testDay, usualDefaults);
      },
      null,
    );
    expect(entries.map(({ row }) => row.state === 'unknown')).toEqual([true, false]);
    expect(entries[0]!.row).toMatchObject({ product: products[0]!.id, moneyAtRisk: null });
  });
});
