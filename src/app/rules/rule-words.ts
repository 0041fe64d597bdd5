import { dateInUtc } from '../../fields/calendar-date';
import type { NumberField } from '../../fields/field';
import type { Formatter } from '../../fields/format';
import { dateFormat, numberFormat } from '../../fields/intl-cache';
import type { Rule } from '../../marketplace/rule';
import { cardCurrency } from './form-inputs';

const countries: Readonly<Record<string, string>> = {
  US: 'United States',
  EU: 'European Union',
  GB: 'United Kingdom',
  CN: 'China',
  any: 'any country',
};
const channels: Readonly<Record<Rule['channel'], string>> = {
  FBA: 'FBA',
  FBM: 'FBM, shipped by you',
  eBay: 'eBay',
  shop: 'own shop',
  any: 'any channel',
};

export const countryWords = ({ country }: Rule<unknown>): string => countries[country] ?? country;

export const channelWords = ({ channel }: Rule<unknown>): string => channels[channel];

export const isMoneyRule = ({ unit }: Rule<unknown>): boolean => unit.startsWith(`${cardCurrency} `);

/** A number as it is typed on the page, and how far it may go. */
export type FigureRange = Pick<NumberField, 'unit' | 'min' | 'max'> & { readonly integer?: boolean };

/** Range of a rule's numbers by what they count; inputs that start from them may have a narrower one. */
export function rangeOf({ unit }: Rule<unknown>): FigureRange {
  if (unit.startsWith(`${cardCurrency} `)) return { unit: 'money', min: 0, max: 1e6 };
  switch (unit) {
    case 'fraction':
      return { unit: 'fraction', min: 0, max: 1 };
    case 'fraction per day':
      return { unit: 'fraction-per-day', min: 0, max: 5 };
    case 'times a normal day':
      return { unit: 'factor', min: 0, max: 100 };
    case 'percent of demand per percent of price':
      return { unit: 'none', min: -10, max: 0 };
    case 'days':
      return { unit: 'days', min: 0, max: 3_650 };
    default:
      return { unit: 'none', min: 0, max: 100_000 };
  }
}

/** What the number counts, behind it. */
export function unitWords({ unit }: Rule<unknown>): string {
  if (unit.startsWith(`${cardCurrency} `)) return unit.slice(cardCurrency.length + 1);
  return unit === 'fraction' || unit === 'fraction per day' || unit === 'days' ? '' : unit;
}

const space = '\u00a0';

/**
 * A number of a rule with its unit.
 *
 * @param isOwn - the seller's own: money is then in the seller's currency, not the card's
 */
export function figureWords(rule: Rule<unknown>, value: number, format: Formatter, isOwn = false): string {
  const { locale } = format.settings;
  const words = unitWords(rule);
  if (isMoneyRule(rule)) {
    const money = isOwn
      ? format.money(value, 2)
      : numberFormat(locale, { style: 'currency', currency: cardCurrency }).format(value);
    return `${money} ${words}`;
  }
  if (rule.unit === 'fraction') return format.percent(value, 4);
  if (rule.unit === 'fraction per day') return `${format.percent(value, 4)}${space}a day`;
  if (rule.unit === 'days') return format.days(value, 2);
  const one = value === 1 && /[a-z]s$/.test(words) ? words.slice(0, -1) : words;
  return `${format.number(value, 4)}${space}${one}`;
}

/** A day of the calendar in the reader's form. */
export const dateWords = (date: string, format: Formatter): string =>
  dateFormat(format.settings.locale, { day: 'numeric', month: 'short', year: 'numeric' })
    .format(dateInUtc(date))
    .replaceAll(' ', space);

/** What a rule is called, its dates in the reader's form. */
export const labelWords = ({ label }: Rule<unknown>, format: Formatter): string =>
  label.replace(/\d{4}-\d\d-\d\d/g, (date) => dateWords(date, format));

/** Since when, and until when. */
export function heldWords(rule: Rule<unknown>, format: Formatter): string {
  const from = dateWords(rule.effectiveFrom, format);
  if (rule.dating === 'taken-up') return `Taken up here ${from}`;
  const since = rule.dating === 'or-earlier' ? `${from} or earlier` : from;
  return rule.effectiveTo === undefined
    ? `In force since ${since}`
    : `In force from ${since} to ${dateWords(rule.effectiveTo, format)}`;
}
