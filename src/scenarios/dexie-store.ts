import type Dexie from 'dexie';
import { changesByKind, type KindChanges } from './changes';
import { checkedRow, demandNextRevision, demandNotNewer } from './changes-check';
import { Connection } from './connection';
import { hearChanges, makeDatabase, type DatabaseFactory } from './database';
import { sameValue } from '../fields/values';
import { readRow } from './row-reading';
import { rowShapes, type RowShape, type RowShapes } from './row-shapes';
import {
  kinds,
  touchedAll,
  type Changes,
  type Kind,
  type Kinds,
  type Reading,
  type Store,
  type StoreState,
  type Touched,
  type WriteOptions,
} from './store';
import { blockedProblem, outdatedProblem } from './store-errors';
import { rowText, storedRows, type StoredRow, type Wanted } from './stored-rows';

/** Rows checked and written at once; between two lots the page draws, and hears how far it is. */
const lotRows = 500;

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
  readonly #listeners = new Set<(touched: Touched) => void>();
  readonly #stopHearing: () => void;

  /** Opened by `open`. */
  constructor(name: string, { timeoutMs = 5_000, factory, shapes = rowShapes }: DexieStoreOptions = {}) {
    const database = makeDatabase(name, shapes, factory);
    this.#shapes = shapes;
    this.#connection = new Connection(database, timeoutMs, () => this.#tell(touchedAll));
    this.#stopHearing = hearChanges(database, (touched) => this.#tell(touched));
  }

  /** @throws StoreProblem when the browser gives no database */
  async open(): Promise<void> {
    await this.#connection.open();
  }

  get state(): StoreState {
    return this.#connection.state;
  }

  async read<K extends Kind>(kind: K, known?: ReadonlyMap<string, Kinds[K]>): Promise<Reading<K>> {
    return this.#reading(kind, await this.#rows(kind, known ? { known } : {}));
  }

  async some<K extends Kind>(kind: K, ids: readonly string[]): Promise<Reading<K>> {
    return this.#reading(kind, await this.#rows(kind, { ids }));
  }

  async get<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | null> {
    const stored = await this.#connection.run((database) => database.table<unknown>(kind).get(id));
    const read = readRow<Kinds[K]>(this.#shapes[kind], stored);
    return read.kind === 'row' ? read.row : null;
  }

  count(kind: Kind): Promise<number> {
    return this.#connection.run((database) => database.table(kind).count());
  }

  async apply(changes: Changes, { overwrite = false, progress }: WriteOptions = {}): Promise<void> {
    const lists = changesByKind(changes);
    const lots = lists.flatMap(inLots);
    if (this.state === 'blocked') throw blockedProblem();
    if (lists.length === 0) return;
    // What is little is checked before anything is touched.
    if (lots.length === lists.length) lots.forEach((lot) => this.#checked(lot));
    await this.#connection.run((database, again) =>
      database.transaction(
        'rw',
        lists.map(({ kind }) => kind),
        async () => {
          for (const [place, lot] of lots.entries()) {
            await this.#write(database, this.#checked(lot), overwrite, again);
            progress?.((place + 1) / lots.length);
          }
        },
      ),
    );
  }

  #checked({ kind, put, remove }: KindChanges): KindChanges {
    const shape = this.#shapes[kind] as RowShape<Kinds[Kind]>;
    return { kind, put: put.map((row) => checkedRow(shape, row)), remove };
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
    if (put.length > 0) {
      const stored = await table.bulkGet(put.map(({ id }) => id));
      put.forEach((row, place) => {
        // The first try may have written it before the connection was lost.
        if (again && sameValue(row, stored[place])) return;
        demandNextRevision<Kinds[Kind]>(shape, row, stored[place], overwrite);
      });
      await table.bulkPut([...put]);
    }
    if (remove.length > 0) {
      for (const row of await table.bulkGet([...remove])) demandNotNewer(shape, row);
      await table.bulkDelete([...remove]);
    }
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
    this.#tell(touchedAll);
  }

  subscribe(changed: (touched: Touched) => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  close(): void {
    this.#listeners.clear();
    this.#stopHearing();
    this.#connection.close();
  }

  #rows<K extends Kind>(kind: K, wanted: Wanted<Kinds[K]> = {}): Promise<StoredRow<Kinds[K]>[]> {
    return this.#connection.run((database, again) =>
      storedRows<Kinds[K]>(database.table(kind), this.#shapes[kind], again, wanted),
    );
  }

  #reading<K extends Kind>(kind: K, read: readonly StoredRow<Kinds[K]>[]): Reading<K> {
    return {
      rows: read.flatMap((one) => (one.kind === 'row' ? [one.row] : [])),
      bad: read.flatMap((one) => {
        if (one.kind === 'row') return [];
        const { key, stored, reason } = one;
        return [{ kind, id: String(key), text: rowText(key, stored), reason }];
      }),
    };
  }

  #tell(touched: Touched): void {
    for (const listener of this.#listeners) listener(touched);
  }
}

/** Puts come before what is deleted, as one lot of both would have them. */
function inLots({ kind, put, remove }: KindChanges): KindChanges[] {
  const all = Math.max(1, Math.ceil(put.length / lotRows));
  return Array.from({ length: all }, (_, lot) => ({
    kind,
    put: put.slice(lot * lotRows, (lot + 1) * lotRows),
    remove: lot === all - 1 ? remove : [],
  }));
}
