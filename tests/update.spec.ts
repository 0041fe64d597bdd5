import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serve } from '../scripts/serve.js';
import { alive, calculatorsOf, expect, firstNumber, test } from './journey';

test.use({ serviceWorkers: 'allow' });

test('a new version waits for consent, keeps the draft, and takes the other tabs with it', async ({
  page,
  context,
  base,
  dist,
}, info) => {
  const folder = join('test-results', `update-${info.project.name}`);
  await rm(folder, { recursive: true, force: true });
  await cp(dist, folder, { recursive: true });
  const site = await serve({ folder, base });
  try {
    const address = site.url + calculatorsOf(dist)[0]!;
    await page.goto(address);
    await alive(page);
    await expect(page.getByText('Ready to work offline.')).toBeVisible();
    // The first visit is not under the worker's control yet.
    await page.reload();
    await alive(page);
    const other = await context.newPage();
    await other.goto(address);
    await alive(other);

    const file = join(folder, 'early.js');
    await writeFile(
      file,
      `${await readFile(file, 'utf8')}\ndocument.documentElement.dataset.edition = 'B';\n`,
    );
    const worker = join(folder, 'sw.js');
    const text = await readFile(worker, 'utf8');
    const changed = text.replace(/(url:\s*"early\.js",\s*revision:\s*")[^"]*/, '$1edition-b');
    expect(changed).not.toBe(text);
    await writeFile(worker, changed);

    await firstNumber(page).fill('7');
    await firstNumber(page).blur();
    await page.evaluate(() =>
      navigator.serviceWorker.getRegistration().then((registration) => registration!.update()),
    );
    await expect(page.getByText('A new version of Stockgap is ready.')).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-edition', 'B');
    await page.getByRole('button', { name: 'Update now' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-edition', 'B');
    await alive(page);
    await expect(firstNumber(page)).toHaveValue('7');
    await expect(other.locator('html')).toHaveAttribute('data-edition', 'B');
  } finally {
    await site.close();
  }
});

test('the kill switch: a site published without the worker takes it from those who have it', async ({
  page,
  base,
  dist,
}, info) => {
  test.skip(
    !process.env.STOCKGAP_TEST_FULL || base !== '/',
    'needs the build with the kill switch: npm run test:full',
  );
  const folder = join('test-results', `kill-${info.project.name}`);
  await rm(folder, { recursive: true, force: true });
  await cp(dist, folder, { recursive: true });
  const site = await serve({ folder, base });
  try {
    await page.goto(site.url);
    await alive(page);
    await expect(page.getByText('Ready to work offline.')).toBeVisible();
    await rm(folder, { recursive: true });
    await cp('dist-off', folder, { recursive: true });
    await page.evaluate(() =>
      navigator.serviceWorker.getRegistration().then((registration) => registration!.update()),
    );
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length).catch(() => -1),
      )
      .toBe(0);
    await page.goto(site.url);
    await alive(page);
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  } finally {
    await site.close();
  }
});
