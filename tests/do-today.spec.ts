import { readFileSync } from 'node:fs';
import { alive, calculatorsOf, expect, test } from './journey';
import { box, figuresOf, saveAs, visit } from './scenario';

test('what a saved gap asks for stands on the home page, is ticked for good, and goes into a calendar', async ({
  page,
  dist,
}) => {
  test.skip(!calculatorsOf(dist).includes('restock-gap/'), 'there is no restock gap in this build');
  await visit(page, 'restock-gap/');
  await box(page, 'dailyDemand').fill('14');
  await box(page, 'dailyDemand').blur();
  await figuresOf(page);
  await saveAs(page, 'Container late');

  await visit(page, '');
  const list = page.getByRole('region', { name: 'Do today' });
  await expect(list.getByRole('link', { name: 'Container late' }).first()).toBeVisible();
  const first = list.getByRole('checkbox').first();
  const text = await list.locator('label').first().innerText();
  await first.check();
  await expect(page.getByText(`Done: ${text}`).last()).toBeVisible();
  // With what is folded away as later.
  const boxes = list.locator('input[type="checkbox"]');
  const count = await boxes.count();

  await page.reload();
  await alive(page);
  await expect(boxes).toHaveCount(count - 1);
  await expect(list.getByText(text, { exact: true })).toHaveCount(0);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: /^Add all \d+ to calendar$/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^stockgap-\d{4}-\d\d-\d\d\.ics$/);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(count - 1);
  await list.getByRole('link', { name: 'Container late' }).first().click();
  await expect(page).toHaveURL(/restock-gap\/\?scenario=/);
});
