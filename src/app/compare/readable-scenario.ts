import type { Calculator } from '../../calculators/calculator';
import type { Values } from '../../fields/field';
import type { Scenario } from '../../fields/stored';
import { upgradedValues } from '../../fields/upgraded';

/** A saved scenario as its calculator reads it today, or why it cannot be compared. */
export type ReadableScenario =
  | { readonly kind: 'ready'; readonly values: Values; readonly problems: readonly string[] }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Saved numbers as the calculator of today takes them. Never throws. */
export function readableScenario(calculator: Calculator, scenario: Scenario): ReadableScenario {
  const read = upgradedValues(calculator, scenario.inputsVersion, scenario.values);
  if (read.kind === 'newer')
    return {
      kind: 'unreadable',
      why: 'it was saved by a newer Stockgap. Reload this page to get that version',
    };
  if (read.kind === 'unreadable') return { kind: 'unreadable', why: 'its numbers cannot be read any more' };
  const wrong = calculator.check?.(read.values as never) ?? [];
  if (wrong.length > 0)
    return {
      kind: 'unreadable',
      why: `its numbers do not fit each other: ${wrong[0]!.message} Open it to mend them`,
    };
  return { kind: 'ready', values: read.values, problems: read.problems.map(({ message }) => message) };
}
