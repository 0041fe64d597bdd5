import { findHeader } from './find-header';
import { readPastedWaits } from './pasted-waits';
import { readReport, type ReadReport } from './read-report';
import type { DateOrder, ReportKind } from './report-kind';
import { ReportProblem } from './report-problem';

/**
 * Reads pasted text: as a report where it begins like one, else as rows of waits.
 *
 * @throws ReportProblem when it can be read as neither
 */
export function readPasted(
  text: string,
  kinds: readonly ReportKind[],
  dates: DateOrder,
): ReadReport<'orders'> {
  return isReport(text, kinds)
    ? readReport([new TextEncoder().encode(text)], kinds, { gives: 'orders', dates })
    : readPastedWaits(text, dates);
}

function isReport(text: string, kinds: readonly ReportKind[]): boolean {
  try {
    findHeader(text.slice(0, 65_536).replace(/\r\n?/g, '\n'), kinds);
    return true;
  } catch (thrown) {
    if (thrown instanceof ReportProblem) return false;
    throw thrown;
  }
}
