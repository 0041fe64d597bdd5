import type { Values } from '../fields/field';

/** What a page stands on before the reader edits it. */
export interface Base {
  readonly kind: 'example' | 'product' | 'scenario' | 'link';
  readonly values: Values;
  /** Of the saved row. */
  readonly revision?: number;
}

/** Values that come over a draft older than they are; not those of a day to come, since then the clock was set back. */
export interface Over {
  readonly values: Values;
  /** Milliseconds of the device's clock. */
  readonly at: number;
}
