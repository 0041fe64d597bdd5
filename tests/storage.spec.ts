import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { calculatorsOf, expect, test } from './journey';
import { box, saveAs, visit } from './scenario';

const corpus = readFileSync(
  new URL('../src/scenarios/backup-corpus/0.1.0.stockgap.json', import.meta.url),
  'utf8',
);
/** How many rows the corpus file has. */
const corpusRows = 6;
const stores = ['scenarios', 'products', 'suppliers', 'histories'];

const choose = (page: Page, text: string) =>
  page.getByLabel('Choose a backup file').setInputFiles({
    name: 'stockgap-backup-2026-11-23.stockgap.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });

async function restoreFile(page: Page, text: string): Promise<void> {
  await visit(page, 'storage/');
  await choose(page, text);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
}

/** How many rows lie in the database, asked of it past the app; none where there is no database. */
const keptRows = (page: Page, base: string): Promise<number> =>
  page.evaluate(
    async ([name, names]) => {
      const has = (await indexedDB.databases()).some((one) => one.name === name);
      if (!has) return 0;
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error(String(request.error)));
        });
      const database = await done(indexedDB.open(name));
      const present = names.filter((store) => database.objectStoreNames.contains(store));
      const transaction = present.length > 0 ? database.transaction(present) : null;
      const counts = present.map((store) => done(transaction!.objectStore(store).count()));
      const all = await Promise.all(counts);
      database.close();
      return all.reduce((sum, count) => sum + count, 0);
    },
    [`stockgap:${base}`, stores] as const,
  );

/** A backup of so many products, without a hash: laid out by another program, as it were. */
function bigBackup(count: number): string {
  const file = JSON.parse(corpus) as { data: { products: object[] }; counts: object };
  const [product] = file.data.products;
  const products = Array.from({ length: count }, (_, n) => ({
    ...product,
    id: `9b2d1c6e-6a0f-4a57-9d3e-${String(n).padStart(12, '0')}`,
    name: `Product ${n}`,
  }));
  return JSON.stringify({ ...file, sha256: null, counts: {}, data: { products } });
}

test('a damaged file is warned of, is not offered to replace everything, and merges what is left', async ({
  page,
  base,
}) => {
  await visit(page, 'storage/');
  await choose(page, corpus.slice(0, corpus.indexOf('"histories": [')));
  await expect(page.getByText('This file is damaged or was cut off.')).toBeVisible();
  await page.getByRole('button', { name: 'See what can be read' }).click();
  await expect(page.getByText('“Replace everything” is not offered')).toBeVisible();
  await expect(page.getByRole('radio')).toHaveCount(2);
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Undo the restore' })).toBeVisible();
  expect(await keptRows(page, base)).toBe(corpusRows - 1);
});

test('everything is erased only once its file was seen', async ({ page, base }) => {
  await restoreFile(page, corpus);
  await expect(page.getByRole('button', { name: 'Undo the restore' })).toBeVisible();
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByLabel('To go on').fill('erase');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the backup' }).click();
  expect((await download).suggestedFilename()).toContain('before-erasing');
  await expect(page.getByText('Nothing is erased yet.')).toBeVisible();
  expect(await keptRows(page, base)).toBe(corpusRows);
  await page.getByRole('button', { name: 'It is in my downloads: erase now' }).click();
  await expect(page.getByText('Erased: the database')).toBeVisible();
  expect(await keptRows(page, base)).toBe(0);
});

test('what one tab erased the other neither brings back by halves nor loses from its page', async ({
  page,
  context,
  base,
  dist,
}) => {
  test.skip(!calculatorsOf(dist).includes('backorder-pipeline/'), 'there is no such page in this build');
  await visit(page, 'backorder-pipeline/');
  await box(page, 'dropOff').fill('24');
  await box(page, 'dropOff').blur();
  await saveAs(page, 'Open elsewhere', { dated: false });
  await box(page, 'dropOff').fill('25');
  await box(page, 'dropOff').blur();

  const other = await context.newPage();
  await visit(other, 'storage/');
  await other.getByRole('button', { name: 'Erase everything…' }).click();
  await other.getByRole('checkbox', { name: 'Download a backup first' }).uncheck();
  await other.getByLabel('To go on').fill('erase');
  await other.getByRole('button', { name: 'Erase everything', exact: true }).click();
  await expect(other.getByText('Erased: the database')).toBeVisible();

  await expect(page.getByRole('alert').first()).toContainText('deleted in another tab');
  await expect(box(page, 'dropOff')).toHaveValue('25');
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  await expect(page.getByRole('alert').first()).toContainText('Your numbers are still here');
  expect(await keptRows(other, base)).toBe(0);
  await page.getByRole('button', { name: 'Save a copy' }).first().click();
  await page.getByRole('dialog').getByLabel('Name').fill('Kept after all');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 });
  expect(await keptRows(page, base)).toBe(1);
});

for (const after of [1, 2_000, 4_000]) {
  test(`a restore cut off by closing the page at row ${after} leaves all of it or nothing`, async ({
    page,
    context,
    base,
  }) => {
    const rows = 4_000;
    await restoreFile(page, corpus);
    await expect(page.getByRole('button', { name: 'Undo the restore' })).toBeVisible();

    const dying = await context.newPage();
    const closed = dying.waitForEvent('close');
    await dying.exposeFunction('closeNow', () => void dying.close());
    await dying.addInitScript((puts) => {
      const put = IDBObjectStore.prototype.put;
      let count = 0;
      IDBObjectStore.prototype.put = function (...row: Parameters<typeof put>) {
        count += 1;
        if (count === puts) void (window as unknown as { closeNow(): Promise<void> }).closeNow();
        return put.apply(this, row);
      };
    }, after);
    await visit(dying, 'storage/');
    await choose(dying, bigBackup(rows));
    await dying.getByRole('radio', { name: 'Merge' }).check({ timeout: 30_000 });
    await dying
      .getByRole('button', { name: 'Restore', exact: true })
      .click()
      .catch(() => {});
    await closed;

    const kept = await keptRows(page, base);
    expect([corpusRows, corpusRows + rows]).toContain(kept);
    await visit(page, 'storage/');
    await expect(page.getByRole('heading', { name: 'Kept on this device' })).toBeVisible();
    await expect(page.getByText('cannot be read')).toHaveCount(0);
  });
}

test('with no room left a restore says so, and changes nothing', async ({ page, base }) => {
  await restoreFile(page, corpus);
  await expect(page.getByRole('button', { name: 'Undo the restore' })).toBeVisible();
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    // Room for a few rows and no more, so that some have been written when it ends.
    IDBObjectStore.prototype.put = function (...row: Parameters<typeof put>) {
      count += 1;
      if (count > 3) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return put.apply(this, row);
    };
  });
  await visit(page, 'storage/');
  await choose(page, bigBackup(20));
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'no room left' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Restore', exact: true })).toBeEnabled();
  expect(await keptRows(page, base)).toBe(corpusRows);
});

test('the preview fits 320 px and is fit for all', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await restoreFile(page, corpus);
  await expect(page.getByRole('button', { name: 'Undo the restore' })).toBeVisible();
  const changed = corpus.replace('Garlic press', 'A press of a very long name for so narrow a screen');
  await choose(page, changed);
  await page.getByRole('button', { name: 'See what can be read' }).click();
  await page.getByText('Row by row').first().click();
  await expect(page.getByRole('table', { name: /file beside/ })).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
