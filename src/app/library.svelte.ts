import type { History, Scenario } from '../fields/stored';
import { touchedBy } from '../scenarios/changes';
import { noteKept, wasRemoved } from '../scenarios/removed-marker';
import type {
  BadRow,
  Changes,
  Everything,
  Held,
  Kind,
  Kinds,
  Store,
  StoreState,
  Touched,
  WriteOptions,
} from '../scenarios/store';
import { heldKinds, kinds, touchedAll } from '../scenarios/store';
import { blockedProblem, outdatedProblem, storeProblem } from '../scenarios/store-errors';
import { HeldRows } from './held-rows';
import type { SmallStore } from './small-store';
import { storedKeys } from './stored-keys';

/**
 * What is kept on the device, as pages see it: always the newest of this tab and the others. Opened when a page first
 * needs it, so that the first route does not wait for a database. The days of products are read one by one.
 */
export class Library {
  readonly #open: () => Promise<Store>;
  readonly #marker: SmallStore | null;
  #store: Promise<Store> | null = null;
  #refreshing: Promise<void> | null = null;
  /** What is to be read again. */
  #touched: Touched = {};
  /** How many writes of this tab are under way; what they touch is read once, after them. */
  #writing = 0;
  /** Why the last reading failed; null where it did not. */
  #failure: unknown = null;
  readonly #held = new HeldRows();
  #badHistories: readonly BadRow[] = [];
  #rows = $state.raw<Held>({ scenarios: [], products: [], suppliers: [] });
  #badRows = $state.raw<readonly BadRow[]>([]);
  #state = $state<StoreState | 'closed'>('closed');
  #loaded = $state(false);
  #removed = $state(false);

  /** @param marker - where it is noted, apart from the database, that something is kept */
  constructor(open: () => Promise<Store>, marker: SmallStore | null = null) {
    this.#open = open;
    this.#marker = marker;
  }

  /** Whether what was kept has been read; before, "nothing there" means nothing. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Whether the browser has removed what was kept here. */
  get removed(): boolean {
    return this.#removed;
  }

  get state(): StoreState | 'closed' {
    return this.#state;
  }

  /** Newest change first. */
  get scenarios(): readonly Scenario[] {
    return this.#rows.scenarios;
  }

  get products(): Held['products'] {
    return this.#rows.products;
  }

  get suppliers(): Held['suppliers'] {
    return this.#rows.suppliers;
  }

  /** Everything but the days of products. */
  get held(): Held {
    return this.#rows;
  }

  /** Rows that cannot be read; among histories those met so far. */
  get badRows(): readonly BadRow[] {
    return this.#badRows;
  }

  /** The store itself, opened once. */
  store(): Promise<Store> {
    this.#store ??= this.#open().then(async (store) => {
      store.subscribe((touched) => {
        this.#touch(touched);
        if (this.#writing === 0) void this.#refresh(store);
      });
      this.#touch(touchedAll);
      await this.#refresh(store);
      return store;
    });
    return this.#store;
  }

  /** Reads what is kept where it is noted that something is, so that a first visit opens no database. */
  async readNoted(): Promise<void> {
    if (this.#marker !== null && this.#marker.read(storedKeys.kept) !== null) await this.store();
  }

  #touch(touched: Touched): void {
    const both = (kind: Kind): Touched[Kind] => {
      const [before, now] = [this.#touched[kind], touched[kind]];
      if (before === 'any' || now === 'any') return 'any';
      return [...(before ?? []), ...(now ?? [])];
    };
    this.#touched = Object.fromEntries(
      kinds
        .filter((kind) => touched[kind] !== undefined || this.#touched[kind] !== undefined)
        .map((kind) => [kind, both(kind)]),
    );
  }

  /** Reads what was touched; what is touched meanwhile is one more reading, however often it was. */
  #refresh(store: Store): Promise<void> {
    if (this.#refreshing === null && Object.keys(this.#touched).length === 0) return Promise.resolve();
    this.#refreshing ??= (async () => {
      do {
        const touched = this.#touched;
        this.#touched = {};
        this.#failure = null;
        // A tab that is outdated, or has lost its database, shows what it knew and says so.
        await this.#read(store, touched).catch((error: unknown) => {
          this.#failure = error;
          this.#state = store.state;
        });
        if (this.#failure !== null) {
          // What could not be read now is read with what comes next.
          this.#touch(touched);
          break;
        }
      } while (Object.keys(this.#touched).length > 0);
      this.#refreshing = null;
    })();
    return this.#refreshing;
  }

  async #read(store: Store, touched: Touched): Promise<void> {
    this.#state = store.state;
    if (store.state === 'outdated') throw outdatedProblem();
    if (store.state === 'blocked') throw blockedProblem();
    const asked = heldKinds.filter((kind) => touched[kind] !== undefined);
    const changed = await Promise.all(
      asked.map(async (kind) => [kind, await this.#held.read(store, kind, touched[kind]!)] as const),
    );
    this.#forgetBad(touched.histories);
    const rows = { ...this.#rows, ...(Object.fromEntries(changed) as Partial<Held>) };
    this.#rows = asked.includes('scenarios')
      ? { ...rows, scenarios: [...rows.scenarios].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)) }
      : rows;
    this.#sayBad();
    this.#state = store.state;
    this.#note();
    this.#loaded = true;
  }

  #forgetBad(touched: Touched['histories']): void {
    if (touched !== undefined)
      this.#badHistories =
        touched === 'any' ? [] : this.#badHistories.filter(({ id }) => !touched.includes(id));
  }

  #sayBad(): void {
    const bad = [...this.#held.bad, ...this.#badHistories];
    if (bad.length + this.#badRows.length > 0) this.#badRows = bad;
  }

  #note(): void {
    if (this.#marker === null || this.#state !== 'database') return;
    const count = heldKinds.reduce((sum, kind) => sum + this.#rows[kind].length, this.#badRows.length);
    // What the seller deletes here was not removed by the browser.
    if (!this.#loaded) this.#removed = wasRemoved(this.#marker, storedKeys.kept, count);
    if (count > 0) this.#removed = false;
    if (!this.#removed) noteKept(this.#marker, storedKeys.kept, count);
  }

  /**
   * Reads everything at hand anew, for whatever is about to delete or overwrite: without it, "not read" would count as
   * "not there".
   *
   * @throws StoreProblem when it cannot be read
   */
  async readAnew(): Promise<void> {
    const store = await this.store();
    this.#touch(touchedAll);
    await this.#refresh(store);
    if (this.#failure !== null) throw storeProblem(this.#failure);
  }

  /**
   * Everything there is, read anew, the days of products with it: much, and not to be held for long.
   *
   * @throws StoreProblem when it cannot be read
   */
  async readEverything(): Promise<Everything> {
    await this.readAnew();
    const { rows, bad } = await (await this.store()).read('histories');
    this.#badHistories = bad;
    this.#sayBad();
    return { ...this.#rows, histories: rows };
  }

  /** The days of some products; of a product without any there is none. */
  async histories(products: readonly string[]): Promise<readonly History[]> {
    return (await (await this.store()).some('histories', products)).rows;
  }

  async countHistories(): Promise<number> {
    return (await this.store()).count('histories');
  }

  async get<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | null> {
    return (await this.store()).get(kind, id);
  }

  /**
   * Writes rows and reads anew what that touched, so that the page shows what is kept.
   *
   * @throws StoreProblem
   */
  async apply(changes: Changes, options?: WriteOptions): Promise<void> {
    const store = await this.store();
    this.#writing += 1;
    try {
      await store.apply(changes, options);
      this.#touch(touchedBy(changes));
    } finally {
      this.#writing -= 1;
      await this.#refresh(store);
    }
  }
}
