/** One line of an order as it stood when its report was made. */
export interface OrderLine {
  /** When the order was last updated, NaN where the file does not say. */
  readonly updated: number;
  /** What makes two lines of one order and product the same line: "2|19.90". */
  readonly content: string;
  state: 'kept' | 'repeated' | 'outdated';
}

/**
 * Finds lines that overlapping reports bring twice. Lines of one order and product with the same time of update come from
 * one state of the order: alike, they are one line; different, they are two. A later update replaces what was
 * known before, so an order that was cancelled since does not stay counted.
 */
export class OrderCopies<L extends OrderLine> {
  readonly #latest = new Map<string, L[]>();

  /** Marks the new line, or those before it, where it repeats or replaces. */
  meet(key: string, line: L): void {
    const known = this.#latest.get(key);
    if (known === undefined) {
      this.#latest.set(key, [line]);
      return;
    }
    const since = line.updated - known[0]!.updated;
    if (since > 0) {
      for (const old of known) old.state = 'outdated';
      this.#latest.set(key, [line]);
    } else if (since < 0) line.state = 'outdated';
    else if (known.some(({ content }) => content === line.content)) line.state = 'repeated';
    else known.push(line);
  }
}
