/** What is taken first from a heap: more worth, then fewer days. */
export interface Ranked {
  readonly worth: number;
  readonly days: number;
}

const isBefore = (a: Ranked, b: Ranked): boolean =>
  a.worth === b.worth ? a.days < b.days : a.worth > b.worth;

/** A binary heap: the best first, each taken and put back in the logarithm of how many there are. */
export class BestFirst<Item extends Ranked> {
  readonly #items: Item[] = [];

  add(item: Item): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(item, items[above]!)) break;
      items[at] = items[above]!;
      at = above;
    }
    items[at] = item;
  }

  /** The best, taken out; null where none is left. */
  take(): Item | null {
    const items = this.#items;
    const best = items[0];
    const last = items.pop();
    if (best === undefined || last === undefined) return null;
    if (items.length === 0) return best;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= items.length) break;
      if (below + 1 < items.length && isBefore(items[below + 1]!, items[below]!)) below += 1;
      if (!isBefore(items[below]!, last)) break;
      items[at] = items[below]!;
      at = below;
    }
    items[at] = last;
    return best;
  }
}
