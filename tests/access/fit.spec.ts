import type { Page } from '@playwright/test';
import { expect, test } from '../journey';
import { fitFaults } from './fit-faults';
import { nameOf, restyle, routes, unfoldAll, visit } from './walked-page';

const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
`;

async function fits(page: Page, width: number, state: string): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  expect.soft(await page.evaluate(fitFaults), `${state} at ${width}`).toEqual([]);
}

for (const route of routes)
  test(`${nameOf(route)} fits at 320 px, and with its text spaced out`, async ({ page }) => {
    await visit(page, route);
    await fits(page, 320, 'as built');
    await unfoldAll(page);
    await fits(page, 320, 'unfolded');
    await restyle(page, spaced);
    for (const width of [1280, 360]) await fits(page, width, 'spaced out');
  });
