import type { Field, Inputs, Scalar, ScalarField, Value, Values } from '../../fields/field';

/** Another value of a number's range, with as many digits as people type. */
function otherNumber(usual: number, min: number, max: number, whole: boolean): number {
  const wished = [usual * 1.23, usual * 0.77, usual + 3, usual - 3, (min + max) / 2, min, max];
  const rounded = wished.map((value) => (whole ? Math.round(value) : Number(value.toPrecision(3))));
  return rounded.find((value) => value !== usual && value >= min && value <= max) ?? usual;
}

function otherScalar(field: ScalarField): Scalar {
  switch (field.kind) {
    case 'number':
      return otherNumber(field.default, field.min, field.max, field.integer ?? false);
    case 'optional-number':
      return otherNumber(field.default ?? 0, field.min, field.max, field.integer ?? false);
    case 'choice':
      return (field.options.findLast(({ value }) => value !== field.default) ?? field.options[0]!).value;
    case 'toggle':
      return !field.default;
    case 'day':
      return otherNumber(field.default, field.min, field.max, true);
    case 'date':
      return '2026-11-23';
    case 'text':
      return [...'Prime Day'].slice(0, field.maxLength).join('');
  }
}

function otherValue(field: Field): Value {
  switch (field.kind) {
    case 'records': {
      const usual = Object.entries(field.fields).map(([key, column]) => [key, column.default] as const);
      const other = Object.entries(field.fields).map(([key, column]) => [key, otherScalar(column)] as const);
      const rows = [other, usual].slice(0, Math.max(1, field.maxRows));
      return rows.map((row) => Object.fromEntries(row));
    }
    case 'series':
      return Array.from({ length: Math.min(12, field.maxLength) }, (_, index) =>
        Math.min(field.max, Math.max(field.min, 0.8 + (index % 5) / 10)),
      );
    case 'table':
      return [0, 1, 2]
        .slice(0, field.maxRows)
        .map((row) => field.columns.map(({ min, max }) => otherNumber(row, min, max, true)));
    default:
      return otherScalar(field);
  }
}

/** A value other than the default for every input: the fullest scenario a calculator has, always the same. */
export const everyInputChanged = (inputs: Inputs): Values =>
  Object.fromEntries(Object.entries(inputs).map(([key, field]) => [key, otherValue(field)]));
