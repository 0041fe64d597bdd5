/** A browser store that may be missing, blocked or full; then reads give null and writes say false. */
export class SmallStore {
  readonly #open: () => Storage;

  constructor(open: () => Storage) {
    this.#open = open;
  }

  read(key: string): string | null {
    try {
      return this.#open().getItem(key);
    } catch {
      return null;
    }
  }

  write(key: string, text: string): boolean {
    try {
      this.#open().setItem(key, text);
      return true;
    } catch {
      return false;
    }
  }

  remove(key: string): void {
    try {
      this.#open().removeItem(key);
    } catch {
      // Nothing can be kept there, so nothing is there.
    }
  }
}

/** This tab's own store, and the one all tabs share. */
export interface SmallStores {
  readonly tab: SmallStore;
  readonly shared: SmallStore;
}

export const browserStores = (): SmallStores => ({
  tab: new SmallStore(() => sessionStorage),
  shared: new SmallStore(() => localStorage),
});
