import { cleanText } from '../fields/text';

/** Gives each name met its number, and keeps a clean copy of it rather than a piece of the file. */
export class NamesMet {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  readonly #most: number;
  readonly #length: number;

  constructor(most: number, length: number) {
    this.#most = most;
    this.#length = length;
  }

  get names(): readonly string[] {
    return this.#names;
  }

  /** The number of a name; beyond the most that are told apart, the last. */
  numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const kept = cleanText(name, this.#length);
    let number = this.#numbers.get(kept);
    if (number === undefined) {
      number = Math.min(this.#names.length, this.#most - 1);
      if (this.#names.length < this.#most) this.#names.push(kept);
      this.#numbers.set(kept, number);
    }
    return number;
  }
}
