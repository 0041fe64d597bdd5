import type { BadRow, Held, HeldKind, Kinds, Store } from '../scenarios/store';

/** More ids than this are read with all the others. */
const fewIds = 500;

/** The rows that pages have at hand, each read once and again only where it was written. */
export class HeldRows {
  readonly #rows: { readonly [K in HeldKind]: Map<string, Kinds[K]> } = {
    scenarios: new Map(),
    products: new Map(),
    suppliers: new Map(),
  };
  readonly #bad: { [K in HeldKind]: readonly BadRow[] } = { scenarios: [], products: [], suppliers: [] };

  /** Rows that could not be read. */
  get bad(): readonly BadRow[] {
    return Object.values(this.#bad).flat();
  }

  /** Reads rows of a kind anew. @returns all rows of it */
  async read<K extends HeldKind>(store: Store, kind: K, ids: readonly string[] | 'any'): Promise<Held[K]> {
    const rows = this.#rows[kind] as Map<string, Kinds[K]>;
    if (ids === 'any' || ids.length > fewIds) {
      const read = await store.read(kind, rows);
      rows.clear();
      for (const row of read.rows) rows.set(row.id, row);
      this.#bad[kind] = read.bad;
      return read.rows as unknown as Held[K];
    }
    const read = await store.some(kind, ids);
    const there = new Set(read.rows.map(({ id }) => id));
    for (const id of ids) if (!there.has(id)) rows.delete(id);
    for (const row of read.rows) rows.set(row.id, row);
    this.#bad[kind] = [...this.#bad[kind].filter(({ id }) => !ids.includes(id)), ...read.bad];
    return [...rows.values()] as unknown as Held[K];
  }
}
