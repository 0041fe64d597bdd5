import { dateInUtc } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { dateFormat } from '../../fields/intl-cache';
import type { DateRange } from '../../seller-reports/daily-demand';

/** "5 Mar 2026", as the reader writes dates. */
export function dateWords(date: string, { settings }: Formatter): string {
  return dateFormat(settings.locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(
    dateInUtc(date),
  );
}

/** "5 – 9 Mar 2026", or the one day. */
export function rangeWords({ from, to }: DateRange, format: Formatter): string {
  if (from === to) return dateWords(from, format);
  return dateFormat(format.settings.locale, { day: 'numeric', month: 'short', year: 'numeric' }).formatRange(
    dateInUtc(from),
    dateInUtc(to),
  );
}
