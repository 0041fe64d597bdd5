import { daysBetween, dateInUtc } from '../../fields/calendar-date';
import type { Field, RecordsField, ScalarField, Scalar, Unit, Value } from '../../fields/field';
import type { Formatter } from '../../fields/format';
import { dateFormat } from '../../fields/intl-cache';

const isCount = (unit: Unit) => /^(units|days|orders)/.test(unit);

const isMoney = (unit: Unit) => unit === 'money' || unit === 'money-per-unit' || unit === 'money-per-day';

/** Digits enough to tell apart what is shown alike otherwise; money has no more than cents. */
const finest = (unit: Unit) => (isMoney(unit) ? 2 : 8);

export const isMoneyField = (field: Field): boolean =>
  'unit' in field && field.unit !== undefined && isMoney(field.unit);

/** A value of a field as a reader sees it. @param fine - with every digit */
export function scalarText(field: ScalarField, value: Scalar, format: Formatter, fine = false): string {
  switch (field.kind) {
    case 'number':
      return format.quantity(Number(value), field.unit, fine ? finest(field.unit) : undefined);
    case 'optional-number':
      return value === null
        ? field.emptyMeans
        : format.quantity(Number(value), field.unit, fine ? finest(field.unit) : undefined);
    case 'day':
      return format.day(Number(value));
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? String(value);
    case 'toggle':
      return value === true ? 'yes' : 'no';
    case 'date':
      return value === null ? 'not set' : dateText(String(value), format);
    case 'text':
      return value === '' ? 'empty' : String(value);
  }
}

function dateText(date: string, { settings }: Formatter): string {
  return dateFormat(settings.locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    dateInUtc(date),
  );
}

/** A list of numbers or a table, in few words. */
export function listText(value: Value, format: Formatter): string {
  if (!Array.isArray(value) || value.length === 0) return 'none';
  if (Array.isArray(value[0])) return value.length === 1 ? '1 row' : `${value.length} rows`;
  const numbers = value as readonly number[];
  if (numbers.length <= 12) return numbers.map((number) => format.number(number)).join(' · ');
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return `${format.number(numbers.length, 0)} numbers, ${format.number(mean)} on average`;
}

/** What is said of a record; of what few need only what is not as usual. */
export function recordText(
  field: RecordsField,
  record: Readonly<Record<string, Scalar>>,
  format: Formatter,
): string {
  return Object.entries(field.fields)
    .filter(([part, { default: usual }]) => !field.more?.includes(part) || record[part] !== usual)
    .map(([part, partField]) => {
      const text = scalarText(partField, record[part] ?? null, format);
      // "200 units" and "Your warehouse" say themselves what they are.
      const speaks =
        partField.kind === 'choice' || (partField.kind === 'number' && partField.unit === 'units');
      return speaks && !field.more?.includes(part) ? text : `${partField.label} ${text}`;
    })
    .join('; ');
}

/** How much further a value is than the base's, in the field's unit; null where such a thing cannot be said. */
export function scalarDifference(
  field: ScalarField,
  value: Scalar,
  base: Scalar,
  asOf: string | null,
  baseAsOf: string | null,
): number | null {
  switch (field.kind) {
    case 'number':
    case 'optional-number':
      return typeof value === 'number' && typeof base === 'number' ? value - base : null;
    case 'day':
      if (typeof value !== 'number' || typeof base !== 'number') return null;
      // Days counted from different dates compare as dates, or not at all.
      if (asOf === baseAsOf) return value - base;
      return asOf === null || baseAsOf === null ? null : value - base + daysBetween(baseAsOf, asOf);
    case 'date':
      return typeof value === 'string' && typeof base === 'string' ? daysBetween(base, value) : null;
    default:
      return null;
  }
}

/** A difference in words: "7 days later", "5 points less", "$300 more". */
export function differenceWords(field: ScalarField, difference: number, format: Formatter): string {
  const size = Math.abs(difference);
  if (field.kind === 'day' || field.kind === 'date')
    return `${format.days(size)} ${difference > 0 ? 'later' : 'sooner'}`;
  const unit: Unit = field.kind === 'number' || field.kind === 'optional-number' ? field.unit : 'none';
  const word = difference > 0 ? 'more' : isCount(unit) ? 'fewer' : 'less';
  if (unit === 'fraction' || unit === 'fraction-per-day') {
    const points = format.number(size * 100, size < 0.001 ? 4 : 2);
    return `${points} ${points === format.number(1) ? 'point' : 'points'} ${word}`;
  }
  if (unit === 'factor' || unit === 'none') return `${format.about(size)} ${word}`;
  return `${format.quantity(size, unit, isMoney(unit) ? undefined : size < 0.01 ? finest(unit) : 2)} ${word}`;
}
