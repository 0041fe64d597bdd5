import { dateInUtc } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { dateFormat } from '../../fields/intl-cache';
import { dateOf } from './history';
import type { VelocityValues } from './inputs';
import type { VelocityOutcome } from './outlook';
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
  month: { month: 'short', year: 'numeric' },
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
      return `On none of these ${count} was there stock all day, so nothing says what customers would have taken. Give days from before the gap, or check that sales and stock are of the same days.`;
  }
}

/** Where the days out of stock come from. */
export function outWords(values: VelocityValues, result: VelocityResult): string {
  if (values.stockoutDays === 'counted') return 'not looked for';
  if (values.dailyStock.length > 0 && result.daysSuspected === 0) return 'by your stock';
  return result.daysOut === 0 ? 'no long run without sales' : 'long runs without sales';
}

/** What the data tell of weekdays, months and trend, in sentences: what no picture shows. */
export function patternWords(
  values: VelocityValues,
  { weekdays, months, trend }: VelocityOutcome,
  format: Formatter,
): string[] {
  const said: string[] = [];
  if (values.dailySalesFrom === null)
    said.push('Without the date of the first day there are no weekdays, no season and no events.');
  else {
    if (weekdays === null) said.push('Weekdays differ by no more than chance brings.');
    if (months === null && values.season === 'automatic')
      said.push(
        values.dailySales.length < 365
          ? 'A season by months needs a year of days; until then December and January can be counted as events.'
          : 'Months differ by no more than chance and one year’s luck bring, or one of them was hardly in stock.',
      );
  }
  if (trend !== null && trend.chance < 0.05)
    said.push(
      `Sales ${trend.inThirtyDays > 0 ? 'rise' : 'fall'} by about ${format.number(Math.abs(trend.inThirtyDays), 2)} a day in thirty days; chance alone brings so strong a trend in ${format.frequency(trend.chance)} cases.`,
    );
  else if (trend !== null) said.push('There is no trend that chance would not bring as well.');
  return said;
}
