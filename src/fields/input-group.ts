import type { Values } from './field';

/** A run of inputs under one heading, in form order. */
export interface InputGroup<V = Values> {
  readonly title: string;
  readonly fields: readonly (keyof V & string)[];
  /** Folded under "More assumptions". */
  readonly more?: boolean;
  /** Fields shown only when they matter; a hidden field keeps its value. */
  readonly shown?: Readonly<Partial<Record<keyof V & string, (values: V) => boolean>>>;
}
