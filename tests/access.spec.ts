import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { alive, expect, routesOf, test } from './journey';

/** The rules that look at colours; no other can tell light from dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

async function faults(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

// In two halves, so that two workers share them.
for (const half of [0, 1])
  test(`every page passes the access checks in light and in dark (half ${half + 1})`, async ({
    page,
    dist,
  }) => {
    test.setTimeout(480_000);
    for (const route of routesOf(dist).filter((_, at) => at % 2 === half)) {
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.goto(route);
      await alive(page);
      expect.soft(await faults(page), `${route || 'home'} in light`).toEqual([]);
      const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      const light = await paper();
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await expect.poll(paper, `${route || 'home'} turns dark`).not.toBe(light);
      expect.soft(await faults(page, colourRules), `${route || 'home'} in dark`).toEqual([]);
    }
  });

test('every page fits a narrow phone without scrolling sideways', async ({ page, dist }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const route of routesOf(dist)) {
    await page.goto(route);
    await alive(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect.soft(over, route || 'home').toBeLessThanOrEqual(0);
  }
});
