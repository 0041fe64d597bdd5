import { sameValue } from '../fields/values';
import type { Value } from '../fields/field';
import type { Changes, Everything, Kind, Kinds } from './store';

/** A step: the rows as they were before it, and what it wrote and deleted. */
export interface Step {
  readonly before: Partial<Everything>;
  readonly wrote: Changes;
}

/** What takes a step back, and what of it stays because it was changed since. */
export interface WayBack {
  readonly back: Changes;
  /** Ids of rows that stay, wholly or in part: of products, and of suppliers. */
  readonly stays: ReadonlySet<string>;
}

type Row = Record<string, unknown> & { readonly id: string; readonly revision: number };
type Rows = ReadonlyMap<string, Row>;

const rowsOf = (everything: Partial<Everything>, kind: Kind): Rows =>
  new Map((everything[kind] ?? []).map((row) => [row.id, row as unknown as Row]));

const ofTheStore = new Set(['id', 'version', 'revision', 'createdAt', 'changedAt']);
const isSame = (a: unknown, b: unknown) => sameValue(a as Value, b as Value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What stands now with each field that a step changed as it was before, as far as the step's own writing still stands.
 *
 * @returns the fields, and whether every one could be taken back
 */
function mergedBack(
  before: Record<string, unknown>,
  wrote: Record<string, unknown>,
  now: Record<string, unknown>,
): { readonly row: Record<string, unknown>; readonly whole: boolean } {
  const row = { ...now };
  let whole = true;
  for (const key of new Set([...Object.keys(before), ...Object.keys(wrote)])) {
    if (ofTheStore.has(key) || isSame(before[key], wrote[key]) || isSame(now[key], before[key])) continue;
    if (key === 'facts' && isObject(before[key]) && isObject(wrote[key]) && isObject(now[key])) {
      const facts = mergedBack(before[key], wrote[key], now[key]);
      row[key] = facts.row;
      whole &&= facts.whole;
    } else if (!isSame(now[key], wrote[key])) whole = false;
    else if (Object.hasOwn(before, key)) row[key] = before[key];
    else Reflect.deleteProperty(row, key);
  }
  return { row, whole };
}

/** What a product is known by; null where it has no SKU. */
const soldAs = ({ sku, marketplace }: Pick<Kinds['products'], 'sku' | 'marketplace'>): string | null =>
  sku === '' ? null : `${sku}\n${marketplace ?? ''}`;

/**
 * The way back from a step that takes along nothing written since: a row that is as the step left it becomes what it was;
 * of one changed since only those fields that still are as the step wrote them; a row that was added goes only unchanged,
 * a supplier only where no product has it; a deleted product comes back only where its SKU is not sold there again.
 *
 * @param now - rows as they are; kinds left out are taken to hold nothing
 */
export function wayBack({ before, wrote }: Step, now: Partial<Everything>): WayBack {
  const put = { scenarios: [], products: [], suppliers: [], histories: [] } as Record<Kind, Row[]>;
  const remove = { scenarios: [], products: [], suppliers: [], histories: [] } as Record<Kind, string[]>;
  const stays = new Set<string>();
  const present = {
    products: rowsOf(now, 'products'),
    suppliers: rowsOf(now, 'suppliers'),
    histories: rowsOf(now, 'histories'),
  };
  const writtenDays = new Map((wrote.put?.histories ?? []).map(({ id, revision }) => [id, revision]));
  /** Whether the days of a product are what the step left. */
  const daysStand = (id: string) => present.histories.get(id)?.revision === writtenDays.get(id);

  for (const kind of ['products', 'suppliers', 'histories'] as const) {
    const had = rowsOf(before, kind);
    for (const written of (wrote.put?.[kind] ?? []) as unknown as readonly Row[]) {
      const { id, revision } = written;
      const [old, there] = [had.get(id), present[kind].get(id)];
      if (there === undefined) {
        if (old) stays.add(id);
        continue;
      }
      const stands = there.revision === revision;
      if (!old) {
        // A product that was added goes with its days, or both stay.
        const goes =
          kind === 'products'
            ? stands && daysStand(id)
            : kind === 'histories'
              ? stands && !stays.has(id)
              : stands;
        if (goes) remove[kind].push(id);
        else stays.add(id);
      } else if (stands) put[kind].push({ ...old, revision: revision + 1 });
      else if (kind === 'histories') stays.add(id);
      else {
        const { row, whole } = mergedBack(old, written, there);
        if (!whole) stays.add(id);
        if (!isSame(row, there)) put[kind].push({ ...row, id, revision: there.revision + 1 });
      }
    }
  }

  const taken = new Set((now.products ?? []).map(soldAs));
  const gone = new Set<string>();
  for (const kind of ['products', 'suppliers', 'histories'] as const) {
    const had = rowsOf(before, kind);
    // A deleted product takes its days along.
    const ids = wrote.remove?.[kind] ?? (kind === 'histories' ? wrote.remove?.products : undefined);
    for (const id of ids ?? []) {
      const old = had.get(id);
      if (old === undefined || present[kind].has(id)) continue;
      const sold = kind === 'products' ? soldAs(old as unknown as Kinds['products']) : null;
      if (sold !== null && taken.has(sold)) {
        stays.add(id);
        gone.add(id);
      } else if (!gone.has(id)) put[kind].push({ ...old, revision: 1 });
    }
  }

  const back = new Map(put.products.map((row) => [row.id, row]));
  const leaves = new Set(remove.products);
  const used = new Set(
    [...present.products.values(), ...put.products]
      .filter(({ id }) => !leaves.has(id))
      .map((row) => (back.get(row.id) ?? row).supplier),
  );
  const free = remove.suppliers.filter((id) => !used.has(id));
  for (const id of remove.suppliers) if (used.has(id)) stays.add(id);
  return { back: { put, remove: { ...remove, suppliers: free } } as unknown as Changes, stays };
}

/** Whether anything is written or deleted at all. */
export const isAny = ({ put = {}, remove = {} }: Changes): boolean =>
  [...Object.values(put), ...Object.values(remove)].some((rows) => (rows?.length ?? 0) > 0);
