import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Calculator } from '../../calculators/calculator';
import { catalogue } from '../../fields/catalogue';
import { createFormatter, plainSettings } from '../../fields/formatter';
import ImportReport from './ImportReport.svelte';

const calculator = (accepts?: Calculator['accepts']) =>
  ({ accepts, inputs: { dailyDemand: catalogue.dailyDemand } }) as unknown as Calculator;
const props = { change: () => {}, format: createFormatter(plainSettings) };

test('only calculators that take daily sales offer it', async () => {
  const { unmount } = render(ImportReport, { ...props, calculator: calculator() });
  await expect.element(page.getByText('Load demand from a report')).not.toBeInTheDocument();
  await unmount();
  render(ImportReport, { ...props, calculator: calculator(['daily-sales']) });
  await page.getByText('Load demand from a report').click();
  await expect.element(page.getByText('Choose report files')).toBeVisible();
  await page.getByText('Where to get “Amazon All Orders”').click();
  await expect.element(page.getByText(/In Seller Central open Reports/)).toBeVisible();
});

test('a file handed over by the system opens it and is read', async () => {
  const files = [new File(['%PDF-1.7'], 'orders.pdf')];
  render(ImportReport, { ...props, calculator: calculator(['daily-sales']), files });
  await expect.element(page.getByText(/This is a PDF/)).toBeVisible();
});
