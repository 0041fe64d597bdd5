import { isOpen, waitBetween, type DateReadings, type OrderMoment } from './order-moment';
import type { DateOrder } from './report-kind';

/** Gathers what the dates of a file say of their own order: month first or day first. */
export class DateOrderGuess {
  #onlyMonthFirst = 0;
  #onlyDayFirst = 0;
  #backwards = { monthFirst: 0, dayFirst: 0 };
  #example: string | null = null;

  /** One order's moments, the first of them the beginning, and how it was written. */
  meet(moments: readonly (OrderMoment | null)[], written: string): void {
    const open = moments.filter((moment) => moment !== null && isOpen(moment));
    if (open.length === 0) return;
    for (const { at } of open as OrderMoment[]) {
      if (Number.isNaN(at.monthFirst)) this.#onlyDayFirst++;
      else if (Number.isNaN(at.dayFirst)) this.#onlyMonthFirst++;
      // Cut from the file, a piece of text would keep all of it.
      else this.#example ??= Array.from(written).slice(0, 24).join('');
    }
    const [from, ...ends] = moments;
    if (!from) return;
    for (const end of ends) {
      if (!end) continue;
      for (const reading of ['monthFirst', 'dayFirst'] as const) {
        if (Number.isNaN(waitBetween(from, end, reading))) this.#backwards[reading]++;
      }
    }
  }

  /**
   * How open dates are to be read: as the reader says, else as more of them make dates, else as fewer waits run backwards,
   * else as usual.
   */
  settle(
    dates: DateOrder,
    usual: keyof DateReadings = 'monthFirst',
  ): {
    readonly reading: keyof DateReadings;
    readonly sure: boolean;
    /** A date that can be read both ways; null where there is none. */
    readonly example: string | null;
  } {
    const weight =
      this.#onlyMonthFirst - this.#onlyDayFirst || this.#backwards.dayFirst - this.#backwards.monthFirst;
    const guess = weight === 0 ? usual : weight < 0 ? 'dayFirst' : 'monthFirst';
    const reading = dates === 'guess' ? guess : dates === 'day-first' ? 'dayFirst' : 'monthFirst';
    return { reading, sure: weight !== 0, example: this.#example };
  }
}
