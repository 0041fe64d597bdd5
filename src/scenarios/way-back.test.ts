import { expect, test } from 'vitest';
import type { Product } from '../fields/stored';
import { exampleHistory, exampleProduct, exampleSupplier } from './example-rows';
import { MemoryStore } from './memory-store';
import type { Changes, Everything } from './store';
import { wayBack } from './way-back';

const fact = (value: number): Product['facts'][string] => ({ value, from: 'typed', asOf: '2026-11-23' });
const mug = exampleProduct({ sku: 'MUG', supplier: null, facts: { price: fact(10) }, revision: 1 });

/** What stands after a step, what others wrote since, and the way back. */
async function undone(before: Partial<Everything>, wrote: Changes, ...since: Changes[]) {
  const store = new MemoryStore();
  await store.apply({ put: before }, { overwrite: true });
  await store.apply(wrote);
  for (const changes of since) await store.apply(changes, { overwrite: true });
  const now = async () => ({
    products: (await store.read('products')).rows,
    suppliers: (await store.read('suppliers')).rows,
    histories: (await store.read('histories')).rows,
  });
  const { back, stays } = wayBack({ before, wrote }, await now());
  // Never over what is there: each row one revision on, or refused.
  await store.apply(back);
  return { ...(await now()), stays: [...stays] };
}

const edited = (product: Product, facts: Product['facts'], rest: Partial<Product> = {}): Product => ({
  ...product,
  ...rest,
  facts: { ...product.facts, ...facts },
  revision: product.revision + 1,
});

test('a row that is as the step left it becomes what it was', async () => {
  const put = [edited(mug, { casePack: fact(12) })];
  const { products, stays } = await undone({ products: [mug] }, { put: { products: put } });
  expect(products).toEqual([{ ...mug, revision: 3 }]);
  expect(stays).toEqual([]);
});

test('facts that another tab wrote since stay, and those of the step go', async () => {
  const mine = edited(mug, { casePack: fact(12), price: fact(11) });
  const theirs = edited(mine, { minimumOrder: fact(36) }, { name: 'Theirs' });
  const { products, stays } = await undone(
    { products: [mug] },
    { put: { products: [mine] } },
    { put: { products: [theirs] } },
  );
  expect(products).toMatchObject([{ name: 'Theirs', facts: { price: fact(10), minimumOrder: fact(36) } }]);
  expect(products[0]!.facts).not.toHaveProperty('casePack');
  expect(stays).toEqual([]);
});

test('a fact of the step that was changed since stays and is said', async () => {
  const mine = edited(mug, { casePack: fact(12), price: fact(11) });
  const theirs = edited(mine, { price: fact(15) });
  const { products, stays } = await undone(
    { products: [mug] },
    { put: { products: [mine] } },
    { put: { products: [theirs] } },
  );
  expect(products[0]!.facts).toEqual({ price: fact(15) });
  expect(stays).toEqual([mug.id]);
});

test('a deleted product comes back with its days, unless its SKU is sold there again', async () => {
  const days = exampleHistory(mug.id);
  const other = exampleProduct({ sku: 'BOWL', supplier: null });
  const before = { products: [mug, other], histories: [days] };
  const wrote = { remove: { products: [mug.id, other.id] } };
  const whole = await undone(before, wrote);
  expect(whole.products).toHaveLength(2);
  expect(whole.histories).toHaveLength(1);
  const again = exampleProduct({ ...mug, id: crypto.randomUUID(), revision: 1 });
  const { products, histories, stays } = await undone(before, wrote, { put: { products: [again] } });
  expect(products.map(({ id }) => id).sort()).toEqual([again.id, other.id].sort());
  expect(histories).toEqual([]);
  expect(stays).toEqual([mug.id]);
  const elsewhere = { ...again, marketplace: 'Somewhere else' };
  expect((await undone(before, wrote, { put: { products: [elsewhere] } })).products).toHaveLength(3);
});

test('a supplier that was added stays where a product was given it since', async () => {
  const ningbo = exampleSupplier({ revision: 1 });
  const wrote = { put: { suppliers: [ningbo] } };
  expect((await undone({ products: [mug] }, wrote)).suppliers).toEqual([]);
  const { suppliers, stays } = await undone({ products: [mug] }, wrote, {
    put: { products: [edited(mug, {}, { supplier: ningbo.id })] },
  });
  expect(suppliers).toHaveLength(1);
  expect(stays).toEqual([ningbo.id]);
});

test('a product that was added stays with its days where these were corrected since', async () => {
  const days = exampleHistory(mug.id);
  const wrote = { put: { products: [mug], histories: [days] } };
  const gone = await undone({}, wrote);
  expect([gone.products, gone.histories]).toEqual([[], []]);
  const { products, histories, stays } = await undone({}, wrote, {
    put: { histories: [{ ...days, soldSource: 'Corrected', revision: 2 }] },
  });
  expect(products).toHaveLength(1);
  expect(histories).toMatchObject([{ soldSource: 'Corrected' }]);
  expect(stays).toEqual([mug.id]);
});
