import type { DexieStore, DexieStoreOptions } from './dexie-store';
import { MemoryStore } from './memory-store';
import type { Store } from './store';

/** Name of the database of a copy of the site: copies in other folders of one origin have others. */
export const databaseName = (base: string): string => `stockgap:${base}`;

/** The place where things are kept: the database of this browser, or the tab's memory where there is none. */
export async function openStore(
  name = databaseName(import.meta.env.BASE_URL),
  options: DexieStoreOptions = {},
): Promise<Store> {
  let store: DexieStore | null = null;
  try {
    const database = await import('./dexie-store');
    store = new database.DexieStore(name, options);
    await store.open();
    return store;
  } catch {
    store?.close();
    return new MemoryStore();
  }
}
