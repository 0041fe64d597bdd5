/**
 * `npm run screenshots`: takes the pictures an install dialog shows, from the real app at a fixed date. Builds the site
 * first; `--built` takes what is there, `--folder` another build. The sizes stand in src/prerender/web-manifest.ts too.
 */
import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findOrInstallBrowser, launchOptions } from './browser.js';
import { buildSite, sites } from './journeys.js';
import { serve } from './serve.js';
import { root } from './stage.js';

process.chdir(root);
const target = 'public/screenshots';
/** The day on which everything is shown, so that the same page gives the same picture. */
const today = new Date('2026-11-02T09:00:00Z');

const wide = { viewport: { width: 1280, height: 800 } };
const narrow = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, hasTouch: true };

/** What is brought to the top of the picture; "" leaves the page where it starts. */
const pictures = [
  ['gap-wide', wide, 'restock-gap/', ''],
  ['chart-wide', wide, 'restock-gap/', '[aria-label="The answer in detail"]'],
  ['gap-narrow', narrow, 'restock-gap/', ''],
  ['chart-narrow', narrow, 'restock-gap/', '[aria-label="The answer in detail"]'],
];

async function take(browser, url, [name, device, route, top]) {
  const context = await browser.newContext({
    ...device,
    locale: 'en-US',
    timezoneId: 'UTC',
    colorScheme: 'light',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(today);
  await page.goto(url + route);
  await page.locator('html[data-alive]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  if (top) await page.locator(top).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  // Charts draw once they are seen.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const path = `${target}/${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  await context.close();
  console.log(`${path}: ${Math.ceil((await stat(path)).size / 1024)} KiB`);
}

const { values } = parseArgs({ options: { built: { type: 'boolean' }, folder: { type: 'string' } } });
const site = { ...sites[0], ...values };
const ready =
  findOrInstallBrowser() !== null &&
  ((values.built && existsSync(site.folder)) || (await buildSite(site)).ok);
if (!ready) process.exit(1);

await mkdir(target, { recursive: true });
const { url, close } = await serve({ folder: site.folder });
const browser = await chromium.launch(launchOptions());
try {
  for (const picture of pictures) await take(browser, url, picture);
} finally {
  await browser.close();
  await close();
}
