import { StoreProblem } from '../../scenarios/store';
import { counted } from './kept-words';

export const notRead =
  'What is kept here cannot be read now, so nothing was written over it. Close other tabs of Stockgap, reload this page and try again.';

export const notOneBackup =
  'These files are not parts of one backup. Choose a single file, or all parts that were made together: their names differ in the part’s number alone.';

export const shownTooEarly =
  'What is kept here was changed in another tab meanwhile. Nothing was written: look at it again, then restore.';

/** Why a write did not happen. */
export const notWritten = (error: unknown): string =>
  error instanceof StoreProblem
    ? error.message
    : 'It did not work, and nothing was changed. Reload this page and try again.';

/** “a” and “b”. */
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(' and ');

/** What was here before, in files the browser was asked for: whether it kept them nobody can tell. */
export const safetyWords = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : `What was here before should be in your downloads, as ${quoted(names)}: the browser was asked for it.`;

export function restoredWords(
  { put, remove }: { readonly put: number; readonly remove: number },
  safetyFiles: readonly string[],
): string {
  const removed = remove > 0 ? `, ${remove} removed` : '';
  return `${counted(put, 'row')} restored${removed}. ${safetyWords(safetyFiles)}`.trim();
}

export const undoneTooLate = (safetyFiles: readonly string[]): string =>
  `Something was changed since, so nothing was taken back. ${safetyWords(safetyFiles)}`.trim();
