/** Draws the PNG icons: `node scripts/draw-icons.js`, after public/icon.svg or a glyph below has changed. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { launchOptions } from './browser.js';

const mark = await readFile('public/icon.svg', 'utf8');
// Maskable and touch icons are cut by the system: no own corners.
const square = mark.replace(/ rx="\d+"/, '');
/** The mark within the circle that every cut leaves. */
const safe = square.replace('<g ', '<g transform="translate(56.3 56.3) scale(.78)" ');

/** A shortcut's icon: the mark's ground and strokes with another glyph, drawn on 24 by 24. */
const shortcut = (glyph) =>
  mark.replace(
    /<g [\s\S]*<\/g>/,
    `<g fill="none" stroke="#fbfaf7" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
      transform="translate(94 94) scale(13.5)">${glyph}</g>`,
  );

const files = [
  ['icon-192.png', 192, mark],
  ['icon-512.png', 512, mark],
  ['icon-maskable-512.png', 512, safe],
  ['apple-touch-icon.png', 180, square],
  ['shortcuts/gap.png', 96, mark],
  ['shortcuts/today.png', 96, shortcut('<path d="M4 7l2 2 3-4M4 17l2 2 3-4M13 7h7M13 17h7"/>')],
  ['shortcuts/scenarios.png', 96, shortcut('<path d="M6 3h12v18l-6-5-6 5z"/>')],
  ['shortcuts/storage.png', 96, shortcut('<path d="M12 3v11M7.5 9.5L12 14l4.5-4.5M4 17v4h16v-4"/>')],
];

await mkdir('public/shortcuts', { recursive: true });
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
