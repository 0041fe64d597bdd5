/** What is read without typing: every calculator and page, dark, and on paper. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { until } from './page.js';
import { answer, idle, onHand, says } from './what-stands.js';

const folder = new URL('../../src/calculators/', import.meta.url);
const calculators = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/about.ts`, folder)));
const others = [
  'catalogue',
  'compare',
  'glossary',
  'import',
  'methods',
  'rules-and-fees',
  'scenarios',
  'storage',
];

/** From 0 to 255, however the engine writes a colour. */
const brightness = (page) =>
  page.run(`
    const paper = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
    paper.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
    paper.fillRect(0, 0, 1, 1);
    const [r, g, b] = paper.getImageData(0, 0, 1, 1).data;
    return (r + g + b) / 3;
  `);

export const everyPage = [
  ...calculators.map((name) => ({
    name: `${name} gives its answer`,
    async walk({ page }) {
      await page.open(`${name}/`);
      await idle(page);
      assert.match(await answer(page), /\d/);
      assert.doesNotMatch(await page.text('body'), /\bNaN\b|\bInfinity\b|\bundefined\b|\[object/);
    },
  })),
  {
    name: 'ways across an edited gap are ranked by workers together',
    async walk({ page }) {
      await page.open('ways-across/');
      const before = await answer(page);
      await page.type(onHand, '30');
      await until('the answer is another', async () => {
        const now = await answer(page);
        return now !== before && !/^Example$/m.test(now);
      });
      await idle(page);
    },
  },
  {
    name: 'every other page stands',
    async walk({ page }) {
      for (const name of others) {
        await page.open(`${name}/`);
        assert.match(await page.text('h1'), /\S/, name);
      }
    },
  },
  {
    name: 'dark is dark, and stays so on the next page',
    async walk({ page }) {
      await page.open('settings/');
      await page.press('Dark');
      await until('the page is dark', async () => (await brightness(page)) < 60);
      await page.open('restock-gap/');
      assert.ok((await brightness(page)) < 60, 'the next page is dark');
      await page.open('settings/');
      await page.press('Light');
      await until('the page is light', async () => (await brightness(page)) > 200);
    },
  },
  {
    name: 'a calculator is printed on one sheet',
    async walk({ page }) {
      await page.open('restock-gap/');
      await says(page, /Print/);
      await idle(page);
      assert.equal((await page.pagesPrinted()) ?? 1, 1);
      await page.run('dispatchEvent(new Event("beforeprint"))');
      assert.match(
        await page.run('return document.querySelector(".print-sheet").textContent'),
        /Numbers it rests on/,
      );
      await page.run('dispatchEvent(new Event("afterprint"))');
      assert.equal(await page.run('return document.querySelector(".print-sheet")'), null);
    },
  },
];

export const withoutNetwork = [
  {
    name: 'without a network, what was saved and every page are still there',
    async walk({ page, goOffline }) {
      await page.open('');
      await until('the app is kept for offline use', () =>
        page.run(
          'return navigator.serviceWorker.getRegistration().then((worker) => Boolean(worker?.active))',
        ),
      );
      await page.open('scenarios/');
      await goOffline();
      for (const name of ['stockout-cost', 'restock-gap', 'settings', 'scenarios']) {
        await page.open(`${name}/`);
        assert.match(await page.text('h1'), /\S/, name);
        await idle(page);
        await idle(page);
      }
    },
  },
];
