import type { IndexableType, Table } from 'dexie';
import { readRow, type ReadRow } from './row-reading';
import type { RowShape } from './row-shapes';
import { isLostConnection } from './store-errors';

/** A row as it lies in the database, with what came of reading it. */
export type StoredRow<T> = ReadRow<T> & {
  /** A UUID, unless something else than this app put the row there. */
  readonly key: IndexableType;
  /** Undefined where the browser itself could not read it. */
  readonly stored: unknown;
};

const unreadable = { kind: 'bad', reason: 'The browser could not read it back from its storage.' } as const;

/**
 * Every row of a table. One row that the browser itself cannot read fails the reading of all, so they are then read one by
 * one, each in a transaction of its own.
 *
 * @param again - whether this is the second try, when a lost connection is no longer the cause to think of
 */
export async function storedRows<T>(
  table: Table<unknown>,
  shape: RowShape<T>,
  again: boolean,
): Promise<StoredRow<T>[]> {
  const read = (stored: unknown, key: IndexableType) => ({ ...readRow(shape, stored), key, stored });
  try {
    return (await table.toArray()).map((stored) => read(stored, (stored as { id: IndexableType }).id));
  } catch (error) {
    if (!again && isLostConnection(error)) throw error;
  }
  const rows: StoredRow<T>[] = [];
  for (const key of (await table.toCollection().primaryKeys()) as IndexableType[]) {
    try {
      rows.push(read(await table.get(key), key));
    } catch {
      rows.push({ ...unreadable, key, stored: undefined });
    }
  }
  return rows;
}

/** A row as text, to export: JSON where it is what JSON can say. */
export function rowText(key: IndexableType, stored: unknown): string {
  const text = (value: unknown) =>
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'bigint' ? String(part) : part));
  try {
    return text(stored) ?? text({ id: key });
  } catch {
    return text({ id: String(key) });
  }
}
