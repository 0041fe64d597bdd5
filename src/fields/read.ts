import { NumberParser } from '@internationalized/number';
import { daysBetween, isCalendarDate } from './calendar-date';
import { checkNumber, checkScalar, checkValue, rangeMessage } from './check';
import type {
  DayField,
  Field,
  Inputs,
  NumberField,
  OptionalNumberField,
  Problem,
  SeriesField,
  ScalarField,
  Value,
  Values,
  ValuesOf,
} from './field';
import type { FormatSettings } from './format';
import { plainSettings } from './formatter';
import { pastedSeries } from './dated-series';
import { cleanText } from './text';
import { listSigns, shiftPoint, writeNumber } from './write';

/** What a text was read as, or how to mend it. */
export type Reading<T> =
  | { readonly value: T; readonly message?: undefined }
  | { readonly value?: undefined; readonly message: string };

type NumberLike = Pick<NumberField, 'unit' | 'min' | 'max'> & {
  readonly kind?: 'number' | 'optional-number';
  readonly integer?: boolean;
};

const parsers = new Map<string, NumberParser>();
function parserOf(locale: string): NumberParser {
  let parser = parsers.get(locale);
  if (!parser) parsers.set(locale, (parser = new NumberParser(locale, { maximumFractionDigits: 20 })));
  return parser;
}

const marks = /\p{Cf}/gu;
const decorations = /[\p{Sc}%٪]/gu;

/** The text without percent and currency signs and the currency's code; what they part stays parted, by a space. */
function undecorated(text: string, settings: FormatSettings): string {
  return text
    .normalize('NFKC')
    .replaceAll('−', '-')
    .replace(marks, '')
    .replace(decorations, ' ')
    .replace(new RegExp(settings.currency, 'i'), ' ')
    .trim()
    .replace(/^([-+])\s+/, '$1');
}

/** The text without what only decorates a number: spaces too. */
const bare = (text: string, settings: FormatSettings) => undecorated(text, settings).replace(/\s/g, '');

const spacedThousands = /^[-+]?\p{Nd}{1,3}(\s\p{Nd}{3})+([^\p{Nd}\s]\S*)?$/u;
const spacedLakhs = /^[-+]?\p{Nd}{1,3}(\s\p{Nd}{2,3})*\s\p{Nd}{3}([^\p{Nd}\s]\S*)?$/u;

/** Whether a text looks like several numbers, such as cells pasted from a sheet: white space parts only thousands. */
function isSeveral(text: string, settings: FormatSettings): boolean {
  if (/[\t\r\n\v\f\u0085\u2028\u2029]/.test(text.trim())) return true;
  const plain = undecorated(text, settings);
  if (!/\s/.test(plain) || /\p{L}/u.test(plain) || !/\p{Nd}/u.test(plain)) return false;
  return !(settings.locale.endsWith('-IN') ? spacedLakhs : spacedThousands).test(plain);
}

/**
 * The number a text means in a locale, or NaN. A single sign that could only be a slip for the decimal sign ("1,5"
 * where thousands are parted by commas) is read as one.
 */
function parseNumber(text: string, settings: FormatSettings): number {
  const { decimal, group } = listSigns(settings.locale);
  const groupSign = group.replace(/[\s\u00a0\u202f]/g, '').replace('’', "'");
  let plain = bare(text, settings).replaceAll('’', "'").replace(/^\+/, '');
  if (!/\p{Nd}/u.test(plain) || /\p{L}/u.test(plain)) return NaN;
  const [whole = '', ...fractions] = plain.split(decimal);
  if (fractions.length > 1 || (groupSign && fractions[0]?.includes(groupSign))) return NaN;
  if (groupSign && whole.includes(groupSign)) {
    const runs = whole.replace('-', '').split(groupSign);
    const grouped =
      /^\p{Nd}{1,3}$/u.test(runs[0]!) &&
      /^\p{Nd}{3}$/u.test(runs.at(-1)!) &&
      runs.slice(1, -1).every((run) => /^\p{Nd}{2,3}$/u.test(run));
    if (grouped) plain = plain.replaceAll(groupSign, '');
    else if (runs.length === 2 && fractions.length === 0) plain = plain.replace(groupSign, decimal);
    else return NaN;
  } else if (fractions.length === 0 && !groupSign && plain.split('.').length === 2) {
    // French and the like, where neither sign is a point.
    plain = plain.replace('.', decimal);
  }
  return parserOf(settings.locale).parse(plain);
}

const isPercent = ({ unit }: NumberLike) => unit === 'fraction' || unit === 'fraction-per-day';

/**
 * Reads what was typed into a number's box: in the reader's locale, percent for fractions with or without the sign,
 * money with or without the currency. An optional number may be empty.
 */
export function readNumber(
  text: string,
  field: NumberLike & { readonly kind?: 'number' },
  settings: FormatSettings,
): Reading<number>;
export function readNumber(text: string, field: NumberLike, settings: FormatSettings): Reading<number | null>;
export function readNumber(
  text: string,
  field: NumberLike,
  settings: FormatSettings,
): Reading<number | null> {
  if (text.trim() === '') {
    return field.kind === 'optional-number' ? { value: null } : { message: rangeMessage(field, settings) };
  }
  if (!isPercent(field) && /[%٪]/.test(text)) {
    return { message: 'Type it without the percent sign; this is not a percentage.' };
  }
  if (isSeveral(text, settings)) return { message: 'Type one number; this looks like several.' };
  const parsed = parseNumber(text, settings);
  if (Number.isNaN(parsed)) return { message: rangeMessage(field, settings) };
  const value = (isPercent(field) ? shiftPoint(parsed, -2) : parsed) + 0;
  const message = checkNumber(value, field, settings);
  return message === null ? { value } : { message };
}

/**
 * Reads a day: a number of days from day 0, or a date YYYY-MM-DD once day 0 has one.
 */
export function readDay(text: string, field: DayField, settings: FormatSettings): Reading<number> {
  const range = { unit: 'day', min: field.min, max: field.max, integer: true } as const;
  const plain = text.trim().replace(/^day\s*/i, '');
  if (/^\d{4}-\d{1,2}-\d{1,2}$/.test(plain)) {
    if (!isCalendarDate(plain)) return { message: 'That date is not in the calendar.' };
    if (settings.asOf === null)
      return { message: 'Type a number of days; dates work once day 0 has a date.' };
    const value = daysBetween(settings.asOf, plain);
    const message = checkNumber(value, range, settings);
    return message === null
      ? { value }
      : { message: `That is ${value} days from day 0. ${rangeMessage(range, settings)}` };
  }
  return readNumber(text.trim().replace(/^day\s*/i, ''), range, settings);
}

/** A run of numbers, and what else stood beside them. */
export type SeriesReading = Reading<readonly number[]> & {
  /** Date of the first number, where dates stood beside them. */
  readonly firstDay?: string;
  /** What was left out to read them, in a sentence. */
  readonly said?: string;
};

/** Reads a pasted or typed run of numbers, with a heading and a column of dates or without, parted by spaces, lines, tabs, semicolons or (where it is not the decimal sign) commas. */
export function readSeries(text: string, field: SeriesField, settings: FormatSettings): SeriesReading {
  const { separator } = listSigns(settings.locale);
  const pasted = pastedSeries(text, settings.locale.endsWith('-US'));
  const words =
    pasted?.texts ?? text.split(separator === ',' ? /[\s,;]+/ : /[\s;]+/).filter((word) => word !== '');
  if (words.length > field.maxLength)
    return { message: `Remove some: at most ${field.maxLength} numbers fit.` };
  const values: number[] = [];
  for (const [index, word] of words.entries()) {
    const reading = readNumber(word, { unit: field.unit, min: field.min, max: field.max }, settings);
    if (reading.value === undefined || reading.value === null) {
      if (pasted === null && index === 0 && /[\r\n]/.test(text.trim()) && !/^[-+\d.,]+$/.test(word))
        return {
          message:
            'Paste the numbers alone, or two columns: a date and a number on each line, each date once.',
        };
      return { message: `“${word.slice(0, 20)}”, number ${index + 1}: ${reading.message ?? 'it is empty.'}` };
    }
    values.push(reading.value);
  }
  if (pasted === null) return { value: values };
  const { firstDay, said } = pasted;
  return { value: values, said, ...(firstDay === null ? {} : { firstDay }) };
}

/** What a text was understood as, when a reader would not see that in the text itself; else null. */
export function understoodNumber(
  text: string,
  value: number | null,
  field: NumberField | OptionalNumberField,
  settings: FormatSettings,
): string | null {
  if (value === null) return null;
  const { group } = listSigns(settings.locale);
  const written = writeNumber(value, field, settings);
  const ungrouped = (shown: string) => bare(shown.replaceAll(group, ''), settings).replace(/^\+/, '');
  const { decimal } = listSigns(settings.locale);
  const tidy = (shown: string) =>
    shown.includes(decimal) ? shown.replace(/0+$/, '').replace(decimal === '.' ? /\.$/ : /,$/, '') : shown;
  const typed = bare(text, settings);
  if (tidy(typed) === tidy(bare(written, settings))) return null;
  // "1,5" read as a decimal must be said, though it looks the same without its comma.
  return tidy(ungrouped(text)) === tidy(ungrouped(written)) ? null : written;
}

function scalarFromUnknown(field: ScalarField, value: unknown, settings: FormatSettings): unknown {
  if (field.kind === 'text' && typeof value === 'string') return cleanText(value, field.maxLength);
  return checkScalar(field, value, settings) === null ? value : undefined;
}

/** Builds a value anew from what came from outside, keeping nothing the field does not name; undefined when it cannot. */
function fieldFromUnknown(field: Field, value: unknown, settings: FormatSettings): unknown {
  switch (field.kind) {
    case 'records': {
      if (!Array.isArray(value)) return undefined;
      return value.map((row: unknown) => {
        const source = typeof row === 'object' && row !== null ? row : {};
        return Object.fromEntries(
          Object.entries(field.fields).map(([key, column]) => [
            key,
            Object.hasOwn(source, key)
              ? scalarFromUnknown(column, (source as Record<string, unknown>)[key], settings)
              : column.default,
          ]),
        );
      });
    }
    case 'series':
      return Array.isArray(value) ? [...(value as unknown[])] : undefined;
    case 'table':
      return Array.isArray(value)
        ? value.map((row: unknown) => (Array.isArray(row) ? [...(row as unknown[])] : row))
        : undefined;
    default:
      return scalarFromUnknown(field, value, settings);
  }
}

/**
 * Values out of anything: a draft, a link, a file. Nothing is trusted and nothing throws: each value is built anew, what
 * is missing takes its default in silence, what cannot be used takes its default and is reported.
 *
 * @returns values that pass `checkValues`, and a problem for each one replaced
 */
export function valuesFromUnknown<I extends Inputs>(
  inputs: I,
  unknown: unknown,
  settings: FormatSettings = plainSettings,
): { readonly values: ValuesOf<I>; readonly problems: readonly Problem[] } {
  const source = typeof unknown === 'object' && unknown !== null ? (unknown as Record<string, unknown>) : {};
  const values: Record<string, Value> = {};
  const problems: Problem[] = [];
  for (const [key, field] of Object.entries(inputs)) {
    values[key] = field.default as Value;
    if (!Object.hasOwn(source, key)) continue;
    let rebuilt: unknown;
    try {
      rebuilt = fieldFromUnknown(field, source[key], settings);
    } catch {
      // A getter or a proxy that throws is as good as nothing.
    }
    const wrong = checkValue(field, rebuilt, key, settings);
    if (wrong.length === 0) values[key] = rebuilt as Value;
    else problems.push({ path: key, message: `“${field.label}” could not be used. ${wrong[0]!.message}` });
  }
  return { values: values as Values as ValuesOf<I>, problems };
}
