/**
 * `npm run mutate [-- <place> …]`: mutation testing. Every line of a place is changed in every small way Stryker knows, and the tests of
 * that place alone must notice; what they do not notice is listed. A place is a folder below src or a file; without one, all of
 * `places`, which takes hours. `--jobs N` runs N at once (1). Reports lie in test-results/mutation/.
 */
import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { root } from './stage.js';

process.chdir(root);

/** What is worth it: the mathematics, the link, and what brings earlier rows up to date. */
const places = [
  'src/engine/statistics',
  'src/engine/random',
  'src/engine/optimisation',
  'src/engine/queueing',
  'src/engine/allocation',
  'src/engine/backorders',
  'src/engine/costs',
  'src/engine/demand',
  'src/engine/replenishment',
  'src/engine/simulation',
  'src/share',
  'src/fields/upgraded.ts',
  'src/scenarios/row-upgrades.ts',
  'src/scenarios/row-reading.ts',
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: 'string', default: '1' } },
});

/** @returns {Promise<{ killed: number, survived: number, unseen: number }>} */
async function mutate(place) {
  const isFolder = statSync(place).isDirectory();
  const report = `test-results/mutation/${place.replace(/^src\//, '').replaceAll(/[/.]/g, '-')}.json`;
  const stryker = new Stryker({
    mutate: isFolder ? [`${place}/**/*.ts`, `!${place}/**/*.test.ts`, `!${place}/**/*.for-test.ts`] : [place],
    testRunner: 'vitest',
    vitest: {
      configFile: 'scripts/mutation.vitest.config.js',
      dir: isFolder ? place : dirname(place),
      related: false,
    },
    coverageAnalysis: 'perTest',
    concurrency: Number(values.jobs),
    // What a text says is for reading, and is held by the tests of pages.
    mutator: { excludedMutations: ['StringLiteral'] },
    ignoreStatic: true,
    ignorePatterns: ['dist', 'dist-*', 'test-results', 'docs', 'public', 'tests', 'bench'],
    reporters: ['json'],
    jsonReporter: { fileName: report },
    tempDirName: 'test-results/mutation/.work',
    checkers: [],
    plugins: ['@stryker-mutator/vitest-runner'],
    timeoutMS: 10_000,
    allowConsoleColors: false,
    logLevel: 'warn',
  });
  await stryker.runMutationTest();
  const { files } = JSON.parse(await readFile(report, 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, { mutants: of }]) =>
    of.map((mutant) => ({ file, ...mutant })),
  );
  const counted = (...states) => mutants.filter(({ status }) => states.includes(status));
  const survived = counted('Survived', 'NoCoverage');
  for (const { file, location, mutatorName, replacement, status } of survived) {
    const what = replacement.replaceAll(/\s+/g, ' ').slice(0, 80);
    console.log(
      `  ${file}:${location.start.line}:${location.start.column} ${mutatorName} → ${what}${status === 'NoCoverage' ? ' (no test comes here)' : ''}`,
    );
  }
  return {
    killed: counted('Killed', 'Timeout').length,
    survived: counted('Survived').length,
    unseen: counted('NoCoverage').length,
  };
}

const chosen = (positionals.length > 0 ? positionals : places).map((place) =>
  existsSync(place) ? place : `src/${place}`,
);
const missing = chosen.filter((place) => !existsSync(place));
if (missing.length > 0) throw new Error(`There is no ${missing.join(', ')}.`);
await mkdir('test-results/mutation', { recursive: true });
const rows = [];
for (const place of chosen) rows.push({ place, ...(await mutate(place)) });
for (const { place, killed, survived, unseen } of rows) {
  const all = killed + survived + unseen;
  const score = all === 0 ? '–' : `${((100 * killed) / all).toFixed(1)} %`;
  console.log(
    `${place}: ${killed} of ${all} noticed (${score}), ${survived} not, ${unseen} where no test comes`,
  );
}
process.exit(0);
