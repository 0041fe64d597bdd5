import type { SmallStores } from './small-store';
import { storedKeys } from './stored-keys';

/** What is kept of a page being edited. */
export interface Draft {
  /** Of the calculator's stored shape. */
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
  /** The reader has said these are their numbers, even where they equal the example's. */
  readonly own: boolean;
  /** When it was written, milliseconds of the device's clock; 0 where that is not known. */
  readonly at: number;
  /** Revision of the saved row it was typed over; null where there is none. */
  readonly revision: number | null;
}

/** A draft about to be written; when it was is noted then. */
export type DraftToKeep = Omit<Draft, 'at' | 'revision'> & Partial<Pick<Draft, 'revision'>>;

/** Where a draft could be kept: for every tab that comes, for this tab alone, or not at all. */
export type DraftPlace = 'browser' | 'tab' | 'nowhere';

/** Something was kept but cannot be read: it has been set aside, not lost. */
export interface MangledDraft {
  readonly text: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVersion = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1;

function parsed(text: string): Draft | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!isRecord(value) || !isVersion(value.version) || !isRecord(value.values)) return null;
    return {
      version: value.version,
      values: value.values,
      own: value.own === true,
      at: Number(value.at) || 0,
      revision: isVersion(value.revision) ? value.revision : null,
    };
  } catch {
    return null;
  }
}

/** Whether a text, which may have lines of its own, stands among those set aside. */
const has = (aside: string, text: string) => `\n${aside}\n`.includes(`\n${text}\n`);

/**
 * The draft of one page in one context. Each tab keeps its own; the newest of all tabs is kept beside, for the tab
 * that comes next.
 */
export class PageDraft {
  readonly #key: string;
  readonly #quarantineKey: string;
  readonly #stores: SmallStores;
  /** The text of the draft read last. */
  #read: string | null = null;
  /** The text written last. */
  #written: string | null = null;
  /** What could not be set aside in the store, as long as the page lives. */
  #held: readonly string[] = [];

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
      if (draft) {
        this.#read = text;
        return draft;
      }
      if (this.setAside(text)) store.remove(this.#key);
    }
    return null;
  }

  write(draft: DraftToKeep): DraftPlace {
    const text = JSON.stringify({ ...draft, at: Date.now() });
    const inTab = this.#stores.tab.write(this.#key, text);
    const isShared = this.#stores.shared.write(this.#key, text);
    // What this tab wrote before would pass for the newest.
    if (!isShared) this.#removeOwn();
    this.#written = text;
    return isShared ? 'browser' : inTab ? 'tab' : 'nowhere';
  }

  /** Takes back what this tab has kept; another tab's newer draft stays. */
  remove(): void {
    this.#stores.tab.remove(this.#key);
    this.#removeOwn();
  }

  #removeOwn(): void {
    const text = this.#stores.shared.read(this.#key);
    if (text !== null && (text === this.#written || text === this.#read))
      this.#stores.shared.remove(this.#key);
  }

  /**
   * Keeps text that could not be read, so that it is never lost silently.
   *
   * @returns whether it is in the store; else it is held only as long as the page lives
   */
  setAside(text: string): boolean {
    const earlier = this.#stores.shared.read(this.#quarantineKey);
    if (earlier !== null && has(earlier, text)) return true;
    if (this.#stores.shared.write(this.#quarantineKey, earlier === null ? text : `${earlier}\n${text}`))
      return true;
    if (!this.#held.includes(text)) this.#held = [...this.#held, text];
    return false;
  }

  /** Sets aside the draft read last, to the letter. */
  setAsideRead(): boolean {
    return this.#read !== null && this.setAside(this.#read);
  }

  /** Puts what could be used, or nothing, in the place of the draft read last; another tab's draft stays. */
  mendRead(draft: DraftToKeep | null): void {
    for (const store of [this.#stores.tab, this.#stores.shared]) {
      if (this.#read === null || store.read(this.#key) !== this.#read) continue;
      if (draft) store.write(this.#key, JSON.stringify(draft));
      else store.remove(this.#key);
    }
  }

  /** What has been set aside, or null. */
  get mangled(): MangledDraft | null {
    const stored = this.#stores.shared.read(this.#quarantineKey);
    const texts = [...(stored === null ? [] : [stored]), ...this.#held];
    return texts.length === 0 ? null : { text: texts.join('\n') };
  }

  /** Deletes what has been set aside, with the drafts it was taken from, so that it does not come back. */
  discardMangled(): void {
    const { text } = this.mangled ?? {};
    for (const store of [this.#stores.tab, this.#stores.shared]) {
      const draft = store.read(this.#key);
      if (text !== undefined && draft !== null && has(text, draft)) store.remove(this.#key);
    }
    this.#stores.shared.remove(this.#quarantineKey);
    this.#held = [];
  }
}
