/** What works where the browser lets the site keep nothing at all. */
import assert from 'node:assert/strict';
import { until } from './page.js';
import { isExample, onHand, shows } from './what-stands.js';

export const nothingKept = [
  {
    name: 'an edit is answered, and saving says that it lasts no longer than the tab',
    // The browser's own word on it.
    expects: /Storage access is restricted/,
    async walk({ page }) {
      await page.open('restock-gap/');
      const refused = 'try { return localStorage.length < 0; } catch { return true; }';
      assert.ok(await page.run(refused), 'storage is refused');
      await page.type(onHand, '20');
      await until('it is no example any more', async () => !(await isExample(page)));
      await page.press('Save');
      await page.typeInto('Name', 'Kettles');
      await page.press('Save');
      await until('it is said', async () =>
        /kept until this tab is closed: this browser stores nothing/.test(await page.text('body')),
      );
      await shows(page, '20');
    },
  },
];
