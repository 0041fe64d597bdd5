import type { Page } from '@playwright/test';
import { alive, calculatorsOf, expect, test } from './journey';
import { box, figuresOf, visit } from './scenario';

/** Pages of a PDF as Chromium writes it, one object each. */
async function pagesPrinted(page: Page, format: string): Promise<number> {
  // The sheet is there once it can be asked for.
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
  const pdf = await page.pdf({ format, printBackground: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test('every calculator prints its worked example on one page', async ({ page, dist }) => {
  test.slow();
  for (const path of calculatorsOf(dist)) {
    await page.goto(path);
    await alive(page);
    for (const format of ['A4', 'Letter'])
      expect(await pagesPrinted(page, format), `${path} ${format}`).toBe(1);
  }
});

test('many changed numbers still are one page, and nothing of the screen is on it', async ({
  page,
  dist,
}) => {
  test.skip(!calculatorsOf(dist).includes('restock-gap/'), 'there is no restock gap in this build');
  await visit(page, 'restock-gap/');
  for (const [key, value] of [
    ['dailyDemand', '14'],
    ['onHandFba', '80'],
    ['promiseDays', '25'],
    ['price', '41'],
    ['landedCost', '12'],
  ] as const)
    await box(page, key).fill(value);
  await box(page, 'price').blur();
  await figuresOf(page);
  for (const format of ['A4', 'Letter']) expect(await pagesPrinted(page, format)).toBe(1);

  const sheet = page.locator('.print-sheet');
  await expect(sheet).toHaveCount(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(sheet).toContainText('Units sold a day: 14 units a day');
  await expect(sheet).toContainText(/engine \d+, 10,000 futures, seed \d+/);
  await expect(sheet.locator('svg').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your numbers' })).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  const colour = await sheet.evaluate((element) => getComputedStyle(element).color);
  expect(colour).toBe('rgb(0, 0, 0)');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
});
