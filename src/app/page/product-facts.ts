import { catalogue } from '../../fields/catalogue';
import type { Inputs, Value, Values } from '../../fields/field';
import { valuesFromUnknown } from '../../fields/read';
import type { Product } from '../../fields/stored';
import { sameValue } from '../../fields/values';

/** Whether other calculators have the field too: a number typed under its key flows on. */
const isShared = (key: string): boolean => Object.hasOwn(catalogue, key);

const asked = (inputs: Inputs, known: Readonly<Record<string, unknown>>): Inputs =>
  Object.fromEntries(
    Object.keys(inputs)
      .filter((key) => isShared(key) && Object.hasOwn(known, key))
      .map((key) => [key, inputs[key]!]),
  );

/** Of what is known, the values that a calculator's inputs can take, each checked; what does not fit is left out. */
export function fittingValues(inputs: Inputs, known: Readonly<Record<string, unknown>>): Values {
  const wanted = asked(inputs, known);
  const { values, problems } = valuesFromUnknown(wanted, known);
  const unfit = new Set(problems.map(({ path }) => path.split('.')[0]));
  return Object.fromEntries(Object.entries(values).filter(([key]) => !unfit.has(key)));
}

/** A product's facts as plain values. */
export const factValues = ({ facts }: Product): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(facts).map(([key, { value }]) => [key, value as Value]));

/**
 * The product with what was typed on a page: the shared keys whose values are others than before. What another tab has
 * told it meanwhile stays. Null when nothing new was typed.
 *
 * @param before - the page's values as the product was told them last, or as it lent them
 */
export function productWith(
  product: Product,
  before: Values,
  values: Values,
  today: string,
  now: string,
): Product | null {
  const keys = Object.keys(values).filter((key) => isShared(key) && !sameValue(values[key], before[key]));
  if (keys.length === 0) return null;
  const facts = Object.fromEntries(
    keys.map((key) => [key, { value: values[key]!, from: 'typed' as const, asOf: today }]),
  );
  return {
    ...product,
    facts: { ...product.facts, ...facts } as Product['facts'],
    revision: product.revision + 1,
    changedAt: now,
  };
}
