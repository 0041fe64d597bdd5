import type Dexie from 'dexie';
import { isNewer } from './database';
import type { StoreState } from './store';
import {
  closedProblem,
  isLostConnection,
  outdatedProblem,
  silentProblem,
  storeProblem,
} from './store-errors';

/** Something done with the open database; `again` when it is tried a second time and may have been done before. */
export type Work<T> = (database: Dexie, again: boolean) => PromiseLike<T>;

/** The way to the database: opens it when needed, once more when it was lost, and never again when it is outdated. */
export class Connection {
  readonly #database: Dexie;
  readonly #timeoutMs: number;
  readonly #changed: () => void;
  #state: Exclude<StoreState, 'memory'> = 'database';
  #isClosed = false;
  #opening: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Called when opening waits for other tabs. */
  #waits = () => {};

  /**
   * @param timeoutMs - how long opening may take where no other tab is in the way
   * @param changed - hears that the state is another
   */
  constructor(database: Dexie, timeoutMs: number, changed: () => void) {
    this.#database = database;
    this.#timeoutMs = timeoutMs;
    this.#changed = changed;
    database.on('versionchange', ({ newVersion }) => this.#letGo(newVersion));
    database.on('blocked', () => this.#wait());
    database.on('ready', () => this.#demandOwnVersion(), true);
  }

  get state(): Exclude<StoreState, 'memory'> {
    return this.#state;
  }

  /**
   * Opens the database. Resolves also where it waits for other tabs or is outdated: the state says so then.
   *
   * @throws StoreProblem when the browser gives no database
   */
  async open(): Promise<void> {
    const waits = new Promise<void>((resolve) => (this.#waits = resolve));
    const opened = this.run(() => Promise.resolve()).catch((problem: unknown) => {
      if (this.#state === 'database') throw problem;
    });
    await Promise.race([opened, waits]);
  }

  /**
   * Does something with the open database, and once more over a new connection where the old one was lost.
   *
   * @throws StoreProblem
   */
  async run<T>(work: Work<T>): Promise<T> {
    this.#demandUsable();
    let connection: IDBDatabase | null = null;
    try {
      await this.#opened();
      connection = this.#database.backendDB();
      return await work(this.#database, false);
    } catch (error) {
      this.#demandUsable();
      if (!isLostConnection(error) && (connection === null || this.#database.isOpen()))
        throw storeProblem(error);
    }
    try {
      // What was lost meanwhile may be open again for another; that one is left alone.
      if (this.#opening === null && this.#database.backendDB() === connection) this.#database.close();
      await this.#opened();
      return await work(this.#database, true);
    } catch (error) {
      this.#demandUsable();
      throw storeProblem(error);
    }
  }

  /** Deletes the whole database; the next `run` makes a new one. Waits for other tabs to let it go. */
  async delete(): Promise<void> {
    this.#demandUsable();
    try {
      await this.#database.delete();
    } catch (error) {
      throw storeProblem(error);
    }
    this.#become('database');
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#database.close();
  }

  #opened(): Promise<void> {
    if (this.#opening === null && this.#database.isOpen()) return Promise.resolve();
    this.#opening ??= this.#connect().finally(() => (this.#opening = null));
    return this.#opening;
  }

  async #connect(): Promise<void> {
    const silence = new Promise<never>((_, reject) => {
      this.#timer = setTimeout(() => reject(silentProblem()), this.#timeoutMs);
    });
    try {
      await Promise.race([this.#database.open(), silence]);
      this.#become('database');
    } catch (error) {
      this.#database.close();
      throw error;
    } finally {
      clearTimeout(this.#timer);
    }
  }

  /** Another tab wants to upgrade or delete the database, and waits until all have closed it. */
  #letGo(newVersion: number | null): false {
    const isDeleted = newVersion === null || newVersion === 0;
    this.#database.close();
    if (isDeleted) this.#changed();
    else this.#become('outdated');
    // Else Dexie would give its own answer, which leaves the way open to opening it again.
    return false;
  }

  #wait(): false {
    clearTimeout(this.#timer);
    this.#become('blocked');
    this.#waits();
    return false;
  }

  #demandOwnVersion(): void {
    if (!isNewer(this.#database)) return;
    this.#become('outdated');
    throw outdatedProblem();
  }

  #demandUsable(): void {
    if (this.#isClosed) throw closedProblem();
    if (this.#state === 'outdated') throw outdatedProblem();
  }

  #become(state: Exclude<StoreState, 'memory'>): void {
    if (this.#state === state || this.#state === 'outdated') return;
    this.#state = state;
    this.#changed();
  }
}
