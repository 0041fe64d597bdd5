import type { Calculator } from '../../calculators/calculator';
import type { Field, RecordsField, Scalar, ScalarField, Values } from '../../fields/field';
import type { Formatter } from '../../fields/format';
import type { SideBySideCell } from '../../ui/side-by-side';
import { inputRow, type InputRow } from './input-row';
import {
  differenceWords,
  isMoneyField,
  listText,
  recordText,
  scalarDifference,
  scalarText,
} from './scalar-words';

/** The inputs of one of the scenarios compared. */
export interface ComparedInputs {
  readonly values: Values;
  /** In the scenario's own currency and date of day 0. */
  readonly format: Formatter;
}

export interface InputRows {
  readonly title: string;
  readonly rows: readonly InputRow[];
}

type ShownRule = (values: Values) => boolean;

/**
 * Every input of the scenarios, in the form's groups, base first. Lists of records are taken apart, a row a thing said of
 * a record. An input that none of them uses is left out; one that only some use is said to be unused in the others.
 */
export function comparedInputs(
  calculator: Pick<Calculator, 'inputs' | 'groups'>,
  columns: readonly ComparedInputs[],
): InputRows[] {
  return calculator.groups
    .map(({ title, fields, shown }) => ({
      title,
      rows: fields.flatMap((key) => {
        const rule = (shown as Readonly<Record<string, ShownRule>> | undefined)?.[key];
        const used = columns.map(({ values }) => rule?.(values) ?? true);
        return used.some(Boolean) ? fieldRows(key, calculator.inputs[key]!, columns, used) : [];
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function fieldRows(
  key: string,
  field: Field,
  columns: readonly ComparedInputs[],
  used: readonly boolean[],
): InputRow[] {
  const values = columns.map(({ values }) => values[key]!);
  if (field.kind === 'records') return recordRows(key, field, columns, used);
  if (field.kind === 'series' || field.kind === 'table') {
    const texts = values.map((value, index) => listText(value, columns[index]!.format));
    const unit = 'unit' in field ? field.unit : '';
    const cellAt = (index: number) => ({ text: texts[index]! });
    return [inputRow({ key, label: field.label, unit, used, values, cellAt, raw: texts })];
  }
  return [scalarRow(key, field.label, field, columns, used, values as readonly Scalar[])];
}

const asOfOf = ({ values }: ComparedInputs) => (typeof values.asOf === 'string' ? values.asOf : null);

function scalarRow(
  key: string,
  label: string,
  field: ScalarField,
  columns: readonly ComparedInputs[],
  used: readonly boolean[],
  values: readonly (Scalar | undefined)[],
): InputRow {
  const difference = (index: number) =>
    scalarDifference(
      field,
      values[index] ?? null,
      values[0] ?? null,
      asOfOf(columns[index]!),
      asOfOf(columns[0]!),
    );
  const foreign = (index: number) =>
    isMoneyField(field) && columns[index]!.format.settings.currency !== columns[0]!.format.settings.currency;
  const text = (index: number, fine: boolean) =>
    values[index] === undefined ? '–' : scalarText(field, values[index], columns[index]!.format, fine);
  // Different numbers may not read the same.
  const distinct = new Set(values).size;
  const fine = new Set(values.map((_, index) => text(index, false))).size < distinct;
  const compared = values.map((value, index) =>
    // The same day from another day 0 is another date.
    field.kind === 'day' && index > 0 && difference(index) !== null
      ? difference(index)! + Number(values[0])
      : value,
  );
  const others = compared.map((value, index) =>
    foreign(index) ? `${String(value)} of another currency` : value === undefined ? 'no such record' : value,
  );
  const cellAt = (index: number): SideBySideCell => {
    const cell = text(index, fine);
    if (foreign(index)) return { text: cell, by: 'another currency' };
    const by = index > 0 ? difference(index) : null;
    if (by === null || by === 0) return { text: cell };
    return {
      text: cell,
      sign: by > 0 ? 'more' : 'less',
      by: differenceWords(field, by, columns[0]!.format),
    };
  };
  return inputRow({
    key,
    label,
    unit: 'unit' in field ? field.unit : field.kind === 'day' ? 'day' : '',
    used,
    values: others,
    cellAt,
    raw: values.map((value) => value ?? null),
  });
}

function recordRows(
  key: string,
  field: RecordsField,
  columns: readonly ComparedInputs[],
  used: readonly boolean[],
): InputRow[] {
  const lists = columns.map(({ values }) => values[key] as readonly Readonly<Record<string, Scalar>>[]);
  const most = Math.max(...lists.map((list) => list.length));
  const countField = {
    kind: 'number',
    unit: 'none',
    label: field.label,
    help: '',
    min: 0,
    max: most,
    default: 0,
  } as const;
  const counts = scalarRow(
    key,
    `${field.label}: how many`,
    countField,
    columns,
    used,
    lists.map(({ length }) => length),
  );
  const noun = field.noun.charAt(0).toUpperCase() + field.noun.slice(1);
  const named = (at: number) => (most > 1 ? `${noun} ${at + 1}` : noun);
  const parts = Array.from({ length: most }, (_, at) =>
    lists.some((list) => list[at] === undefined)
      ? [
          wholeRecordRow(
            `${key}.${at}`,
            named(at),
            field,
            columns,
            used,
            lists.map((list) => list[at]),
          ),
        ]
      : Object.entries(field.fields).map(([part, partField]) =>
          scalarRow(
            `${key}.${at}.${part}`,
            `${named(at)}: ${partField.label}`,
            partField,
            columns,
            used,
            lists.map((list) => list[at]?.[part]),
          ),
        ),
  ).flat();
  return [counts, ...parts];
}

/** A record that not all have: in one row, as there is nothing to hold its parts against. */
function wholeRecordRow(
  key: string,
  label: string,
  field: RecordsField,
  columns: readonly ComparedInputs[],
  used: readonly boolean[],
  records: readonly (Readonly<Record<string, Scalar>> | undefined)[],
): InputRow {
  const texts = records.map((record, index) =>
    record === undefined ? '–' : recordText(field, record, columns[index]!.format),
  );
  const cellAt = (index: number): SideBySideCell => {
    if (records[index] === undefined) return { text: 'none', sign: 'other', by: 'missing' };
    return records[0] === undefined
      ? { text: texts[index]!, sign: 'other', by: 'added' }
      : { text: texts[index]! };
  };
  return inputRow({ key, label, unit: '', used, values: texts, cellAt, raw: texts });
}
