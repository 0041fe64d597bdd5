/**
 * `npm run lighthouse`: Lighthouse, as on a phone with a slow line, on every page of the built site, sent in brotli and over
 * HTTP/2 as a host would. Builds the site first; `--built` takes what is there, `--folder` another build, `--pages a,b` only these, `--runs N` takes
 * the middle of N runs (3). Ends with 1 where a page is below a limit.
 */
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import lighthouse from 'lighthouse';
import { launchOptions } from './browser.js';
import { builtPages } from './built-pages.js';
import { middle, readySite, siteOptions } from './built-site.js';
import { ownCertificate } from './own-certificate.js';
import { serve } from './serve.js';

/** Least score of each category, of 100. */
const limits = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 };
const debugPort = 9339;

const { values } = parseArgs({
  options: {
    ...siteOptions,
    pages: { type: 'string' },
    runs: { type: 'string', default: '3' },
  },
});

/** What cost points, in Lighthouse's words. */
const lost = ({ audits, categories }, category) =>
  categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .map(({ id }) => `${id}${audits[id].displayValue ? ` (${audits[id].displayValue})` : ''}`);

/** One look at a page; the browser now and then records none, and is asked again. */
async function once(url, tries = 3) {
  const { lhr } = await lighthouse(url, {
    port: debugPort,
    onlyCategories: Object.keys(limits),
    formFactor: 'mobile',
    logLevel: 'error',
  });
  if (!lhr.runtimeError) return lhr;
  if (tries > 1) return once(url, tries - 1);
  throw new Error(`${url}: ${lhr.runtimeError.message}`);
}

async function score(url, runs) {
  const reports = [];
  for (let run = 0; run < runs; run++) reports.push(await once(url));
  const of = (category) =>
    Math.round(100 * middle(reports.map(({ categories }) => categories[category].score)));
  return Object.entries(limits).map(([category, least]) => {
    const points = of(category);
    return { category, points, lost: points < least ? lost(reports[0], category) : null };
  });
}

const site = await readySite(values);

const tls = ownCertificate();
if (!tls)
  console.log('There is no openssl here: over HTTP/1.1, which costs pages of many files some points.');
const { url, close } = await serve({ folder: site.folder, packed: true, tls });
const options = launchOptions();
const browser = await chromium.launch({
  ...options,
  args: [...options.args, `--remote-debugging-port=${debugPort}`, '--ignore-certificate-errors'],
});
let failed = 0;
try {
  for (const page of values.pages?.split(',') ?? (await builtPages(site.folder))) {
    const scores = await score(url + page, Number(values.runs));
    console.log(`${scores.map(({ points }) => String(points).padStart(4)).join('')}  /${page}`);
    for (const { category, lost: why } of scores.filter(({ lost: why }) => why !== null)) {
      failed++;
      console.log(`      ${category}: ${why.join(', ')}`);
    }
  }
} finally {
  await browser.close();
  await close();
}
console.log(failed === 0 ? 'Every page reaches the limits.' : `${failed} scores are below the limits.`);
process.exitCode = failed > 0 ? 1 : 0;
