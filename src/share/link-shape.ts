import type { Inputs, Problem, ValuesOf } from '../fields/field';
import type { FrozenInputs } from '../fields/frozen-inputs';
import type { ValueShape } from '../fields/upgraded';

/** What writing and reading links of a calculator needs to know of it. */
export interface LinkShape<I extends Inputs = Inputs> extends ValueShape<I> {
  /** The calculator's, which is its route too. */
  readonly id: string;
  /** Checks across fields, beyond each field's own range. */
  readonly check?: (values: ValuesOf<I>) => readonly Problem[];
  /** The inputs as they were in a version; null when there was none of that number. */
  readonly frozenDefaults: (version: number) => Promise<FrozenInputs | null>;
}
