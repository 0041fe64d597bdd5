import { dateInUtc } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { dateFormat } from '../../fields/intl-cache';
import { dateOf } from './history';
import type { VelocityValues } from './inputs';
import { fewestDays, type NoAnswer, type VelocityResult } from './model';

/** A rate as it is spoken: one decimal, two where it is small. */
export const rateWords = (rate: number, format: Formatter): string =>
  rate >= 100 ? format.number(rate, 0) : rate >= 1 ? format.number(rate, 1) : format.number(rate, 2);

/** Units of a stretch of days: whole, unless they are few. */
export const unitWords = (units: number, format: Formatter): string =>
  format.number(units, units < 10 ? 1 : 0);

const parts = {
  short: { day: 'numeric', month: 'short' },
  long: { day: 'numeric', month: 'short', year: 'numeric' },
  weekday: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
} as const;

/** A calendar date as the reader writes it. */
export const dateWords = (date: string, format: Formatter, form: keyof typeof parts = 'long'): string =>
  dateFormat(format.settings.locale, parts[form]).format(dateInUtc(date));

/** A day of the history, or after it: a date where the first day has one. */
export function dayWords(
  values: VelocityValues,
  day: number,
  format: Formatter,
  form: keyof typeof parts = 'long',
): string {
  const date = dateOf(values, day);
  return date === null ? `day ${format.number(day + 1, 0)}` : dateWords(date, format, form);
}

/** Why there is no answer, and what would give one. */
export function nothingWords(why: NoAnswer, { days }: VelocityResult, format: Formatter): string {
  const count = format.days(days.length, 0);
  switch (why) {
    case 'no-days':
      return 'Paste your daily sales or import a report: a month at least, better a year, the days out of stock in their places.';
    case 'too-few-days':
      return `${count} of sales ${days.length === 1 ? 'is' : 'are'} too little to tell demand from chance. Give ${format.number(fewestDays, 0)} at least, better a year.`;
    case 'no-sales':
      return `Not one unit was sold in these ${count}, so there is no demand to tell. Check that the right column was pasted.`;
    case 'never-in-stock':
      return `On none of these ${count} was there stock all day, so nothing says what buyers would have taken. Give days from before the gap, or check that sales and stock are of the same days.`;
  }
}

/** Where the days out of stock come from. */
export function outWords(values: VelocityValues, result: VelocityResult): string {
  if (values.stockoutDays === 'counted') return 'not looked for';
  if (values.dailyStock.length > 0 && result.daysSuspected === 0) return 'by your stock';
  return result.daysOut === 0 ? 'no long run without sales' : 'long runs without sales';
}
