/**
 * `npm run access`: walks every page of the built site as readers do who enlarge it, force its colours, stop its motion, listen to
 * it or have no mouse, by the specs of tests/access. Builds the site first; `--built` takes what is there, `--folder` another
 * build; names of specs and `-g` choose among them: `npm run access -- --built forced-colours -g restock-gap`.
 */
import { readFile, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { readySite, siteOptions } from './built-site.js';
import { countJourneys, flakyWarning } from './journey-count.js';
import { run } from './stage.js';

/** @returns {Promise<{ passed: number, failed: number, flaky?: readonly string[] }>} */
export async function walkAccess(folder, args = []) {
  const report = 'test-results/access.json';
  await rm(report, { force: true });
  const { ok } = await run('npx', ['playwright', 'test', '-c', 'tests/access', ...args], {
    env: { STOCKGAP_ACCESS_FOLDER: folder, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  });
  try {
    return countJourneys(JSON.parse(await readFile(report, 'utf8')), ok);
  } catch {
    return { passed: 0, failed: 1 };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { ...siteOptions, grep: { type: 'string', short: 'g' } },
  });
  const { folder } = await readySite(values);
  const args = [...positionals, ...(values.grep ? ['--grep', values.grep] : [])];
  const { passed, failed, flaky } = await walkAccess(folder, args);
  console.log(flakyWarning(flaky));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
