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

/** What to read of a table. */
export interface Wanted<T> {
  /** Absent for every row. */
  readonly ids?: readonly string[];
  /** Rows read before, by id. */
  readonly known?: ReadonlyMap<string, T>;
}

const says = (row: unknown, key: 'version' | 'revision' | 'changedAt'): unknown =>
  (row as Partial<Record<typeof key, unknown>>)[key];

/** Whether a stored row is the one that was read before: each writing raises its revision and sets its moment. */
const isSame = (known: unknown, stored: unknown): boolean =>
  says(known, 'revision') === says(stored, 'revision') &&
  says(known, 'changedAt') === says(stored, 'changedAt') &&
  says(known, 'version') === says(stored, 'version');

/**
 * Rows of a table, every one or those of some ids. One row that the browser itself cannot read fails the reading of all,
 * so they are then read one by one, each in a transaction of its own.
 *
 * @param again - whether this is the second try, when a lost connection is no longer the cause to think of
 */
export async function storedRows<T>(
  table: Table<unknown>,
  shape: RowShape<T>,
  again: boolean,
  { ids, known }: Wanted<T> = {},
): Promise<StoredRow<T>[]> {
  const read = (stored: unknown, key: IndexableType): StoredRow<T> => {
    const before = known?.get(key as string);
    if (before !== undefined && isSame(before, stored)) return { kind: 'row', row: before, key, stored };
    return { ...readRow(shape, stored), key, stored };
  };
  try {
    const found = await (ids === undefined ? table.toArray() : table.bulkGet([...ids]));
    return found.flatMap((stored) =>
      stored === undefined ? [] : [read(stored, (stored as { id: IndexableType }).id)],
    );
  } catch (error) {
    if (!again && isLostConnection(error)) throw error;
  }
  const rows: StoredRow<T>[] = [];
  for (const key of ids ?? ((await table.toCollection().primaryKeys()) as IndexableType[])) {
    try {
      const stored = await table.get(key);
      if (stored !== undefined) rows.push(read(stored, key));
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
