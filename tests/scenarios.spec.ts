import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { alive, calculatorsOf, expect, test } from './journey';
import { answerOf, box, figuresOf, linkOf, saveAs, visit } from './scenario';

const gap = 'restock-gap/';

test.beforeEach(({ dist }) => {
  test.skip(!calculatorsOf(dist).includes(gap), 'there is no restock gap in this build');
  test.setTimeout(120_000);
});

async function edited(page: Page, demand: string): Promise<string> {
  await visit(page, gap);
  await box(page, 'dailyDemand').fill(demand);
  await box(page, 'dailyDemand').blur();
  return figuresOf(page);
}

test('a saved scenario is there after a reload, in the list, and keeps its own unsaved changes', async ({
  page,
}) => {
  await edited(page, '14');
  await saveAs(page, 'Container late');
  const saved = await figuresOf(page);
  await page.reload();
  await alive(page);
  await expect(page.getByText('Container late').first()).toBeVisible();
  await expect(box(page, 'dailyDemand')).toHaveValue('14');
  expect(await figuresOf(page)).toBe(saved);

  await box(page, 'dailyDemand').fill('20');
  await box(page, 'dailyDemand').blur();
  await expect(page.getByText('Changes not saved')).toBeVisible();
  await page.waitForTimeout(500);
  await visit(page, 'scenarios/');
  await page.getByRole('link', { name: 'Container late' }).first().click();
  await expect(box(page, 'dailyDemand')).toHaveValue('20');
  await page.getByRole('button', { name: 'Back to what was saved' }).click();
  await expect(box(page, 'dailyDemand')).toHaveValue('14');

  // The blank page is the example’s again.
  await visit(page, gap);
  await expect(box(page, 'dailyDemand')).toHaveValue('10');
});

test('a link opened in a fresh profile shows the very figures, writes nothing, and saves a copy', async ({
  page,
  otherProfile,
}) => {
  const sent = await edited(page, '14');
  const sentence = await answerOf(page).locator('p').first().innerText();
  const link = await linkOf(page);
  const other = await otherProfile.newPage();
  await visit(other, link);
  expect(await figuresOf(other)).toBe(sent);
  expect(await answerOf(other).locator('p').first().innerText()).toBe(sentence);
  await expect(other.getByText('Not saved on this device')).toBeVisible();
  expect(await other.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await other.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await saveAs(other, 'From a friend');
  await visit(other, 'scenarios/');
  await expect(other.getByRole('link', { name: 'From a friend' }).first()).toBeVisible();
});

test(
  'a link that was cut or is from a newer version says so, and the page works',
  { tag: '@addressless' },
  async ({ page }) => {
    for (const [fragment, says] of [
      ['#s=1zAAAA', /link/i],
      ['#s=9zXY-x', /newer version/],
      ['#s=', /link/i],
    ] as const) {
      await page.goto('about:blank');
      await visit(page, gap + fragment);
      await expect(page.getByRole('alert').first()).toHaveText(says);
      await expect(answerOf(page)).toContainText(/\d/);
    }
  },
);

test(
  'two tabs: a scenario saved in one asks in the other, where a copy keeps both',
  { tag: '@addressless' },
  async ({ page, context }) => {
    await edited(page, '14');
    await saveAs(page, 'Shared by two tabs', { dated: false });
    const other = await context.newPage();
    await visit(other, page.url());
    await box(page, 'dailyDemand').fill('15');
    await box(page, 'dailyDemand').blur();
    await box(other, 'dailyDemand').fill('16');
    await box(other, 'dailyDemand').blur();
    await figuresOf(other);
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(other.getByText(/Saved at/)).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('alert').first()).toContainText('saved in another tab');
    await expect(box(page, 'dailyDemand')).toHaveValue('15');
    await page.getByRole('button', { name: 'Save mine as a copy' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Mine');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 30_000 });
    await visit(page, 'scenarios/');
    await expect(page.getByRole('link', { name: 'Mine', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Shared by two tabs' }).first()).toBeVisible();
  },
);

test('a database upgraded in another tab makes this one ask for a reload, and nothing is lost', async ({
  page,
  context,
  base,
}) => {
  await edited(page, '14');
  await saveAs(page, 'Before the upgrade', { dated: false });
  const other = await context.newPage();
  await other.goto('settings/');
  await other.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open(name, 9_990);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(new Error(String(request.error)));
      }),
    `stockgap:${base}`,
  );
  await box(page, 'dailyDemand').fill('15');
  await box(page, 'dailyDemand').blur();
  await figuresOf(page);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /reload/i })
      .first(),
  ).toBeVisible({
    timeout: 30_000,
  });
  await expect(box(page, 'dailyDemand')).toHaveValue('15');
  // A page opened by the older app says the same, and does not look as if it were still reading.
  await visit(page, 'scenarios/');
  await expect(page.getByText(/updated in another tab|newer Stockgap/).first()).toBeVisible();
  await expect(page.getByText(/Looking up/)).toHaveCount(0);
});

test(
  'a backup of one profile is restored in another, and undone',
  { tag: '@addressless' },
  async ({ page, otherProfile }) => {
    await edited(page, '14');
    await saveAs(page, 'Travels by file');
    await visit(page, 'storage/');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make a backup' }).click();
    const file = await (await download).path();
    expect((await download).suggestedFilename()).toMatch(/^stockgap-backup-\d{4}-\d\d-\d\d\.stockgap\.json$/);
    expect(readFileSync(file, 'utf8')).toContain('Travels by file');

    const other = await otherProfile.newPage();
    await visit(other, 'storage/');
    await other
      .locator('input[type="file"]')
      .first()
      .setInputFiles({
        name: 'stockgap-backup-2026-11-23.stockgap.json',
        mimeType: 'application/json',
        buffer: readFileSync(file),
      });
    await expect(other.getByRole('table', { name: /file beside/ })).toContainText('1');
    await other
      .getByRole('button', { name: /^(Restore|Merge|Add)/ })
      .first()
      .click();
    await expect(other.getByRole('button', { name: 'Undo the restore' })).toBeVisible({ timeout: 30_000 });
    await visit(other, 'scenarios/');
    await other.getByRole('link', { name: 'Travels by file' }).first().click();
    await expect(box(other, 'dailyDemand')).toHaveValue('14');
  },
);

test(
  'what is typed for a product stands ready on the next page',
  { tag: '@addressless' },
  async ({ page }) => {
    await visit(page, gap);
    await page.getByLabel('Product', { exact: true }).selectOption({ label: 'New product…' });
    const dialog = page.getByRole('dialog', { name: 'New product' });
    await dialog.getByLabel('Name').fill('Garlic press');
    await dialog.getByRole('button', { name: 'Add the product' }).click();
    await expect(page.getByText('What you type here is kept with Garlic press.')).toBeVisible();
    await box(page, 'price').fill('41');
    await box(page, 'dropOff').fill('25');
    await box(page, 'dropOff').blur();
    await page.waitForTimeout(1_500);
    await visit(page, 'backorder-pipeline/');
    await expect(page.getByText(/numbers? comes? from Garlic press/)).toBeVisible();
    await expect(box(page, 'dropOff')).toHaveValue('25');
    await page.getByLabel('Product', { exact: true }).selectOption({ label: 'None' });
    await expect(box(page, 'dropOff')).toHaveValue('20');
  },
);

test(
  'without a product, what was typed on one page is offered on the next',
  { tag: '@addressless' },
  async ({ page }) => {
    await visit(page, gap);
    await box(page, 'dropOff').fill('25');
    await box(page, 'dropOff').blur();
    await page.waitForTimeout(500);
    await visit(page, 'backorder-pipeline/');
    await page.getByRole('button', { name: /^Use (it|them) here$/ }).click();
    await expect(box(page, 'dropOff')).toHaveValue('25');
  },
);
