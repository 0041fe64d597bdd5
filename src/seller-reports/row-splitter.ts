import Papa from 'papaparse';
import { fileLimits, tooMuch } from './file-limits';
import { ReportProblem } from './report-problem';

export type Delimiter = '\t' | ',' | ';';

/** More than any one row needs: a quotation mark was opened and never closed. */
const longestRow = 256 * 1024;
/** After so many the marks are letters, and looking for their ends would only take time. */
const mostBrokenQuotes = 50;

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

function parse(text: string, delimiter: Delimiter, quotes: boolean, last: boolean): Parsed {
  const parser = new Papa.Parser({ delimiter, newline: '\n', ...(quotes ? {} : { fastMode: true }) });
  return parser.parse(text, 0, !last) as Parsed;
}

const unquoted = (cell: string): string =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
    ? cell.slice(1, -1).replaceAll('""', '"')
    : cell;

/** The cells of one line. */
export function cellsOf(line: string, delimiter: Delimiter): readonly string[] {
  if (delimiter === '\t') return line.split('\t').map(unquoted);
  return parse(line, delimiter, true, true).data[0] ?? [];
}

/**
 * Turns text that comes in pieces into rows. In tab-separated reports a quotation mark is a letter like any other (inches
 * in product names), so only a cell wholly in marks is taken out of them; with commas and semicolons marks
 * hold a cell together.
 */
export class RowSplitter {
  readonly #delimiter: Delimiter;
  #rest = '';
  #brokenQuotes = 0;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
  }

  /** How often a quotation mark was opened and never closed. */
  get brokenQuotes(): number {
    return this.#brokenQuotes;
  }

  /**
   * The rows that are complete with this piece.
   *
   * @throws ReportProblem when a line does not end, since each piece would be looked at again and again
   */
  push(text: string): readonly string[][] {
    const rows = this.#rows(this.#rest + text, false);
    if (this.#rest.length > fileLimits.line) throw new ReportProblem(tooMuch.line);
    return rows;
  }

  /** The last row, which may have no line end. */
  end(): readonly string[][] {
    return this.#rows(this.#rest, true);
  }

  #rows(text: string, last: boolean): readonly string[][] {
    if (this.#delimiter === '\t' || this.#brokenQuotes > mostBrokenQuotes) return this.#plainRows(text, last);
    let rows: string[][] = [];
    let rest = text;
    for (;;) {
      const { data, meta } = parse(rest, this.#delimiter, true, false);
      rows = rows.length > 0 ? rows.concat(data) : data;
      rest = rest.slice(meta.cursor);
      if (!last && rest.length <= longestRow) break;
      if (rest === '') break;
      if (last) {
        const end = parse(rest, this.#delimiter, true, true);
        if (!end.errors.some(({ code }) => code === 'MissingQuotes')) {
          rest = '';
          rows = rows.concat(end.data);
          break;
        }
      }
      // So that one bad cell does not swallow the file, its line alone is read as if it had no marks.
      const lineEnd = rest.indexOf('\n');
      if (lineEnd < 0 && !last) break;
      this.#brokenQuotes++;
      const line = lineEnd < 0 ? rest : rest.slice(0, lineEnd);
      rows.push(line.split(this.#delimiter).map(unquoted));
      rest = lineEnd < 0 ? '' : rest.slice(lineEnd + 1);
      if (this.#brokenQuotes > mostBrokenQuotes) return rows.concat(this.#plainRows(rest, last));
    }
    this.#rest = rest;
    return rows;
  }

  #plainRows(text: string, last: boolean): string[][] {
    const { data, meta } = parse(text, this.#delimiter, false, last);
    this.#rest = last ? '' : text.slice(meta.cursor);
    for (const row of data) for (let at = 0; at < row.length; at++) row[at] = unquoted(row[at]!);
    return data;
  }
}
