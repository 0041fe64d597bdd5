import { fileURLToPath } from 'node:url';
import { accessFaults, calculatorsOf, expect, test } from './journey';
import { box, figuresOf, saveAs, visit } from './scenario';

const gap = 'restock-gap/';

test.beforeEach(({ dist }) => {
  test.skip(!calculatorsOf(dist).includes(gap), 'there is no restock gap in this build');
  test.setTimeout(120_000);
});

test('two saved scenarios are compared: what differs is marked, and the pictures lie over each other', async ({
  page,
}) => {
  await visit(page, gap);
  await box(page, 'dailyDemand').fill('14');
  await box(page, 'dailyDemand').blur();
  await figuresOf(page);
  await saveAs(page, 'As it is', { dated: false });
  await box(page, 'price').fill('49');
  await box(page, 'price').blur();
  await figuresOf(page);
  await saveAs(page, 'Dearer', { dated: false });
  await visit(page, 'scenarios/');
  expect(await accessFaults(page), 'the list of scenarios').toEqual([]);
  await page.getByRole('checkbox').nth(0).check();
  await page.getByRole('checkbox').nth(1).check();
  await page.getByRole('link', { name: /Compare/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Compare/);
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.getByRole('row', { name: /Price/ }).first()).toContainText('49');
  await expect(page.getByRole('row', { name: /Units sold a day/ })).toHaveCount(0);
  await expect(page.getByRole('row', { name: /Cost of the gap/ }).first()).toContainText('$');
  await expect(page.getByRole('figure').first()).toBeVisible();
  expect(await accessFaults(page), 'the comparison').toEqual([]);
});

test('deleting is undone by one press, and the scenario is the same as before', async ({ page }) => {
  await visit(page, gap);
  await box(page, 'dailyDemand').fill('14');
  await box(page, 'dailyDemand').blur();
  await figuresOf(page);
  await saveAs(page, 'Gone and back', { dated: false });
  await visit(page, 'scenarios/');
  await page.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.getByRole('link', { name: 'Gone and back' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('link', { name: 'Gone and back' }).first().click();
  await expect(box(page, 'dailyDemand')).toHaveValue('14');
});

test('an orders report fills daily demand and its spread, as one step of undo', async ({ page }) => {
  await visit(page, gap);
  await page.getByText('Load demand from a report').click();
  await page
    .locator('input[type="file"]')
    .setInputFiles(
      fileURLToPath(new URL('../src/seller-reports/fixtures/all-orders.us-bom.txt', import.meta.url)),
    );
  await page.getByRole('button', { name: /^Use these/ }).click({ timeout: 30_000 });
  await expect(box(page, 'dailyDemand')).not.toHaveValue('10');
  await figuresOf(page);
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await expect(box(page, 'dailyDemand')).toHaveValue('10');
});

test('where the browser keeps nothing, the page works, says so, and saves for the tab', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Storage is disabled.', 'SecurityError');
    };
    Object.defineProperty(window, 'indexedDB', { get: refuse });
    Object.defineProperty(window, 'localStorage', { get: refuse });
    Object.defineProperty(window, 'sessionStorage', { get: refuse });
  });
  await visit(page, gap);
  await box(page, 'dailyDemand').fill('14');
  await box(page, 'dailyDemand').blur();
  await figuresOf(page);
  await saveAs(page, 'For now', { dated: false });
  await expect(page.getByText(/kept until this tab is closed/).last()).toBeVisible();
  await page.getByRole('link', { name: 'Saved', exact: true }).click();
  await expect(page.getByRole('link', { name: 'For now' }).first()).toBeVisible();
  await expect(page.getByText(/gone when this tab is closed/)).toBeVisible();
});
