import { SvelteMap } from 'svelte/reactivity';
import { sameValue } from '../fields/values';

/** A text as it stands in a box, and what it was read as. */
export interface TypedText {
  readonly text: string;
  /** What is wrong with it, or null when it was read. */
  readonly message: string | null;
  /** The value in force while it stands: the one it was read as, or the last good one before it. */
  readonly inForce: unknown;
}

/**
 * The texts being typed in one form, by the path of their value. A text stands only as long as the value in force is
 * the one it belongs to: an undo, a reset or a preset puts the written value in its place.
 */
export class TypedTexts {
  readonly #texts = new SvelteMap<string, TypedText>();

  /** The text that stands in place of the written value, if any. */
  at(path: string, value: unknown): TypedText | null {
    const typed = this.#texts.get(path);
    return typed && sameValue(typed.inForce, value) ? typed : null;
  }

  /** What is typed but cannot be read, as far as it still stands. */
  unread(valueAt: (path: string) => unknown): { readonly path: string; readonly message: string }[] {
    return [...this.#texts].flatMap(([path, { message, inForce }]) =>
      message !== null && sameValue(inForce, valueAt(path)) ? [{ path, message }] : [],
    );
  }

  /** A row has been put into a list: the texts of the rows behind it go with their rows. */
  insertRow(path: string, index: number): void {
    this.#moveRows(path, (row) => (row >= index ? row + 1 : row));
  }

  /** A row has been taken out of a list: its texts go, those of the rows behind it go with their rows. */
  removeRow(path: string, index: number): void {
    this.#moveRows(path, (row) => (row === index ? null : row > index ? row - 1 : row));
  }

  #moveRows(path: string, to: (row: number) => number | null): void {
    const moved: [string, TypedText][] = [];
    for (const [key, typed] of [...this.#texts]) {
      if (!key.startsWith(`${path}.`)) continue;
      const [row, ...rest] = key.slice(path.length + 1).split('.');
      const place = to(Number(row));
      if (place === Number(row)) continue;
      this.#texts.delete(key);
      if (place !== null) moved.push([[path, place, ...rest].join('.'), typed]);
    }
    for (const [key, typed] of moved) this.#texts.set(key, typed);
  }

  type(path: string, typed: TypedText): void {
    this.#texts.set(path, typed);
  }

  /** The reader has left the box: what was read is shown as written, what was not stays as typed. */
  settle(path: string): void {
    if (this.#texts.get(path)?.message === null) this.#texts.delete(path);
  }

  /** Drops the texts of a value and of everything in it. */
  forget(path: string): void {
    for (const key of [...this.#texts.keys()]) {
      if (key === path || key.startsWith(`${path}.`)) this.#texts.delete(key);
    }
  }
}
