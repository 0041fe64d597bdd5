import { alive, calculatorsOf, expect, test } from './journey';

test.beforeEach(({ dist }) => {
  test.skip(!calculatorsOf(dist).includes('restock-gap/'), 'there is no restock gap in this build');
});

const answer = 'Answer';

test('an edit is simulated in the worker and changes the answer; undo brings the old one back', async ({
  page,
}) => {
  await page.goto('restock-gap/');
  await alive(page);
  const region = page.getByRole('region', { name: answer, exact: true });
  const before = await region.innerText();
  const box = page.getByRole('region', { name: 'Your numbers' }).locator('[id$="-onHandFba"]');
  await box.fill('20');
  await expect(page.getByText('Example', { exact: true })).toHaveCount(0);
  await expect(region).not.toContainText(before.split('\n').find((line) => line.includes('futures'))!);
  await expect(region).toContainText(/\d+\sdays/);
  await box.blur();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Example', { exact: true })).toBeVisible();
  await expect.poll(async () => (await region.innerText()) === before, { timeout: 15_000 }).toBe(true);
});

test('the whole run follows the preview, once', async ({ page }) => {
  let workers = 0;
  page.on('worker', () => workers++);
  await page.goto('restock-gap/');
  await alive(page);
  await page.getByRole('region', { name: 'Your numbers' }).locator('[id$="-onHandFba"]').fill('20');
  await expect(page.getByText('Example', { exact: true })).toHaveCount(0);
  // The tornado is the last part of a run.
  await expect(page.locator('.tornado[aria-busy="true"]')).toBeVisible();
  await expect(page.locator('.tornado[aria-busy="false"]')).toBeVisible({ timeout: 60_000 });
  // The worker of each keystroke's run and the spare: a run that starts itself again makes dozens.
  expect(workers).toBeLessThan(8);
});

test('three numbers give an answer that is no example any more', async ({ page }) => {
  await page.goto('restock-gap/');
  await alive(page);
  await page.getByRole('button', { name: 'Show my answer' }).click();
  await expect(page.getByText('Example', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Show my answer' })).toHaveCount(0);
  await expect(page.getByRole('region', { name: answer, exact: true })).toContainText(/\d/);
});

test('Enter in the quick start leads to its answer; what is typed there outlives an edit below', async ({
  page,
}) => {
  await page.goto('restock-gap/');
  await alive(page);
  const quick = page.locator('form').filter({ hasText: 'Start with three numbers' });
  const demand = quick.getByRole('textbox', { name: 'Units sold a day' });
  await demand.fill('12');
  const below = page.getByRole('region', { name: 'Your numbers' });
  await below.locator('[id$="-landedCost"]').fill('8');
  await expect(demand).toHaveValue('12');
  await demand.press('Enter');
  await expect(quick).toHaveCount(0);
  await expect(page.getByRole('region', { name: answer, exact: true })).toBeFocused();
  await expect(page.getByRole('region', { name: answer, exact: true })).toBeInViewport();
  await expect(below.locator('[id$="-dailyDemand"]')).toHaveValue('12');
  await expect(below.locator('[id$="-landedCost"]')).toHaveValue('8');
});

test('what cannot be read leaves the last good answer, marked', async ({ page }) => {
  await page.goto('restock-gap/');
  await alive(page);
  const box = page.getByRole('region', { name: 'Your numbers' }).locator('[id$="-onHandFba"]');
  await box.fill('20');
  await expect(page.getByText('Example', { exact: true })).toHaveCount(0);
  await box.fill('twenty');
  await expect(page.getByText('For your last valid numbers')).toBeVisible();
  await box.fill('30');
  await expect(page.getByText('For your last valid numbers')).toHaveCount(0);
});

test('charts keep their colours where motion is reduced', async ({ page, dist }) => {
  test.skip(!calculatorsOf(dist).includes('restock-gap/'), 'there is no restock gap in this build');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('restock-gap/');
  await alive(page);
  await page.getByText('Stock on hand').first().scrollIntoViewIfNeeded();
  const hasHue = () =>
    page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      if (!canvas) return false;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
      // Teal, and not the grey of the ink.
      for (let at = 0; at < data.length; at += 4)
        if (data[at + 3]! > 200 && data[at + 1]! - data[at]! > 60) return true;
      return false;
    });
  await expect.poll(hasHue, { timeout: 15_000 }).toBe(true);
});
