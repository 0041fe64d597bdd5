/**
 * The journeys through the built site, under "/" and under a folder. Builds both first; `--built` takes what is there. Other
 * arguments go to Playwright: `npm run test:journeys -- draft --project root`.
 */
import { readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findOrInstallBrowser } from './browser.js';
import { countJourneys, flakyWarning } from './journey-count.js';
import { run } from './stage.js';

/** The two places a site may stand. */
export const sites = [
  { name: 'root', base: '/', folder: 'dist' },
  { name: 'folder', base: '/stockgap/', folder: 'dist-stockgap' },
];

export const buildSite = ({ base, folder }, options) =>
  run('npx', ['vite', 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'], {
    env: { BASE_PATH: base },
    ...options,
  });

/** @returns {Promise<{ passed: number, failed: number, flaky?: readonly string[] }>} */
export async function runJourneys(args = []) {
  const report = 'test-results/journeys.json';
  await rm(report, { force: true });
  const { ok } = await run('npx', ['playwright', 'test', ...args], {
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  try {
    return countJourneys(JSON.parse(await readFile(report, 'utf8')), ok);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const args = process.argv.slice(2).filter((argument) => argument !== '--built');
  const built = process.argv.includes('--built') && sites.every(({ folder }) => existsSync(folder));
  let ready = findOrInstallBrowser() !== null;
  if (!built) for (const site of sites) ready = ready && (await buildSite(site)).ok;
  const { passed, failed, flaky } = ready ? await runJourneys(args) : { passed: 0, failed: 1 };
  console.log(flakyWarning(flaky));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
