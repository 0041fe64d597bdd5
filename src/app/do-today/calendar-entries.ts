import type { CalendarEntry } from './calendar-file';

/** What a calendar entry needs to know of where it comes from. */
interface Origin {
  /** The scenario's id, or the page's where nothing is saved. */
  readonly id: string;
  readonly title: string;
  readonly revision: number;
  readonly url: string;
}

/**
 * One thing to do as a calendar entry. The text is part of its identity: another text is another thing to do. What is overdue
 * stands on today; a reminder comes only where its time, the day before, is still to come.
 *
 * @param by - calendar date of the deadline
 * @param today - calendar date
 */
export function calendarEntry(text: string, by: string, origin: Origin, today: string): CalendarEntry {
  const isOverdue = by < today;
  return {
    uid: `${textHash(text)}-${origin.id}@stockgap`,
    date: isOverdue ? today : by,
    reminds: by > today,
    summary: text,
    description: `${origin.title}\n${text}${isOverdue ? `\nIt was due on ${by}.` : ''}`,
    url: origin.url,
    sequence: Math.max(0, Math.trunc(origin.revision)),
  };
}

/**
 * 64 bits of FNV-1a over the text's UTF-16 units, in hexadecimal. Identity, not secrecy: two texts of one scenario meet with
 * a chance of 2^-64.
 */
function textHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let at = 0; at < text.length; at++) {
    hash ^= BigInt(text.charCodeAt(at));
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
