import type { SmallStores } from './small-store';
import { storedKeys } from './stored-keys';

/** What is kept of a page being edited. */
export interface Draft {
  /** Of the calculator's stored shape. */
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** The reader has said these are their numbers, even where they equal the example's. */
  readonly own: boolean;
}

/** Something was kept but cannot be read: it has been set aside, not lost. */
export interface MangledDraft {
  readonly text: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): Draft | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !Number.isInteger(value.version) || !isRecord(value.values)) return null;
    return { version: value.version as number, values: value.values, own: value.own === true };
  } catch {
    return null;
  }
}

/**
 * The draft of one page in one context. Each tab keeps its own; the newest of all tabs is kept beside, for the tab
 * that comes next.
 */
export class PageDraft {
  readonly #key: string;
  readonly #quarantineKey: string;
  readonly #stores: SmallStores;

  constructor(stores: SmallStores, page: string, context = 'blank') {
    this.#stores = stores;
    this.#key = storedKeys.draft(page, context);
    this.#quarantineKey = storedKeys.quarantine(page, context);
  }

  /** This tab's draft, else the newest of any tab; a mangled one is set aside and the next is tried. */
  read(): Draft | null {
    for (const store of [this.#stores.tab, this.#stores.shared]) {
      const text = store.read(this.#key);
      if (text === null) continue;
      const draft = parsed(text);
      if (draft) return draft;
      store.remove(this.#key);
      this.setAside(text);
    }
    return null;
  }

  /** @returns whether it could be kept where the next visit finds it */
  write(draft: Draft): boolean {
    const text = JSON.stringify(draft);
    const inTab = this.#stores.tab.write(this.#key, text);
    return this.#stores.shared.write(this.#key, text) || inTab;
  }

  remove(): void {
    this.#stores.tab.remove(this.#key);
    this.#stores.shared.remove(this.#key);
  }

  /** Keeps text that could not be read, so that it is never lost silently. */
  setAside(text: string): void {
    const earlier = this.#stores.shared.read(this.#quarantineKey);
    if (earlier?.split('\n').includes(text)) return;
    this.#stores.shared.write(this.#quarantineKey, earlier ? `${earlier}\n${text}` : text);
  }

  /** What has been set aside, or null. */
  get mangled(): MangledDraft | null {
    const text = this.#stores.shared.read(this.#quarantineKey);
    return text === null ? null : { text };
  }

  discardMangled(): void {
    this.#stores.shared.remove(this.#quarantineKey);
  }
}
