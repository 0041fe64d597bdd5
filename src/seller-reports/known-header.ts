import { findHeader, type FoundHeader } from './find-header';
import { plainName } from './header';
import type { ReportKind } from './report-kind';
import { ReportProblem } from './report-problem';

/** Lines in which the header of another report is looked for. */
const lookedAt = 40;
/** More than any header has. */
const longestHeader = 20_000;

/** What to say of a report that only looks like one of the kinds; null where it does not. */
function lookalikeSaid(text: string, kinds: readonly ReportKind[]): string | null {
  const lookalikes = kinds.flatMap((kind) => kind.lookalikes ?? []);
  for (const line of text.split('\n', lookedAt)) {
    if (line.length > longestHeader) continue;
    // Names hold none of the three that part them.
    const names = new Set(line.split(/[\t,;]/).map(plainName));
    const found = lookalikes.find(({ columns }) => columns.every((column) => names.has(column)));
    if (found) return found.said;
  }
  return null;
}

/**
 * The header of a report; where it is none of the kinds, but another report that is often taken for one, that is said.
 *
 * @throws ReportProblem when there is none that can be used
 */
export function knownHeader(text: string, kinds: readonly ReportKind[]): FoundHeader {
  try {
    return findHeader(text, kinds);
  } catch (thrown) {
    const said = thrown instanceof ReportProblem ? lookalikeSaid(text, kinds) : null;
    throw said === null ? thrown : new ReportProblem(said, true);
  }
}
