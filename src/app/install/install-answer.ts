import type { SmallStore } from '../small-store';
import { storedKeys } from '../stored-keys';

const waitMs = 30 * 24 * 3_600_000;

/** What the reader has said to the offer to install the app, kept on the device. */
export class InstallAnswer {
  readonly #store: SmallStore;
  readonly #now: () => number;
  /** Holds where the store does not. */
  #answered = false;

  /** @param now - milliseconds since 1970 */
  constructor(store: SmallStore, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /** Whether the offer would be a repetition: it was taken, or declined less than 30 days ago. */
  get stands(): boolean {
    if (this.#answered) return true;
    const text = this.#store.read(storedKeys.install);
    if (text === 'installed') return true;
    const declined = /^not-now (\d+)$/.exec(text ?? '');
    if (!declined) return false;
    const since = this.#now() - Number(declined[1]);
    // A clock that was wrong then must not silence the offer for years.
    return since > -waitMs && since < waitMs;
  }

  installed(): void {
    this.#answered = true;
    this.#store.write(storedKeys.install, 'installed');
  }

  notNow(): void {
    this.#answered = true;
    this.#store.write(storedKeys.install, `not-now ${this.#now()}`);
  }
}
