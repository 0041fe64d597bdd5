import type { SmallStore } from '../small-store';
import { storedKeys } from '../stored-keys';
import { figuresFromText, textOfFigures } from './own-figures';
import type { OwnFigure, OwnFigures } from './own-figures';

/**
 * The seller's own figures, kept for all tabs. What was stored and cannot be read is set aside under a key of its own,
 * to the letter, and stays there until the seller deletes it.
 */
export class FigureKeeper {
  readonly #store: SmallStore;
  #figures: OwnFigures = $state.raw({});
  #aside: string | null = $state(null);

  constructor(store: SmallStore) {
    this.#store = store;
  }

  get figures(): OwnFigures {
    return this.#figures;
  }

  /** What was stored and could not be read. */
  get aside(): string | null {
    return this.#aside;
  }

  /** Takes up what is kept; once the prerendered page has come alive. */
  restore(): void {
    const text = this.#store.read(storedKeys.rules);
    const { figures, damaged } = figuresFromText(text);
    this.#figures = figures;
    if (damaged && text !== null) {
      const earlier = this.#store.read(storedKeys.rulesAside);
      const all = earlier === null || earlier === text ? text : `${earlier}\n${text}`;
      if (this.#store.write(storedKeys.rulesAside, all)) this.#write(figures);
    }
    this.#aside = this.#store.read(storedKeys.rulesAside) ?? (damaged ? text : null);
  }

  /** Another tab has changed what is stored under a key, or everything. */
  follow(key: string | null): void {
    if (key === null || key === storedKeys.rules || key === storedKeys.rulesAside) this.restore();
  }

  /**
   * Puts some figures in place, and takes out those that are null; what other tabs have kept meanwhile stays.
   *
   * @returns whether they could be kept for the next page
   */
  change(changes: Readonly<Record<string, OwnFigure | null>>): boolean {
    const text = this.#store.read(storedKeys.rules);
    const present = text === null ? this.#figures : figuresFromText(text).figures;
    const next = Object.entries({ ...present, ...changes }).filter(
      (entry): entry is [string, OwnFigure] => entry[1] !== null,
    );
    this.#figures = Object.fromEntries(next);
    return this.#write(this.#figures);
  }

  discardAside(): void {
    this.#store.remove(storedKeys.rulesAside);
    this.#aside = null;
  }

  #write(figures: OwnFigures): boolean {
    if (Object.keys(figures).length > 0) return this.#store.write(storedKeys.rules, textOfFigures(figures));
    this.#store.remove(storedKeys.rules);
    return true;
  }
}
