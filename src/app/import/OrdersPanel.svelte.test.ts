import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Value } from '../../fields/field';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { gapInputs } from '../../gap/gap-inputs';
import usOrders from '../../seller-reports/fixtures/shopify-orders.us.csv?raw';
import amazonOrders from '../../seller-reports/fixtures/all-orders.us-bom.txt?raw';
import { reportKinds } from '../../seller-reports/kinds';
import type { FromReportWorker } from '../../seller-reports/report-message';
import { serveReports } from '../../seller-reports/serve-reports';
import '../../ui/base.css';
import '../../ui/tokens.css';
import OrdersPanel from './OrdersPanel.svelte';

let filled: Readonly<Record<string, Value>>[] = [];
beforeEach(() => {
  filled = [];
});
const props = {
  inputs: gapInputs,
  change: (values: Readonly<Record<string, Value>>) => filled.push(values),
  format: createFormatter(plainSettings),
};
const choose = (text: string, name: string) =>
  page.getByLabelText('Choose report files').upload(new File([text], name));
async function paste(text: string) {
  await page.getByText('Paste rows instead').click();
  await page.getByLabelText('An order a line').fill(text);
  await page.getByRole('button', { name: 'Read these rows' }).click();
}
const rows = (count: number, row: string) => Array.from({ length: count }, () => row).join('\n');

test('a Shopify export, read in the real worker, shows its orders and refuses a rate from too few', async () => {
  render(OrdersPanel, props);
  await choose(usOrders, 'orders_export.csv');
  await expect
    .element(page.getByText(/^Read Shopify orders: 15 lines, 11 of them used, 8 orders/))
    .toBeVisible();
  await page.getByLabelText('Product').selectOptions('0');
  await expect
    .element(page.getByText(/3\sorders looked at: 1 cancelled, 1 shipped, 1 still waiting/))
    .toBeVisible();
  await page.getByRole('button', { name: 'Look at all days' }).click();
  await expect.element(page.getByText(/5\sorders looked at: 2 cancelled/)).toBeVisible();
  await expect.element(page.getByText(/A rate needs 5 cancellations/).first()).toBeVisible();
  expect(page.getByRole('button', { name: 'Use these numbers' }).elements()).toHaveLength(0);
});

test('pasted waits are fitted and used in one step', async () => {
  render(OrdersPanel, props);
  await paste(`${rows(20, '5;cancelled')}\n${rows(30, '10;shipped')}`);
  await expect
    .element(
      page
        .getByText(/^Of those waiting, about 4.9% cancel each day \(a rate of 0.05 a day\): 3.6 to 6.5%/)
        .first(),
    )
    .toBeVisible();
  expect(page.getByLabelText('From').elements()).toHaveLength(0);
  await page.getByRole('button', { name: 'Use these numbers' }).click();
  expect(filled).toEqual([{ dropOffGiven: 'hazard', hazardBefore: 0.05 }]);
  await expect.element(page.getByText(/^Filled in: Give up per day: 5%\sa\sday\./)).toBeVisible();
});

test('a promise parts the waits before and after it', async () => {
  render(OrdersPanel, props);
  await paste(
    [
      rows(10, '5;cancelled'),
      rows(8, '10.5;cancelled'),
      rows(12, '14;cancelled'),
      rows(70, '15;waiting'),
    ].join('\n'),
  );
  await page.getByRole('radio', { name: 'A wait' }).click();
  await page.getByLabelText(/^To ship within/).fill('10');
  await page.getByRole('button', { name: 'Use these numbers' }).click();
  expect(Object.keys(filled[0]!)).toEqual([
    'hazardBefore',
    'dropOffGiven',
    'promiseBreak',
    'hazardAfterFactor',
  ]);
  expect(filled[0]!.hazardBefore).toBe(0.01053);
});

test('dates that can be read two ways are asked about once', async () => {
  render(OrdersPanel, props);
  await paste(rows(6, '3/4/2026,5/7/2026'));
  await expect.element(page.getByText(/Dates like 3\/4\/2026 can be read two ways/)).toBeVisible();
  await expect.element(page.getByText(/cancelled, 0 shipped/)).toBeVisible();
  await expect.element(page.getByText(/6\scancellations in 384\sorder-days/)).toBeVisible();
  await page.getByRole('radio', { name: 'Day, month, year' }).click();
  await expect.element(page.getByText(/6\scancellations in 558\sorder-days/)).toBeVisible();
});

test('All Orders says why it cannot tell, and rows that are none say what is wanted', async () => {
  render(OrdersPanel, props);
  await choose(amazonOrders, 'orders.txt');
  await expect
    .element(page.getByText(/This is Amazon All Orders\. It says which orders were cancelled, but not when/))
    .toBeVisible();
  await expect
    .element(page.getByText(/count by hand/))
    .toHaveTextContent(/“Percent of a gap”\s+under\s+“Drop-off, given as”[^]*“in a gap of”/);
  await paste('Dear Sir');
  await expect.element(page.getByText(/Each needs the date of the order first/)).toBeVisible();
});

test('nothing of who ordered is in anything the worker posts', async () => {
  const posted: FromReportWorker[] = [];
  const mailbox: Parameters<typeof serveReports>[0] = {
    onmessage: null,
    postMessage: (message, transfer = []) => {
      posted.push(message);
      // Nor in memory that would travel along.
      for (const buffer of transfer)
        expect(new TextDecoder('latin1').decode(buffer as ArrayBuffer)).not.toMatch(/Xanaduville|99887/);
    },
  };
  serveReports(mailbox, reportKinds);
  const source = { files: [new File([usOrders], 'orders.csv')] };
  mailbox.onmessage!(new MessageEvent('message', { data: { source, wanted: { gives: 'orders' } } }));
  await expect.poll(() => posted.some(({ kind }) => kind === 'read')).toBe(true);
  expect(JSON.stringify(posted)).not.toMatch(/Xanaduville|Prueflingbrox|99887|ecretish|Quxquux|zaphod|#1001/);
});
