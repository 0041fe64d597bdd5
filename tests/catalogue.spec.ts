import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { accessFaults, alive, expect, test } from './journey';
import { answerOf, box, visit } from './scenario';

/** From the page of reports to a catalogue of sixty products. */
async function loadSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Load a sample account' }).click();
  const take = page.getByRole('button', { name: 'Import 60 products' });
  await expect(take).toBeEnabled({ timeout: 60_000 });
  await take.click();
  await expect(page.getByRole('button', { name: 'Undo' }).first()).toBeVisible({ timeout: 60_000 });
}

const main = (page: Page) => page.getByRole('main');

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('from the sample account to the product most at risk, the best way across its gap, and a calendar', async ({
    page,
    context,
  }) => {
    test.setTimeout(180_000);
    await visit(page, 'import/');
    await expect(page.getByText('Ready to work offline.')).toBeVisible({ timeout: 60_000 });
    await context.setOffline(true);
    await page.reload();
    await alive(page);
    await loadSample(page);
    expect(await accessFaults(page)).toEqual([]);

    await main(page)
      .getByRole('link', { name: /catalogue/i })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Catalogue' })).toBeVisible();
    const first = main(page).getByText('Most urgent:').getByRole('button');
    const name = await first.innerText();
    await first.click();
    const dialog = page.getByRole('dialog', { name });
    const known = await dialog.getByText('Units sold a day').first().locator('..').innerText();
    const demand = Number(/\d+(\.\d+)?/.exec(known)![0]);
    await dialog.getByRole('link', { name: 'Ways across', exact: true }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Ways across' })).toBeVisible();
    await expect(page.getByText(`from ${name}.`)).toBeVisible();
    expect(Number(await box(page, 'dailyDemand').inputValue())).toBeCloseTo(demand, 1);
    await expect(answerOf(page)).toContainText(/\d/, { timeout: 60_000 });
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 90_000 });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main(page)
        .getByRole('button', { name: /calendar/i })
        .first()
        .click(),
    ]);
    const calendar = await readFile(await download.path(), 'utf8');
    expect(calendar).toMatch(/BEGIN:VEVENT[\s\S]+DTSTART;VALUE=DATE:20\d{6}/);
  });
});

test('the sample account is imported whole, found again after a reload, and removed in one step', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await visit(page, 'import/');
  await loadSample(page);
  await visit(page, 'catalogue/');
  await expect(main(page).getByText('60 products').first()).toBeVisible();
  expect(await accessFaults(page)).toEqual([]);

  await main(page).getByLabel('Search').fill('MUG-BLUE');
  await expect(page.getByRole('grid').getByText('MUG-BLUE')).toBeVisible();
  await expect(page.getByRole('grid').getByText('MUG-GREEN')).toHaveCount(0);
  await page.reload();
  await alive(page);
  await main(page).getByLabel('Search').fill('');

  await visit(page, 'import/');
  await page.getByRole('button', { name: 'Remove the sample account' }).click();
  await expect(page.getByRole('button', { name: 'Load a sample account' })).toBeVisible();
  await visit(page, 'catalogue/');
  await expect(page.getByRole('grid')).toHaveCount(0);
});

test('the catalogue as a file is read back to the same products', async ({ page }) => {
  test.setTimeout(120_000);
  await visit(page, 'import/');
  await loadSample(page);
  await visit(page, 'catalogue/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    main(page).getByRole('button', { name: 'Download CSV' }).click(),
  ]);
  const file = await download.path();
  await visit(page, 'import/');
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({
      name: download.suggestedFilename(),
      mimeType: 'text/csv',
      buffer: await readFile(file),
    });
  // It is no report of Amazon's or Shopify's, so what its columns are is asked, with a good guess.
  const read = page.getByRole('button', { name: /^(Read|Use|Take)/ }).first();
  await expect(read).toBeVisible({ timeout: 30_000 });
  await read.click();
  await expect(main(page).getByText('60 rows read, 60 used')).toBeVisible({ timeout: 30_000 });
});

for (const width of [320, 1280])
  test(`import and catalogue fit ${width} px`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 800 });
    await visit(page, 'import/');
    await loadSample(page);
    const scrollsSideways = () =>
      page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(await scrollsSideways()).toBe(false);
    await visit(page, 'catalogue/');
    await expect(page.getByRole('grid')).toBeVisible();
    expect(await scrollsSideways()).toBe(false);
  });
