import { accessFaults, alive, expect, test } from './journey';
import { answerOf, box, figuresOf, saveAs, unfold, visit } from './scenario';

const limit = 'Late shipment rate, over 10 and over 30 days';
const limitGroup = 'Dispatch and account limits';
const change = (rule: string) => ({ name: `Change ${rule}`, exact: true }) as const;

test('an own limit is what blank pages start from, saved ones keep theirs, and it can be taken back', async ({
  page,
}) => {
  test.slow();
  await visit(page, 'restock-gap/');
  const before = await figuresOf(page);
  await saveAs(page, 'Before');
  const saved = page.url();

  await visit(page, 'rules-and-fees/');
  await page.getByRole('button', change(limit)).click();
  const form = page.getByRole('form', { name: `Your own figure: ${limit}` });
  const figure = form.getByLabel('Your figure');
  await expect(figure).toBeFocused();
  await figure.fill('400');
  await form.getByRole('button', { name: 'Use my figure' }).click();
  await expect(figure).toHaveAttribute('aria-invalid', 'true');
  await expect(form).toContainText('Type a percentage from 0.1% to 100%.');
  await figure.fill('1');
  await form.getByLabel('Where it is from').fill('my country');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', change(limit))).toBeFocused();
  const row = page.locator('[id="rule-late-shipment-rate"]');
  await expect(row).toContainText(/1%\s*Your own figure/);
  await expect(row).toContainText('my country');
  expect(await accessFaults(page)).toEqual([]);

  // By a link, and again by its address.
  await row.getByText(/^Used on/).click();
  await row.getByRole('link', { name: 'Restock gap', exact: true }).first().click();
  for (const come of [async () => {}, async () => void (await page.reload())]) {
    await come();
    await alive(page);
    await expect(answerOf(page)).toContainText('one figure of your own from Rules and fees');
    await unfold(page, limitGroup);
    await expect(box(page, 'lateLimit')).toHaveValue('1');
    expect(await figuresOf(page)).not.toBe(before);
  }
  await expect(
    page
      .getByRole('region', { name: 'Your numbers' })
      .getByText('Your own figure, from Rules and fees')
      .first(),
  ).toBeAttached();
  await page.goto(saved);
  await alive(page);
  await unfold(page, limitGroup);
  await expect(box(page, 'lateLimit')).toHaveValue('4');

  await visit(page, 'rules-and-fees/');
  await page.getByLabel('Only those with a figure of mine').check();
  await expect(page.getByRole('status').filter({ hasText: 'figure of your own' })).toHaveText(
    '1 rule, 1 figure of your own',
  );
  await page.getByRole('button', { name: 'Reset all my figures' }).click();
  await expect(row).toContainText('4%');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText(/1%\s*Your own figure/);
  await row.getByRole('button', { name: `Reset ${limit}` }).click();
  await expect(row).not.toContainText('Your own figure');
  await visit(page, 'restock-gap/');
  await expect(answerOf(page)).toContainText('Worked with made-up numbers; change any of them.');
  await unfold(page, limitGroup);
  await expect(box(page, 'lateLimit')).toHaveValue('4');
});

test('rules are found by words and by day, and another currency marks the cards', async ({ page }) => {
  await visit(page, 'settings/');
  await page.getByLabel('Currency').selectOption('GBP');
  await visit(page, 'rules-and-fees/?on=2026-06-28');
  const gap = page.locator('[id="rule-handling-time-gap-days"]');
  await expect(gap.locator('strong')).toHaveText('2 days');
  await expect(gap).toContainText(/Changed since: 1\sday/);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(gap.locator('strong')).toHaveText('1 day');
  await gap.getByText('Another version').click();
  await expect(gap).toContainText(/In force from Sep\s25,\s2024 to Jun\s28,\s2026/);

  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.fill('small standard fee');
  await expect(page.locator('[id="rule-small-standard"]')).toContainText('US card in USD, not converted');
  await expect(page.getByText('Your currency is GBP')).toBeVisible();
  await search.fill('zebra');
  await expect(page.getByText('No rule has all of that.')).toBeVisible();
  expect(await accessFaults(page)).toEqual([]);
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download CSV' }).click();
  expect((await file).suggestedFilename()).toBe('stockgap-rules-and-fees.csv');

  await visit(page, 'restock-gap/');
  const numbers = page.getByRole('region', { name: 'Your numbers' });
  await numbers.getByText('More assumptions').click();
  await numbers.getByText('Costs beyond the margin').first().click();
  await box(page, 'lowInventoryOn').click();
  await expect(numbers.getByText('US card, in US dollars, not converted').first()).toBeVisible();
  await expect(answerOf(page)).toContainText('counted as if they were GBP');
});

test('figures that cannot be read are set aside, and pages work without them', async ({ page, base }) => {
  await visit(page, 'settings/');
  const damaged = '{"figures":{"late-shipment-rate":{"value":"four"}},';
  await page.evaluate(([key, text]) => localStorage.setItem(key!, text!), [
    `stockgap:${base}:rules`,
    damaged,
  ] as const);
  await visit(page, 'restock-gap/');
  await expect(answerOf(page)).toContainText('Worked with made-up numbers; change any of them.');
  await visit(page, 'rules-and-fees/');
  const warning = page.getByRole('note').filter({ hasText: 'could not be read' });
  await warning.getByText('Show them').click();
  await expect(warning).toContainText(damaged);
  await warning.getByRole('button', { name: 'Delete them' }).click();
  await expect(warning).toBeHidden();
  await page.reload();
  await alive(page);
  await expect(warning).toHaveCount(0);
});
