import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Product, Scenario } from '../fields/stored';
import { DexieStore } from './dexie-store';
import { exampleHistory, exampleProduct, exampleScenario, exampleSupplier } from './example-rows';
import { MemoryStore } from './memory-store';
import { kinds, type Changes, type Store, type Touched } from './store';
import { badRowsOf, rowsOf } from './read-rows.for-test';

const opened: Store[] = [];
afterEach(async () => {
  for (const store of opened.splice(0)) {
    await store.erase();
    store.close();
  }
});

const stores: Record<string, () => Promise<Store>> = {
  memory: async () => new MemoryStore(),
  database: async () => {
    const store = new DexieStore(`test:${crypto.randomUUID()}`);
    await store.open();
    return store;
  },
};

const everyKind = (): Required<NonNullable<Changes['put']>> => ({
  scenarios: [exampleScenario(), exampleScenario({ product: null, asOf: null, live: null })],
  products: [exampleProduct(), exampleProduct({ asin: null })],
  suppliers: [exampleSupplier()],
  histories: [exampleHistory(crypto.randomUUID())],
});

const byId = (rows: readonly { id: string }[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));

describe.each(Object.keys(stores))('a store in the %s', (place) => {
  async function openNew() {
    const store = await stores[place]!();
    opened.push(store);
    return store;
  }
  const kept = async (store: Store) =>
    Object.fromEntries(await Promise.all(kinds.map(async (kind) => [kind, byId(await rowsOf(store, kind))])));

  it('gives every kind of row back as it was put', async () => {
    const store = await openNew();
    expect(store.state).toBe(place);
    const put = everyKind();
    await store.apply({ put });
    for (const kind of kinds) {
      expect(byId(await rowsOf(store, kind))).toEqual(byId(put[kind]));
      for (const row of put[kind]) expect(await store.get(kind, row.id)).toEqual(row);
      expect(await store.get(kind, crypto.randomUUID())).toBeNull();
    }
    expect(await badRowsOf(store)).toEqual([]);
  });

  it('hands out copies: changing what was put or read changes nothing kept', async () => {
    const store = await openNew();
    const row = exampleScenario();
    await store.apply({ put: { scenarios: [row] } });
    const before = structuredClone(row);
    (row.tags as string[]).push('put');
    ((await store.get('scenarios', row.id))!.tags as string[]).push('read');
    ((await rowsOf(store, 'scenarios'))[0]!.tags as string[]).push('listed');
    expect(await store.get('scenarios', row.id)).toEqual(before);
  });

  it('takes rows out of a reactive page, which are proxies', async () => {
    const store = await openNew();
    const row = exampleScenario();
    const proxied = new Proxy(row, {});
    await store.apply({ put: { scenarios: [{ ...row, values: new Proxy(row.values, {}) }] } });
    await store.apply({ put: { scenarios: [new Proxy({ ...proxied, revision: 2 }, {})] } });
    expect(await store.get('scenarios', row.id)).toEqual({ ...row, revision: 2 });
  });

  it('deletes, puts anew and puts on in one go', async () => {
    const store = await openNew();
    const [stays, goes] = [exampleScenario(), exampleScenario()];
    await store.apply({ put: { scenarios: [stays, goes] } });
    const product = exampleProduct();
    await store.apply({
      put: { scenarios: [{ ...stays, revision: 2, title: 'On' }], products: [product] },
      remove: { scenarios: [goes.id, crypto.randomUUID()] },
    });
    expect(await kept(store)).toEqual({
      scenarios: [{ ...stays, revision: 2, title: 'On' }],
      products: [product],
      suppliers: [],
      histories: [],
    });
  });

  it('deletes the days of a product with it, unless told which to delete', async () => {
    const store = await openNew();
    const [gone, stays, kept] = [exampleProduct(), exampleProduct(), exampleProduct()];
    const histories = [gone, stays, kept].map(({ id }) => exampleHistory(id));
    await store.apply({ put: { products: [gone, stays, kept], histories } });
    await store.apply({ remove: { products: [gone.id] } });
    expect(await store.get('histories', gone.id)).toBeNull();
    expect(await store.count('histories')).toBe(2);
    await store.apply({ remove: { products: [kept.id], histories: [] } });
    expect(await rowsOf(store, 'products')).toEqual([stays]);
    expect(byId(await rowsOf(store, 'histories'))).toEqual(byId(histories.slice(1)));
  });

  it('gives the rows of some ids', async () => {
    const store = await openNew();
    const products = [exampleProduct(), exampleProduct(), exampleProduct()];
    await store.apply({ put: { products } });
    const [first, , third] = products;
    const { rows, bad } = await store.some('products', [third!.id, crypto.randomUUID(), first!.id]);
    expect(rows).toEqual([third, first]);
    expect(bad).toEqual([]);
  });

  it('tells which rows were written, and how far it is', async () => {
    const store = await openNew();
    const products = Array.from({ length: 1_200 }, () => exampleProduct());
    const shares: number[] = [];
    await store.apply({ put: { products } }, { progress: (share) => shares.push(share) });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const heard = vi.fn<(touched: Touched) => void>();
    const stop = store.subscribe(heard);
    const [one, gone] = products as [Product, Product];
    await store.apply({ put: { products: [{ ...one, revision: 2 }] }, remove: { products: [gone.id] } });
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    const [[touched]] = heard.mock.calls as [[Touched]];
    expect([...(touched.products as string[])].sort()).toEqual([one.id, gone.id].sort());
    expect(touched.scenarios).toBeUndefined();
    stop();
  });

  it('writes many rows all or not at all', async () => {
    const store = await openNew();
    const products = Array.from({ length: 1_200 }, () => exampleProduct());
    const put = { products: [...products.slice(1), { ...products[0]!, name: 'x'.repeat(81) }] };
    await expect(store.apply({ put })).rejects.toMatchObject({ reason: 'invalid' });
    expect(await store.count('products')).toBe(0);
  });

  it.each([
    ['the same revision', 2],
    ['an earlier one', 1],
    ['one too far', 4],
  ])('refuses %s, and with it everything it came with', async (_, revision) => {
    const store = await openNew();
    const row = exampleProduct();
    await store.apply({ put: { products: [row] } });
    await store.apply({ put: { products: [{ ...row, revision: 2 }] } });
    const before = await kept(store);
    const supplier = exampleSupplier();
    const changes = { put: { suppliers: [supplier], products: [{ ...row, name: 'Mine', revision }] } };
    await expect(store.apply(changes)).rejects.toMatchObject({
      name: 'StoreProblem',
      reason: 'changed-elsewhere',
    });
    expect(await kept(store)).toEqual(before);
    await store.apply(changes, { overwrite: true });
    expect((await store.get('products', row.id))?.name).toBe('Mine');
    expect(await store.get('suppliers', supplier.id)).toEqual(supplier);
  });

  it('refuses to put the very same row twice', async () => {
    const store = await openNew();
    const put = { suppliers: [exampleSupplier()] };
    await store.apply({ put });
    await expect(store.apply({ put })).rejects.toMatchObject({ reason: 'changed-elsewhere' });
  });

  it('refuses to bring back what another tab deleted', async () => {
    const store = await openNew();
    const row = exampleProduct();
    await store.apply({ put: { products: [row] } });
    await store.apply({ remove: { products: [row.id] } });
    await expect(store.apply({ put: { products: [{ ...row, revision: 2 }] } })).rejects.toMatchObject({
      reason: 'changed-elsewhere',
    });
    expect(await rowsOf(store, 'products')).toEqual([]);
  });

  it('saves on when the clock moved back', async () => {
    const store = await openNew();
    const row = exampleScenario({ changedAt: '2026-11-23T04:00:00.000Z' });
    await store.apply({ put: { scenarios: [row] } });
    const later = { ...row, revision: 2, changedAt: '2019-01-01T00:00:00.000Z' };
    await store.apply({ put: { scenarios: [later] } });
    expect(await store.get('scenarios', row.id)).toEqual(later);
  });

  it.each<[string, Partial<Record<keyof Scenario, unknown>>]>([
    ['a field too many', { surprise: 1 } as object],
    ['a number that is none', { trials: Number.NaN }],
    ['a title too long', { title: 'x'.repeat(81) }],
    ['a version of tomorrow', { version: 2 }],
    ['a key that is no UUID', { id: '17' }],
    ['a function', { values: { f: () => 1 } }],
  ])('never keeps a row with %s', async (_, changed) => {
    const store = await openNew();
    const product = exampleProduct();
    const row = { ...exampleScenario(), ...changed } as Scenario;
    await expect(
      store.apply({ put: { products: [product], scenarios: [row] } }, { overwrite: true }),
    ).rejects.toMatchObject({ reason: 'invalid', message: expect.stringContaining('scenario') });
    expect(await rowsOf(store, 'products')).toEqual([]);
    expect(await rowsOf(store, 'scenarios')).toEqual([]);
  });

  it('tells of changes until it is asked not to', async () => {
    const store = await openNew();
    const heard = vi.fn();
    const stop = store.subscribe(heard);
    await store.apply({ put: { products: [exampleProduct()] } });
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    stop();
    heard.mockClear();
    await store.apply({ put: { products: [exampleProduct()] } });
    expect(heard).not.toHaveBeenCalled();
  });

  it('erases everything and can be written to again', async () => {
    const store = await openNew();
    const put = everyKind();
    await store.apply({ put });
    await store.erase();
    expect(await kept(store)).toEqual({ scenarios: [], products: [], suppliers: [], histories: [] });
    await store.apply({ put });
    expect(byId(await rowsOf(store, 'scenarios'))).toEqual(byId(put.scenarios));
  });

  it('does nothing when there is nothing to do', async () => {
    const store = await openNew();
    await store.apply({});
    await store.apply({ put: { scenarios: [] }, remove: { products: [] } });
    expect(await rowsOf(store, 'scenarios')).toEqual([]);
  });
});
