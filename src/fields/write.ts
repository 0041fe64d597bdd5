import type { Unit } from './field';
import type { FormatSettings } from './format';
import { numberFormat } from './intl-cache';

const isPercent = (unit: Unit) => unit === 'fraction' || unit === 'fraction-per-day';
const isMoney = (unit: Unit) => unit === 'money' || unit === 'money-per-unit' || unit === 'money-per-day';

/** Moves the decimal point of a number's own shortest digits, which multiplying by a power of ten would disturb. */
export function shiftPoint(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/**
 * A number as it stands in its box: every digit it has, in the reader's locale, percent for fractions, without its
 * unit; beyond 20 decimals it is rounded. Reading it back gives the same number. Empty for null.
 */
export function writeNumber(
  value: number | null,
  field: { readonly unit: Unit },
  settings: FormatSettings,
): string {
  if (value === null || !Number.isFinite(value)) return '';
  const shown = isPercent(field.unit) ? shiftPoint(value, 2) : value;
  const cents = isMoney(field.unit) && !Number.isInteger(shown) && Number.isInteger(shiftPoint(shown, 1));
  return numberFormat(settings.locale, {
    signDisplay: 'negative',
    minimumFractionDigits: cents ? 2 : 0,
    maximumFractionDigits: 20,
  }).format(shown);
}

/** A run of numbers as text that reads back: commas between them, or semicolons where the comma is the decimal sign. */
export function writeSeries(
  values: readonly number[],
  field: { readonly unit: Unit },
  settings: FormatSettings,
): string {
  const { group, separator } = listSigns(settings.locale);
  return values
    .map((value) => writeNumber(value, field, settings).replaceAll(group, ''))
    .join(`${separator} `);
}

interface ListSigns {
  readonly decimal: string;
  readonly group: string;
  readonly separator: ',' | ';';
}

/** The signs of a locale: decimal, between thousands, and between the numbers of a list. */
export function listSigns(locale: string): ListSigns {
  const parts = numberFormat(locale, { useGrouping: 'always' }).formatToParts(12345678.5);
  const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
  return { decimal, group, separator: decimal === ',' ? ';' : ',' };
}
