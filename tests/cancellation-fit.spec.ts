import type { Page } from '@playwright/test';
import { accessFaults, calculatorsOf, expect, test } from './journey';
import { box, visit } from './scenario';

const header = 'Name,Email,Created at,Cancelled at,Fulfilled at,Lineitem sku,Billing Name';
const day = (date: number) => `2026-10-${String(date).padStart(2, '0')} 10:00:00 -0400`;
const line = (order: number, placed: number, cancelled: number | null, shipped: number | null, sku = 'MUG') =>
  [
    `#${order}`,
    'who@example.test',
    day(placed),
    cancelled === null ? '' : day(cancelled),
    shipped === null ? '' : day(shipped),
    sku,
    'Xanadu Quxquux',
  ].join(',');

/**
 * Ten orders of days in stock; forty of the 5th while out: ten cancelled after 5 days, thirty shipped after 15. So the rate
 * is 10 in 10·5 + 30·15 = 500 order-days, 2 % a day.
 */
const orders = [
  header,
  ...Array.from({ length: 10 }, (_, at) => line(1000 + at, 1 + (at % 4), null, 2 + (at % 4))),
  ...Array.from({ length: 10 }, (_, at) => line(1100 + at, 5, 10, null)),
  ...Array.from({ length: 30 }, (_, at) => line(1200 + at, 5, null, 20)),
  ...Array.from({ length: 5 }, (_, at) => line(1300 + at, 21, null, 22, 'BOWL')),
].join('\n');

const inputs = (page: Page) => page.getByRole('region', { name: 'Your numbers' });
const panel = (page: Page) =>
  inputs(page).locator('details', { hasText: 'Fit cancellations from your orders' }).first();
const load = (page: Page, text: string, name = 'orders_export.csv') =>
  panel(page)
    .getByLabel(/^Choose (report|other) files/)
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const open = (page: Page) => panel(page).locator('summary').first().click();

for (const route of ['restock-gap/', 'backorder-pipeline/']) {
  test(`orders with their dates give ${route} its rate of cancelling, in one step`, async ({
    page,
    dist,
  }) => {
    test.skip(!calculatorsOf(dist).includes(route), 'there is no such page in this build');
    await visit(page, route);
    await open(page);
    await load(page, orders);
    await expect(panel(page).getByText(/^Read Shopify orders: 55 lines/)).toBeVisible();
    await panel(page)
      .getByLabel('Product', { exact: true })
      .selectOption({ label: 'MUG (50 orders, 10 cancelled)' });
    // The days on which nothing shipped in time are found, and looked at.
    await expect(panel(page).getByText('40 orders looked at: 10 cancelled, 30 shipped')).toBeVisible();
    await expect(
      panel(page)
        .getByText(/^Of those waiting, about 2% cancel each day/)
        .first(),
    ).toBeVisible();
    await expect(panel(page).getByText(/10 cancellations in 500 order-days/)).toBeVisible();
    await expect(panel(page).getByRole('img', { name: /^Share of orders still waiting/ })).toBeVisible();
    expect(await accessFaults(page)).toEqual([]);

    await panel(page).getByRole('button', { name: 'Use these numbers' }).click();
    await expect(panel(page).getByText(/^Filled in:/)).toBeVisible();
    await expect(box(page, 'hazardBefore')).toHaveValue('2');
    await inputs(page).getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(box(page, 'hazardBefore')).toBeHidden();
    await expect(box(page, 'dropOff')).toHaveValue('20');
  });
}

test('rows pasted give the same, by the keyboard alone and on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await visit(page, 'restock-gap/');
  await panel(page).locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await panel(page).getByText('Paste rows instead').focus();
  await page.keyboard.press('Enter');
  await panel(page).getByLabel('An order a line').focus();
  const rows = `${'5,cancelled\n'.repeat(10)}${'15,shipped\n'.repeat(30)}`;
  await page.keyboard.insertText(rows);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText(/10 cancellations in 500 order-days/)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await panel(page).getByRole('button', { name: 'Use these numbers' }).focus();
  await page.keyboard.press('Enter');
  await expect(box(page, 'hazardBefore')).toHaveValue('2');
});

test('what cannot tell says why, and how to mend it', async ({ page }) => {
  await visit(page, 'restock-gap/');
  await open(page);
  const refused = async (text: string, message: RegExp) => {
    await load(page, text);
    await expect(panel(page).getByText(message).first()).toBeVisible();
  };
  await refused('', /This file is empty/);
  await refused(
    'amazon-order-id\tpurchase-date\tsku\tquantity\n1\t2026-10-01\tA\t1\n',
    /All Orders\. It says which orders were cancelled, but not when/,
  );
  await refused('Name,Created at,Cancelled at\n#1,2026-10-01,\n', /“fulfilled-at” is missing/);
  await refused('%PDF-1.7', /This is a PDF/);
  await refused(`${header}\n${line(1, 1, 4, null)}\n`, /A rate needs 5 cancellations/);
});

test('nothing of who ordered is kept', async ({ page }) => {
  await visit(page, 'restock-gap/');
  await open(page);
  await load(page, orders);
  await panel(page).getByRole('button', { name: 'Use these numbers' }).click();
  await expect(panel(page).getByText(/^Filled in:/)).toBeVisible();
  const kept = await page.evaluate(async () => {
    const small = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    return small + document.documentElement.outerHTML + JSON.stringify(await indexedDB.databases());
  });
  expect(kept).not.toMatch(/Quxquux|who@example|#1100/);
});
