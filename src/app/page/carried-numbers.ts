import type { CalculatorAbout } from '../../calculators/calculator';
import type { Values } from '../../fields/field';

export interface Carried {
  /** The page they come from. */
  readonly from: CalculatorAbout;
  readonly values: Values;
}

/** A page's numbers on their way to another page, from the click to the moment that page has opened. */
export class CarriedNumbers {
  #waiting: (Carried & { readonly to: string }) | null = null;

  /** @param to - id of the calculator they are for */
  give(to: string, carried: Carried): void {
    this.#waiting = { ...carried, to };
  }

  /** What is on its way to this page, once; whatever was meant for another page is dropped. */
  take(id: string): Carried | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting?.to === id ? waiting : null;
  }
}
