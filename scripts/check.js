/** The checks that run no code of ours: types, lint and layout, who imports whom, what is never used. */
import { pathToFileURL } from 'node:url';
import { asOne, npmRun, stage } from './stage.js';

const checks = [
  ['types', 'check:types'],
  ['lint and layout', 'check:lint'],
  ['floors', 'check:floors'],
  ['dead code', 'check:dead'],
];

/** @returns {Promise<{ passed: number, failed: number }[]>} */
export async function runChecks() {
  const results = [];
  for (const [name, script] of checks) results.push(await stage(name, () => asOne(npmRun(script))));
  return results;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await runChecks();
  process.exitCode = results.some(({ failed }) => failed > 0) ? 1 : 0;
}
