import { addDays } from '../../fields/calendar-date';

/** A day to keep in mind: becomes an all-day event. */
export interface CalendarEntry {
  /** Stays the same from file to file, so that a second import changes the event instead of adding one. */
  readonly uid: string;
  /** Calendar date, YYYY-MM-DD. */
  readonly date: string;
  /** Whether it reminds the day before. */
  readonly reminds: boolean;
  readonly summary: string;
  readonly description: string;
  /** Where to read on, or empty. */
  readonly url: string;
  /** Counts the versions of the event; a calendar takes the higher one. */
  readonly sequence: number;
}

/**
 * Entries as an iCalendar file (RFC 5545) without a method: something to add, not an invitation.
 *
 * @param stamp - when the file is made
 * @throws RangeError when an entry's date is no calendar date, or the last of the calendar
 */
export function calendarFile(entries: readonly CalendarEntry[], stamp: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Stockgap//Do today//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => eventLines(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(entry: CalendarEntry, stamp: Date): string[] {
  const summary = textValue(entry.summary);
  const url = uriValue(entry.url);
  return [
    'BEGIN:VEVENT',
    `UID:${textValue(entry.uid)}`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTART;VALUE=DATE:${dateValue(entry.date)}`,
    // The end of an all-day event is the day after.
    `DTEND;VALUE=DATE:${dateValue(addDays(entry.date, 1))}`,
    `SUMMARY:${summary}`,
    `DESCRIPTION:${textValue(entry.description)}`,
    ...(url === '' ? [] : [`URL:${url}`]),
    'CATEGORIES:Stockgap',
    // A deadline takes no time out of the day.
    'TRANSP:TRANSPARENT',
    ...(entry.reminds ? alarmLines(summary) : []),
    'END:VEVENT',
  ];
}

function alarmLines(summary: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${summary}`,
    // At nine the day before: some calendars take no reminder that comes after the start.
    'TRIGGER:-PT15H',
    'END:VALARM',
  ];
}

const dateValue = (date: string) => date.replaceAll('-', '');

// A tab and the line feed may stand in a text; no other control may.
const controls = /[^\P{Cc}\t\n]/gu;

function textValue(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

function uriValue(url: string): string {
  return URL.canParse(url) ? new URL(url).href : '';
}

const longestLine = 75;
const encoder = new TextEncoder();

/** Lines of at most 75 octets, no character cut in two; each after the first begins with a space. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
