import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '../scripts/serve.js';
import { alive, calculatorsOf, expect, firstNumber, test } from './journey';

test.use({ serviceWorkers: 'allow' });

/** A copy of the site that can be given a new edition, and what publishes it. */
async function ownSite(dist: string, base: string, name: string) {
  const folder = join('test-results', name);
  await rm(folder, { recursive: true, force: true });
  await cp(dist, folder, { recursive: true });
  const site = await serve({ folder, base });
  const publish = async () => {
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
  };
  return { ...site, folder, publish };
}

/** What the page does by itself each hour and when it is looked at again. */
const lookForUpdate = (page: Page) =>
  page.evaluate(() =>
    navigator.serviceWorker.getRegistration().then((registration) => registration!.update()),
  );

const edition = (page: Page) => page.locator('html');

/** The prompt that a new version is ready, as it is seen. */
const asking = (page: Page) =>
  page.locator('p.update-prompt', { hasText: 'A new version of Stockgap is ready.' });

test('a new version waits for consent, keeps the drafts, and takes the other tabs with it', async ({
  page,
  context,
  base,
  dist,
}, info) => {
  test.setTimeout(60_000);
  const site = await ownSite(dist, base, `update-${info.project.name}`);
  try {
    const address = site.url + calculatorsOf(dist)[0]!;
    await page.goto(address);
    await alive(page);
    await expect(page.getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 });
    // The first visit is not under the worker's control yet.
    await page.reload();
    await alive(page);
    const other = await context.newPage();
    await other.goto(address);
    await alive(other);
    await site.publish();

    await firstNumber(page).fill('7');
    await firstNumber(page).blur();
    await lookForUpdate(page);
    await expect(asking(page)).toBeVisible();
    await expect(asking(other)).toBeVisible();
    await expect(edition(page)).not.toHaveAttribute('data-edition', 'B');
    // Typed just before, so not yet kept by the time that passes.
    await firstNumber(other).fill('9');
    await page.getByRole('button', { name: 'Update now' }).click();
    for (const [tab, number] of [
      [page, '7'],
      [other, '9'],
    ] as const) {
      await expect(edition(tab)).toHaveAttribute('data-edition', 'B');
      await alive(tab);
      await expect(firstNumber(tab)).toHaveValue(number);
    }
  } finally {
    await site.close();
  }
});

test('“Later” leaves the old version, and the next visit is asked again', async ({
  page,
  base,
  dist,
}, info) => {
  const site = await ownSite(dist, base, `later-${info.project.name}`);
  try {
    await page.goto(site.url);
    await alive(page);
    await expect(page.getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 });
    await page.reload();
    await alive(page);
    await site.publish();
    await lookForUpdate(page);
    const asked = asking(page);
    await page.getByRole('button', { name: 'Later' }).click();
    await expect(asked).toHaveCount(0);
    await page.reload();
    await alive(page);
    await expect(asked).toBeVisible();
    await expect(edition(page)).not.toHaveAttribute('data-edition', 'B');
  } finally {
    await site.close();
  }
});

for (const others of [0, 1])
  test(`a page of the very first visit asks before it updates too, with ${others} other tabs`, async ({
    page,
    context,
    base,
    dist,
  }, info) => {
    const site = await ownSite(dist, base, `first-${others}-${info.project.name}`);
    try {
      await page.goto(site.url);
      await alive(page);
      await expect(page.getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 });
      for (let other = 0; other < others; other++) {
        const tab = await context.newPage();
        await tab.goto(site.url);
        await alive(tab);
      }
      await site.publish();
      await lookForUpdate(page);
      await expect(asking(page)).toBeVisible();
      await expect(edition(page)).not.toHaveAttribute('data-edition', 'B');
      await page.getByRole('button', { name: 'Update now' }).click();
      await expect(edition(page)).toHaveAttribute('data-edition', 'B');
      await alive(page);
      await expect(asking(page)).toHaveCount(0);
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
  const site = await ownSite(dist, base, `kill-${info.project.name}`);
  try {
    const address = site.url + calculatorsOf(dist)[0]!;
    await page.goto(address);
    await alive(page);
    await expect(page.getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 });
    await page.reload();
    await alive(page);
    await firstNumber(page).fill('7');
    await firstNumber(page).blur();
    await page.evaluate(() => caches.open('a-neighbour'));
    await rm(site.folder, { recursive: true });
    await cp('dist-off', site.folder, { recursive: true });
    await lookForUpdate(page);
    await expect
      .poll(() =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length).catch(() => -1),
      )
      .toBe(0);
    await page.goto(address);
    await alive(page);
    await expect(firstNumber(page)).toHaveValue('7');
    // What the app kept for offline use is gone; another project's on the same origin is not.
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['a-neighbour']);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
  } finally {
    await site.close();
  }
});
