import { cleanText } from '../../fields/text';
import { meantCell } from '../cell';
import { fileLimits, tooMuch } from '../file-limits';
import { plainName } from '../header';
import { isPersonal } from '../personal-columns';
import { momentIn } from '../report-moment';
import { amountIn } from '../report-number';
import { ReportProblem } from '../report-problem';
import { cellsOf, RowSplitter, type Delimiter } from '../row-splitter';
import type { UnknownTable } from '../table-mapping';
import { guessedColumns } from './column-names';

const delimiters = ['\t', ';', ','] as const satisfies readonly Delimiter[];
/** Lines that may stand before the column names, and lines after a candidate that must look like its rows. */
const lookedAt = { before: 40, after: 10 };
const sampleRows = 5;
/** Rows in which addresses are looked for, and letters of the file that may hold them. */
const searched = { rows: 50, letters: 200_000 };
const mail = /[^\s@]@[^\s@]+\.[^\s@]/;

interface Candidate {
  readonly delimiter: Delimiter;
  readonly cells: readonly string[];
  readonly rowsFrom: number;
  readonly score: number;
}

const isNumeric = (cell: string) =>
  /^\W*\d/.test(cell) && (!Number.isNaN(amountIn(cell)) || momentIn(cell) !== null);

/** How well a line would do as the names of the columns of those after it; 0 where it cannot be. */
function scoreOf(cells: readonly string[], after: readonly string[], delimiter: Delimiter): number {
  const named = cells.map(meantCell).filter((cell) => cell !== '');
  if (named.length < 2 || named.length < cells.length / 2) return 0;
  // Names of columns are remembered: a row of somebody's must not be taken for them.
  if (named.some((cell) => mail.test(cell))) return 0;
  if (named.filter(isNumeric).length > named.length / 4) return 0;
  const alike = after.filter((line) => cellsOf(line, delimiter).length === cells.length).length;
  if (alike < after.length / 2) return 0;
  const known = Object.keys(guessedColumns(named.map(plainName))).length;
  return (cells.length * alike) / Math.max(1, after.length) + 3 * known;
}

/** The line that names the columns. Of lines that would do as well, the first. */
function bestHeader(text: string): { readonly best: Candidate | null; readonly wide: boolean } {
  const lines = text.split('\n', lookedAt.before + 4 * lookedAt.after);
  let best: Candidate | null = null;
  let wide = false;
  let from = 0;
  for (const [at, line] of lines.slice(0, lookedAt.before).entries()) {
    const rowsFrom = Math.min(text.length, from + line.length + 1);
    from = rowsFrom;
    const after = lines
      .slice(at + 1)
      .filter((next) => next.trim() !== '')
      .slice(0, lookedAt.after);
    for (const delimiter of delimiters) {
      if (!line.includes(delimiter)) continue;
      const cells = cellsOf(line, delimiter);
      if (cells.length > fileLimits.columns) {
        wide = true;
        continue;
      }
      const score = scoreOf(cells, after, delimiter);
      if (score > (best?.score ?? 0)) best = { delimiter, cells, rowsFrom, score };
    }
  }
  return { best, wide };
}

/** The first rows below the names. */
function rowsAfter(text: string, { delimiter, rowsFrom }: Candidate): readonly string[][] {
  const splitter = new RowSplitter(delimiter);
  const piece = text.slice(rowsFrom, rowsFrom + searched.letters);
  const isWhole = rowsFrom + searched.letters >= text.length;
  return [...splitter.push(piece), ...(isWhole ? splitter.end() : [])]
    .filter((cells) => cells.some((cell) => cell.trim() !== ''))
    .slice(0, searched.rows);
}

/**
 * The names of a table's columns and its first rows, found by how it is built. Columns that may say who bought are left out,
 * and so are those without a name or with that of an earlier one, since columns are told by their names.
 *
 * @throws ReportProblem when it is no table
 */
export function tableHead(file: string, text: string): UnknownTable {
  const { best, wide } = bestHeader(text);
  if (best === null) {
    throw new ReportProblem(
      wide
        ? tooMuch.columns
        : 'This is neither a report that is known here nor a table: no line near the top names columns that the lines below it have. Put the names of the columns in the first line, and save it as CSV or tab-delimited text.',
    );
  }
  const rows = rowsAfter(text, best);
  if (rows.length === 0)
    throw new ReportProblem('This table has the names of its columns, but no line below them.');
  const plain = best.cells.map(plainName);
  const shown = plain.flatMap((name, at) => {
    const isRepeated = plain.indexOf(name) < at;
    const hasAddresses = rows.some((cells) => mail.test(cells[at] ?? ''));
    return name === '' || isRepeated || isPersonal(name) || hasAddresses ? [] : [at];
  });
  return {
    file,
    signature: plain.join('|'),
    columns: shown.map((at) => cleanText(meantCell(best.cells[at]!), 80)),
    sample: rows
      .slice(0, sampleRows)
      .map((cells) => shown.map((at) => cleanText(meantCell(cells[at] ?? ''), 60))),
    guess: guessedColumns(shown.map((at) => plain[at]!)),
  };
}
