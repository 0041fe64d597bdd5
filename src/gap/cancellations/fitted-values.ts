import type { Field, Inputs, Value } from '../../fields/field';
import type { Formatter } from '../../fields/format';
import type { CancellationFit } from './cancellation-fit';

/** Inputs to fill and, for each, what was filled, in words. */
export interface FittedValues {
  readonly values: Readonly<Record<string, Value>>;
  readonly said: readonly string[];
}

/** To four digits, which says more than any sample knows, and within what the input takes. */
function within(field: Extract<Field, { readonly kind: 'number' }>, value: number): number {
  return Math.min(field.max, Math.max(field.min, Number(value.toPrecision(4))));
}

/** What of a fit a calculator's inputs take, by their keys; nothing where it asks for no rate a day. */
export function fittedValues(inputs: Inputs, fit: CancellationFit, format: Formatter): FittedValues {
  const values: Record<string, Value> = {};
  const said: string[] = [];
  const fill = (key: string, value: number | null) => {
    const field = inputs[key];
    if (value === null || field?.kind !== 'number') return;
    const filled = within(field, value);
    values[key] = filled;
    const shown = `${field.label}: ${format.quantity(filled, field.unit, 2)}`;
    said.push(
      value > field.max || value < field.min
        ? `${shown}, the ${value > field.max ? 'most' : 'least'} this box takes, where your orders say ${format.quantity(value, field.unit, 2)}`
        : shown,
    );
  };
  fill('hazardBefore', fit.before.hazard);
  if (said.length === 0) return { values, said };
  const given = inputs.dropOffGiven;
  if (given?.kind === 'choice' && given.options.some(({ value }) => value === 'hazard'))
    values.dropOffGiven = 'hazard';
  fill('promiseBreak', fit.breakDay && fit.breakDay.promiseBreak);
  fill('hazardAfterFactor', fit.after && fit.after.hazard / fit.before.hazard);
  return { values, said };
}
