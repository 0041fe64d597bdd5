import { addDays, dateInUtc } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { dateFormat } from '../../fields/intl-cache';

/** A Monday, and the first of a January. */
const someMonday = '2024-01-01';

/** Short names of the weekdays from Monday on, or of the months, as the reader writes them. */
export function factorNames(kind: 'weekday' | 'month', format: Formatter): string[] {
  const name = dateFormat(
    format.settings.locale,
    kind === 'weekday' ? { weekday: 'short' } : { month: 'short' },
  );
  const count = kind === 'weekday' ? 7 : 12;
  return Array.from({ length: count }, (_, place) =>
    name.format(dateInUtc(kind === 'weekday' ? addDays(someMonday, place) : addDays(someMonday, place * 31))),
  );
}
