import type { Inputs, Value, Values, ValuesOf } from './field';

/** The default of every input: the worked example. */
export function defaultsOf<I extends Inputs>(inputs: I): ValuesOf<I> {
  return Object.fromEntries(
    Object.entries(inputs).map(([key, field]) => [key, field.default]),
  ) as ValuesOf<I>;
}

/** Whether two values are the same, lists compared item by item and records key by key. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === 0 && b === 0;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, place) => sameValue(item, b[place]));
  if (Array.isArray(a) || Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue((a as never)[key], (b as never)[key]))
  );
}

/** Keys whose value differs from the default, in the order of the inputs. */
export function changedKeys(inputs: Inputs, values: Values): string[] {
  return Object.entries(inputs)
    .filter(([key, field]) => !sameValue(values[key], field.default))
    .map(([key]) => key);
}

/** Only what differs from the defaults: what a link carries. */
export function changedValues(inputs: Inputs, values: Values): Readonly<Record<string, Value>> {
  return Object.fromEntries(changedKeys(inputs, values).map((key) => [key, values[key]!]));
}
