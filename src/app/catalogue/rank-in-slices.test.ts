import { expect, test, vi } from 'vitest';
import { usualDefaults } from '../../catalogue/triage-row';
import { EntryMaker, type RankProduct } from './catalogue-entry';
import { entriesOf, stocked, testDay, testSupplier } from './catalogue-entry.for-test';
import { changedSince, rankInSlices } from './rank-in-slices';
import { rankProduct } from './rank-product';

const rank: RankProduct = (product, supplier) => rankProduct(product, supplier, testDay, usualDefaults);
const ningbo = testSupplier(1);
const products = Array.from({ length: 1_500 }, (_, n) =>
  stocked(n + 1, {}, { supplier: n < 10 ? ningbo.id : null }),
);
const ranking = { products, suppliers: [ningbo], rank };

test('only what is another than before counts as to be ranked', () => {
  expect(changedSince(null, ranking)).toBe(1_500);
  expect(changedSince(ranking, { ...ranking, products: [...products].slice(1) })).toBe(0);
  expect(changedSince(ranking, { ...ranking, products: [{ ...products[0]! }, ...products.slice(1)] })).toBe(
    1,
  );
  expect(changedSince(ranking, { ...ranking, suppliers: [{ ...ningbo, revision: 2 }] })).toBe(10);
  expect(changedSince(ranking, { ...ranking, rank: (...of) => rank(...of) })).toBe(1_500);
});

test('in pieces everything is ranked once, and the same', async () => {
  const counted = vi.fn(rank);
  const maker = new EntryMaker();
  const most: number[] = [];
  let before = 0;
  await new Promise<void>((done) => {
    const watch = setInterval(() => {
      most.push(counted.mock.calls.length - before);
      before = counted.mock.calls.length;
    });
    rankInSlices(maker, { ...ranking, rank: counted }, () => (clearInterval(watch), done()));
  });
  expect(counted).toHaveBeenCalledTimes(1_500);
  expect(most.filter((count) => count > 0).length).toBeGreaterThan(1);
  expect(maker.entries(products, [ningbo], counted, null)).toEqual(entriesOf(products, [ningbo]));
  expect(counted).toHaveBeenCalledTimes(1_500);
});

test('what is stopped is never done', async () => {
  const done = vi.fn();
  rankInSlices(new EntryMaker(), ranking, done)();
  await new Promise((later) => setTimeout(later, 50));
  expect(done).not.toHaveBeenCalled();
});
