import type { Product, Scenario, Snapshot, Supplier } from '../fields/stored';

/** What is kept on the device, by kind. */
export interface Kinds {
  readonly scenarios: Scenario;
  readonly products: Product;
  readonly suppliers: Supplier;
  readonly snapshots: Snapshot;
}
export type Kind = keyof Kinds;
export const kinds = ['scenarios', 'products', 'suppliers', 'snapshots'] as const satisfies readonly Kind[];

/** Rows to put and ids to delete, of every kind: applied whole or not at all. */
export interface Changes {
  readonly put?: { readonly [K in Kind]?: readonly Kinds[K][] };
  readonly remove?: { readonly [K in Kind]?: readonly string[] };
}

/** Every row that can be read. */
export type Everything = { readonly [K in Kind]: readonly Kinds[K][] };

/** A row that could not be read: kept as it is until the seller deletes it. */
export interface BadRow {
  readonly kind: Kind;
  readonly id: string;
  /** The row as JSON, to export. */
  readonly text: string;
  /** Why it could not be read, in a sentence. */
  readonly reason: string;
}

/**
 * Where things are kept: `database` is IndexedDB; `memory` means the browser gives none, so everything is gone with the
 * tab; `outdated` means another tab has a newer version of the database, so that this one must be reloaded and
 * writes nothing; `blocked` waits for other tabs to be closed.
 */
export type StoreState = 'database' | 'memory' | 'outdated' | 'blocked';

/** A write that did not happen, with what the seller can do. Nothing was lost: the caller still holds the rows. */
export class StoreProblem extends Error {
  override readonly name = 'StoreProblem';
  readonly reason: 'quota' | 'changed-elsewhere' | 'outdated' | 'unavailable' | 'invalid';

  constructor(reason: StoreProblem['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

/** Keeps rows. The database in the browser, the memory of the tab where there is none, and tests all give this face. */
export interface Store {
  readonly state: StoreState;
  /** All rows of a kind that can be read, upgraded; bad ones are left where they are and listed by `badRows`. */
  all<K extends Kind>(kind: K): Promise<readonly Kinds[K][]>;
  get<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | null>;
  /**
   * Puts and deletes in one transaction. A put whose `revision` is not one above the stored row's (1 where there is none)
   * is refused, since another tab has written meanwhile; nothing of the whole is written then.
   *
   * @throws StoreProblem
   */
  apply(changes: Changes, options?: { readonly overwrite?: boolean }): Promise<void>;
  badRows(): Promise<readonly BadRow[]>;
  discardBadRow(kind: Kind, id: string): Promise<void>;
  /** Deletes every row and the database itself. */
  erase(): Promise<void>;
  /** Hears that rows or the state may have changed, in this tab or another. @returns how to stop hearing */
  subscribe(changed: () => void): () => void;
  close(): void;
}
