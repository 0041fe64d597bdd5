import { tableTargets, type TableMapping } from '../../seller-reports/table-mapping';
import type { SmallStore } from '../small-store';
import { storedKeys } from '../stored-keys';

/** What the seller said of a table's columns, kept until it is forgotten. */
export interface RememberedTable extends TableMapping {
  /** Name of the file it was first said of. */
  readonly file: string;
}

/** More than anybody says by hand; the oldest go. */
const mostTables = 50;
const longestName = 200;
/** As many columns as a file may have, with names. */
const longestSignature = 20_000;
const shapeVersion = 1;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longest;

function rememberedTable(value: unknown): RememberedTable | null {
  if (typeof value !== 'object' || value === null) return null;
  const { signature, file, columns } = value as Partial<Record<keyof RememberedTable, unknown>>;
  if (!isText(signature, longestSignature) || !isText(file, longestName)) return null;
  if (typeof columns !== 'object' || columns === null) return null;
  const said = columns as Readonly<Record<string, unknown>>;
  const read = tableTargets.flatMap((target) => {
    const name = Object.hasOwn(said, target) ? said[target] : undefined;
    return isText(name, longestSignature) ? [[target, name] as const] : [];
  });
  const known: TableMapping['columns'] = Object.fromEntries(read);
  return known.sku === undefined ? null : { signature, file, columns: known };
}

/** What is remembered of tables, the newest first; what cannot be read is left out. */
export function rememberedTables(store: SmallStore): readonly RememberedTable[] {
  try {
    const stored = JSON.parse(store.read(storedKeys.tables) ?? 'null') as {
      readonly version?: unknown;
      readonly tables?: unknown;
    } | null;
    if (stored?.version !== shapeVersion || !Array.isArray(stored.tables)) return [];
    return stored.tables.slice(0, mostTables).flatMap((table) => rememberedTable(table) ?? []);
  } catch {
    return [];
  }
}

const write = (store: SmallStore, tables: readonly RememberedTable[]): boolean =>
  store.write(storedKeys.tables, JSON.stringify({ version: shapeVersion, tables }));

/** @returns whether the browser keeps it */
export function rememberTable(store: SmallStore, { file, signature, columns }: RememberedTable): boolean {
  const others = rememberedTables(store).filter((table) => table.signature !== signature);
  const table = { file: file.slice(0, longestName), signature, columns };
  return write(store, [table, ...others].slice(0, mostTables));
}

/** @returns whether the browser keeps it */
export function forgetTable(store: SmallStore, signature: string): boolean {
  return write(
    store,
    rememberedTables(store).filter((table) => table.signature !== signature),
  );
}
