import { launchOptions } from '../../scripts/browser.js';
import { expect, test } from '../journey';
import { fitFaults } from './fit-faults';
import { nameOf, routes, unfoldAll, visit } from './walked-page';

const launch = launchOptions();
// As where a reader has set the browser's text to twice its usual size.
test.use({ launchOptions: { ...launch, args: [...launch.args, '--blink-settings=defaultFontSize=32'] } });

/** Texts outside pictures that are no larger than on a page of usual text, where none is smaller than 12 px. */
const left = () => [
  ...new Set(
    [...document.querySelectorAll('body *')]
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim()),
      )
      .filter(
        (element) => !element.closest('svg, math') && parseFloat(getComputedStyle(element).fontSize) < 24,
      )
      .map(
        (element) => `${element.localName}.${element.className}: ${element.textContent.trim().slice(0, 30)}`,
      ),
  ),
];

for (const route of routes)
  test(`${nameOf(route)} fits with text twice as large`, async ({ page }) => {
    await visit(page, route);
    expect.soft(await page.evaluate(left), 'texts left small').toEqual([]);
    await unfoldAll(page);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect.soft(await page.evaluate(fitFaults), `at ${width}`).toEqual([]);
    }
  });
