import type { Page } from '@playwright/test';
import { alive, expect } from './journey';

/** The form proper; the quick start above it has boxes of the same names. */
export const box = (page: Page, key: string) =>
  page.getByRole('region', { name: 'Your numbers' }).locator(`[id$="-${key}"]`).last();

/** Opens a group of the fields that are folded away; they are made only then. */
export async function unfold(page: Page, group: string): Promise<void> {
  const numbers = page.getByRole('region', { name: 'Your numbers' });
  await numbers.locator('summary', { hasText: 'More assumptions' }).click();
  await numbers.locator('summary', { hasText: group }).click();
}

export const answerOf = (page: Page) => page.getByRole('region', { name: 'Answer', exact: true });

/** The figures under the answer, once the whole run is done. */
export async function figuresOf(page: Page): Promise<string> {
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  return (await answerOf(page).locator('dl, .figures').first().innerText()).replaceAll('\n', ' ');
}

const keep = (page: Page) => page.getByRole('region', { name: 'Save and share' });

/** Saves what stands on the page under a name, with day 0 as the dialog offers it, or without a date. */
export async function saveAs(page: Page, name: string, { dated = true } = {}): Promise<void> {
  await keep(page)
    .getByRole('button', { name: /^Save( a copy)?$/ })
    .last()
    .click();
  const dialog = page.getByRole('dialog', { name: /Save/ });
  await dialog.getByLabel('Name').fill(name);
  const day0 = dialog.getByLabel('Day 0 is');
  if (!dated && (await day0.count()) > 0) await day0.fill('');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await expect(page).toHaveURL(/\?scenario=/);
}

/** Makes a link of what stands on the page. */
export async function linkOf(page: Page): Promise<string> {
  await keep(page).getByRole('button', { name: 'Share', exact: true }).click();
  const text = page.getByRole('dialog').getByRole('textbox').first();
  await expect(text).toHaveValue(/#s=/);
  const link = /https?:\S+#s=\S+/.exec(await text.inputValue())![0];
  await page.keyboard.press('Escape');
  return link;
}

export async function visit(page: Page, route: string): Promise<void> {
  await page.goto(route);
  await alive(page);
}

/** The link that takes a page's numbers on to another one. */
export const goOnTo = (page: Page, title: string) =>
  page
    .getByRole('navigation', { name: 'Go on with these numbers' })
    .getByRole('link', { name: title, exact: true });

/** A field says what it does not take, the answer stays meanwhile, and an answer to 0 holds no number that is none. */
export async function answersAbsurdNumbers(page: Page, route: string, key: string): Promise<void> {
  await visit(page, route);
  const answer = answerOf(page);
  await expect(answer).toContainText(/\d/);
  const field = box(page, key);
  const error = page.getByRole('region', { name: 'Your numbers' }).locator(`[id$="-${key}-error"]`).last();
  for (const [text, says] of [
    ['', /Type a/],
    ['-3', /from \S+ to/],
    ['99999999999999', /from \S+ to/],
    ['many', /could not be read|Type a/],
  ] as const) {
    await field.fill(text);
    await field.blur();
    await expect(error).toHaveText(says);
    await expect(field).toHaveValue(text);
    await expect(answer).toContainText(/\d/);
  }
  await field.fill('0');
  await field.blur();
  await expect(page.getByText('For your last valid numbers')).toHaveCount(0);
  await expect(answer).toContainText(/\S/);
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  expect(await page.locator('body').innerText()).not.toMatch(/\bNaN\b|\bInfinity\b|\bundefined\b|\[object/);
}
