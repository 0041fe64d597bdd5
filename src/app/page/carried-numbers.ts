import type { CalculatorAbout } from '../../calculators/calculator';
import type { Values } from '../../fields/field';

export interface Carried {
  /** The page they come from. */
  readonly from: CalculatorAbout;
  readonly values: Values;
}

/**
 * A page's numbers on their way to another page, from the click to the moment that page has opened. What a page in
 * between did not ask for goes along to the next.
 */
export class CarriedNumbers {
  #waiting: { readonly to: string; readonly from: CalculatorAbout } | null = null;
  #all: Values = {};

  /**
   * @param to - id of the calculator they are for
   * @param afresh - the numbers of another matter, such as a saved scenario: what was carried before stays behind
   */
  give(to: string, { from, values }: Carried, afresh = false): void {
    this.#all = afresh ? values : { ...this.#all, ...values };
    this.#waiting = { to, from };
  }

  /** What is on its way to this page, once; whatever was meant for another page is dropped. */
  take(id: string): Carried | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting?.to === id ? { from: waiting.from, values: this.#all } : null;
  }
}
