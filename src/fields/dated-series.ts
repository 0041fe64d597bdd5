import { addDays, daysBetween, isCalendarDate } from './calendar-date';

/** A pasted column of numbers, freed of its heading and of the dates beside it. */
export interface PastedSeries {
  /** The numbers' texts, oldest first; a day without a row is "0". */
  readonly texts: readonly string[];
  /** Date of the first of them; null where there were no dates. */
  readonly firstDay: string | null;
  /** What was left out or put in, in a sentence. */
  readonly said: string;
}

const cellSigns = /[\t;,]/;
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/;
const parted = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}(?:\d{2})?)(?!\d)/;
/** A longer stretch has more days than any series takes, and is rather a date misread. */
const mostDays = 4_000;

const cellsOf = (line: string) =>
  line.split(line.includes('\t') ? '\t' : line.includes(';') ? ';' : cellSigns).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );

/** The date of a cell in a reading, or null. */
function dateIn(cell: string, monthFirst: boolean): string | null {
  const exact = iso.exec(cell);
  const [year, month, day] = exact
    ? [exact[1]!, exact[2]!, exact[3]!]
    : (([, first, second, last]) => [
        last ?? '',
        (monthFirst ? first : second) ?? '',
        (monthFirst ? second : first) ?? '',
      ])(parted.exec(cell) ?? []);
  const text = `${year!.length === 2 ? `20${year}` : year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  return isCalendarDate(text) ? text : null;
}

/** First and last of some dates, days apart. */
function span(dates: readonly string[]): { readonly first: string; readonly days: number } {
  const [first, last] = dates.reduce(
    ([least, most], date) => [date < least ? date : least, date > most ? date : most],
    [dates[0]!, dates[0]!],
  );
  return { first, days: daysBetween(first, last) + 1 };
}

/**
 * Two columns out of a sheet, a date and a number on each line, or one column under a heading. Dates that can be read two
 * ways are read so that they lie closest together, as days in a row do.
 *
 * @param monthFirst - how a date is read where that does not tell
 * @returns null where the text is neither, and so only numbers
 */
export function pastedSeries(text: string, monthFirst: boolean): PastedSeries | null {
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return null;
  const heading = /\p{L}/u.test(lines[0]!) && !/\d/.test(lines[0]!);
  const rows = (heading ? lines.slice(1) : lines).map(cellsOf);
  if (rows.every(([date = '']) => iso.test(date) || parted.test(date)))
    return dated(rows, heading, monthFirst);
  return heading && rows.every((cells) => cells.length === 1 && !/\p{L}/u.test(cells[0]!))
    ? { texts: rows.map(([cell]) => cell!), firstDay: null, said: 'The heading is left out.' }
    : null;
}

function dated(rows: readonly string[][], heading: boolean, monthFirst: boolean): PastedSeries | null {
  if (rows.some((cells) => cells.length !== 2 || cells[1] === '')) return null;
  const readings = [monthFirst, !monthFirst]
    .map((order) => rows.map(([cell]) => dateIn(cell!, order)))
    .filter((dates): dates is string[] => dates.every((date) => date !== null))
    .map((dates) => ({ dates, ...span(dates) }))
    .sort((a, b) => a.days - b.days);
  const closest = readings[0];
  if (closest === undefined || closest.days > mostDays) return null;
  const { dates, first, days } = closest;
  // A day that comes twice has no one number.
  if (new Set(dates).size !== dates.length) return null;
  const texts = new Array<string>(days).fill('0');
  rows.forEach((cells, row) => (texts[daysBetween(first, dates[row]!)] = cells[1]!));
  const missing = days - dates.length;
  return {
    texts,
    firstDay: first,
    said: [
      `The ${heading ? 'heading and the ' : ''}dates of the first column are left out: ${first} to ${addDays(first, days - 1)}.`,
      ...(missing > 0 ? [`${missing} ${missing === 1 ? 'day' : 'days'} without a row count as 0.`] : []),
    ].join(' '),
  };
}
