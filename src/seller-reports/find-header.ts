import { fileLimits, tooMuch } from './file-limits';
import { isComplete, matchHeader, type HeaderMatch } from './header';
import type { ReportKind } from './report-kind';
import { ReportProblem } from './report-problem';
import { cellsOf, type Delimiter } from './row-splitter';

/** Lines that may stand before the header. */
const preambleLines = 40;
/** Columns of a kind that may make a row its header even where a required one is missing. */
const nearly = 3;
const delimiters = ['\t', ',', ';'] as const satisfies readonly Delimiter[];

export interface FoundHeader {
  readonly match: HeaderMatch;
  readonly delimiter: Delimiter;
  /** Lines before the header. */
  readonly preamble: number;
  /** Where in the text the first row begins. */
  readonly rowsFrom: number;
}

function missingMessage({ kind, requiredMissing }: HeaderMatch): string {
  const names = requiredMissing.map((key) => `“${kind.columns[key]!.names[0]}”`);
  const one = names.length === 1;
  return `This looks like ${kind.title}, but the ${one ? 'column' : 'columns'} ${names.join(', ')} ${one ? 'is' : 'are'} missing. Download the report again and load it as it comes, without deleting columns.`;
}

function unknownMessage(kinds: readonly ReportKind[]): string {
  return `This is not a report that can be read here yet. It needs the column names in English in one of the first lines. Known so far: ${kinds.map(({ title }) => title).join('; ')}.`;
}

/** Whether a row would be a kind's header but for columns it lacks, rather than any table that shares a few of its names. */
function isNearly({ kind, places, requiredMissing, telling }: HeaderMatch): boolean {
  if (places.size < nearly) return false;
  if (kind.telling !== undefined) return telling > 0;
  const required = Object.values(kind.columns).filter(({ without }) => without === undefined).length;
  return requiredMissing.length < required / 2;
}

/** Of two kinds a row would fit, the one with more names of its own, then with more columns; else by the alphabet. */
function bestFirst(a: HeaderMatch, b: HeaderMatch): number {
  return b.telling - a.telling || b.places.size - a.places.size || (a.kind.id < b.kind.id ? -1 : 1);
}

/**
 * The header among a file's first lines: which kind of report it is, what parts its cells and where its rows begin.
 *
 * @throws ReportProblem when there is none, or one that lacks what is needed
 */
export function findHeader(text: string, kinds: readonly ReportKind[]): FoundHeader {
  let closest: HeaderMatch | null = null;
  let wide = false;
  let from = 0;
  for (let preamble = 0; preamble < preambleLines && from < text.length; preamble++) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? undefined : end);
    const rowsFrom = end < 0 ? text.length : end + 1;
    for (const delimiter of delimiters) {
      if (!line.includes(delimiter)) continue;
      const cells = cellsOf(line, delimiter);
      if (cells.length > fileLimits.columns) {
        wide = true;
        continue;
      }
      const matches = kinds.map((kind) => matchHeader(cells, kind)).sort(bestFirst);
      const match = matches.find(isComplete);
      if (match) return { match, delimiter, preamble, rowsFrom };
      const near = matches.find(isNearly);
      if (near && near.places.size > (closest?.places.size ?? 0)) closest = near;
    }
    from = rowsFrom;
  }
  if (closest) throw new ReportProblem(missingMessage(closest), true);
  throw new ReportProblem(wide ? tooMuch.columns : unknownMessage(kinds));
}
