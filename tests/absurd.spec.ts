import type { Page } from '@playwright/test';
import { alive, calculatorsOf, expect, test } from './journey';

test.beforeEach(async ({ page, dist }) => {
  test.skip(!calculatorsOf(dist).includes('restock-gap/'), 'there is no restock gap in this build');
  await page.goto('restock-gap/');
  await alive(page);
});

const numbers = (page: Page) => page.getByRole('region', { name: 'Your numbers' });
// The quick start above the form has boxes of the same names.
const box = (page: Page, key: string) => numbers(page).locator(`[id$="-${key}"]`).last();
const error = (page: Page, key: string) => numbers(page).locator(`[id$="-${key}-error"]`).last();

/** Nothing on the page, seen or spoken, is the name of a number that is none. */
async function saysOnlyNumbers(page: Page) {
  const said = await page.evaluate(() => {
    const spoken = [...document.querySelectorAll('[aria-label], [d], [points], [x], [y], [width], [height]')]
      .flatMap((element) => [...element.attributes])
      .map(({ value }) => value);
    return [document.body.innerText, ...spoken].join('\n');
  });
  expect(said).not.toMatch(/\bNaN\b|\bInfinity\b|\bundefined\b|\[object/);
}

for (const [text, says] of [
  ['', /Type a (whole )?number/],
  ['-5', /from 0 to/],
  ['9999999999999', /from 0 to/],
  ['many', /could not be read|Type a/],
  ['1.5', /whole number/],
] as const) {
  test(`units on hand “${text}” are answered by the field, and the answer stays`, async ({ page }) => {
    await box(page, 'onHandFba').fill(text);
    await expect(error(page, 'onHandFba')).toHaveText(says);
    await expect(box(page, 'onHandFba')).toHaveValue(text);
    await expect(page.getByRole('region', { name: 'Answer', exact: true })).toContainText(/\d/);
    await saysOnlyNumbers(page);
  });
}

test('dates out of order, and dates that no spread fits, say which to move', async ({ page }) => {
  await box(page, 'shipments-0-latest').fill('15');
  await expect(error(page, 'shipments-0-latest')).toHaveText(/before the likely/);
  await box(page, 'shipments-0-latest').fill('60');
  await box(page, 'shipments-0-likely').fill('13');
  await expect(error(page, 'shipments-0-likely')).toHaveText(/it can be from day 20 to day 52/);
  await box(page, 'shipments-0-likely').fill('25');
  await expect(error(page, 'shipments-0-likely')).toHaveCount(0);
  await expect(page.getByText('For your last valid numbers')).toHaveCount(0);
  await saysOnlyNumbers(page);
});

test('nothing wanted, and a thousand million on hand, are answered plainly', async ({ page }) => {
  const answer = page.getByRole('region', { name: 'Answer', exact: true });
  await box(page, 'dailyDemand').fill('0');
  await expect(answer).toContainText('not run out');
  await saysOnlyNumbers(page);
  await box(page, 'dailyDemand').fill('1000000');
  await expect(answer).not.toContainText('not run out');
  await saysOnlyNumbers(page);
  await box(page, 'onHandFba').fill('1000000000');
  await expect(answer).toContainText('not run out');
  await saysOnlyNumbers(page);
});

test('ten thousand days are drawn off the page, which answers typing meanwhile', async ({ page }) => {
  test.setTimeout(120_000);
  await numbers(page).locator('summary', { hasText: 'More assumptions' }).click();
  await numbers(page).locator('summary', { hasText: 'Supply: receiving and afterwards' }).click();
  await box(page, 'horizonDays').fill('10000');
  await expect(page.getByRole('progressbar').first()).toBeVisible();
  // Typing goes through while the run is under way.
  await box(page, 'price').fill('40');
  await expect(box(page, 'price')).toHaveValue('40');
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 90_000 });
  await expect(page.locator('.tornado[aria-busy="false"]')).toBeVisible();
  await saysOnlyNumbers(page);
});
