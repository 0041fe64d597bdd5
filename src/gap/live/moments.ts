import { dateInUtc, daysBetween } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { dateFormat } from '../../fields/intl-cache';

/** A calendar date as the reader writes it: "18 Nov", with its year where that is another than the other date's. */
export function dateInWords(date: string, format: Formatter, beside: string): string {
  const year = date.slice(0, 4) === beside.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return dateFormat(format.settings.locale, { day: 'numeric', month: 'short', ...year })
    .format(dateInUtc(date))
    .replaceAll(' ', '\u00a0');
}

/** How long ago a date is: "today", "yesterday", "2 days ago"; one that is to come is named. */
export function ago(date: string, today: string, format: Formatter): string {
  const days = daysBetween(date, today);
  if (days < 0) return `dated ${dateInWords(date, format, today)}, which is to come`;
  if (days === 0) return 'today';
  return days === 1 ? 'yesterday' : `${format.days(days, 0)} ago`;
}
