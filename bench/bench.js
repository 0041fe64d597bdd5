import { createServer } from 'node:http';
import { chromium } from 'playwright';
import { findBrowser, launchOptions } from '../scripts/browser.js';
import { bundle } from './bundle.js';

const code = await bundle('bench/measure.js');
const reportCode = await bundle('bench/measure-reports.js');
const waysCode = await bundle('bench/measure-ways.js');
const policyCode = await bundle('bench/measure-policy.js');
const catalogueCode = await bundle('bench/measure-catalogue.js');
const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

function report(where, { cold, speed, preview, whole, growth }, memory) {
  console.log(`\n${where}`);
  for (const { ordersPerDay, perSecond } of speed) {
    console.log(
      `  ${String(ordersPerDay).padStart(5)} orders a day: ${number.format(perSecond / 1e6)} million trial-days a second`,
    );
  }
  console.log(
    `  first picture, 500 trials of 120 days with percentiles: ${number.format(cold)} ms cold, ${number.format(preview)} ms warm`,
  );
  console.log(`  10,000 trials of 120 days with preview and all percentiles: ${number.format(whole)} ms`);
  for (const { trials, horizonDays, time } of growth) {
    console.log(
      `  ${number.format(trials).padStart(7)} trials of ${number.format(horizonDays).padStart(6)} days: ${number.format(time)} ms`,
    );
  }
  console.log(`  memory: ${memory}`);
}

function reportReading({ megabytes, first, again }) {
  console.log(
    `  a report of 200,000 lines, ${number.format(megabytes)} MB: ${number.format(first)} ms the first time, ${number.format(again)} ms once warm`,
  );
}

function reportWays({ ways, workers, cold, warm }) {
  const said = ({ first, whole }) => `${number.format(first)} and ${number.format(whole)} ms`;
  console.log(
    `  ${ways} ways × 5,000 trials × 120 days, ${workers ? `${workers} workers` : 'one after the other'}: first ranking and final ${said(cold)} the first time, ${said(warm)} once warm`,
  );
}

function reportPolicy({ workers, cold, warm }) {
  const said = ({ first, whole }) => `${number.format(first)} and ${number.format(whole)} ms`;
  console.log(
    `  prevent-or-manage at 40 levels × 1,000 years, ${workers ? `${workers} workers` : 'one after the other'}: first curve and final ${said(cold)} the first time, ${said(warm)} once warm`,
  );
}

function reportTriage({ first, again }) {
  console.log(
    `  triage of 20,000 products: ${number.format(first)} ms the first time, ${number.format(again)} ms once warm`,
  );
}

function reportList({ workers, cold, warm }) {
  const said = ({ first, whole }) => `${number.format(first)} and ${number.format(whole)} ms`;
  console.log(
    `  5,000 products × 500 trials × 180 days, ${workers ? `${workers} workers` : 'one after the other'}: first products and all ${said(cold)} the first time, ${said(warm)} once warm`,
  );
}

const imported = (source) => import(`data:text/javascript;base64,${Buffer.from(source).toString('base64')}`);

async function inNode() {
  const { measure } = await imported(code);
  report(
    `Node ${process.version}`,
    measure(),
    `${number.format(process.resourceUsage().maxRSS / 1024)} MB at most`,
  );
  reportReading((await imported(reportCode)).measure());
  reportWays((await imported(waysCode)).measure());
  reportPolicy((await imported(policyCode)).measure());
  const catalogue = (await imported(catalogueCode)).measure();
  reportTriage(catalogue.triage);
  reportList(catalogue.list);
}

/** Runs the same code in workers of a page served from this process. */
async function inChromium() {
  const asWorker = (source) =>
    `${source}\npostMessage(measure());`.replace(
      /export\s*\{\s*(\w+) as measure\s*\};?/,
      'const measure = $1;',
    );
  const workers = {
    '/worker.js': asWorker(code),
    '/report-worker.js': asWorker(reportCode),
    '/ways-worker.js': await bundle('bench/ways-worker.js'),
    '/measure-pool.js': await bundle('bench/measure-pool.js'),
    '/policy-worker.js': await bundle('bench/policy-worker.js'),
    '/measure-policy-pool.js': await bundle('bench/measure-policy-pool.js'),
    '/catalogue.js': asWorker(catalogueCode),
    '/catalogue-worker.js': await bundle('bench/catalogue-worker.js'),
    '/measure-catalogue-pool.js': await bundle('bench/measure-catalogue-pool.js'),
  };
  const server = createServer((request, response) => {
    const worker = workers[request.url];
    response.setHeader('Content-Type', worker ? 'text/javascript' : 'text/html');
    response.end(worker ?? '<!doctype html><title>bench</title>');
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await chromium.launch(launchOptions());
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    const run = (address) =>
      page.evaluate(
        (url) =>
          new Promise((resolve, reject) => {
            const running = new Worker(url, { type: 'module' });
            running.onmessage = ({ data }) => resolve(data);
            running.onerror = ({ message }) => reject(new Error(message));
          }),
        address,
      );
    const figures = await run('/worker.js');
    report(
      `Worker in Chromium ${browser.version()}`,
      figures,
      'arrays of 10,000 trials of 120 days take 32 MB',
    );
    reportReading(await run('/report-worker.js'));
    const inPool = (addresses) =>
      page.evaluate(async ([code, worker]) => (await import(code)).measure(worker), addresses);
    reportWays(await inPool(['/measure-pool.js', '/ways-worker.js']));
    reportPolicy(await inPool(['/measure-policy-pool.js', '/policy-worker.js']));
    reportTriage((await run('/catalogue.js')).triage);
    reportList(await inPool(['/measure-catalogue-pool.js', '/catalogue-worker.js']));
  } finally {
    await browser.close();
    server.close();
  }
}

await inNode();
if (findBrowser()) await inChromium();
else console.log('\nNo Chromium found; name one by CHROMIUM_PATH to measure in a worker too.');
