import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DexieStore } from './dexie-store';
import { exampleProduct, exampleScenario } from './example-rows';
import { withRaw } from './test-database';
import { badRowsOf, rowsOf } from './read-rows.for-test';

let name = '';
let store: DexieStore;
beforeEach(async () => {
  name = `test:${crypto.randomUUID()}`;
  store = new DexieStore(name);
  await store.open();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.erase();
  store.close();
});

describe('a row that cannot be read', () => {
  const good = exampleScenario();
  const damaged = { ...exampleScenario(), trials: 'many', odd: ['“kept”', { as: 'it is' }] };

  it('leaves the others readable, is listed with why, and stays as it is', async () => {
    await store.apply({ put: { scenarios: [good] } });
    await withRaw(name, 'scenarios', (table) => table.put(damaged));
    expect(await rowsOf(store, 'scenarios')).toEqual([good]);
    expect(await store.get('scenarios', damaged.id)).toBeNull();
    const [bad, ...others] = await badRowsOf(store);
    expect(others).toEqual([]);
    expect(bad).toMatchObject({
      kind: 'scenarios',
      id: damaged.id,
      reason: expect.stringContaining('“trials”'),
    });
    expect(JSON.parse(bad!.text)).toEqual(damaged);
    expect(await withRaw(name, 'scenarios', (table) => table.get(damaged.id))).toEqual(damaged);
  });

  it('is found among rows that are known, which are handed back as they were', async () => {
    await store.apply({ put: { scenarios: [good] } });
    await withRaw(name, 'scenarios', (table) => table.put(damaged));
    const known = new Map((await rowsOf(store, 'scenarios')).map((row) => [row.id, row]));
    const { rows, bad } = await store.read('scenarios', known);
    expect(rows[0]).toBe(known.get(good.id));
    expect(bad).toMatchObject([{ id: damaged.id }]);
    await store.apply({ put: { scenarios: [{ ...good, revision: 2, title: 'Other' }] } });
    expect((await store.read('scenarios', known)).rows).toMatchObject([{ title: 'Other' }]);
    expect((await store.some('scenarios', [damaged.id])).bad).toMatchObject([{ id: damaged.id }]);
  });

  it('is overwritten only when asked for', async () => {
    await withRaw(name, 'scenarios', (table) => table.put(damaged));
    const mended = exampleScenario({ id: damaged.id, revision: 2 });
    await expect(store.apply({ put: { scenarios: [mended] } })).rejects.toMatchObject({
      reason: 'changed-elsewhere',
    });
    await store.apply({ put: { scenarios: [mended] } }, { overwrite: true });
    expect(await badRowsOf(store)).toEqual([]);
    expect(await rowsOf(store, 'scenarios')).toEqual([mended]);
  });

  it('is deleted alone, and only by its own kind', async () => {
    await store.apply({ put: { scenarios: [good] } });
    await withRaw(name, 'scenarios', (table) => table.put(damaged));
    await store.discardBadRow('products', damaged.id);
    await store.discardBadRow('scenarios', good.id);
    expect(await badRowsOf(store)).toHaveLength(1);
    const heard = vi.fn();
    store.subscribe(heard);
    await store.discardBadRow('scenarios', damaged.id);
    expect(heard).toHaveBeenCalled();
    expect(await badRowsOf(store)).toEqual([]);
    expect(await rowsOf(store, 'scenarios')).toEqual([good]);
  });

  it.each([
    ['a number for a key', { id: 17, version: 1 }, '17', { id: 17, version: 1 }],
    ['what JSON cannot say', { id: 'x', big: 12n }, 'x', { id: 'x', big: '12' }],
    ['nothing but a key', { id: 'y' }, 'y', { id: 'y' }],
  ])('may have %s', async (_, row, id, text) => {
    await withRaw(name, 'products', (table) => table.put(row));
    const [bad] = await badRowsOf(store);
    expect(bad).toMatchObject({ kind: 'products', id });
    expect(JSON.parse(bad!.text)).toEqual(text);
    await store.discardBadRow('products', id);
    expect(await badRowsOf(store)).toEqual([]);
  });

  it('may go in a circle', async () => {
    const row: Record<string, unknown> = { id: 'x' };
    row.self = row;
    await withRaw(name, 'products', (table) => table.put(row));
    expect(await badRowsOf(store)).toMatchObject([{ id: 'x', text: '{"id":"x"}' }]);
  });
});

it.each(['NotReadableError', 'UnknownError'])(
  'one row that the browser itself cannot give back (%s) leaves the others readable, and can be deleted',
  async (error) => {
    const [fine, gone] = [exampleProduct(), exampleProduct()];
    await store.apply({ put: { products: [fine, gone] } });
    // Dexie traces what fails on a developer's machine.
    vi.spyOn(console, 'trace').mockReturnValue();
    const fail = () => {
      throw new DOMException('Data lost', error);
    };
    const get = IDBObjectStore.prototype.get;
    const getAll = IDBObjectStore.prototype.getAll;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
      return this.name === 'products' ? fail() : getAll.apply(this, args);
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return key === gone.id ? fail() : get.call(this, key);
    });
    expect(await rowsOf(store, 'products')).toEqual([fine]);
    expect(await badRowsOf(store)).toEqual([
      {
        kind: 'products',
        id: gone.id,
        text: JSON.stringify({ id: gone.id }),
        reason: expect.stringContaining('could not read'),
      },
    ]);
    await store.discardBadRow('products', gone.id);
    vi.restoreAllMocks();
    expect(await rowsOf(store, 'products')).toEqual([fine]);
    expect(await badRowsOf(store)).toEqual([]);
  },
);
