/** Why a file could not be read as a report, in words that say how to mend it. */
export class ReportProblem extends Error {
  override readonly name = 'ReportProblem';
}
