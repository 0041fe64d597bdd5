import type { PostedProblem } from './job-message';

/** Why a job did not end well, in words fit for the reader. */
export class JobProblem extends Error {
  override readonly name = 'JobProblem';
}

/** Any thrown thing as a sentence for the reader. */
export function problemMessage(thrown: unknown): string {
  if (thrown instanceof Error && thrown.message) return thrown.message;
  return typeof thrown === 'string' && thrown ? thrown : 'Something went wrong in the calculation.';
}

/** Any thrown thing as it is posted. */
export function postedProblem(thrown: unknown): PostedProblem {
  const name = thrown instanceof Error ? thrown.name : 'Error';
  return { kind: 'problem', name, message: problemMessage(thrown) };
}
