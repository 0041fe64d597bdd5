import { checkedChanges, demandNextRevision, type KindChanges } from './changes-check';
import { rowShapes } from './row-shapes';
import type { BadRow, Changes, Kind, Kinds, Store } from './store';
import { kinds } from './store';

type Tables = { readonly [K in Kind]: Map<string, Kinds[K]> };

/** Keeps rows as long as the tab lives: where the browser gives no database, and in tests. */
export class MemoryStore implements Store {
  readonly state = 'memory' as const;
  readonly #tables: Tables = {
    scenarios: new Map(),
    products: new Map(),
    suppliers: new Map(),
    snapshots: new Map(),
  };
  readonly #listeners = new Set<() => void>();

  all<K extends Kind>(kind: K): Promise<readonly Kinds[K][]> {
    return Promise.resolve(structuredClone([...this.#tables[kind].values()]));
  }

  get<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | null> {
    return Promise.resolve(structuredClone(this.#tables[kind].get(id) ?? null));
  }

  async apply(changes: Changes, { overwrite = false } = {}): Promise<void> {
    const checked = checkedChanges(rowShapes, changes);
    for (const { kind, put } of checked)
      for (const row of put)
        demandNextRevision<Kinds[Kind]>(rowShapes[kind], row, this.#tables[kind].get(row.id), overwrite);
    for (const one of checked) this.#write(one);
    this.#tell();
  }

  #write({ kind, put, remove }: KindChanges): void {
    const table = this.#tables[kind] as Map<string, Kinds[Kind]>;
    for (const row of put) table.set(row.id, row);
    for (const id of remove) table.delete(id);
  }

  badRows(): Promise<readonly BadRow[]> {
    return Promise.resolve([]);
  }

  discardBadRow(): Promise<void> {
    return Promise.resolve();
  }

  async erase(): Promise<void> {
    for (const kind of kinds) this.#tables[kind].clear();
    this.#tell();
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  close(): void {
    this.#listeners.clear();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
