/** Edits of one field within this time are one step of undo. */
const coalesceMs = 1_000;

/** Tells whether an edit goes on from the one before it, as keystrokes in one field do. */
export class TypingRun {
  readonly #now: () => number;
  #field: string | null = null;
  #at = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** @param keys - fields that are edited now, at least one */
  runsOn(keys: readonly string[]): boolean {
    const now = this.#now();
    const field = keys.length === 1 ? keys[0]! : null;
    const runsOn = field !== null && field === this.#field && now - this.#at < coalesceMs;
    this.#field = field;
    this.#at = now;
    return runsOn;
  }

  /** Whatever is edited next begins anew. */
  end(): void {
    this.#field = null;
  }
}
