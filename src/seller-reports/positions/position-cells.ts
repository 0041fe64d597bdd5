import { cleanText } from '../../fields/text';
import { DateOrderGuess } from '../date-order';
import { orderMoment, type DateReadings, type OrderMoment } from '../order-moment';
import type { Counted, ReportColumns } from '../report-kind';
import { amountIn, isOpenAmount, type DecimalSign } from '../report-number';
import { DecimalGuess } from './decimal-guess';

/** What may stand in a column of numbers. */
export interface NumberRange {
  readonly whole?: boolean;
  readonly min?: number;
  readonly max?: number;
}

export const unitsRange: NumberRange = { whole: true, max: 1e9 };
const moneyRange: NumberRange = { max: 1e9 };
const daysRange: NumberRange = { max: 10_000 };

const saysNothing =
  /^(?:[-–—]+|n\/?a|#n\/a|#nv|n\.\s?[av]\.?|k\.\s?a\.?|null|none|nan|not available|unknown)?$/i;
const longestNothing = 'not available'.length;
const printable = /^[ -~]*$/;

/** Whether a cell is there only to say that there is nothing to say. */
export const isBlank = (cell: string): boolean =>
  cell === '' || (cell.length <= longestNothing && saysNothing.test(cell));

/** A text as it may be kept; '' where the cell says nothing. */
export function textIn(cell: string, most: number): string {
  if (isBlank(cell)) return '';
  return printable.test(cell) && cell.length <= most ? cell : cleanText(cell, most);
}

/** The supplier a report names; Amazon writes “unassigned” where the seller has set none. */
export const supplierIn = (cell: string): string => (/^unassigned$/i.test(cell) ? '' : cell);

/** An ISO 4217 code; null where the cell holds none. */
export const currencyCode = (cell: string): string | null =>
  /^[a-z]{3}$/i.test(cell) ? cell.toUpperCase() : null;

/**
 * Reads the cells of a report's rows, and keeps count of those that cannot be right. Numbers that could be read two ways
 * make the row one to come back to, once the file's decimal sign is known.
 */
export class PositionCells {
  readonly #columns: ReportColumns;
  readonly #decimals = new DecimalGuess();
  readonly dates = new DateOrderGuess();
  readonly #wrong = new Map<string, number>();
  readonly #undated = new Map<string, number>();
  /** A file repeats few dates many times. */
  readonly #moments = new Map<string, OrderMoment | null>();
  #ofRow: { wrong: Set<string>; undated: Set<string> } = { wrong: new Set(), undated: new Set() };
  #row: Readonly<Record<string, string>> = {};
  #decimal: DecimalSign | null = null;
  #isDecimalKnown = false;
  #isSettled = false;
  #isOpen = false;

  constructor(columns: ReportColumns) {
    this.#columns = columns;
  }

  /** What follows is of this row. */
  begin(row: Readonly<Record<string, string>>): void {
    this.#row = row;
    this.#isOpen = false;
    if (this.#ofRow.wrong.size + this.#ofRow.undated.size > 0) {
      this.#ofRow = { wrong: new Set(), undated: new Set() };
    }
  }

  /** Whether the row has a number that could be read two ways. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The row counts as it was read. */
  keep(): void {
    for (const [all, met] of [
      [this.#wrong, this.#ofRow.wrong],
      [this.#undated, this.#ofRow.undated],
    ] as const) {
      for (const column of met) all.set(column, (all.get(column) ?? 0) + 1);
    }
  }

  /** All rows have been seen: from now on no number is open. */
  settle(): void {
    this.#settleDecimal();
    this.#isSettled = true;
  }

  #settleDecimal(): void {
    this.#decimal = this.#decimals.settle();
    this.#isDecimalKnown = true;
  }

  /** A number of the row; null where the cell says nothing, or something that cannot be. */
  number(column: string, { whole = false, min = 0, max = Infinity }: NumberRange): number | null {
    const cell = this.#row[column] ?? '';
    let amount: number;
    if (/^\d{1,9}$/.test(cell)) amount = Number(cell);
    else if (isBlank(cell)) return null;
    else {
      if (!this.#isDecimalKnown) {
        this.#decimals.meet(cell, whole);
        this.#isOpen ||= isOpenAmount(cell);
        if (this.#decimals.isSure) this.#settleDecimal();
      }
      // Where nothing tells, what can only be whole has thousands rather than three decimals.
      const usual = whole && cell.includes('.') ? 'comma' : 'point';
      amount = amountIn(cell, this.#decimal ?? usual);
    }
    if (amount >= min && amount <= max && (!whole || Number.isInteger(amount))) return amount;
    this.#ofRow.wrong.add(column);
    return null;
  }

  units(column: string): number | null {
    return this.number(column, unitsRange);
  }

  /** Units of several columns together; null where none of them says anything. */
  sum(...columns: readonly string[]): number | null {
    const said = columns.map((column) => this.units(column)).filter((units) => units !== null);
    return said.length === 0 ? null : said.reduce((all, units) => all + units, 0);
  }

  money(column: string): number | null {
    return this.number(column, moneyRange);
  }

  /** A number of days; Amazon writes −1 where it has none. */
  days(column: string): number | null {
    return /^-1(\.0*)?$/.test(this.#row[column] ?? '') ? null : this.number(column, daysRange);
  }

  text(column: string, most: number): string | null {
    return textIn(this.#row[column] ?? '', most) || null;
  }

  /** A day, as days since 1970, in both readings; null where the cell is no date. */
  day(column: string): DateReadings | null {
    const cell = this.#row[column] ?? '';
    if (isBlank(cell)) return null;
    let moment = this.#moments.get(cell);
    if (moment === undefined) {
      moment = orderMoment(cell);
      if (this.#moments.size < 2_000) this.#moments.set(cell, moment);
    }
    if (moment === null) {
      this.#ofRow.undated.add(column);
      return null;
    }
    if (!this.#isSettled) this.dates.meet([moment], cell);
    return moment.day;
  }

  /** Cells that were left out, column by column. */
  left(): Counted[] {
    const of = (counts: ReadonlyMap<string, number>, what: string) =>
      [...counts].map(([column, rows]) => ({
        rows,
        said: `with no ${what} in “${this.#columns[column]!.names[0]!}”: that cell is left out`,
      }));
    return [...of(this.#wrong, 'number that can be right'), ...of(this.#undated, 'date that can be read')];
  }
}
