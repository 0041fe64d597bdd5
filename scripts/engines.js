/**
 * `npm run test:firefox`, `npm run test:webkit`: the main journeys in the engines that Playwright does not drive here. WebKit, the
 * engine of every iPhone, is WebKitGTK. Builds the site first; `--built` takes what is there, `--folder` another build, `--smoke`
 * the few steps that `npm test` has in.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { Page } from '../tests/engines/page.js';
import { steps } from '../tests/engines/steps.js';
import { serveWatched } from '../tests/engines/watched-site.js';
import { engines, findOrInstall } from './engine-programs.js';
import { buildSite, sites } from './journeys.js';
import { root } from './stage.js';

const seconds = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

async function walk(step, journey) {
  const start = Date.now();
  try {
    await step.walk(journey);
    const all = (await Promise.all(journey.pages.map((page) => page.troubles()))).flat();
    const troubles = all.filter((trouble) => !step.expects?.test(trouble));
    if (troubles.length > 0) throw new Error(`Something went wrong on the page:\n${troubles.join('\n')}`);
    console.log(`  ✓ ${step.name} (${seconds(start)})`);
    return true;
  } catch (error) {
    console.log(`  ✗ ${step.name} (${seconds(start)})\n    ${String(error).replaceAll('\n', '\n    ')}`);
    return false;
  }
}

async function walkAll(engine, site, chosen) {
  const pages = [];
  const newPage = async () => {
    const page = new Page(await engine.newProfile(), site.url);
    pages.push(page);
    return page;
  };
  const journey = { page: await newPage(), pages, downloads: engine.downloads, goOffline: site.goOffline };
  // One other reader, however many steps meet them.
  journey.stranger = async () => (journey.other ??= await newPage());
  console.log(engine.version());
  let passed = 0;
  for (const step of chosen) if (await walk(step, journey)) passed++;
  return { passed, failed: chosen.length - passed };
}

/** Walks steps in an engine that is started for them, with the settings of one reader. */
async function runWith(engine, programs, { folder, base, chosen, settings }) {
  const site = await serveWatched({ folder, base });
  let started = null;
  // A run that is broken off must leave nothing behind either.
  const end = () => Promise.allSettled([started?.close(), site.close()]);
  const breakOff = () => void end().then(() => process.exit(130));
  process.once('SIGINT', breakOff).once('SIGTERM', breakOff);
  try {
    started = await engine.start(programs, settings);
    return await walkAll(started, site, chosen);
  } catch (error) {
    return { passed: 0, failed: chosen.length, unstarted: error.message };
  } finally {
    process.off('SIGINT', breakOff).off('SIGTERM', breakOff);
    await end();
  }
}

/**
 * @param {object} engine - one of `engines`
 * @param {object} programs - its programs
 * @returns {Promise<{ passed: number, failed: number, unstarted?: string }>}
 */
export async function runEngine(engine, programs, { smoke = false, ...site }) {
  const chosen = steps.filter((step) => !smoke || step.smoke);
  const total = await runWith(engine, programs, { ...site, chosen });
  for (const { who, settings, steps: theirs } of smoke ? [] : (engine.readers ?? [])) {
    console.log(`${engine.title} ${who}`);
    const { passed, failed, unstarted } = await runWith(engine, programs, {
      ...site,
      chosen: theirs,
      settings,
    });
    total.passed += passed;
    total.failed += failed;
    total.unstarted ??= unstarted;
  }
  return total;
}

/**
 * An engine as a stage of a longer run: what cannot be had is left out, with a word, and not failed. Nor does a smoke fail for an
 * engine that is there and does not start: that is no fault of this project.
 *
 * @returns {Promise<{ passed: number, failed: number, leftOut?: string }>}
 */
export async function engineStage(engine, site) {
  const { programs, missing } = findOrInstall(engine);
  if (!programs) return { passed: 0, failed: 0, leftOut: missing };
  const { unstarted, ...result } = await runEngine(engine, programs, site);
  if (!unstarted) return result;
  const leftOut = `${engine.title} could not be started: ${unstarted}`;
  if (site.smoke) return { passed: 0, failed: 0, leftOut };
  console.log(leftOut);
  return result;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(root);
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      built: { type: 'boolean' },
      folder: { type: 'string' },
      base: { type: 'string' },
      smoke: { type: 'boolean' },
    },
  });
  const engine = engines[positionals[0]];
  if (!engine) throw new Error(`Name an engine: ${Object.keys(engines).join(' or ')}.`);
  const { programs, missing } = findOrInstall(engine);
  if (!programs) {
    console.log(missing);
    console.log('0 passed, 1 failed');
    process.exit(2);
  }
  const site = { ...sites[0], ...values };
  const built = (values.built && existsSync(site.folder)) || (await buildSite(site)).ok;
  const { passed, failed, unstarted } = built
    ? await runEngine(engine, programs, site)
    : { passed: 0, failed: 1 };
  if (unstarted) console.log(`${engine.title} could not be started: ${unstarted}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
