import { isCalendarDate } from './calendar-date';
import type { Field, Inputs, NumberField, OptionalNumberField, Problem, Unit, Value, Values } from './field';

/** Everything wrong with values field by field; checks across fields are the calculator's. */
export function checkValues(inputs: Inputs, values: Values): Problem[] {
  return Object.entries(inputs).flatMap(([key, field]) => checkValue(field, values[key], key));
}

/**
 * What is wrong with one value.
 *
 * @param path - the field's key, or key.row.column
 */
export function checkValue(field: Field, value: Value | undefined, path: string): Problem[] {
  switch (field.kind) {
    case 'number':
      return problem(path, numberProblem(field, value));
    case 'optional-number':
      return value === null ? [] : problem(path, numberProblem(field, value));
    case 'day':
      return problem(path, numberProblem({ ...field, unit: 'day', integer: true }, value));
    case 'choice':
      return field.options.some((option) => option.value === value)
        ? []
        : problem(path, `Choose one of: ${field.options.map(({ label }) => label).join(', ')}.`);
    case 'toggle':
      return problem(path, typeof value === 'boolean' ? null : 'Choose yes or no.');
    case 'date':
      return problem(path, value === null || (typeof value === 'string' && isCalendarDate(value)) ? null : 'Give a date, such as 2026-12-18.');
    case 'text':
      return problem(path, textProblem(field.maxLength, value));
    case 'records':
      return checkRecords(field, value, path);
    case 'series':
      return checkSeries(field, value, path);
    case 'table':
      return checkTable(field, value, path);
  }
}

function problem(path: string, message: string | null): Problem[] {
  return message === null ? [] : [{ path, message }];
}

type Range = Pick<NumberField | OptionalNumberField, 'min' | 'max' | 'unit' | 'integer'>;

/** What is wrong with a number, in words that say how to mend it, or null. */
export function numberProblem({ min, max, unit, integer }: Range, value: unknown): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return `Type a number ${rangeInWords(min, max, unit)}.`;
  if (value < min || value > max) return `Type a number ${rangeInWords(min, max, unit)}.`;
  if (integer && !Number.isInteger(value)) return 'Type a whole number.';
  return null;
}

/** "from 0 to 1,000,000", with percent for fractions. */
export function rangeInWords(min: number, max: number, unit: Unit): string {
  const percent = unit === 'fraction' || unit === 'fraction-per-day';
  const show = (bound: number) => `${new Intl.NumberFormat('en', { maximumFractionDigits: 6 }).format(percent ? bound * 100 : bound)}${percent ? ' %' : ''}`;
  return `from ${show(min)} to ${show(max)}`;
}

function textProblem(maxLength: number, value: unknown): string | null {
  if (typeof value !== 'string') return 'Type a text.';
  return value.length > maxLength ? `Shorten it to ${maxLength} characters.` : null;
}

function checkRecords(field: Extract<Field, { kind: 'records' }>, value: Value | undefined, path: string): Problem[] {
  if (!Array.isArray(value)) return problem(path, `Give a list, one line a ${field.noun}.`);
  const rows = value as readonly Readonly<Record<string, Value>>[];
  if (rows.length < field.minRows) return problem(path, `Add at least ${field.minRows}.`);
  if (rows.length > field.maxRows) return problem(path, `Keep at most ${field.maxRows}; remove ${rows.length - field.maxRows}.`);
  return rows.flatMap((row, index) =>
    Object.entries(field.fields).flatMap(([key, cell]) => checkValue(cell, row[key], `${path}.${index}.${key}`)),
  );
}

function checkSeries(field: Extract<Field, { kind: 'series' }>, value: Value | undefined, path: string): Problem[] {
  if (!Array.isArray(value)) return problem(path, 'Give a list of numbers.');
  if (value.length > field.maxLength) return problem(path, `Give at most ${field.maxLength} numbers; ${value.length} were read.`);
  const bad = value.findIndex((entry) => numberProblem(field, entry) !== null);
  return bad < 0 ? [] : problem(path, `Number ${bad + 1} of the list: ${numberProblem(field, value[bad])}`);
}

function checkTable(field: Extract<Field, { kind: 'table' }>, value: Value | undefined, path: string): Problem[] {
  if (!Array.isArray(value)) return problem(path, 'Give rows of numbers.');
  const rows = value as readonly (readonly number[])[];
  if (rows.length > field.maxRows) return problem(path, `Give at most ${field.maxRows} rows; ${rows.length} were read.`);
  for (const [index, row] of rows.entries()) {
    if (!Array.isArray(row) || row.length !== field.columns.length) return problem(path, `Row ${index + 1} needs ${field.columns.length} numbers.`);
    for (const [column, { min, max, unit, label }] of field.columns.entries()) {
      const wrong = numberProblem({ min, max, unit }, row[column]);
      if (wrong !== null) return problem(path, `Row ${index + 1}, ${label}: ${wrong}`);
    }
  }
  return [];
}
