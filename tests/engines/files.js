/** What goes to files and comes from them: the backup, a report, the sample account. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { downloaded, until } from './page.js';
import { scenarioName } from './own-numbers.js';
import { says } from './what-stands.js';

const report = fileURLToPath(
  new URL('../../src/seller-reports/fixtures/fba-inventory.us-2026.txt', import.meta.url),
);

export const files = [
  {
    name: 'a backup is saved as a file, and restored for somebody else',
    async walk({ page, other, downloads }) {
      await page.open('storage/');
      await page.press('Make a backup');
      const file = await downloaded(downloads, /\.stockgap\.json$/);
      assert.match(await readFile(file, 'utf8'), new RegExp(scenarioName));
      await other.open('storage/');
      await other.choose('Choose a backup file', file);
      await other.press('Restore');
      await until('it can be undone', async () => /Undo the restore/.test(await other.text('main')));
      await other.open('scenarios/');
      await says(other, new RegExp(scenarioName));
    },
  },
  {
    name: 'a report is read from its file, and imported',
    async walk({ other }) {
      await other.open('import/');
      await other.choose('Choose report files', report);
      await says(other, /Manage FBA Inventory/);
      const take = await until('the products can be imported', () =>
        other.run(
          `return [...document.querySelectorAll('main button:enabled')].map((button) => button.innerText.trim())
            .find((text) => /^Import \\d+ products?$/.test(text))`,
        ),
      );
      await other.press(take);
      await says(other, /Undo this import/);
      await other.open('catalogue/');
      await says(other, new RegExp(`${take.match(/\d+/)[0]} products`));
    },
  },
  {
    name: 'the sample account fills the catalogue, which opens a product and finds another',
    async walk({ page }) {
      await page.open('import/');
      await page.press('Load a sample account');
      await page.press('Import 60 products');
      await says(page, /Undo this import/);
      await page.open('catalogue/');
      await says(page, /60 products/);
      const first = await until('what is most urgent is named', () =>
        page.run(
          `return [...document.querySelectorAll('main *')].find((element) => /^Most urgent:/.test(element.innerText ?? ''))
            ? [...document.querySelectorAll('main button')].find((button) => /Most urgent:/.test(button.parentElement.innerText))?.innerText.trim()
            : null`,
        ),
      );
      await page.press(first);
      await until('its details are open', async () => (await page.text('dialog[open]')).includes(first));
      await page.press('Close');
      await page.typeInto('Search', 'MUG-BLUE');
      await until('the others are left out', async () => {
        const grid = await page.text('[role="grid"]');
        return grid.includes('MUG-BLUE') && !grid.includes('MUG-GREEN');
      });
    },
  },
];
