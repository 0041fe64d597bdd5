import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { alive, expect, test } from './journey';

const answer = (page: Page) => page.getByRole('region', { name: 'Answer', exact: true });
const gapDays = (page: Page) => page.getByRole('textbox', { name: 'Length of the gap' });
const message = (page: Page) => page.getByRole('textbox', { name: 'The answer, and a link' });

/** Shares a gap of 17 days. @returns the message that would be sent */
async function sharedMessage(page: Page): Promise<string> {
  await page.goto('backorder-pipeline/');
  await alive(page);
  await gapDays(page).fill('17');
  await gapDays(page).blur();
  await page.getByRole('button', { name: 'Share', exact: true }).first().click();
  await expect(message(page)).toHaveValue(/#s=1/);
  return message(page).inputValue();
}

test('what is shared opens elsewhere with the same numbers and answer, and is kept nowhere', async ({
  page,
  otherProfile,
  baseURL,
}) => {
  const text = await sharedMessage(page);
  const [sentence, link] = text.split('\n') as [string, string];
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(answer(page)).toContainText(sentence);

  const other = await otherProfile.newPage();
  await other.goto(link);
  expect(link.startsWith(`${baseURL}backorder-pipeline/#s=1`)).toBe(true);
  await alive(other);
  await expect(gapDays(other)).toHaveValue('17');
  await expect(answer(other)).toContainText(sentence);
  await expect(other.getByText('Then', { exact: true })).toHaveCount(0);
  const kept = await other.evaluate(async () => {
    const databases = await indexedDB.databases();
    return [databases.map(({ name }) => name), Object.keys(localStorage)];
  });
  expect(kept).toEqual([[], []]);
});

test('the dialog is fit for all, closes by Escape and gives the focus back', async ({ page }) => {
  await sharedMessage(page);
  await page.getByText('QR code', { exact: true }).click();
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Share', exact: true }).first()).toBeFocused();
});
