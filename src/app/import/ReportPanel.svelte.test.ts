import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { catalogue } from '../../fields/catalogue';
import type { Value } from '../../fields/field';
import { createFormatter, plainSettings } from '../../fields/formatter';
import usOrders from '../../seller-reports/fixtures/all-orders.us-bom.txt?raw';
import { reportKinds } from '../../seller-reports/kinds';
import { readReport } from '../../seller-reports/read-report';
import type { FromReportWorker } from '../../seller-reports/report-message';
import { serveReports } from '../../seller-reports/serve-reports';
import '../../ui/base.css';
import '../../ui/tokens.css';
import type { ReadSource } from './read-files';
import ReportPanel from './ReportPanel.svelte';

let filled: Readonly<Record<string, Value>>[] = [];
beforeEach(() => {
  filled = [];
});
const { dailyDemand, dailyDemandSd, dailySales, price } = catalogue;
const props = {
  inputs: { dailyDemand, dailyDemandSd, price },
  change: (values: Readonly<Record<string, Value>>) => filled.push(values),
  format: createFormatter(plainSettings),
};
const file = (text: string, name = 'orders.txt') => new File([text], name);
const choose = (...files: readonly File[]) => page.getByLabelText('Choose report files').upload([...files]);

test('a file, read in the real worker, fills the demand of the product chosen', async () => {
  render(ReportPanel, props);
  await choose(file(usOrders));
  await expect.element(page.getByText('Read Amazon All Orders: 17 lines, 13 of them sales')).toBeVisible();
  // Seven whole days, 6 to 12 March in Los Angeles, with the bulk line capped at ten: 2 + 4 + 3 + 1 + 13.
  await expect.element(page.getByText('MUG-BLUE sold 23 units on 7 days').first()).toBeVisible();
  await expect
    .element(
      page.getByText(
        /^Of 55\sunits in the file 23 count: one business order of 40\sunits counted as 10; 2\sunits on the file’s/,
      ),
    )
    .toBeVisible();
  await expect.element(page.getByText('orders.txt', { exact: true })).toBeVisible();
  expect(filled).toEqual([]);
  await page.getByRole('button', { name: 'Use these numbers' }).click();
  expect(filled.map((values) => Object.keys(values))).toEqual([['dailyDemand', 'dailyDemandSd']]);
  expect(filled[0]!.dailyDemand).toBe(3.286);
  await expect.element(page.getByText('Filled in from MUG-BLUE')).toBeVisible();

  await page.getByRole('radio', { name: /0042/ }).click();
  await page.getByText(/^What counts: all sales, Mar 6/).click();
  await page.getByRole('radio', { name: 'FBA' }).click();
  await page.getByLabelText(/Also fill the price/).click();
  await page.getByRole('button', { name: 'Use these numbers' }).click();
  expect(filled[1]).toMatchObject({ dailyDemand: 0.7143, price: 9 });
});

test('says when the days are few or long past, and leads to what counts', async () => {
  const { rerender } = render(ReportPanel, { ...props, today: '2026-03-20' });
  await choose(file(usOrders));
  await expect.element(page.getByText(/rests on 7\sdays only/)).toBeVisible();
  expect(page.getByText(/The report ends on/).elements()).toHaveLength(0);
  await rerender({ today: '2026-07-20' });
  await expect.element(page.getByText(/The report ends on Mar 13, 2026, 129\sdays ago/)).toBeVisible();
  await page.getByRole('button', { name: 'Change what counts' }).click();
  await expect.element(page.getByRole('radio', { name: 'Up to a cap' })).toBeVisible();
  expect(document.activeElement?.tagName).toBe('SUMMARY');
});

test('a file dropped beside the field is taken, and does not lead out of the app', async () => {
  render(ReportPanel, props);
  await expect.element(page.getByText('Choose report files')).toBeVisible();
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file(usOrders, 'beside.txt'));
  const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(drop);
  expect(drop.defaultPrevented).toBe(true);
  await expect.element(page.getByText('beside.txt', { exact: true })).toBeVisible();
});

test('days left out change the numbers, and come back', async () => {
  render(ReportPanel, { ...props, inputs: { ...props.inputs, dailySales } });
  await choose(file(usOrders));
  await page.getByLabelText('First day').fill('2026-03-11');
  await page.getByLabelText('Last day').fill('2026-03-12');
  await page.getByRole('button', { name: 'Leave out' }).last().click();
  await expect.element(page.getByText('MUG-BLUE sold 23 units on 5 days').first()).toBeVisible();
  await page.getByRole('button', { name: 'Use these numbers' }).click();
  expect(filled[0]).toMatchObject({ dailyDemand: 4.6, dailySales: [2, 4, 3, 1, 13, 0, 0] });
  await page.getByRole('radio', { name: /0042/ }).click();
  await expect.element(page.getByText('on 7 days').first()).toBeVisible();
  await page.getByRole('radio', { name: /MUG-BLUE/ }).click();
  await expect.element(page.getByText('on 5 days').first()).toBeVisible();
  await page.getByRole('button', { name: /Count again/ }).click();
  await expect.element(page.getByText('on 7 days').first()).toBeVisible();
});

test('a file that cannot be read says why, and the report before it stays', async () => {
  render(ReportPanel, props);
  await choose(file(usOrders));
  await expect.element(page.getByText(/^Read Amazon All Orders/)).toBeVisible();
  await page.getByLabelText('Choose other files').upload(file('PK\u0003\u0004', 'orders.zip'));
  await expect.element(page.getByText(/Unzip it first/)).toBeVisible();
  await expect.element(page.getByText(/^Read Amazon All Orders/)).toBeVisible();
});

test('cancelling ends the reading', async () => {
  let cancelled = false;
  const read: ReadSource<'daily-sales'> = (_source, progress) => {
    setTimeout(() => progress(0.4));
    return { report: new Promise(() => {}), cancel: () => (cancelled = true) };
  };
  render(ReportPanel, { ...props, read });
  await choose(file(usOrders));
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('value', '0.4');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(cancelled).toBe(true);
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
});

test('of 2,000 products the search finds one', async () => {
  const header = 'amazon-order-id\tpurchase-date\tsku\tproduct-name\tquantity\n';
  const rows = Array.from(
    { length: 2_000 },
    (_, at) => `${at}\t2026-03-0${1 + (at % 5)}T12:00:00Z\tSKU-${at}\tThing number ${at}\t${1 + (at % 9)}\n`,
  );
  const read: ReadSource<'daily-sales'> = (source) => ({
    report: ('files' in source ? source.files[0]! : new Blob())
      .arrayBuffer()
      .then((buffer) => readReport([new Uint8Array(buffer)], reportKinds, { gives: 'daily-sales' })),
    cancel: () => {},
  });
  render(ReportPanel, { ...props, read });
  await choose(file(header + rows.join('')));
  await expect.element(page.getByText('50 of 2,000 products shown')).toBeVisible();
  await page.getByRole('searchbox').fill('number 1234');
  await page.getByRole('radio', { name: /SKU-1234/ }).click();
  await expect.element(page.getByText(/^SKU-1234 sold/).first()).toBeVisible();
});

test('nothing of who bought is in anything the worker posts', async () => {
  const posted: FromReportWorker[] = [];
  const mailbox: Parameters<typeof serveReports>[0] = {
    onmessage: null,
    postMessage: (message, transfer = []) => {
      posted.push(message);
      // Nor in memory that would travel along.
      for (const buffer of transfer) {
        const text = new TextDecoder('latin1').decode(buffer as ArrayBuffer);
        expect(text).not.toMatch(/Xanaduville|99887/);
      }
    },
  };
  serveReports(mailbox, reportKinds);
  mailbox.onmessage!(
    new MessageEvent('message', {
      data: { source: { files: [file(usOrders)] }, wanted: { gives: 'daily-sales' } },
    }),
  );
  await expect.poll(() => posted.some(({ kind }) => kind === 'read')).toBe(true);
  expect(JSON.stringify(posted)).not.toMatch(/Xanaduville|ZQ-State|99887|SECRETISH|114-0000001/);
});
