/**
 * `npm run screenshots`: takes the pictures an install dialog and the README show, from the real app at a fixed date. Builds the
 * site first; `--built` takes what is there, `--folder` another build. Sizes for installing stand in src/prerender/web-manifest.ts too.
 */
import { mkdir, stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { launchOptions } from './browser.js';
import { readySite, siteOptions } from './built-site.js';
import { serve } from './serve.js';

/** The day on which everything is shown, so that the same page gives the same picture. */
const today = new Date('2026-11-02T09:00:00Z');

const wide = { viewport: { width: 1280, height: 800 } };
const narrow = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, hasTouch: true };

const detail = '[aria-label="The answer in detail"]';

/** What is brought to the top of the picture; "" leaves the page where it starts. `before` is what a seller would have done. */
const pictures = [
  { path: 'public/screenshots/gap-wide', device: wide, route: 'restock-gap/', top: '' },
  { path: 'public/screenshots/chart-wide', device: wide, route: 'restock-gap/', top: detail },
  { path: 'public/screenshots/gap-narrow', device: narrow, route: 'restock-gap/', top: '' },
  { path: 'public/screenshots/chart-narrow', device: narrow, route: 'restock-gap/', top: detail },
  { path: 'docs/restock-gap', device: wide, route: 'restock-gap/', top: '' },
  { path: 'docs/ways-across', device: wide, route: 'ways-across/', top: detail },
  { path: 'docs/catalogue', device: wide, route: 'import/', top: '', before: openSampleCatalogue },
  { path: 'docs/phone', device: narrow, route: 'stop-selling/', top: '' },
];

async function openSampleCatalogue(page) {
  await page.getByRole('button', { name: 'Load a sample account' }).click();
  await page.getByRole('button', { name: 'Import 60 products' }).click({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Undo' }).first().waitFor({ timeout: 60_000 });
  await page
    .getByRole('main')
    .getByRole('link', { name: /catalogue/i })
    .first()
    .click();
  await page.getByText('Most urgent:').waitFor({ timeout: 60_000 });
}

async function take(browser, url, { path: name, device, route, top, before }) {
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
  await before?.(page);
  if (top) await page.locator(top).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  // Charts draw once they are seen.
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const path = `${name}.png`;
  await page.screenshot({ path, animations: 'disabled' });
  await context.close();
  console.log(`${path}: ${Math.ceil((await stat(path)).size / 1024)} KiB`);
}

const { values } = parseArgs({ options: siteOptions });
const site = await readySite(values);

for (const folder of ['public/screenshots', 'docs']) await mkdir(folder, { recursive: true });
const { url, close } = await serve({ folder: site.folder });
const browser = await chromium.launch(launchOptions());
try {
  for (const picture of pictures) await take(browser, url, picture);
} finally {
  await browser.close();
  await close();
}
