import { isCalendarDate } from './calendar-date';
import type { Field, Inputs, Problem, ScalarField, Unit, Values } from './field';
import type { FormatSettings } from './format';
import { createFormatter, plainSettings } from './formatter';
import { writeNumber } from './write';

interface Range {
  readonly unit: Unit;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** How to mend a number that is out of its range or no number: "Type a number from 0 to 1,000,000." */
export function rangeMessage(range: Range, settings: FormatSettings): string {
  const { unit, min, max } = range;
  const format = createFormatter(settings);
  const money = unit === 'money' || unit === 'money-per-unit' || unit === 'money-per-day';
  const written = (value: number) =>
    unit === 'fraction' || unit === 'fraction-per-day'
      ? format.percent(value, 6)
      : money
        ? format.money(value)
        : writeNumber(value, { unit }, settings);
  const noun =
    unit === 'fraction' || unit === 'fraction-per-day'
      ? 'a percentage'
      : money
        ? 'an amount'
        : range.integer
          ? 'a whole number'
          : unit === 'days' || unit === 'day'
            ? 'a number of days'
            : 'a number';
  return `Type ${noun} from ${written(min)} to ${written(max)}.`;
}

/** What is wrong with a number as a value of the range, or null. */
export function checkNumber(value: unknown, range: Range, settings: FormatSettings): string | null {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < range.min || value > range.max) {
    return rangeMessage(range, settings);
  }
  return range.integer && !Number.isInteger(value) ? `Type a whole number, without a fraction.` : null;
}

/** What is wrong with a value of a field that holds one value, or null. */
export function checkScalar(field: ScalarField, value: unknown, settings: FormatSettings): string | null {
  switch (field.kind) {
    case 'number':
      return checkNumber(value, field, settings);
    case 'optional-number':
      return value === null ? null : checkNumber(value, field, settings);
    case 'day':
      return checkNumber(value, { unit: 'day', min: field.min, max: field.max, integer: true }, settings);
    case 'choice':
      return field.options.some((option) => option.value === value) ? null : 'Choose one of the options.';
    case 'toggle':
      return typeof value === 'boolean' ? null : 'Choose yes or no.';
    case 'date':
      return value === null || (typeof value === 'string' && isCalendarDate(value))
        ? null
        : 'Choose a date of the calendar, or leave it empty.';
    case 'text':
      if (typeof value !== 'string') return 'Type a text.';
      return value.length <= field.maxLength ? null : `Shorten it to ${field.maxLength} characters.`;
  }
}

function checkField(field: Field, value: unknown, path: string, settings: FormatSettings): Problem[] {
  const problem = (message: string | null, at = path): Problem[] =>
    message === null ? [] : [{ path: at, message }];
  switch (field.kind) {
    case 'records': {
      if (!Array.isArray(value)) return problem(`Add at least one ${field.noun}.`);
      if (value.length < field.minRows)
        return problem(`Add a ${field.noun}: at least ${field.minRows} needed.`);
      if (value.length > field.maxRows) return problem(`Remove some: at most ${field.maxRows} fit.`);
      return value.flatMap((row: unknown, index) =>
        typeof row !== 'object' || row === null
          ? problem(`Remove ${field.noun} ${index + 1} and add it again.`, `${path}.${index}`)
          : Object.entries(field.fields).flatMap(([key, column]) =>
              problem(
                checkScalar(column, (row as Record<string, unknown>)[key], settings),
                `${path}.${index}.${key}`,
              ),
            ),
      );
    }
    case 'series': {
      if (!Array.isArray(value)) return problem('Paste or type numbers.');
      if (value.length > field.maxLength)
        return problem(`Remove some: at most ${field.maxLength} numbers fit.`);
      const wrong = value.findIndex((item) => checkNumber(item, field, settings) !== null);
      return wrong < 0 ? [] : problem(`Number ${wrong + 1}: ${rangeMessage(field, settings)}`);
    }
    case 'table': {
      if (!Array.isArray(value)) return problem('Add a row.');
      if (value.length > field.maxRows) return problem(`Remove some: at most ${field.maxRows} rows fit.`);
      return value.flatMap((row: unknown, index) =>
        !Array.isArray(row) || row.length !== field.columns.length
          ? problem(`Row ${index + 1} needs ${field.columns.length} numbers.`, `${path}.${index}`)
          : field.columns.flatMap((column, at) =>
              problem(checkNumber(row[at], column, settings), `${path}.${index}.${column.key}`),
            ),
      );
    }
    default:
      return problem(checkScalar(field, value, settings));
  }
}

/**
 * Every value against its own field: kind, range, number of rows. What concerns several fields at once is the
 * calculator's to check.
 */
export function checkValues(
  inputs: Inputs,
  values: Values,
  settings: FormatSettings = plainSettings,
): Problem[] {
  return Object.entries(inputs).flatMap(([key, field]) => checkField(field, values[key], key, settings));
}

/** What is wrong with one field's value; paths start with `key`. */
export function checkValue(
  field: Field,
  value: unknown,
  key: string,
  settings: FormatSettings = plainSettings,
): Problem[] {
  return checkField(field, value, key, settings);
}
