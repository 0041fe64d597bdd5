import Dexie from 'dexie';
import type { RowShapes } from './row-shapes';
import { kinds, touchedAll, type Touched } from './store';

/** Raised when a table is added. Tables and keys are only ever added, since a tab with older code may meet them. */
const tablesVersion = 1;

/**
 * Version of the database. It rises by itself when the shape of any row does, so that tabs with older code are told and
 * write no rows of an old shape beside the new ones.
 */
export const databaseVersion = (shapes: RowShapes): number =>
  kinds.reduce((sum, kind) => sum + shapes[kind].version - 1, tablesVersion);

/** A stand-in for the browser's own `indexedDB`. Without `databases`, Dexie keeps a database of names by itself. */
export type DatabaseFactory = Pick<IDBFactory, 'open' | 'deleteDatabase' | 'databases'>;

/**
 * The database, not opened yet. Keys are UUIDs: rows with counted keys have become unreadable on iOS. There is no index:
 * a kind is read as a whole or by ids, and each index would make a catalogue slower to write.
 */
export function makeDatabase(name: string, shapes: RowShapes, factory?: DatabaseFactory): Dexie {
  const database = new Dexie(name, {
    // Opened by its connection alone, which knows when it must not be.
    autoOpen: false,
    // What was said to be saved outlives a power cut.
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    ...(factory && { indexedDB: factory, IDBKeyRange }),
  });
  database.version(databaseVersion(shapes)).stores(Object.fromEntries(kinds.map((kind) => [kind, 'id'])));
  return database;
}

/** Whether the database is of a later version than the code. */
export function isNewer(database: Dexie): boolean {
  // Dexie counts in tenths, so that it can mend a database in between.
  return Math.floor((database.backendDB()?.version ?? 0) / 10) > database.verno;
}

/** A node of the tree of key ranges in which Dexie says what was written: the whole of it is points and stretches. */
interface KeyRange {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly l?: KeyRange | null;
  readonly r?: KeyRange | null;
}

/** The keys of some ranges; `any` where they are not points, or something else than this app's keys. */
function keysIn(range: KeyRange): readonly string[] | 'any' {
  const keys: string[] = [];
  const waiting = [range];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { from, to, l, r } = node;
    if (from !== undefined) {
      if (typeof from !== 'string' || from !== to) return 'any';
      keys.push(from);
    }
    if (l) waiting.push(l);
    if (r) waiting.push(r);
  }
  return keys;
}

/** Hears of rows changed in this tab or another, and of a tab come back from the browser's memory. @returns how to stop */
export function hearChanges(database: Dexie, changed: (touched: Touched) => void): () => void {
  const hear = (parts: Readonly<Record<string, KeyRange | undefined>>) => {
    if ('all' in parts) return changed(touchedAll);
    const touched = kinds.flatMap((kind) => {
      const ranges = parts[`idb://${database.name}/${kind}/`];
      return ranges === undefined ? [] : [[kind, keysIn(ranges)] as const];
    });
    if (touched.length > 0) changed(Object.fromEntries(touched));
  };
  Dexie.on('storagemutated', hear as Parameters<typeof Dexie.on.storagemutated.subscribe>[0]);
  return () =>
    Dexie.on.storagemutated.unsubscribe(hear as Parameters<typeof Dexie.on.storagemutated.subscribe>[0]);
}
