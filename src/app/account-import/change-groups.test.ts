import { expect, test } from 'vitest';
import type { IntakePlan, ProductChange } from '../../catalogue/intake/intake-plan';
import { exampleProduct } from '../../scenarios/example-rows';
import { changeCounts, firstChanges, planCounts, skusInSeveralPlaces } from './change-groups';
import { examplePlan } from './example-account.for-test';

const change = (isNew: boolean, ...keys: readonly string[]): ProductChange => ({
  product: exampleProduct(),
  isNew,
  changes: keys.map((key) => ({ key, from: null, to: 4, source: 'Restock Inventory', asOf: '2026-11-21' })),
  historyDays: isNew ? 30 : 0,
});
const changes = [change(true, 'onHandFba', 'price', 'fnsku'), change(false, 'onHandFba', 'soldLast30')];
const nothing = { products: [], suppliers: [], histories: [] };
const plan: IntakePlan = {
  put: { ...nothing, products: changes.map(({ product }) => product) },
  changes,
  unchanged: 7,
  conflicts: [],
  skipped: [],
  remarks: [],
  undo: { ...nothing, remove: nothing },
};

test('changes are counted by what they are about', () => {
  expect(changeCounts(plan)).toEqual({
    all: 5,
    new: 3,
    stock: 2,
    inbound: 0,
    sales: 1,
    money: 1,
    supply: 0,
    amazon: 0,
    other: 1,
  });
});

test('the first of them, and those looked for', () => {
  const keys = (...asked: Parameters<typeof firstChanges> extends [unknown, ...infer R] ? R : never) =>
    firstChanges(plan, ...asked).map((listed) => listed.change.key);
  expect(keys('all', 4)).toEqual(['onHandFba', 'price', 'fnsku', 'onHandFba']);
  expect(keys('new', 9)).toEqual(['onHandFba', 'price', 'fnsku']);
  expect(keys('sales', 9)).toEqual(['soldLast30']);
});

test('what a plan comes to', () => {
  expect(planCounts(plan)).toEqual({
    added: 1,
    changed: 1,
    unchanged: 7,
    days: 30,
    suppliers: 0,
    conflicts: 0,
    any: true,
  });
});

test('a SKU sold in two places is told from one sold in one', () => {
  const { changes } = examplePlan(2);
  const elsewhere = { ...changes[0]!, product: { ...changes[0]!.product, marketplace: 'UK' } };
  expect([...skusInSeveralPlaces({ changes })]).toEqual([]);
  expect([...skusInSeveralPlaces({ changes: [...changes, elsewhere] })]).toEqual(['SKU-0']);
});
