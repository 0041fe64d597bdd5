import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../journey';
import { nameOf, routes, unfoldAll, visit } from './walked-page';

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

for (const route of routes)
  test(`${nameOf(route)} passes axe unfolded and with an error by a field`, async ({ page }) => {
    for (const [colorScheme, width] of [
      ['light', 360],
      ['dark', 1280],
    ] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      await visit(page, route);
      await unfoldAll(page);
      const box = page.locator('main input[inputmode="decimal"], main input[inputmode="numeric"]').first();
      if ((await box.count()) > 0) {
        await box.fill('many');
        await box.blur();
      }
      const tables = page.getByRole('button', { name: 'Show as table' });
      while (width === 1280 && (await tables.count()) > 0) await tables.first().click();
      expect.soft(await faults(page), `${colorScheme} at ${width}`).toEqual([]);
    }
  });
