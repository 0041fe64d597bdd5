import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { DexieStore } from '../scenarios/dexie-store';
import { exampleHistory, exampleProduct, exampleScenario, exampleSupplier } from '../scenarios/example-rows';
import { withRaw } from '../scenarios/test-database';
import { Library } from './library.svelte';

let name = '';
let store: DexieStore;
let other: DexieStore;
let library: Library;
beforeEach(async () => {
  name = `test:${crypto.randomUUID()}`;
  [store, other] = [new DexieStore(name), new DexieStore(name)];
  await other.open();
  library = new Library(async () => {
    await store.open();
    return store;
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await other.erase();
  store.close();
  other.close();
});

it('holds all but the days of products, which are read one by one', async () => {
  const [product, supplier, scenario] = [exampleProduct(), exampleSupplier(), exampleScenario()];
  const history = exampleHistory(product.id);
  const put = { products: [product], suppliers: [supplier], scenarios: [scenario], histories: [history] };
  await library.apply({ put });
  expect(library.held).toEqual({ products: [product], suppliers: [supplier], scenarios: [scenario] });
  expect(await library.get('histories', product.id)).toEqual(history);
  expect(await library.histories([product.id, scenario.id])).toEqual([history]);
  expect(await library.readEverything()).toEqual(put);
  expect(await library.countHistories()).toBe(1);
});

it('reads after a write only what it touched', async () => {
  const products = Array.from({ length: 600 }, () => exampleProduct());
  await library.apply({ put: { products } });
  const [read, some] = [vi.spyOn(store, 'read'), vi.spyOn(store, 'some')];
  const [first, second, ...others] = products;
  await library.apply({
    put: { products: [{ ...first!, revision: 2, name: 'Renamed' }] },
    remove: { products: [second!.id] },
  });
  expect(read).not.toHaveBeenCalled();
  expect(some).toHaveBeenCalledOnce();
  expect(library.products).toHaveLength(599);
  expect(library.products.find(({ id }) => id === first!.id)?.name).toBe('Renamed');
  expect(library.products.some(({ id }) => id === second!.id)).toBe(false);
  // Rows that nobody wrote are the very same.
  const same = library.products.find(({ id }) => id === others[0]!.id);
  await library.readAnew();
  expect(library.products.find(({ id }) => id === others[0]!.id)).toBe(same);
});

it('hears what is written past it, few rows and many, and what is erased', async () => {
  await library.store();
  const product = exampleProduct();
  await other.apply({ put: { products: [product] } });
  await vi.waitFor(() => expect(library.products).toEqual([product]));
  const many = Array.from({ length: 700 }, () => exampleProduct());
  await other.apply({ put: { products: many }, remove: { products: [product.id] } });
  await vi.waitFor(() => expect(library.products).toHaveLength(700));
  expect(library.products.some(({ id }) => id === product.id)).toBe(false);
  await other.erase();
  await vi.waitFor(() => expect(library.products).toHaveLength(0));
});

it('says of bad rows, of histories once they are read, and no more when they are gone', async () => {
  await library.store();
  const [product, history] = [crypto.randomUUID(), crypto.randomUUID()];
  await withRaw(name, 'products', (table) => table.put({ id: product, version: 1 }));
  await withRaw(name, 'histories', (table) => table.put({ id: history, version: 1 }));
  await library.readAnew();
  expect(library.badRows).toMatchObject([{ id: product }]);
  await library.readEverything();
  expect(library.badRows).toMatchObject([{ id: product }, { id: history }]);
  await store.discardBadRow('histories', history);
  await library.readAnew();
  expect(library.badRows).toMatchObject([{ id: product }]);
  await store.discardBadRow('products', product);
  await vi.waitFor(() => expect(library.badRows).toEqual([]));
});
