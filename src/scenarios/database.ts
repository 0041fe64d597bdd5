import Dexie from 'dexie';
import type { RowShapes } from './row-shapes';
import { kinds } from './store';

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
 * The database, not opened yet. Keys are UUIDs: rows with counted keys have become unreadable on iOS. There is no index,
 * since the rows of a device are few and read as a whole.
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

/** Hears of rows changed in this tab or another, and of a tab come back from the browser's memory. @returns how to stop */
export function hearChanges(database: Dexie, changed: () => void): () => void {
  const hear = (parts: object) => {
    if (Object.keys(parts).some((part) => part === 'all' || part.startsWith(`idb://${database.name}/`)))
      changed();
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}
