import { accessFaults, calculatorsOf, expect, test } from './journey';
import { answerOf, box, figuresOf, saveAs, visit } from './scenario';

test.beforeEach(({ dist }) => {
  test.skip(!calculatorsOf(dist).includes('restock-gap/'), 'there is no restock gap in this build');
  test.setTimeout(120_000);
});

test('a saved gap is followed: news from the forwarder, a day later, and back again', async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T10:00:00Z');
  await visit(page, 'restock-gap/');
  await box(page, 'dailyDemand').fill('14');
  await box(page, 'dailyDemand').blur();
  await figuresOf(page);
  await saveAs(page, 'Container late');
  const panel = page.getByRole('region', { name: 'Follow this gap', exact: true });
  await panel.getByRole('button', { name: 'Follow this gap' }).click();
  await expect(panel).toContainText(/Day 0/);
  const before = await answerOf(page).locator('p').first().innerText();
  await panel.getByRole('button', { name: '+5 days' }).first().click();
  // What it did stands in sight, not only in the log.
  await expect(panel.getByText(/says 5\s+days more: cost/).first()).toBeVisible({ timeout: 60_000 });
  await expect(answerOf(page).locator('p').first()).not.toHaveText(before, { timeout: 30_000 });
  await expect(page.getByText(/Saved at/)).toBeVisible({ timeout: 30_000 });

  expect(await accessFaults(page), 'a followed gap').toEqual([]);

  // Kept, and six days later it says so.
  await page.clock.setFixedTime('2026-11-29T10:00:00Z');
  await page.reload();
  await expect(panel).toContainText(/Day 6/, { timeout: 30_000 });
  await page.clock.setFixedTime('2026-11-20T10:00:00Z');
  await page.reload();
  await expect(panel).toContainText(/your device says it is Nov.20.\s+Nothing has been changed/, {
    timeout: 30_000,
  });
});
