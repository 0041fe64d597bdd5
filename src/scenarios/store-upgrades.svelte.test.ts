import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseVersion } from './database';
import { DexieStore, type DexieStoreOptions } from './dexie-store';
import { exampleProduct, exampleScenario } from './example-rows';
import { rowShapes } from './row-shapes';
import { kinds } from './store';
import { laterShapes, openRaw, withRaw } from './test-database';
import { badRowsOf, rowsOf } from './read-rows.for-test';

let name = '';
const closing: (() => void)[] = [];
beforeEach(() => {
  name = `test:${crypto.randomUUID()}`;
});
afterEach(() => {
  for (const close of closing.splice(0)) close();
  indexedDB.deleteDatabase(name);
});

async function open(options: DexieStoreOptions = {}) {
  const store = new DexieStore(name, options);
  closing.push(() => store.close());
  await store.open();
  return store;
}

const scenariosAsTheyLie = () =>
  withRaw<Record<string, unknown>[]>(name, 'scenarios', (table) => table.getAll());

it('raises the version of the database with that of any row', () => {
  expect(databaseVersion(laterShapes)).toBe(databaseVersion(rowShapes) + 2);
});

it('takes over a database from before there were all tables', async () => {
  const raw = await openRaw(name, 5, ['scenarios']);
  raw.close();
  const row = exampleScenario();
  await withRaw(name, 'scenarios', (table) => table.put(row));
  const store = await open();
  expect(await rowsOf(store, 'scenarios')).toEqual([row]);
  await store.apply({ put: { products: [exampleProduct()] } });
  expect(await rowsOf(store, 'products')).toHaveLength(1);
});

describe('a row of an earlier version', () => {
  it('is read as one of today, and written as one when it is next saved', async () => {
    const row = exampleScenario({ tags: ['late'] });
    const early = await open();
    await early.apply({ put: { scenarios: [row] } });
    early.close();
    const late = await open({ shapes: laterShapes });
    const upgraded = { ...row, version: 3, tags: ['late', 'calm'] };
    expect(await rowsOf(late, 'scenarios')).toEqual([upgraded]);
    expect(await late.get('scenarios', row.id)).toEqual(upgraded);
    expect(await scenariosAsTheyLie()).toEqual([row]);
    const next = { ...(await late.get('scenarios', row.id))!, revision: 2 };
    await late.apply({ put: { scenarios: [next] } });
    expect(await scenariosAsTheyLie()).toEqual([{ ...upgraded, revision: 2 }]);
  });
});

describe('a tab left behind by an upgrade in another', () => {
  it('says so, writes nothing any more and does not hinder the other', async () => {
    const row = exampleScenario({ tags: [] });
    const stale = await open();
    await stale.apply({ put: { scenarios: [row] } });
    const heard = vi.fn();
    stale.subscribe(heard);
    const fresh = await open({ shapes: laterShapes });
    expect(fresh.state).toBe('database');
    await fresh.apply({ put: { scenarios: [{ ...(await rowsOf(fresh, 'scenarios'))[0]!, revision: 2 }] } });
    expect(stale.state).toBe('outdated');
    expect(heard).toHaveBeenCalled();

    const outdated = { reason: 'outdated', message: expect.stringContaining('reload') };
    const write = { put: { scenarios: [{ ...row, revision: 3 }, exampleScenario()] } };
    await expect(stale.apply(write)).rejects.toMatchObject(outdated);
    await expect(stale.apply(write, { overwrite: true })).rejects.toMatchObject(outdated);
    await expect(stale.apply({ remove: { scenarios: [row.id] } })).rejects.toMatchObject(outdated);
    await expect(stale.erase()).rejects.toMatchObject(outdated);
    await expect(stale.discardBadRow('scenarios', row.id)).rejects.toMatchObject(outdated);
    await expect(rowsOf(stale, 'scenarios')).rejects.toMatchObject(outdated);
    expect(await scenariosAsTheyLie()).toEqual([{ ...row, version: 3, tags: ['calm'], revision: 2 }]);
  });

  it('is turned away when it slept through the upgrade', async () => {
    const requests: IDBOpenDBRequest[] = [];
    const factory = {
      open: (database: string, version?: number) => {
        requests.push(indexedDB.open(database, version));
        return requests.at(-1)!;
      },
      deleteDatabase: (database: string) => indexedDB.deleteDatabase(database),
      databases: () => indexedDB.databases(),
    };
    const stale = await open({ factory });
    const row = exampleScenario();
    await stale.apply({ put: { scenarios: [row] } });
    requests.at(-1)!.result.close();
    const fresh = await open({ shapes: laterShapes });
    expect(fresh.state).toBe('database');
    expect(stale.state).toBe('database');
    await expect(stale.apply({ put: { scenarios: [{ ...row, revision: 2 }] } })).rejects.toMatchObject({
      reason: 'outdated',
    });
    expect(stale.state).toBe('outdated');
    expect(await scenariosAsTheyLie()).toEqual([row]);
    await expect(stale.apply({ put: { scenarios: [exampleScenario()] } })).rejects.toMatchObject({
      reason: 'outdated',
    });
    expect(requests).toHaveLength(3);
  });

  it('is turned away as well when it comes late, and changes nothing', async () => {
    const fresh = await open({ shapes: laterShapes });
    const row = { ...exampleScenario(), version: 3 as 1 };
    await fresh.apply({ put: { scenarios: [row] } });
    fresh.close();
    const stale = await open();
    expect(stale.state).toBe('outdated');
    await expect(stale.apply({ put: { scenarios: [exampleScenario()] } })).rejects.toMatchObject({
      reason: 'outdated',
    });
    const raw = await openRaw(name);
    expect(raw.version).toBe(10 * databaseVersion(laterShapes));
    raw.close();
    expect(await scenariosAsTheyLie()).toEqual([row]);
  });
});

describe('an upgrade that an old tab blocks', () => {
  it('waits, refuses to write meanwhile, and goes on by itself', async () => {
    const row = exampleScenario({ tags: [] });
    const old = await openRaw(name, 10);
    await withRaw(name, 'scenarios', (table) => table.put(row));
    const store = await open({ shapes: laterShapes, timeoutMs: 200 });
    expect(store.state).toBe('blocked');
    const heard = vi.fn();
    store.subscribe(heard);
    const rows = rowsOf(store, 'scenarios');
    const product = exampleProduct();
    await expect(store.apply({ put: { products: [product] } })).rejects.toMatchObject({
      reason: 'unavailable',
      message: expect.stringContaining('Close'),
    });
    // Longer than opening may take: waiting for the seller is no failure.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(store.state).toBe('blocked');
    old.close();
    expect(await rows).toEqual([{ ...row, version: 3, tags: ['calm'] }]);
    expect(store.state).toBe('database');
    expect(heard).toHaveBeenCalled();
    await store.apply({ put: { products: [product] } });
    expect(await rowsOf(store, 'products')).toEqual([product]);
  });
});

describe('a row of a newer version in a database of this one', () => {
  it('is listed, and neither overwritten nor deleted', async () => {
    const store = await open();
    const newer = { ...exampleScenario(), version: 2, extra: { deep: [1] } };
    await withRaw(name, 'scenarios', (table) => table.put(newer));
    expect(await rowsOf(store, 'scenarios')).toEqual([]);
    expect(await store.get('scenarios', newer.id)).toBeNull();
    const [bad, ...others] = await badRowsOf(store);
    expect(others).toEqual([]);
    expect(bad).toMatchObject({ kind: 'scenarios', id: newer.id, reason: expect.stringContaining('reload') });
    expect(JSON.parse(bad!.text)).toEqual(newer);
    const mine = exampleScenario({ id: newer.id, revision: 2 });
    for (const attempt of [
      () => store.apply({ put: { scenarios: [mine] } }),
      () => store.apply({ put: { scenarios: [mine] } }, { overwrite: true }),
      () => store.apply({ remove: { scenarios: [newer.id] } }),
      () => store.discardBadRow('scenarios', newer.id),
    ])
      await expect(attempt()).rejects.toMatchObject({ reason: 'outdated' });
    expect(await scenariosAsTheyLie()).toEqual([newer]);
  });
});

it('erases under the other tabs, which find the store empty and write on', async () => {
  const [one, two] = [await open(), await open()];
  const row = exampleScenario();
  await one.apply({ put: { scenarios: [row] } });
  expect(await rowsOf(two, 'scenarios')).toEqual([row]);
  const heard = vi.fn();
  two.subscribe(heard);
  await one.erase();
  expect(heard).toHaveBeenCalled();
  expect(two.state).toBe('database');
  for (const kind of kinds) expect(await rowsOf(two, kind)).toEqual([]);
  await expect(two.apply({ put: { scenarios: [{ ...row, revision: 2 }] } })).rejects.toMatchObject({
    reason: 'changed-elsewhere',
  });
  await two.apply({ put: { scenarios: [row] } });
  expect(await rowsOf(one, 'scenarios')).toEqual([row]);
});
