import { afterEach, beforeEach, expect, it } from 'vitest';
import { DexieStore } from './dexie-store';
import { badRowsOf, rowsOf } from './read-rows.for-test';
import { kinds, type Kind } from './store';
import { laterShapes } from './test-database';

interface Table {
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly string[];
  readonly rows: readonly { readonly id: string }[];
}
/** A database as a release left it: its version, its tables, and rows as they lie there. */
interface Corpus {
  readonly version: number;
  readonly tables: Readonly<Record<string, Table>>;
}
const corpora = Object.entries(
  import.meta.glob<Corpus>('./database-corpus/*.json', { eager: true, import: 'default' }),
);
/** The same rows as the app of today reads them. */
const rowsOfToday = import.meta.glob<Record<Kind, readonly { readonly id: string }[]>>(
  './backup-corpus/*.rows.json',
  { eager: true, import: 'default' },
);

let name = '';
let store: DexieStore | null = null;
beforeEach(() => {
  name = `test:${crypto.randomUUID()}`;
});
afterEach(() => {
  store?.close();
  indexedDB.deleteDatabase(name);
});

/** Makes the database by the browser's own means, as the release did. */
function laidDown({ version, tables }: Corpus): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onerror = () => reject(request.error);
    request.onupgradeneeded = () => {
      for (const [table, { keyPath, autoIncrement, rows }] of Object.entries(tables)) {
        const made = request.result.createObjectStore(table, { keyPath, autoIncrement });
        for (const row of rows) made.put(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

it('there is a corpus of some release, and each has its rows of today', () => {
  expect(corpora.length).toBeGreaterThan(0);
  expect(
    corpora.map(([path]) => path.replace('database-corpus', 'backup-corpus').replace('.json', '.rows.json')),
  ).toEqual(Object.keys(rowsOfToday));
});

it.each(corpora)('%s is read whole, and written on', async (path, corpus) => {
  await laidDown(corpus);
  store = new DexieStore(name);
  await store.open();
  const today = rowsOfToday[path.replace('database-corpus', 'backup-corpus').replace('.json', '.rows.json')]!;
  for (const kind of kinds) {
    expect([...(await rowsOf(store, kind))].sort(byId), kind).toEqual([...today[kind]].sort(byId));
  }
  expect(await badRowsOf(store)).toEqual([]);
  const [scenario] = await rowsOf(store, 'scenarios');
  const next = { ...scenario!, title: 'Written on', revision: scenario!.revision + 1 };
  await store.apply({ put: { scenarios: [next] } });
  expect(await store.get('scenarios', next.id)).toEqual(next);
});

it.each(corpora)('%s is taken over by a later version, row by row', async (_, corpus) => {
  await laidDown(corpus);
  store = new DexieStore(name, { shapes: laterShapes });
  await store.open();
  expect(await rowsOf(store, 'scenarios')).toHaveLength(corpus.tables.scenarios!.rows.length);
  for (const scenario of await rowsOf(store, 'scenarios')) expect(scenario.tags).toContain('calm');
  expect(await badRowsOf(store)).toEqual([]);
});

it('the newest corpus lies as the app of today lays it down', async () => {
  const [, corpus] = corpora.at(-1)!;
  store = new DexieStore(name);
  await store.open();
  const raw = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const names = [...raw.objectStoreNames];
  const tables = names.map((table) => raw.transaction(table).objectStore(table));
  const found = tables.map(({ name: table, keyPath, autoIncrement, indexNames }) => [
    table,
    { keyPath, autoIncrement, indexes: [...indexNames] },
  ]);
  const version = raw.version;
  raw.close();
  const said = Object.entries(corpus.tables).map(([table, { keyPath, autoIncrement, indexes }]) => [
    table,
    { keyPath, autoIncrement, indexes },
  ]);
  expect({ version, tables: Object.fromEntries(found) }).toEqual({
    version: corpus.version,
    tables: Object.fromEntries(said),
  });
});
