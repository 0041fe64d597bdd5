import type { History, Product, Scenario, Supplier } from '../fields/stored';

/** What is kept on the device, by kind. */
export interface Kinds {
  readonly scenarios: Scenario;
  readonly products: Product;
  readonly suppliers: Supplier;
  readonly histories: History;
}
export type Kind = keyof Kinds;
export const kinds = ['scenarios', 'products', 'suppliers', 'histories'] as const satisfies readonly Kind[];

/** The kinds that pages have at hand whole; the days of a product's history are read where they are asked for. */
export const heldKinds = ['scenarios', 'products', 'suppliers'] as const satisfies readonly Kind[];
export type HeldKind = (typeof heldKinds)[number];

/**
 * Rows to put and ids to delete, of every kind: applied whole or not at all. A deleted product takes its history along,
 * unless `remove` says itself which histories go.
 */
export interface Changes {
  readonly put?: { readonly [K in Kind]?: readonly Kinds[K][] };
  readonly remove?: { readonly [K in Kind]?: readonly string[] };
}

/** Every row that can be read. */
export type Everything = { readonly [K in Kind]: readonly Kinds[K][] };

/** Every row at hand. */
export type Held = Pick<Everything, HeldKind>;

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

/** Rows of one kind as they were read. */
export interface Reading<K extends Kind> {
  /** Those that can be read, upgraded. */
  readonly rows: readonly Kinds[K][];
  /** The others, left where they are. */
  readonly bad: readonly BadRow[];
}

/** Which rows may have been written or deleted, by id; `any` where nobody can say which. */
export type Touched = { readonly [K in Kind]?: readonly string[] | 'any' };

/** Every row of every kind. */
export const touchedAll: Touched = Object.fromEntries(kinds.map((kind) => [kind, 'any']));

export interface WriteOptions {
  /** Whether any revision will do. */
  readonly overwrite?: boolean;
  /** Hears the share written, 0 to 1, now and then. */
  readonly progress?: (share: number) => void;
}

/** Keeps rows. The database in the browser, the memory of the tab where there is none, and tests all give this face. */
export interface Store {
  readonly state: StoreState;
  /**
   * All rows of a kind.
   *
   * @param known - rows read before: one that is as it was then is handed back and not read again
   */
  read<K extends Kind>(kind: K, known?: ReadonlyMap<string, Kinds[K]>): Promise<Reading<K>>;
  /** Those rows of some ids that are there. */
  some<K extends Kind>(kind: K, ids: readonly string[]): Promise<Reading<K>>;
  get<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | null>;
  count(kind: Kind): Promise<number>;
  /**
   * Puts and deletes in one transaction. A put whose `revision` is not one above the stored row's (1 where there is none)
   * is refused, since another tab has written meanwhile; nothing of the whole is written then.
   *
   * @throws StoreProblem
   */
  apply(changes: Changes, options?: WriteOptions): Promise<void>;
  discardBadRow(kind: Kind, id: string): Promise<void>;
  /** Deletes every row and the database itself. */
  erase(): Promise<void>;
  /** Hears that rows or the state may have changed, in this tab or another. @returns how to stop hearing */
  subscribe(changed: (touched: Touched) => void): () => void;
  close(): void;
}
