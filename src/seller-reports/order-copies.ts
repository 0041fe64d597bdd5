/** One line of an order as it stood when its report was made. */
export interface OrderLine<L> {
  /** When the order was last updated, NaN where the file does not say. */
  readonly updated: number;
  state: 'kept' | 'repeated' | 'outdated';
  /** The line met before it in the same state of the same order and product. */
  before: L | null;
}

/**
 * Finds lines that overlapping reports bring twice. Lines of one order and product with the same time of update come from
 * one state of the order: alike, they are one line; different, they are two. A later update replaces what was
 * known before, so an order that was cancelled since does not stay counted.
 */
export class OrderCopies<L extends OrderLine<L>> {
  readonly #latest = new Map<string, L>();
  readonly #areAlike: (a: L, b: L) => boolean;

  constructor(areAlike: (a: L, b: L) => boolean) {
    this.#areAlike = areAlike;
  }

  /** Marks the new line, or those before it, where it repeats or replaces. */
  meet(key: string, line: L): void {
    const known = this.#latest.get(key);
    if (known !== undefined) {
      const since = line.updated - known.updated;
      if (since < 0) line.state = 'outdated';
      for (let old: L | null = known; old !== null; old = old.before) {
        if (since > 0) old.state = 'outdated';
        else if (!(since < 0) && this.#areAlike(old, line)) line.state = 'repeated';
      }
      if (line.state !== 'kept') return;
      if (!(since > 0)) line.before = known;
    }
    this.#latest.set(key, line);
  }
}
