import { NumberParser } from '@internationalized/number';
import type { Unit } from './field';

/** Text read as a number, or what is wrong with the text. */
export type ReadNumber = { readonly value: number } | { readonly message: string };

const parsers = new Map<string, NumberParser>();

function parser(locale: string): NumberParser {
  let found = parsers.get(locale);
  if (found === undefined)
    parsers.set(locale, (found = new NumberParser(locale, { style: 'decimal', maximumFractionDigits: 20 })));
  return found;
}

const isShare = (unit: Unit): boolean => unit === 'fraction' || unit === 'fraction-per-day';

/**
 * Reads what a person typed as a number in the reader's own notation.
 *
 * Percent and currency signs, unit words and spaces around the number are ignored; a share is typed in percent. Ranges are
 * checked elsewhere.
 *
 * @param locale - BCP 47 tag whose separators are tried first; a plain "1234.5" is read in every locale
 */
export function readNumber(text: string, unit: Unit, locale: string): ReadNumber {
  const bare = text
    .normalize('NFKC')
    .replace(/[%\p{Sc}]/gu, '')
    .replace(/[\p{L}/]+\s*$/u, '')
    .replace(/^\s*[\p{L}]+(?=[\s\d])/u, '')
    .trim()
    .replace(/^[−–](?=[\d.,])/, '-');
  if (bare === '') return { message: 'Type a number.' };
  let value = parser(locale).parse(bare);
  // A dot with other than three digits behind it can only be a decimal point, whatever the locale.
  if (!Number.isFinite(value) && /^-?\d+\.\d+$/.test(bare)) value = Number(bare);
  if (!Number.isFinite(value) && /^-?\d+(\.\d+)?e[+-]?\d+$/i.test(text.trim())) value = Number(text.trim());
  if (!Number.isFinite(value))
    return {
      message: `“${text.trim().slice(0, 30)}” could not be read as a number. Type it like ${sample(locale)}.`,
    };
  return { value: isShare(unit) ? Number((value / 100).toPrecision(15)) : value };
}

/** A number as it stands in a control: no unit, no grouping lost, every digit that matters; a share in percent. */
export function writeNumber(value: number, unit: Unit, locale: string): string {
  if (!Number.isFinite(value)) return '';
  const shown = isShare(unit) ? Number((value * 100).toPrecision(15)) : value;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 12, maximumSignificantDigits: 15 }).format(
    shown === 0 ? 0 : shown,
  );
}

function sample(locale: string): string {
  return new Intl.NumberFormat(locale).format(1234.5);
}
