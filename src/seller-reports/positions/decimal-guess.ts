import { decimalSignIn, type DecimalSign } from '../report-number';

/** So many more numbers of one way than of the other leave no doubt. */
const enough = 50;

/** Gathers from a file's numbers whether it writes 1,234.5 or 1.234,5. */
export class DecimalGuess {
  #commas = 0;
  #points = 0;

  /** @param whole - whether the number can only be a whole one */
  meet(text: string, whole: boolean): void {
    const sign = decimalSignIn(text, whole);
    if (sign === 'comma') this.#commas++;
    else if (sign === 'point') this.#points++;
  }

  /** Whether what is still to come can be left unread. */
  get isSure(): boolean {
    return Math.abs(this.#commas - this.#points) >= enough;
  }

  /** As more of its numbers say; null where none does. */
  settle(): DecimalSign | null {
    if (this.#commas === this.#points) return null;
    return this.#commas > this.#points ? 'comma' : 'point';
  }
}
