import type { Page } from '@playwright/test';
import { calculatorsOf, expect, test } from '../journey';
import { answerOf, figuresOf } from '../scenario';
import { folder, nameOf, routes, unfoldAll, visit } from './walked-page';
import { spokenFaults } from './spoken-faults';

/** Notes whatever a live region says from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const said: string[] = [];
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const element = target instanceof Element ? target : target.parentElement!;
        const region = element.closest('[role="status"], [role="alert"], [aria-live]:not([aria-live="off"])');
        const words = region?.textContent.trim();
        if (words && said.at(-1) !== words) said.push(words);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(globalThis, { said });
  });
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);

for (const route of routes)
  test(`${nameOf(route)} can be listened to`, async ({ page }) => {
    await visit(page, route);
    expect.soft(await page.evaluate(spokenFaults), 'as built').toEqual([]);
    await unfoldAll(page);
    const tables = page.getByRole('button', { name: 'Show as table' });
    while ((await tables.count()) > 0) await tables.first().click();
    expect.soft(await page.evaluate(spokenFaults), 'unfolded, pictures as tables').toEqual([]);
  });

for (const route of calculatorsOf(folder))
  test(`${nameOf(route)} says its answer, once, and its errors by the field`, async ({ page }) => {
    await visit(page, route);
    const answer = answerOf(page);
    const [sentence] = await answer.locator('p:not(.label)').allInnerTexts();
    expect.soft(sentence, 'whole sentences').toMatch(/^[“A-Z0-9$].*[.”]$/s);
    expect
      .soft(await answer.ariaSnapshot(), 'figures as label, value, note')
      .toMatch(/- term: \S.*\n\s*- definition: \S/);

    const box = page
      .getByRole('region', { name: 'Your numbers' })
      .locator('.form')
      .last()
      .locator('input[inputmode="numeric"]:visible, input[inputmode="decimal"]:visible')
      .first();
    await listen(page);
    const was = await box.inputValue();
    await box.fill('');
    await box.pressSequentially(
      was.replace(/\D.*$/, '').replace(/.$/, (digit) => String((Number(digit) + 1) % 10)),
      { delay: 30 },
    );
    await figuresOf(page);
    await expect.poll(() => heard(page), { timeout: 30_000 }).not.toEqual([]);
    await page.waitForTimeout(1_500);
    const said = (await heard(page)).filter((words) => !/^\d+ %|%$|Working/.test(words));
    expect.soft(said.length, `said: ${said.join(' | ')}`).toBeLessThanOrEqual(2);

    await box.fill('many');
    await box.blur();
    await expect.soft(box).toHaveAttribute('aria-invalid', 'true');
    const error = page.locator(`[id="${await box.getAttribute('id')}-error"]`);
    await expect.soft(error).toBeVisible();
    await expect.soft(box).toHaveAccessibleDescription(new RegExp((await error.innerText()).slice(0, 12)));
  });
