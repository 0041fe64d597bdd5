/** Why a file could not be read as a report, in words that say how to mend it. */
export class ReportProblem extends Error {
  override readonly name = 'ReportProblem';
  /** Whether it is a known report all the same, which only lacks what is needed. */
  readonly isNearlyKnown: boolean;

  constructor(message: string, isNearlyKnown = false) {
    super(message);
    this.isNearlyKnown = isNearlyKnown;
  }
}
