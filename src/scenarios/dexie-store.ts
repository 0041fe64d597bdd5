import type Dexie from 'dexie';
import { checkedChanges, demandNextRevision, demandNotNewer, type KindChanges } from './changes-check';
import { Connection } from './connection';
import { hearChanges, makeDatabase, type DatabaseFactory } from './database';
import { sameValue } from '../fields/values';
import { readRow } from './row-reading';
import { rowShapes, type RowShapes } from './row-shapes';
import {
  kinds,
  type BadRow,
  type Changes,
  type Kind,
  type Kinds,
  type Store,
  type StoreState,
} from './store';
import { blockedProblem, outdatedProblem } from './store-errors';
import { rowText, storedRows, type StoredRow } from './stored-rows';

export interface DexieStoreOptions {
  /** How long opening may take where no other tab is in the way, in milliseconds. */
  readonly timeoutMs?: number;
  readonly factory?: DatabaseFactory;
  readonly shapes?: RowShapes;
}

/** Keeps rows in the browser's own database. */
export class DexieStore implements Store {
  readonly #connection: Connection;
  readonly #shapes: RowShapes;
  readonly #listeners = new Set<() => void>();
  readonly #stopHearing: () => void;

  /** Opened by `open`. */
  constructor(name: string, { timeoutMs = 5_000, factory, shapes = rowShapes }: DexieStoreOptions = {}) {
    const database = makeDatabase(name, shapes, factory);
    this.#shapes = shapes;
    this.#connection = new Connection(database, timeoutMs, () => this.#tell());
    this.#stopHearing = hearChanges(database, () => this.#tell());
  }

  /** @throws StoreProblem when the browser gives no database */
  async open(): Promise<void> {
    await this.#connection.open();
  }

  get state(): StoreState {
    return this.#connection.state;
  }

  async all<K extends Kind>(kind: K): Promise<readonly Kinds[K][]> {
    return (await this.#rows(kind)).flatMap((read) => (read.kind === 'row' ? [read.row] : []));
  }

  async get<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | null> {
    const stored = await this.#connection.run((database) => database.table<unknown>(kind).get(id));
    const read = readRow<Kinds[K]>(this.#shapes[kind], stored);
    return read.kind === 'row' ? read.row : null;
  }

  async apply(changes: Changes, { overwrite = false } = {}): Promise<void> {
    const checked = checkedChanges(this.#shapes, changes);
    if (this.state === 'blocked') throw blockedProblem();
    if (checked.length === 0) return;
    await this.#connection.run((database, again) =>
      database.transaction(
        'rw',
        checked.map(({ kind }) => kind),
        async () => {
          for (const one of checked) await this.#write(database, one, overwrite, again);
        },
      ),
    );
  }

  /** Within a transaction. */
  async #write(
    database: Dexie,
    { kind, put, remove }: KindChanges,
    overwrite: boolean,
    again: boolean,
  ): Promise<void> {
    const table = database.table<unknown, string>(kind);
    const shape = this.#shapes[kind];
    const stored = await table.bulkGet(put.map(({ id }) => id));
    put.forEach((row, place) => {
      // The first try may have written it before the connection was lost.
      if (again && sameValue(row, stored[place])) return;
      demandNextRevision<Kinds[Kind]>(shape, row, stored[place], overwrite);
    });
    for (const row of await table.bulkGet([...remove])) demandNotNewer(shape, row);
    await table.bulkPut([...put]);
    await table.bulkDelete([...remove]);
  }

  async badRows(): Promise<readonly BadRow[]> {
    const lists = await Promise.all(kinds.map((kind) => this.#rows(kind)));
    return lists.flatMap((rows, place) =>
      rows.flatMap((read) =>
        read.kind === 'row'
          ? []
          : [
              {
                kind: kinds[place]!,
                id: String(read.key),
                text: rowText(read.key, read.stored),
                reason: read.reason,
              },
            ],
      ),
    );
  }

  async discardBadRow(kind: Kind, id: string): Promise<void> {
    const bad = (await this.#rows(kind)).filter((read) => read.kind !== 'row' && String(read.key) === id);
    if (bad.some((read) => read.kind === 'newer')) throw outdatedProblem();
    await this.#connection.run((database) => database.table(kind).bulkDelete(bad.map(({ key }) => key)));
  }

  async erase(): Promise<void> {
    if (this.state === 'blocked') throw blockedProblem();
    // First the rows, in case another tab keeps the database from being deleted.
    await this.#connection.run((database) =>
      database.transaction('rw', [...kinds], () =>
        Promise.all(kinds.map((kind) => database.table(kind).clear())),
      ),
    );
    await this.#connection.delete();
    this.#tell();
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  close(): void {
    this.#listeners.clear();
    this.#stopHearing();
    this.#connection.close();
  }

  #rows<K extends Kind>(kind: K): Promise<StoredRow<Kinds[K]>[]> {
    return this.#connection.run((database, again) =>
      storedRows<Kinds[K]>(database.table(kind), this.#shapes[kind], again),
    );
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
