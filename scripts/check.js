/** The checks that run no code of ours: types, lint and layout, who imports whom, what is never used. */
import { pathToFileURL } from 'node:url';
import { npmRun, sideBySide, stageApart } from './stage.js';

// The longest first, since two run side by side.
const checks = [
  ['lint', 'check:lint'],
  ['types', 'check:types'],
  ['layout', 'check:layout'],
  ['floors', 'check:floors'],
  ['dead code', 'check:dead'],
];

/** @returns {Promise<{ passed: number, failed: number }[]>} */
export const runChecks = () =>
  sideBySide(
    checks.map(
      ([name, script]) =>
        () =>
          stageApart(name, npmRun(script, { quiet: true })),
    ),
  );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await runChecks();
  process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
}
