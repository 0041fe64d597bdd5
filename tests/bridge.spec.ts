import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { accessFaults, calculatorsOf, expect, test } from './journey';
import { answerOf, answersAbsurdNumbers, box, figuresOf, goOnTo, visit } from './scenario';

test.beforeEach(({ dist }) => {
  test.skip(!calculatorsOf(dist).includes('ways-across/'), 'there are no ways across in this build');
  test.setTimeout(180_000);
});

/** Goes to a control by the Tab key, from the one before it, and presses it. */
async function pressByKeyboard(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press('Shift+Tab');
  await expect(control).not.toBeFocused();
  await page.keyboard.press('Tab');
  await expect(control).toBeFocused();
  await page.keyboard.press('Enter');
}

/** From a gap to the best way across it, and on to the file with the promise that goes into the shop. */
async function acrossTheGap(page: Page, press: (control: Locator) => Promise<void>): Promise<void> {
  await visit(page, 'restock-gap/');
  await box(page, 'dailyDemand').fill('14');
  await box(page, 'dailyDemand').blur();
  await figuresOf(page);

  await press(goOnTo(page, 'Ways across'));
  await expect(page.getByRole('heading', { level: 1, name: 'Ways across' })).toBeVisible();
  await expect(box(page, 'dailyDemand')).toHaveValue('14');
  await expect(page.getByText('Numbers taken from').last()).toBeVisible();
  await figuresOf(page);
  const choose = page.getByRole('button', { name: /^Choose ?: Backorders, promise shrinks/ }).first();
  await expect(choose).toBeVisible({ timeout: 60_000 });
  await press(choose);
  await figuresOf(page);

  await press(goOnTo(page, 'Handling time'));
  await expect(page.getByRole('heading', { level: 1, name: 'Handling time' })).toBeVisible();
  await expect(box(page, 'dailyDemand')).toHaveValue('14');
  await figuresOf(page);
  await expect(page.getByText('takes calendar dates only').first()).toBeVisible();
  await box(page, 'asOf').fill('2026-11-23');
  await box(page, 'sku').fill('=GADGET-1');
  await box(page, 'sku').blur();
  await figuresOf(page);
  const download = page.waitForEvent('download');
  await press(page.getByRole('button', { name: /^Download CSV ?: file to upload/ }));
  const file = readFileSync(await (await download).path(), 'utf8').split('\r\n');
  expect(file[0]).toBe('sku,handling-time,restock-date');
  expect(file[1]).toMatch(/^'=GADGET-1,\d+,2026-1[12]-\d\d$/);
  await expect(answerOf(page)).toContainText(/\d/);
}

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('from a gap to the way across it and its file, by touch', async ({ page }) => {
    await acrossTheGap(page, (control) => control.tap());
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(360);
  });

  test('from a gap to the way across it and its file, by keyboard', async ({ page }) => {
    await acrossTheGap(page, (control) => pressByKeyboard(page, control));
    expect(await accessFaults(page)).toEqual([]);
  });
});

for (const [route, key] of [
  ['ways-across/', 'flyUnits'],
  ['handling-time/', 'dailyDemand'],
  ['stop-selling/', 'dailyDemand'],
  ['stretch-stock/', 'dailyDemand'],
  ['stockout-cost/', 'gapDays'],
  ['rank-recovery/', 'gapDays'],
] as const)
  test(`${route} answers absurd numbers by the field, and keeps its answer`, ({ page }) =>
    answersAbsurdNumbers(page, route, key));
