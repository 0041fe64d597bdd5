import type { Calculator, CalculatorAbout } from '../../calculators/calculator';
import { catalogue } from '../../calculators/registry';
import type { Inputs, Values } from '../../fields/field';
import { changedValues, sameValue } from '../../fields/values';
import { fittingValues } from './product-facts';

/** Whether all numbers of one page mean the same on the other, and not only those that any page may share. */
const isFamily = (one: CalculatorAbout, other: CalculatorAbout): boolean =>
  one.family !== undefined && one.family === other.family;

/** The other pages that ask for the same things, in the menu's order. */
export const familyOf = (about: CalculatorAbout): readonly CalculatorAbout[] =>
  catalogue.filter((other) => other.id !== about.id && isFamily(about, other));

/** Of another page's numbers, those that this page's inputs can take. */
export function numbersFor(
  to: { readonly about: CalculatorAbout; readonly inputs: Inputs },
  from: CalculatorAbout,
  values: Values,
): Values {
  return isFamily(to.about, from)
    ? fittingValues(to.inputs, values, () => true)
    : fittingValues(to.inputs, values);
}

/**
 * Everything a page has to hand on: what is the reader's own, and what the answer gives if it rests on some of that. The
 * example's numbers stay where they are: every page has its own.
 *
 * @param values - in order, so that they can be computed with
 * @param shown - the answer on the page, which is theirs or of earlier numbers; null where there is none
 */
export function numbersToHandOn(
  calculator: Calculator,
  values: Values,
  shown: { readonly values: Values; readonly result: unknown; readonly simulated: unknown } | null = null,
): Values {
  const own = changedValues(calculator.inputs, values);
  // The date of day 0 alone is nobody's gap.
  const rests = Object.keys(own).some((key) => key !== 'asOf');
  if (calculator.yields === undefined || !rests) return own;
  const of =
    shown?.values === values ? shown : { result: calculator.model.compute(values as never), simulated: null };
  return { ...own, ...calculator.yields(values as never, of.result as never, of.simulated as never) };
}

/** Of numbers offered, those that differ from what stands on the page. */
export const changesAmong = (offered: Values, present: Values): Values =>
  Object.fromEntries(Object.entries(offered).filter(([key, value]) => !sameValue(value, present[key])));
