import type { Scenario } from '../fields/stored';
import type { BadRow, Changes, Everything, Kind, Kinds, Store, StoreState } from '../scenarios/store';
import { noteKept, wasRemoved } from '../scenarios/removed-marker';
import { kinds } from '../scenarios/store';
import { blockedProblem, outdatedProblem, storeProblem } from '../scenarios/store-errors';
import type { SmallStore } from './small-store';
import { storedKeys } from './stored-keys';

const nothing: Everything = { scenarios: [], products: [], suppliers: [], snapshots: [] };

/**
 * What is kept on the device, as pages see it: always the newest of this tab and the others. Opened when a page first
 * needs it, so that the first route does not wait for a database.
 */
export class Library {
  readonly #open: () => Promise<Store>;
  readonly #marker: SmallStore | null;
  #store: Promise<Store> | null = null;
  #refreshing: Promise<void> | null = null;
  #again = false;
  /** Why the last reading failed; null where it did not. */
  #failure: unknown = null;
  #rows = $state.raw<Everything>(nothing);
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

  get products(): Everything['products'] {
    return this.#rows.products;
  }

  get everything(): Everything {
    return this.#rows;
  }

  get badRows(): readonly BadRow[] {
    return this.#badRows;
  }

  /** The store itself, opened once. */
  store(): Promise<Store> {
    this.#store ??= this.#open().then(async (store) => {
      store.subscribe(() => void this.#refresh(store));
      await this.#refresh(store);
      return store;
    });
    return this.#store;
  }

  /** Reads everything anew; what is asked for meanwhile is one more reading, however often it was asked. */
  #refresh(store: Store): Promise<void> {
    this.#again = true;
    this.#refreshing ??= (async () => {
      while (this.#again) {
        this.#again = false;
        this.#failure = null;
        // A tab that is outdated, or has lost its database, shows what it knew and says so.
        await this.#read(store).catch((error: unknown) => {
          this.#failure = error;
          this.#state = store.state;
        });
      }
      this.#refreshing = null;
    })();
    return this.#refreshing;
  }

  async #read(store: Store): Promise<void> {
    this.#state = store.state;
    if (store.state === 'outdated') throw outdatedProblem();
    if (store.state === 'blocked') throw blockedProblem();
    const lists = await Promise.all(kinds.map(async (kind) => [kind, await store.all(kind)] as const));
    const rows = Object.fromEntries(lists) as unknown as Everything;
    this.#rows = {
      ...rows,
      scenarios: [...rows.scenarios].sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1)),
    };
    this.#badRows = await store.badRows();
    this.#state = store.state;
    this.#note();
    this.#loaded = true;
  }

  #note(): void {
    if (this.#marker === null || this.#state !== 'database') return;
    const count = kinds.reduce((sum, kind) => sum + this.#rows[kind].length, this.#badRows.length);
    // What the seller deletes here was not removed by the browser.
    if (!this.#loaded) this.#removed = wasRemoved(this.#marker, storedKeys.kept, count);
    if (count > 0) this.#removed = false;
    if (!this.#removed) noteKept(this.#marker, storedKeys.kept, count);
  }

  /**
   * Reads everything anew, for whatever is about to delete or overwrite: without it, "not read" would count as "not there".
   *
   * @throws StoreProblem when it cannot be read
   */
  async readAnew(): Promise<void> {
    await this.#refresh(await this.store());
    if (this.#failure !== null) throw storeProblem(this.#failure);
  }

  async get<K extends Kind>(kind: K, id: string): Promise<Kinds[K] | null> {
    return (await this.store()).get(kind, id);
  }

  /**
   * Writes rows and reads everything anew, so that the page shows what is kept.
   *
   * @throws StoreProblem
   */
  async apply(changes: Changes, options?: { readonly overwrite?: boolean }): Promise<void> {
    const store = await this.store();
    await store.apply(changes, options);
    await this.#refresh(store);
  }
}
