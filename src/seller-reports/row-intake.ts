import { meantCell } from './cell';
import { fileLimits, tooMuch } from './file-limits';
import { matchHeader, plainName, type HeaderMatch } from './header';
import type { Accumulated, Counted, DateOrder, Given, ReportColumns, ReportKind } from './report-kind';
import { ReportProblem } from './report-problem';

/** Letters of a cell that are looked at; none that is meant has so many, and patterns take long over a million of them. */
const longestCell = 1_000;

/** Rows with nothing in them, which take their time all the same. */
const mostBlank = 1_000_000;

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
  #blank = 0;
  #headers = 0;
  #cut = 0;
  /** Columns of the header, and how many rows of the file have them all, or fewer. */
  #width = 0;
  #full = 0;
  #narrow = 0;

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
    this.#full = 0;
    this.#narrow = 0;
    this.take(match);
  }

  /** What follows has its columns in these places. */
  take({ places, width }: HeaderMatch): void {
    this.#width = width;
    this.#places = this.#keys.map((key) => places.get(key) ?? -1);
    const required = this.#keys.filter((key) => this.kind.columns[key]!.without === undefined);
    this.#needed = 1 + Math.max(...required.map((key) => places.get(key)!));
  }

  /** @throws ReportProblem when there are more rows than are read */
  add(cells: readonly string[]): void {
    if (cells.every((cell) => cell.trim() === '')) {
      if (++this.#blank > mostBlank) throw new ReportProblem(tooMuch.rows(mostBlank));
      return;
    }
    if (this.#isHeader(cells)) return;
    if (++this.#rows > mostFiles * this.#most)
      throw new ReportProblem(tooMuch.groupRows(mostFiles * this.#most));
    if (this.#rows - this.#before > this.#most) throw new ReportProblem(tooMuch.rows(this.#most));
    if (cells.length < this.#width) this.#narrow++;
    else this.#full++;
    if (cells.length < this.#needed) {
      this.#short++;
      return;
    }
    const row: Record<string, string> = {};
    for (let at = 0; at < this.#keys.length; at++) {
      row[this.#keys[at]!] = meantCell((cells[this.#places[at]!] ?? '').slice(0, longestCell));
    }
    this.#accumulator.add(row);
  }

  /**
   * The row after the last line end. Where it alone lacks columns the file breaks off in it, and its last number may be half
   * a number.
   */
  addLast(cells: readonly string[]): void {
    if (cells.length < this.#width && this.#full > 0 && this.#narrow === 0 && cells.join('').trim() !== '') {
      this.#rows++;
      this.#cut++;
    } else this.add(cells);
  }

  /** Files joined into one bring their headers along, and not always with the columns in one order. */
  #isHeader(cells: readonly string[]): boolean {
    const first = cells[0]!;
    // Column names have no digits, and nearly every row begins with some.
    if (first.length > 40 || /\d/.test(first)) return false;
    if (cells.length > fileLimits.columns || !cells.some((cell) => this.#isName(cell))) return false;
    const match = matchHeader(cells, this.kind);
    if (match.requiredMissing.length > 0) return false;
    this.#headers++;
    this.take(match);
    return true;
  }

  #isName(cell: string): boolean {
    // Most cells are numbers or empty, and no name is either.
    return cell !== '' && !/^["'\s]?[-+$]?\d/.test(cell) && this.#names.has(plainName(cell));
  }

  finish(): Accumulated<Given[G]> {
    const accumulated = this.#accumulator.finish();
    const more: Counted[] = [
      { rows: this.#short, said: 'with too few columns: not counted' },
      { rows: this.#cut, said: 'in which the file breaks off: not counted; the download may be incomplete' },
      { rows: this.#headers, said: 'that repeat the column names, as in files joined into one: skipped' },
    ];
    return { ...accumulated, skipped: [...accumulated.skipped, ...more.filter(({ rows }) => rows > 0)] };
  }
}
