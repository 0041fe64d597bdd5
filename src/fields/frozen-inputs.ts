import type { Field, Inputs, Value } from './field';

/** What one field was in some version: enough to say a value in short, and to understand it ever after. */
export interface FrozenField {
  readonly kind: Field['kind'];
  readonly default: Value;
  /** A choice's options in their order. */
  readonly options?: readonly string[];
  /** A record list's columns in their order. */
  readonly columns?: Readonly<Record<string, FrozenField>>;
}

/**
 * A calculator's inputs as they were in one version, kept in `defaults-<version>.json`. Links say values by the place of
 * their field here and leave out what equals its default here, so a version's file never changes once released.
 */
export type FrozenInputs = Readonly<Record<string, FrozenField>>;

function frozenField(field: Field): FrozenField {
  const { kind } = field;
  switch (kind) {
    case 'choice':
      return { kind, default: field.default, options: field.options.map(({ value }) => value) };
    case 'records':
      return { kind, default: field.default, columns: frozenInputs(field.fields) };
    default:
      return { kind, default: field.default };
  }
}

/** The inputs of today in the form in which a version's are kept. Labels, helps and ranges may change within a version. */
export function frozenInputs(inputs: Inputs): FrozenInputs {
  return Object.fromEntries(Object.entries(inputs).map(([key, field]) => [key, frozenField(field)]));
}
