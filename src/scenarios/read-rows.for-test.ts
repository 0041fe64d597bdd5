/** What a store holds, for tests that ask it. */

import { kinds, type BadRow, type Kind, type Kinds, type Store } from './store';

export const rowsOf = async <K extends Kind>(store: Store, kind: K): Promise<readonly Kinds[K][]> =>
  (await store.read(kind)).rows;

export const badRowsOf = async (store: Store): Promise<readonly BadRow[]> =>
  (await Promise.all(kinds.map((kind) => store.read(kind)))).flatMap(({ bad }) => bad);
