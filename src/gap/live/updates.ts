import { daysBetween } from '../../fields/calendar-date';
import type { Values } from '../../fields/field';
import { valuesFromUnknown } from '../../fields/read';
import type { Scenario } from '../../fields/stored';
import { sameValue } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';

export type Update = Scenario['updates'][number];

/** What one step changed, key by key: as it was and as it is. */
export interface Difference {
  readonly before: Values;
  readonly after: Values;
}

/** The keys whose values differ, with both values. */
export function difference(before: Values, after: Values): Difference {
  const keys = Object.keys(after).filter((key) => !sameValue(before[key], after[key]));
  const only = (values: Values) =>
    Object.fromEntries(keys.flatMap((key) => (values[key] === undefined ? [] : [[key, values[key]]])));
  return { before: only(before), after: only(after) };
}

/** A scenario's stored values as the inputs of a gap. */
export function storedValues({ values }: Pick<Scenario, 'values'>): GapValues {
  return valuesFromUnknown(gapInputs, values).values;
}

/**
 * Values as they stood before the update at an index, walked back from those of today; index 0 gives the first
 * prediction. Changes that no update tells of count as made before the first.
 */
export function valuesBefore(scenario: Pick<Scenario, 'values' | 'updates'>, index: number): GapValues {
  const values = scenario.updates
    .slice(index)
    .reduceRight<Values>((later, { before }) => ({ ...later, ...before }), storedValues(scenario));
  return valuesFromUnknown(gapInputs, values).values;
}

/** The date that day 0 of the values stands for, where the gap is followed: their own, else that of the last update. */
export function dayZero(scenario: Pick<Scenario, 'live' | 'updates'>, asOf: string | null): string | null {
  return (
    asOf ??
    scenario.updates.findLast((update) => update.asOf !== null)?.asOf ??
    scenario.live?.startedOn ??
    null
  );
}

/** Days from day 0 of the first prediction to a date, 0 or more. */
export function dayOfGap({ live }: Pick<Scenario, 'live'>, date: string): number {
  return live === null ? 0 : Math.max(0, daysBetween(live.startedOn, date));
}

/** Most updates and counts a scenario can hold. */
const most = 1_000;

/** The updates with one more. Beyond what a scenario can hold, the two oldest become one, so the way back stays whole. */
export function withUpdate(updates: readonly Update[], update: Update): Update[] {
  const [first, second, ...rest] = updates;
  if (updates.length < most || first === undefined || second === undefined) return [...updates, update];
  const both = {
    ...second,
    before: { ...second.before, ...first.before },
    after: { ...first.after, ...second.after },
  };
  return [both, ...rest, update];
}
