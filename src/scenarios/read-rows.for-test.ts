/** What a store holds, for tests that ask it. */

import { kinds, type BadRow, type Kind, type Kinds, type Store } from './store';

export const rowsOf = async <K extends Kind>(store: Store, kind: K): Promise<readonly Kinds[K][]> =>
  (await store.read(kind)).rows;

export const badRowsOf = async (store: Store): Promise<readonly BadRow[]> =>
  (await Promise.all(kinds.map((kind) => store.read(kind)))).flatMap(({ bad }) => bad);

/** All that lies in a store, whatever the order and however often it was written. */
export async function rowsKept(store: Store): Promise<readonly string[]> {
  const rows = await Promise.all(kinds.map((kind) => rowsOf(store, kind)));
  return rows
    .flat()
    .map((row) => JSON.stringify({ ...row, revision: 0 }))
    .sort();
}
