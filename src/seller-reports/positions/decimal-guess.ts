import { decimalSignIn, type DecimalSign } from '../report-number';

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

  /** As more of its numbers say; null where none does. */
  settle(): DecimalSign | null {
    if (this.#commas === this.#points) return null;
    return this.#commas > this.#points ? 'comma' : 'point';
  }
}
