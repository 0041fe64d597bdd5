import { StoreProblem } from '../../scenarios/store';

const nextSteps: Readonly<Record<StoreProblem['reason'], string>> = {
  quota:
    'This device has no room left, so it was not saved. Delete scenarios you no longer need, or free some space, and try again.',
  'changed-elsewhere':
    'It was changed in another tab meanwhile, so nothing was written here. Look at it and try again.',
  outdated:
    'Another tab runs a newer Stockgap, so this one no longer writes. Reload this page and try again.',
  unavailable: 'The browser did not let Stockgap write. Try again; if it stays so, reload this page.',
  invalid: 'The browser was given something it could not keep. Change it and try again.',
};

/** Why something was not kept, and what to do about it. */
export function problemWords(thrown: unknown): string {
  return thrown instanceof StoreProblem
    ? nextSteps[thrown.reason]
    : 'It could not be saved. Try again; if it stays so, reload this page.';
}
