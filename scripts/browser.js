/**
 * Finds a Chromium to drive: the one Playwright installed, CHROMIUM_PATH, then the system's. Installs one when asked to.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** @returns {{ path: string, from: string } | null} */
export function findBrowser() {
  const own = chromium.executablePath();
  if (own && existsSync(own)) return { path: own, from: 'installed by Playwright' };
  const named = process.env.CHROMIUM_PATH;
  if (named && isProgram(named)) return { path: named, from: 'named by CHROMIUM_PATH' };
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const system = [...onPath, ...places].find(isProgram);
  return system ? { path: system, from: 'found on this system' } : null;
}

/** What the browser is started with: no sandbox where root may not have one, and no calls home. */
export function launchOptions() {
  const browser = findBrowser();
  const isRoot = process.getuid?.() === 0;
  return {
    headless: true,
    ...(browser ? { executablePath: browser.path } : {}),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  };
}

const run = (command, args) =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

/**
 * A browser, installed if there is none.
 * @returns {{ path: string, from: string } | null}
 */
export function findOrInstallBrowser(say = console.log) {
  const found = findBrowser();
  if (found) return found;
  say('No Chromium here yet: installing the one Playwright brings.');
  if (run('npx', ['playwright', 'install', '--with-deps', 'chromium']) && findBrowser()) return findBrowser();
  if (process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    say('That did not work: installing Debian’s.');
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  return findBrowser();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const browser = findOrInstallBrowser();
  console.log(
    browser ? `Chromium: ${browser.path} (${browser.from})` : 'No Chromium could be found or installed.',
  );
  process.exitCode = browser ? 0 : 1;
}
