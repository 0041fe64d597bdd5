/**
 * `npm test`: everything. Finds or installs a browser, runs the static checks, the unit tests, the parts in a browser while it
 * builds the site twice, walks the journeys under both addresses and the first of them in Firefox and WebKit, and weighs it. The
 * last line counts it all; an engine that cannot be had is left out, with a word. `--full` adds the slow matrices: ten times the
 * random cases, the journeys to which the address plays no part under the folder too, the build whose service worker removes
 * itself, the access walk, and the whole main journeys in Firefox and WebKit.
 */
import { readFile, rm } from 'node:fs/promises';
import { walkAccess } from './access.js';
import { findOrInstallBrowser } from './browser.js';
import { runChecks } from './check.js';
import { engines } from './engine-programs.js';
import { engineStage } from './engines.js';
import { flakyWarning } from './journey-count.js';
import { buildSite, runJourneys, sites } from './journeys.js';
import { asOne, npmRun, root, run, sideBySide, stage, stageApart } from './stage.js';

process.chdir(root);
const full = process.argv.includes('--full');
if (full) process.env.STOCKGAP_TEST_FULL = '1';
const start = Date.now();
const results = [];

async function vitest(project) {
  const report = `test-results/vitest-${project}.json`;
  await rm(report, { force: true });
  const { ok } = await run('npx', [
    'vitest',
    'run',
    '--project',
    project,
    // Vitest leaves one core idle; here nothing else wants it, and a browser does its own sharing out.
    ...(project === 'node' ? ['--maxWorkers=100%'] : []),
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  try {
    const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(
      await readFile(report, 'utf8'),
    );
    // A file that could not be loaded has no failed test in it, and has failed.
    const failed = numFailedTests || (ok ? 0 : Math.max(1, numFailedTestSuites));
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: ok ? 0 : 1 };
  }
}

const browser = findOrInstallBrowser();
console.log(
  browser ? `Chromium: ${browser.path} (${browser.from})` : 'No Chromium could be found or installed.',
);

results.push(...(await runChecks()));
results.push(await stage('units', () => vitest('node')));
// The parts wait for their browser most of the time: the builds have a core beside them.
const [parts, ...builds] = await sideBySide([
  () => stage('parts in a browser', () => (browser ? vitest('browser') : { passed: 0, failed: 1 })),
  ...sites.map((site) => () => stageApart(`build for ${site.base}`, buildSite(site, { quiet: true }))),
]);
results.push(parts, ...builds);
const built = builds.every(({ failed }) => failed === 0);
if (full && built) {
  results.push(
    await stage('build with the kill switch', () =>
      asOne(
        run('npx', ['vite', 'build', '--logLevel', 'warn', '--outDir', 'dist-off', '--emptyOutDir'], {
          env: { SERVICE_WORKER: 'off', BASE_PATH: '/' },
        }),
      ),
    ),
  );
}
results.push(await stage('journeys', () => (built && browser ? runJourneys() : { passed: 0, failed: 1 })));
if (full && built && browser) results.push(await stage('access', () => walkAccess(sites[0].folder)));
for (const engine of built ? Object.values(engines) : []) {
  const site = { ...sites[0], smoke: !full };
  results.push(
    await stage(`${full ? 'main' : 'first'} journeys in ${engine.title}`, () => engineStage(engine, site)),
  );
}
results.push(await stage('size', () => (built ? asOne(npmRun('size')) : { passed: 0, failed: 1 })));

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(flakyWarning(results.flatMap(({ flaky = [] }) => flaky)));
for (const { leftOut } of results) if (leftOut) console.log(`Left out: ${leftOut}`);
console.log(`\nAll of it took ${((Date.now() - start) / 60_000).toFixed(1)} min.`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
