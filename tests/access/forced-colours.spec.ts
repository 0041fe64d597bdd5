import { expect, test } from '../journey';
import { forcedColourFaults } from './forced-colour-faults';
import { nameOf, routes, unfoldAll, visit } from './walked-page';

for (const route of routes)
  test(`${nameOf(route)} keeps its controls and marks where colours are forced`, async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await visit(page, route);
      await unfoldAll(page);
      expect.soft(await page.evaluate(forcedColourFaults), colorScheme).toEqual([]);
    }
  });
