/**
 * `npm run edits`: types into the numbers of every calculator as on a phone a quarter as fast as this machine, and tells how long
 * the page took to answer what was pressed (Interaction to Next Paint: the slowest, and the one in the middle); then makes
 * `--edits N` (100; 1,800 are an hour of one every two seconds) and tells whether memory grows. Builds the site first; `--built` takes what is there, `--folder` another
 * build, `--pages a,b` only these. It measures: load of other programs is in its figures.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { launchOptions } from './browser.js';
import { builtPages } from './built-pages.js';
import { middle, readySite, siteOptions } from './built-site.js';
import { serve } from './serve.js';

/** Milliseconds an edit may take at the most, on a processor slowed four times. */
const limit = 100;
const slowed = 4;
/** Numbers edited on each page, spread over its form. */
const fieldsEdited = 6;

const { values } = parseArgs({
  options: {
    ...siteOptions,
    pages: { type: 'string' },
    edits: { type: 'string', default: '100' },
  },
});

const form = (page) => page.getByRole('region', { name: 'Your numbers' });
const boxes = (page) => form(page).locator('input[inputmode]:visible');

/** Adds up what each press took, by the browser's own measure. */
const watch = () => {
  window.pressed = new Map();
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, name } of list.getEntries())
      if (interactionId > 0 && duration > (window.pressed.get(interactionId)?.duration ?? 0))
        window.pressed.set(interactionId, { duration, name });
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
};

async function open(browser, url) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(url);
  await page.locator('html[data-alive]').waitFor({ state: 'attached' });
  const session = await context.newCDPSession(page);
  return { page, session };
}

/** One edit as a thumb makes it: into the box, a digit after what is there, and away with it again. */
async function edit(page, at) {
  const box = boxes(page).nth(at);
  await box.focus();
  // The keyboard of a phone takes as long to come up.
  await page.waitForTimeout(300);
  await box.press('End');
  await box.press('1');
  await page.waitForTimeout(60);
  await box.press('Backspace');
  await page.waitForTimeout(60);
}

async function pressedOn(browser, url) {
  const { page, session } = await open(browser, url);
  const count = await boxes(page).count();
  if (count === 0) {
    await page.context().close();
    return null;
  }
  await page.waitForTimeout(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const edited = Math.min(count, fieldsEdited);
  for (let k = 0; k < edited; k++) await edit(page, Math.floor((k * count) / edited));
  await page.waitForTimeout(500);
  const took = await page.evaluate(() => [...window.pressed.values()].map(({ duration }) => duration));
  await page.context().close();
  return { presses: took.length, slowest: Math.max(0, ...took), usual: middle(took) };
}

/** Bytes in use after everything unused is thrown away, and nodes of the page. */
async function memory(session) {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { heap: of('JSHeapUsedSize') / 1e6, nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** How much a tenth of all edits may add once all has been in use: what is kept of an edit stays within its undo. */
const growth = { heap: 0.5, nodes: 50, listeners: 20 };

/** @returns whether memory stayed flat, by the least of three looks in the middle and of the last three of ten */
async function staysFlat(browser, url, edits) {
  const { page, session } = await open(browser, url);
  await session.send('Performance.enable');
  const count = await boxes(page).count();
  const looks = [];
  for (let done = 1; done <= edits; done++) {
    await edit(page, done % count);
    if (done % Math.ceil(edits / 10) > 0) continue;
    const look = await memory(session);
    looks.push(look);
    const { heap, nodes, listeners } = look;
    console.log(`  after ${done} edits: ${heap.toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners`);
  }
  await page.context().close();
  const least = (some, what) => Math.min(...some.map((look) => look[what]));
  return Object.entries(growth).every(
    ([what, most]) => least(looks.slice(-3), what) - least(looks.slice(3, 6), what) <= most * 4,
  );
}

const site = await readySite(values);

const { url, close } = await serve({ folder: site.folder, packed: true });
const browser = await chromium.launch(launchOptions());
let slow = 0;
let isFlat = true;
try {
  console.log(`Edits at a processor slowed ${slowed} times, in ms: slowest, usual, page`);
  for (const page of values.pages?.split(',') ?? (await builtPages(site.folder))) {
    const pressed = await pressedOn(browser, url + page);
    if (pressed === null) continue;
    const { slowest, usual, presses } = pressed;
    if (slowest > limit) slow++;
    console.log(`${String(slowest).padStart(6)}${String(usual).padStart(6)}  /${page} (${presses} presses)`);
  }
  console.log(slow === 0 ? `None took more than ${limit} ms.` : `${slow} pages took more than ${limit} ms.`);
  const edits = Number(values.edits);
  if (edits > 0) {
    console.log(`Memory while /restock-gap/ is edited ${edits} times:`);
    isFlat = await staysFlat(browser, `${url}restock-gap/`, edits);
    console.log(isFlat ? 'It stays flat.' : 'It grows.');
  }
} finally {
  await browser.close();
  await close();
}
process.exitCode = slow > 0 || !isFlat ? 1 : 0;
