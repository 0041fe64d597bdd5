import type { Field, Inputs, Scalar, Values } from '../../fields/field';
import type { Formatter } from '../../fields/format';
import type { InputGroup } from '../../fields/input-group';
import { sameValue } from '../../fields/values';
import { recordText, valueText } from './value-text';

/** An input as it stands on paper. */
export interface PrintedInput {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  /** Whether it differs from the default. */
  readonly changed: boolean;
}

export interface PrintedInputs {
  /** The main ones and all that differ from the default, the latter first, else in the order of the form. */
  readonly inputs: readonly PrintedInput[];
  /** How many others stand at their default. */
  readonly atDefault: number;
}

/** Records of one list that are spelt out; the others are counted. */
const mostRecords = 4;

/** What of a page's numbers belongs on paper: fields that do not matter now, and so are hidden, do not. */
export function printedInputs(
  inputs: Inputs,
  groups: readonly InputGroup<never>[],
  values: Values,
  format: Formatter,
): PrintedInputs {
  const shown = groups.flatMap((group) =>
    group.fields
      .filter((key) => group.shown?.[key]?.(values as never) ?? true)
      .map((key: string) => ({ key, field: inputs[key]!, isMain: group.more !== true })),
  );
  const told = shown
    .map((one) => ({ ...one, changed: !sameValue(values[one.key], one.field.default) }))
    .filter(({ isMain, changed }) => isMain || changed);
  return {
    inputs: [...told.filter(({ changed }) => changed), ...told.filter(({ changed }) => !changed)].flatMap(
      ({ key, field, changed }) => printed(key, field, values, changed, format),
    ),
    atDefault: shown.length - told.length,
  };
}

function printed(
  key: string,
  field: Field,
  values: Values,
  changed: boolean,
  format: Formatter,
): PrintedInput[] {
  const value = values[key] ?? null;
  if (field.kind !== 'records' || !Array.isArray(value) || value.length === 0)
    return [{ key, label: field.label, value: valueText(field, value, format), changed }];
  const noun = field.noun.charAt(0).toUpperCase() + field.noun.slice(1);
  const records = value as readonly Readonly<Record<string, Scalar>>[];
  const spelt = records.slice(0, mostRecords).map((row, index) => ({
    key: `${key}.${index}`,
    label: records.length === 1 ? noun : `${noun} ${index + 1}`,
    value: recordText(field, row, format),
    changed,
  }));
  const further = records.length - spelt.length;
  if (further === 0) return spelt;
  const counted = {
    key: `${key}.more`,
    label: field.label,
    value: `${format.number(further, 0)} more`,
    changed,
  };
  return [...spelt, counted];
}
