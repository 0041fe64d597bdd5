import type { catalogue } from '../catalogue';

/** A term as the app uses it. */
export interface Term {
  /** Stays as it is: links point at it. */
  readonly id: string;
  readonly term: string;
  /** Other words for the same thing, which the app does not use. */
  readonly also?: readonly string[];
  /** In one to three sentences. */
  readonly meaning: string;
  /** Inputs that ask for it. */
  readonly fields?: readonly (keyof typeof catalogue)[];
  /** Pages that are about it, by their calculator's id. */
  readonly pages?: readonly string[];
}
