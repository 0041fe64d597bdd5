import { downloadText } from '../../ui/csv';
import { localDate } from '../../fields/local-date';
import { calendarFile, type CalendarEntry } from './calendar-file';

/** Saves entries as a calendar file of the reader's, each once. */
export function downloadCalendar(entries: readonly CalendarEntry[], now: Date): void {
  const once = [...new Map(entries.map((entry) => [entry.uid, entry])).values()];
  downloadText(`stockgap-${localDate(now)}.ics`, calendarFile(once, now), 'text/calendar');
}

/** What is said once it is saved, wherever it was asked for; said in one place of a page. */
export const calendarSaved =
  'The calendar file is in your downloads: open it to add it. A newer file updates its entries.';
