import { changesByKind, touchedBy, type KindChanges } from './changes';
import { checkedRow, demandNextRevision } from './changes-check';
import { rowShapes, type RowShape } from './row-shapes';
import type { Changes, Kind, Kinds, Reading, Store, Touched, WriteOptions } from './store';
import { kinds, touchedAll } from './store';

type Tables = { readonly [K in Kind]: Map<string, Kinds[K]> };

/** Keeps rows as long as the tab lives: where the browser gives no database, and in tests. */
export class MemoryStore implements Store {
  readonly state = 'memory' as const;
  readonly #tables: Tables = {
    scenarios: new Map(),
    products: new Map(),
    suppliers: new Map(),
    histories: new Map(),
  };
  readonly #listeners = new Set<(touched: Touched) => void>();

  read<K extends Kind>(kind: K): Promise<Reading<K>> {
    return Promise.resolve({ rows: structuredClone([...this.#tables[kind].values()]), bad: [] });
  }

  some<K extends Kind>(kind: K, ids: readonly string[]): Promise<Reading<K>> {
    const rows = ids.flatMap((id) => this.#tables[kind].get(id) ?? []);
    return Promise.resolve({ rows: structuredClone(rows), bad: [] });
  }

  get<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | null> {
    return Promise.resolve(structuredClone(this.#tables[kind].get(id) ?? null));
  }

  count(kind: Kind): Promise<number> {
    return Promise.resolve(this.#tables[kind].size);
  }

  async apply(changes: Changes, { overwrite = false, progress }: WriteOptions = {}): Promise<void> {
    const checked = changesByKind(changes).map(({ kind, put, remove }): KindChanges => {
      const shape = rowShapes[kind] as RowShape<Kinds[Kind]>;
      return { kind, put: put.map((row) => checkedRow(shape, row)), remove };
    });
    for (const { kind, put } of checked)
      for (const row of put)
        demandNextRevision<Kinds[Kind]>(rowShapes[kind], row, this.#tables[kind].get(row.id), overwrite);
    for (const one of checked) this.#write(one);
    progress?.(1);
    this.#tell(touchedBy(changes));
  }

  #write({ kind, put, remove }: KindChanges): void {
    const table = this.#tables[kind] as Map<string, Kinds[Kind]>;
    for (const row of put) table.set(row.id, row);
    for (const id of remove) table.delete(id);
  }

  discardBadRow(): Promise<void> {
    return Promise.resolve();
  }

  async erase(): Promise<void> {
    for (const kind of kinds) this.#tables[kind].clear();
    this.#tell(touchedAll);
  }

  subscribe(changed: (touched: Touched) => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  close(): void {
    this.#listeners.clear();
  }

  #tell(touched: Touched): void {
    for (const listener of this.#listeners) listener(touched);
  }
}
