import type { Inputs, Problem, ValuesOf } from './field';
import { valuesFromUnknown } from './read';

/** What reading stored values of a calculator needs to know of it. */
export interface ValueShape<I extends Inputs = Inputs> {
  readonly version: number;
  /** One step a version, from version 1 on. */
  readonly upgrade: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[];
  readonly inputs: I;
}

export type Upgraded<I extends Inputs> =
  | {
      readonly kind: 'read';
      readonly values: ValuesOf<I>;
      /** One for each value that could not be used and was replaced by the default. */
      readonly problems: readonly Problem[];
    }
  /** Made by a later version of the calculator than this one. */
  | { readonly kind: 'newer' }
  /** A step of an upgrade met something it did not expect. */
  | { readonly kind: 'unreadable' };

/** Stored values of any earlier version as values of today: upgraded, then read one by one. Never throws. */
export function upgradedValues<I extends Inputs>(
  shape: ValueShape<I>,
  version: number,
  stored: unknown,
): Upgraded<I> {
  if (version > shape.version) return { kind: 'newer' };
  if (!Number.isInteger(version) || version < 1) return { kind: 'unreadable' };
  try {
    const start = typeof stored === 'object' && stored !== null ? { ...stored } : {};
    const upgraded = shape.upgrade
      .slice(version - 1)
      .reduce<Record<string, unknown>>((old, next) => next(old), start);
    return { kind: 'read', ...valuesFromUnknown(shape.inputs, upgraded) };
  } catch {
    return { kind: 'unreadable' };
  }
}
