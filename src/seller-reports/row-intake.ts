import { meantCell } from './cell';
import { fileLimits, tooMuch } from './file-limits';
import { matchHeader, plainName, type HeaderMatch } from './header';
import type { Accumulated, Counted, DateOrder, Given, ReportColumns, ReportKind } from './report-kind';
import { ReportProblem } from './report-problem';

/** Files full of rows that are read together at most. */
const mostFiles = 3;

/** Takes rows in, one at a time, and hands on only the columns of the report's kind: all else ends here. */
export class RowIntake<G extends keyof Given> {
  readonly kind: ReportKind<ReportColumns, G>;
  readonly #accumulator: ReturnType<ReportKind<ReportColumns, G>['start']>;
  readonly #keys: readonly string[];
  readonly #names: ReadonlySet<string>;
  #places: readonly number[] = [];
  #needed = 0;
  readonly #most: number;
  #rows = 0;
  /** Rows of the files before this one. */
  #before = 0;
  #short = 0;
  #headers = 0;

  constructor(kind: ReportKind<ReportColumns, G>, dates: DateOrder) {
    this.kind = kind;
    this.#keys = Object.keys(kind.columns);
    this.#names = new Set(Object.values(kind.columns).flatMap(({ names }) => names));
    this.#most = kind.mostRows ?? fileLimits.rows;
    this.#accumulator = kind.start(dates);
  }

  /** Rows so far, blank ones and repeated headers aside. */
  get rows(): number {
    return this.#rows;
  }

  /** A file begins, with this header. */
  begin(match: HeaderMatch): void {
    this.#before = this.#rows;
    this.take(match);
  }

  /** What follows has its columns in these places. */
  take({ places }: HeaderMatch): void {
    this.#places = this.#keys.map((key) => places.get(key) ?? -1);
    const required = this.#keys.filter((key) => this.kind.columns[key]!.without === undefined);
    this.#needed = 1 + Math.max(...required.map((key) => places.get(key)!));
  }

  /** @throws ReportProblem when there are more rows than are read */
  add(cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '') || this.#isHeader(cells)) return;
    if (++this.#rows > mostFiles * this.#most)
      throw new ReportProblem(tooMuch.groupRows(mostFiles * this.#most));
    if (this.#rows - this.#before > this.#most) throw new ReportProblem(tooMuch.rows(this.#most));
    if (cells.length < this.#needed) {
      this.#short++;
      return;
    }
    const row: Record<string, string> = {};
    for (let at = 0; at < this.#keys.length; at++) {
      row[this.#keys[at]!] = meantCell(cells[this.#places[at]!] ?? '');
    }
    this.#accumulator.add(row);
  }

  /** Files joined into one bring their headers along, and not always with the columns in one order. */
  #isHeader(cells: readonly string[]): boolean {
    const first = cells[0]!;
    // Column names have no digits, and nearly every row begins with some.
    if (first.length > 40 || /\d/.test(first)) return false;
    if (cells.length > fileLimits.columns || !cells.some((cell) => this.#names.has(plainName(cell))))
      return false;
    const match = matchHeader(cells, this.kind);
    if (match.requiredMissing.length > 0) return false;
    this.#headers++;
    this.take(match);
    return true;
  }

  finish(): Accumulated<Given[G]> {
    const accumulated = this.#accumulator.finish();
    const more: Counted[] = [
      { rows: this.#short, said: 'with too few columns: not counted' },
      { rows: this.#headers, said: 'that repeat the column names, as in files joined into one: skipped' },
    ];
    return { ...accumulated, skipped: [...accumulated.skipped, ...more.filter(({ rows }) => rows > 0)] };
  }
}
