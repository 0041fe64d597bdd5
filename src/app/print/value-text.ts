import { dateInUtc, isCalendarDate } from '../../fields/calendar-date';
import type { Field, Scalar, ScalarField, Value } from '../../fields/field';
import type { Formatter } from '../../fields/format';
import { dateFormat } from '../../fields/intl-cache';
import { sameValue } from '../../fields/values';

/** Numbers of a series that are spelt out; a longer one is told by its count and mean. */
const spelledOut = 12;

/** A value as a reader says it, with its unit; records are joined by semicolons. */
export function valueText(field: Field, value: Value, format: Formatter): string {
  switch (field.kind) {
    case 'records':
      return (value as readonly Row[]).map((row) => recordText(field, row, format)).join('; ') || 'none';
    case 'series':
      return seriesText(value as readonly number[], field.unit, format);
    case 'table':
      return counted((value as readonly unknown[]).length, 'row', format);
    default:
      return scalarText(field, value as Scalar, format);
  }
}

type Row = Readonly<Record<string, Scalar>>;
type RecordsField = Extract<Field, { kind: 'records' }>;

/** One record of a list; columns folded in the form are left out while they stand at their usual value. */
export function recordText(field: RecordsField, row: Row, format: Formatter): string {
  return Object.entries(field.fields)
    .filter(([key, column]) => !field.more?.includes(key) || !sameValue(row[key], column.default))
    .map(([key, column]) => {
      const value = row[key] ?? null;
      // "Demand is times 2", not "2 times".
      const isFactor = column.kind === 'number' && column.unit === 'factor';
      const text = isFactor ? format.number(value as number) : scalarText(column, value, format);
      const speaksForItself =
        column.kind === 'choice' ||
        column.kind === 'text' ||
        (column.kind === 'number' && column.unit === 'units' && !field.more?.includes(key));
      return speaksForItself ? text : `${column.label.toLowerCase()} ${text}`;
    })
    .join(', ');
}

function scalarText(field: ScalarField, value: Scalar, format: Formatter): string {
  switch (field.kind) {
    case 'number':
      return format.quantity(value as number, field.unit);
    case 'optional-number':
      return value === null ? field.emptyMeans : format.quantity(value as number, field.unit);
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? String(value);
    case 'toggle':
      return value === true ? 'yes' : 'no';
    case 'day':
      return format.day(value as number);
    case 'date':
      return dateText(value, format);
    case 'text':
      return String(value);
  }
}

function dateText(value: Scalar, format: Formatter): string {
  if (typeof value !== 'string' || !isCalendarDate(value)) return 'not set';
  return dateFormat(format.settings.locale, { day: 'numeric', month: 'short', year: 'numeric' })
    .format(dateInUtc(value))
    .replaceAll(' ', '\u00a0');
}

function seriesText(
  values: readonly number[],
  unit: Parameters<Formatter['quantity']>[1],
  format: Formatter,
): string {
  if (values.length === 0) return 'none';
  if (values.length <= spelledOut) return values.map((value) => format.number(value, 2)).join(' · ');
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return `${counted(values.length, 'number', format)}, ${format.quantity(mean, unit)} on average`;
}

const counted = (count: number, noun: string, format: Formatter) =>
  `${format.number(count, 0)} ${noun}${count === 1 ? '' : 's'}`;
