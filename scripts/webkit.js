/**
 * `npm run test:webkit`: the core journey in WebKit, the engine of every iPhone, by WebKitGTK under a display of its own. Finds
 * its programs or, as root where there is apt, installs them. Builds the site first; `--built` takes what is there,
 * `--folder` another build.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { steps } from '../tests/webkit/core-journey.js';
import { startWebKit } from '../tests/webkit/engine.js';
import { Page } from '../tests/webkit/page.js';
import { serveWatched } from '../tests/webkit/watched-site.js';
import { buildSite, sites } from './journeys.js';
import { root } from './stage.js';

const aptGet = '/usr/bin/apt-get';
const packages = ['webkit2gtk-driver', 'xvfb'];

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(existsSync);

/** Distributions keep the small browser beside the library, in a folder named for its version. */
function findMiniBrowser() {
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/libexec']
    .filter(existsSync)
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))]);
  return libraries
    .flatMap((folder) =>
      ['4.1', '4.0'].map((version) => join(folder, `webkit2gtk-${version}`, 'MiniBrowser')),
    )
    .find(existsSync);
}

/** @returns {{ driver: string, browser: string, xvfb: string } | null} */
function findWebKit() {
  const driver = process.env.WEBKIT_DRIVER ?? onPath('WebKitWebDriver');
  const browser = process.env.WEBKIT_BROWSER ?? findMiniBrowser();
  const xvfb = onPath('Xvfb');
  return driver && browser && xvfb ? { driver, browser, xvfb } : null;
}

/** WebKit, installed if there is none and that can be done. */
export function findOrInstallWebKit(say = console.log) {
  const found = findWebKit();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync(aptGet)) return null;
  say(`No WebKit to drive here yet: installing Debian’s ${packages.join(' and ')}.`);
  const apt = (...args) =>
    spawnSync(aptGet, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
  return findWebKit();
}

async function walk(step, journey) {
  const start = Date.now();
  const pages = journey.pages;
  try {
    await step.walk(journey);
    const troubles = (await Promise.all(pages.map((page) => page.troubles()))).flat();
    if (troubles.length > 0) throw new Error(`Something went wrong on the page:\n${troubles.join('\n')}`);
    console.log(`  ✓ ${step.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    return true;
  } catch (error) {
    console.log(`  ✗ ${step.name}\n    ${String(error).replaceAll('\n', '\n    ')}`);
    return false;
  }
}

async function walkAll(programs, site) {
  const webkit = await startWebKit(programs);
  // A run that is broken off must leave nothing behind either.
  const breakOff = () =>
    void Promise.allSettled([webkit.close(), site.close()]).then(() => process.exit(130));
  process.once('SIGINT', breakOff).once('SIGTERM', breakOff);
  try {
    const pages = [];
    const stranger = async () => {
      const page = new Page(await webkit.newSession(), site.url);
      pages.push(page);
      return page;
    };
    const journey = { page: await stranger(), pages, stranger, goOffline: site.goOffline };
    let passed = 0;
    for (const step of steps) if (await walk(step, journey)) passed++;
    return { passed, failed: steps.length - passed };
  } finally {
    process.off('SIGINT', breakOff).off('SIGTERM', breakOff);
    await webkit.close();
  }
}

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runWebKit(programs, { folder = 'dist', base = '/' } = {}) {
  const site = await serveWatched({ folder, base });
  try {
    return await walkAll(programs, site);
  } catch (error) {
    console.log(`WebKit could not be started: ${error.message}`);
    return { passed: 0, failed: steps.length };
  } finally {
    await site.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(root);
  const { values } = parseArgs({
    options: { built: { type: 'boolean' }, folder: { type: 'string' }, base: { type: 'string' } },
  });
  const programs = findOrInstallWebKit();
  if (!programs) {
    console.log(
      `There is no WebKit to drive: it needs WebKitWebDriver, MiniBrowser and Xvfb (Debian: apt-get install ${packages.join(' ')}).`,
    );
    console.log('0 passed, 1 failed');
    process.exit(2);
  }
  console.log(`WebKit: ${programs.browser}`);
  const site = { ...sites[0], ...values };
  const built = (values.built && existsSync(site.folder)) || (await buildSite(site)).ok;
  const { passed, failed } = built ? await runWebKit(programs, site) : { passed: 0, failed: 1 };
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
