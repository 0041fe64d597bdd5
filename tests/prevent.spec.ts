import type { Page } from '@playwright/test';
import { accessFaults, calculatorsOf, expect, test } from './journey';
import { answerOf, answersAbsurdNumbers, box, figuresOf, goOnTo, visit } from './scenario';

test.beforeEach(({ dist }) => {
  test.skip(!calculatorsOf(dist).includes('lead-time/'), 'there is no lead time page in this build');
  test.setTimeout(180_000);
});

/** From the legs of a lead time to the reorder point, the safety stock and whether it pays: no number typed twice. */
async function fromLegsToReorderPoint(page: Page): Promise<void> {
  await visit(page, 'lead-time/');
  const before = await figuresOf(page);
  await box(page, 'legs-0-latest').fill('40');
  await box(page, 'legs-0-latest').blur();
  await expect.poll(() => figuresOf(page)).not.toBe(before);

  await goOnTo(page, 'Reorder point').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reorder point' })).toBeVisible();
  await expect(page.getByText('Numbers taken from').last()).toBeVisible();
  const leadTime = await box(page, 'leadTimeDays').inputValue();
  expect(Number(leadTime)).toBeGreaterThan(40);
  await box(page, 'dailyDemand').fill('24');
  await box(page, 'dailyDemand').blur();
  await expect(answerOf(page)).toContainText(/\d/);
  await expect(page.getByText('For your last valid numbers')).toHaveCount(0);

  await goOnTo(page, 'Safety stock').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Safety stock' })).toBeVisible();
  await expect(box(page, 'leadTimeDays')).toHaveValue(leadTime);
  await expect(box(page, 'dailyDemand')).toHaveValue('24');

  await goOnTo(page, 'Prevent or manage').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Prevent or manage' })).toBeVisible();
  await expect(box(page, 'leadTimeDays')).toHaveValue(leadTime);
  await expect(box(page, 'dailyDemand')).toHaveValue('24');
  expect(await figuresOf(page)).toMatch(/\d/);
  expect(await accessFaults(page)).toEqual([]);
}

for (const width of [360, 1280])
  test(`from the legs of a lead time to what prevention is worth, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await fromLegsToReorderPoint(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

for (const [route, key] of [
  ['days-of-cover/', 'dailyDemand'],
  ['reorder-point/', 'dailyDemand'],
  ['safety-stock/', 'dailyDemand'],
  ['prevent-or-manage/', 'leadTimeDays'],
  ['one-buy/', 'stockoutCostPerUnit'],
] as const)
  test(`${route} answers absurd numbers by the field, and keeps its answer`, ({ page }) =>
    answersAbsurdNumbers(page, route, key));
