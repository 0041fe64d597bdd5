import { StoreProblem } from './store';

/** The names of an error and of all it was caused by, the outermost first. */
function names(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  const first: unknown = Array.isArray(failures) ? failures[0] : undefined;
  return [
    ...(typeof name === 'string' ? [name] : []),
    ...names(inner, depth + 1),
    ...names(first, depth + 1),
  ];
}

const lost = new Set(['DatabaseClosedError', 'InvalidStateError', 'UnknownError']);

/** Whether the connection to the database was lost, so that opening it anew may help. */
export const isLostConnection = (error: unknown): boolean => names(error).some((name) => lost.has(name));

export const outdatedProblem = (): StoreProblem =>
  new StoreProblem(
    'outdated',
    'Updated in another tab: reload this page, then save again. Nothing was saved from here.',
  );

export const blockedProblem = (): StoreProblem =>
  new StoreProblem(
    'unavailable',
    'Stockgap was updated and waits for its other tabs. Close them, and save again here: nothing was saved yet.',
  );

export const silentProblem = (): StoreProblem =>
  new StoreProblem(
    'unavailable',
    'The browser’s storage does not answer. Reload the page, or restart the browser, and try again.',
  );

export const closedProblem = (): StoreProblem =>
  new StoreProblem('unavailable', 'The storage was closed. Reload the page and try again.');

/** Any failure of a write or read as what the seller can do about it. */
export function storeProblem(error: unknown): StoreProblem {
  if (error instanceof StoreProblem) return error;
  const found = names(error);
  if (found.includes('QuotaExceededError'))
    return new StoreProblem(
      'quota',
      'There is no room left on this device, so it was not saved. Free some space, or delete scenarios you no longer need after downloading a backup; then save again.',
    );
  if (found.includes('VersionError')) return outdatedProblem();
  if (found.includes('DataCloneError'))
    return new StoreProblem('invalid', 'Nothing was saved, since the browser cannot keep what it was given.');
  return new StoreProblem(
    'unavailable',
    `The browser’s storage did not work (${found[0] ?? String(error)}). Reload the page and try again; if it stays so, download a backup and restart the browser.`,
  );
}
