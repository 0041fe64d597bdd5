import { orderMoment } from './order-moment';
import type { OpenDates } from './order-waits';
import type { DateOrder } from './report-kind';

/** Longer than any date is written. */
const longestDate = 40;
/** More dates than a report of days has; beyond, each is read anew. */
const mostKept = 20_000;

/** Months and weeks as reports write them: "05/2026", "2026-05", "May 2026", "Week 12", "01/04/2026 - 01/10/2026". */
const periodForm =
  /^(?:\d{1,2}[-/.]\d{4}|\d{4}[-/.]\d{1,2}|[a-zäé]{3,9}\.?[-\s]+\d{2,4}|(?:week|kw|w)\W*\d.*|\d{4}-?w\d{1,2}|.*\d{4}\s*(?:-|–|to|bis)\s*\d.*)$/i;

/** Settled days of a file. */
export interface SettledDays {
  /** Days since 1970-01-01; NaN where it is none. */
  readonly dayOf: (number: number) => number;
  readonly openDates: OpenDates | null;
  /** How numeric dates are written: found out, or said by the reader; null where there are none. */
  readonly written: 'month-first' | 'day-first' | null;
}

/**
 * The dates of a report whose rows are days. Few of them are written many times, so each writing is read once, and which of
 * month and day comes first is settled when all are known.
 */
export class DayTexts {
  readonly #numbers = new Map<string, number>();
  readonly #monthFirst: number[] = [];
  readonly #dayFirst: number[] = [];
  #example: string | null = null;
  /** Whether some date can be read one way only. */
  #oneWay = false;
  #periods = 0;

  /** Rows whose date names a week or a month. */
  get periods(): number {
    return this.#periods;
  }

  /** The number of a day as written; -1 where it is none. */
  read(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    if (text === '' || text.length > longestDate) return -1;
    const moment = orderMoment(text);
    if (moment === null) {
      if (periodForm.test(text)) this.#periods++;
      return -1;
    }
    const { monthFirst, dayFirst } = moment.day;
    // Cut from the file, a piece of text would keep all of it.
    const copy = Array.from(text).join('');
    if (!Number.isNaN(monthFirst) && !Number.isNaN(dayFirst) && monthFirst !== dayFirst)
      this.#example ??= copy;
    this.#oneWay ||= Number.isNaN(monthFirst) !== Number.isNaN(dayFirst);
    const number = this.#push(monthFirst, dayFirst);
    if (this.#numbers.size < mostKept) this.#numbers.set(copy, number);
    return number;
  }

  /** The number of a day that is known. */
  fixed(day: number): number {
    return this.#push(day, day);
  }

  #push(monthFirst: number, dayFirst: number): number {
    this.#dayFirst.push(dayFirst);
    return this.#monthFirst.push(monthFirst) - 1;
  }

  /**
   * How open dates are to be read: as the reader says, else as more of them make dates, else as they follow each other
   * more closely, since reports have days in a row.
   */
  settle(dates: DateOrder): SettledDays {
    const { monthFirst, sure } = this.#guess();
    const isMonthFirst = dates === 'guess' ? monthFirst : dates === 'month-first';
    const days = isMonthFirst ? this.#monthFirst : this.#dayFirst;
    const isNumeric = this.#example !== null || this.#oneWay;
    return {
      written: isNumeric ? (isMonthFirst ? 'month-first' : 'day-first') : null,
      dayOf: (number) => days[number] ?? NaN,
      openDates: this.#example === null ? null : { monthFirst: isMonthFirst, sure, example: this.#example },
    };
  }

  #guess(): { readonly monthFirst: boolean; readonly sure: boolean } {
    const made = (days: readonly number[]) => days.reduce((sum, day) => sum + Number(!Number.isNaN(day)), 0);
    const weight = made(this.#monthFirst) - made(this.#dayFirst);
    if (weight !== 0) return { monthFirst: weight > 0, sure: true };
    const [monthFirst, dayFirst] = [runOf(this.#monthFirst), runOf(this.#dayFirst)];
    const closer = monthFirst.span <= dayFirst.span ? monthFirst : dayFirst;
    const other = closer === monthFirst ? dayFirst : monthFirst;
    // The first days of months in a row may be months, read one way, or days, read the other.
    const sure = closer.span * 3 <= other.span && closer.count > 1 && !other.isMonths;
    return { monthFirst: closer === monthFirst, sure };
  }
}

/** How far days reach, how many they are, and whether all of them begin a month. */
function runOf(days: readonly number[]): {
  readonly span: number;
  readonly count: number;
  readonly isMonths: boolean;
} {
  const distinct = [...new Set(days)].filter((day) => !Number.isNaN(day)).sort((a, b) => a - b);
  return {
    span: distinct.length === 0 ? 0 : distinct.at(-1)! - distinct[0]! + 1,
    count: distinct.length,
    isMonths: distinct.length > 1 && distinct.every((day) => new Date(day * 86_400_000).getUTCDate() === 1),
  };
}

/**
 * Whether days are those of a report that counts weeks or months. The first and last of many may be cut short by what was
 * asked for.
 */
export function rhythmOf(days: Iterable<number>): 'days' | 'weeks' | 'months' {
  const distinct = [...new Set(days)].sort((a, b) => a - b);
  if (distinct.length < 2) return 'days';
  const inner = distinct.length > 4 ? distinct.slice(1, -1) : distinct;
  if (inner.slice(1).every((day, at) => (day - inner[at]!) % 7 === 0)) return 'weeks';
  const begins = (day: number) => new Date(day * 86_400_000).getUTCDate() === 1;
  return inner.every(begins) || inner.every((day) => begins(day + 1)) ? 'months' : 'days';
}
