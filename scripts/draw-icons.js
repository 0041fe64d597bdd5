/** Draws the PNG icons from public/icon.svg: `node scripts/draw-icons.js`, after the mark has changed. */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { launchOptions } from './browser.js';

const mark = await readFile('public/icon.svg', 'utf8');
// Maskable and touch icons are cut by the system: no own corners, and the mark within the safe middle.
const square = mark.replace(/ rx="\d+"/, '');
const safe = square.replace('translate(52 56) scale(17)', 'translate(100 103) scale(13)');
const files = [
  ['icon-192.png', 192, mark],
  ['icon-512.png', 512, mark],
  ['icon-maskable-512.png', 512, safe],
  ['apple-touch-icon.png', 180, square],
];

const browser = await chromium.launch(launchOptions());
const page = await browser.newPage();
for (const [file, size, svg] of files) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await writeFile(`public/${file}`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
