/** One sentence about what was just done, with a way back where there is one. */
export interface Message {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void | Promise<void> };
}

const shownMs = 10_000;

/** What the app says of a thing done: one message at a time, gone by itself, never gone while it is pointed at. */
export class Messages {
  #current = $state.raw<Message | null>(null);
  #timer: ReturnType<typeof setTimeout> | null = null;

  get current(): Message | null {
    return this.#current;
  }

  say(text: string, action?: Message['action']): void {
    this.#current = action === undefined ? { text } : { text, action };
    this.release();
  }

  /** Keeps the message while the reader is at it. */
  hold(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  release(): void {
    this.hold();
    if (this.#current !== null) this.#timer = setTimeout(() => this.dismiss(), shownMs);
  }

  dismiss(): void {
    this.hold();
    this.#current = null;
  }
}
