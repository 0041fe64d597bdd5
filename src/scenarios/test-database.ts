/** The browser's database without the store in between, and shapes of a later version of the app. For tests only. */

import type { GenericSchema } from 'valibot';
import * as v from 'valibot';
import type { Scenario } from '../fields/stored';
import { scenarioSchema } from '../fields/stored';
import { rowShapes, type RowShapes } from './row-shapes';
import { kinds, type Kind } from './store';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens a database as an app of another version would have made it, and lets nobody upgrade it until it is closed. */
export function openRaw(name: string, version?: number, tables: readonly string[] = kinds) {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const table of tables)
      if (!request.result.objectStoreNames.contains(table))
        request.result.createObjectStore(table, { keyPath: 'id' });
  };
  return settled(request);
}

/** Does something with the rows as they lie there. */
export async function withRaw<T>(
  name: string,
  kind: Kind,
  work: (table: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await openRaw(name);
  try {
    return await settled(work(database.transaction(kind, 'readwrite').objectStore(kind)));
  } finally {
    database.close();
  }
}

/** As if scenarios had got a field `mood` in version 2 and it had been renamed to lie among the tags in version 3. */
export const laterShapes: RowShapes = {
  ...rowShapes,
  scenarios: {
    ...rowShapes.scenarios,
    version: 3,
    upgrades: [
      (old) => ({ ...old, mood: 'calm' }),
      ({ mood, ...old }) => ({ ...old, tags: [...(old.tags as string[]), mood] }),
    ],
    schema: v.strictObject({ ...scenarioSchema.entries, version: v.literal(3) }) as GenericSchema<
      unknown,
      unknown
    > as GenericSchema<unknown, Scenario>,
  },
};
