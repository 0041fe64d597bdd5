import type { Inputs, ScalarField, Value, Values, ValuesOf } from './field';

/** The default value of every field: the worked example of a calculator. */
export function defaultsOf<I extends Inputs>(inputs: I): ValuesOf<I> {
  return Object.fromEntries(Object.entries(inputs).map(([key, field]) => [key, field.default])) as ValuesOf<I>;
}

/** A fresh row of a record list, every cell at its default. */
export function defaultRow(fields: Readonly<Record<string, ScalarField>>): Record<string, string | number | boolean | null> {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, field.default]));
}

/** Whether two values are the same to a reader: equal in kind and content. */
export function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  return Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);
}

/** Keys whose values differ from the defaults, in form order. */
export function changedKeys(inputs: Inputs, values: Values): string[] {
  return Object.keys(inputs).filter((key) => !sameValue(values[key], inputs[key]?.default as Value));
}
