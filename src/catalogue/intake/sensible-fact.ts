import { isCalendarDate } from '../../fields/calendar-date';
import { catalogue } from '../../fields/catalogue';
import type { Field, Value } from '../../fields/field';
import { keptText } from './product-keys';

const fields: Readonly<Record<string, Field>> = catalogue;
const mostUnits = 1e9;
const dates = new Set(['nextPromise', 'amazonShipBy']);

const isNumberOf = (field: Field, value: number): boolean =>
  'min' in field &&
  value >= field.min &&
  value <= field.max &&
  (!('integer' in field) || field.integer !== true || Number.isInteger(value));

/** A report's value as it may be kept; undefined where it makes no sense, such as stock below nothing. */
export function sensible(key: string, value: Value): Value | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return undefined;
    const field = fields[key];
    if (field !== undefined) return isNumberOf(field, value) ? value + 0 : undefined;
    return value >= 0 && value <= mostUnits ? value + 0 : undefined;
  }
  if (fields[key] !== undefined) return undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return undefined;
  if (dates.has(key)) return isCalendarDate(value) ? value : undefined;
  return keptText(value, 80) || undefined;
}

const isMoney = (field: Field): boolean => 'unit' in field && /^money/.test(field.unit);

/** Facts in the currency of their product. */
export const moneyKeys: ReadonlySet<string> = new Set(
  Object.keys(fields).filter((key) => isMoney(fields[key]!)),
);

const factKeys = new Set<string>();

/** Whether a text may be the name of a fact. */
export function isFactKey(key: string): boolean {
  if (factKeys.has(key)) return true;
  const fits = /^[a-z][A-Za-z0-9]{0,59}$/.test(key) && key !== 'constructor' && key !== 'prototype';
  if (fits && factKeys.size < 1_000) factKeys.add(key);
  return fits;
}
