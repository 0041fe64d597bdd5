import { StoreProblem } from '../../scenarios/store';

/** Why something was not kept, and what to do about it. */
export function problemWords(thrown: unknown): string {
  if (!(thrown instanceof StoreProblem))
    return 'It could not be saved. Try again; if it stays so, reload this page.';
  return thrown.reason === 'changed-elsewhere'
    ? 'It was changed in another tab meanwhile, so nothing was written here. Look at it and try again.'
    : thrown.message;
}
