import type { BadRow, Changes, Kind, Kinds, Store } from './store';
import { kinds, StoreProblem } from './store';

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
    return Promise.resolve([...this.#tables[kind].values()]);
  }

  get<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | null> {
    return Promise.resolve(this.#tables[kind].get(id) ?? null);
  }

  async apply({ put = {}, remove = {} }: Changes, { overwrite = false } = {}): Promise<void> {
    for (const kind of kinds) {
      for (const row of put[kind] ?? []) {
        const stored = this.#tables[kind].get(row.id)?.revision ?? 0;
        if (!overwrite && row.revision !== stored + 1)
          throw new StoreProblem('changed-elsewhere', 'It was changed in another tab meanwhile.');
      }
    }
    for (const kind of kinds) {
      const table = this.#tables[kind] as Map<string, Kinds[Kind]>;
      for (const row of put[kind] ?? []) table.set(row.id, structuredClone(row));
      for (const id of remove[kind] ?? []) table.delete(id);
    }
    this.#tell();
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
