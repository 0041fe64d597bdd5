/** Finds the programs that Firefox and WebKit are driven by or, as root where there is apt, installs them. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { startFirefox } from '../tests/engines/firefox.js';
import { nothingKept } from '../tests/engines/nothing-kept.js';
import { ownNumbers } from '../tests/engines/own-numbers.js';
import { startWebKit } from '../tests/engines/webkit.js';

const aptGet = '/usr/bin/apt-get';
const minute = 60_000;

const onPath = (...names) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)))
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

/** The engines beside Chromium: what each needs, and how it is found and started. */
export const engines = {
  firefox: {
    title: 'Firefox',
    needs: 'firefox-esr or firefox on the path, or FIREFOX_PATH',
    packages: ['firefox-esr'],
    find() {
      const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
      const browser =
        process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox') ?? (existsSync(mac) ? mac : null);
      return browser ? { browser } : null;
    },
    start: startFirefox,
    readers: [
      {
        who: 'in a private window',
        settings: { 'browser.privatebrowsing.autostart': true },
        steps: ownNumbers.filter(({ smoke }) => smoke),
      },
      {
        who: 'with all storage refused',
        settings: { 'network.cookie.cookieBehavior': 2 },
        steps: nothingKept,
      },
    ],
  },
  webkit: {
    title: 'WebKit',
    needs: 'WebKitWebDriver, MiniBrowser and Xvfb',
    packages: ['webkit2gtk-driver', 'xvfb'],
    find() {
      const driver = process.env.WEBKIT_DRIVER ?? onPath('WebKitWebDriver');
      const browser = process.env.WEBKIT_BROWSER ?? findMiniBrowser();
      const xvfb = onPath('Xvfb');
      return driver && browser && xvfb ? { driver, browser, xvfb } : null;
    },
    start: startWebKit,
  },
};

/** @returns whether it went well, within a time that a network which never answers does not stretch */
function apt(...args) {
  const options = [
    '-q',
    '-o',
    'Acquire::Retries=1',
    '-o',
    'Acquire::http::Timeout=20',
    '-o',
    'Dpkg::Use-Pty=0',
  ];
  const { status } = spawnSync(aptGet, [...options, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 5 * minute,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/**
 * An engine's programs, installed if there are none and that can be done.
 *
 * @returns {{ programs: object } | { missing: string }} what is missing is said in a sentence
 */
export function findOrInstall({ title, needs, packages, find }, say = console.log) {
  const found = find();
  if (found) return { programs: found };
  const names = packages.join(' ');
  const asked = `It needs ${needs} (Debian: apt-get install ${names}).`;
  if (process.getuid?.() !== 0 || !existsSync(aptGet))
    return { missing: `There is no ${title} here, and only root can install it, by apt. ${asked}` };
  say(`No ${title} to drive here yet: installing Debian’s ${packages.join(' and ')}.`);
  const start = Date.now();
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
  const programs = find();
  if (!programs) return { missing: `There is no ${title} here, and apt could not install it. ${asked}` };
  say(`Installed in ${((Date.now() - start) / 1000).toFixed(0)} s.`);
  return { programs };
}
