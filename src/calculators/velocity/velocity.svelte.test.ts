import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { createFormatter } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { inputs, type VelocityValues } from './inputs';
import { model } from './model';
import { simulation } from './simulation';
import View from './View.svelte';
import Warnings from './Warnings.svelte';

const format = createFormatter({ locale: 'en-US', currency: 'USD', asOf: null });
const sample: VelocityValues = defaultsOf(inputs);
const report = { trials: 10, seed: 1, onProgress: () => {}, onPreview: () => {} };
const propsOf = (changed: Partial<VelocityValues> = {}) => {
  const values = { ...sample, ...changed };
  return {
    values,
    result: model.compute(values),
    simulated: simulation.simulate(values, report),
    progress: null,
    format,
    change: vi.fn(),
  };
};

it('shows days, weekdays, methods and the working, and nothing that is no number', async () => {
  const { container } = await render(View, propsOf());
  await expect
    .element(
      page.getByRole('img', { name: /Daily sales of 180.days.*31.days without stock.*Forecast for 45/ }),
    )
    .toBeInTheDocument();
  await expect.element(page.getByRole('img', { name: /Weekdays: Mon 1\.\d+, Tue/ })).toBeInTheDocument();
  await expect.element(page.getByRole('columnheader', { name: 'In its 8 of 10 band' })).toBeInTheDocument();
  expect(container.querySelectorAll('tr.best')).toHaveLength(1);
  expect(container.innerHTML).not.toMatch(/NaN|undefined|Infinity/);
});

it('shows every day as a table', async () => {
  const { container } = await render(View, propsOf());
  const button = container.querySelector('figure button') as HTMLElement;
  button.click();
  await expect.poll(() => container.querySelectorAll('figure:first-of-type tbody tr').length).toBe(180 + 45);
});

it('caps an odd day by one press, and lets it count again', async () => {
  const props = propsOf();
  const { rerender } = await render(View, props);
  const cap = page.getByRole('button', { name: /^Cap Sun, Sep 6, 2026/ });
  await cap.click();
  expect(props.change).toHaveBeenCalledWith({ cappedDays: [105] });
  const capped = propsOf({ cappedDays: [105] });
  await rerender(capped);
  await expect.element(cap).toHaveAttribute('aria-pressed', 'true');
  await cap.click();
  expect(capped.change).toHaveBeenCalledWith({ cappedDays: [] });
});

it('counts an event on record by one press, and offers what the seller’s own sales say', async () => {
  const props = propsOf();
  const { rerender } = await render(View, props);
  await page.getByRole('button', { name: 'Count it: Prime Day 2026' }).click();
  const [changed] = props.change.mock.calls[0] as [Partial<VelocityValues>];
  expect(changed.salesEvents).toEqual([
    { name: 'Prime Day 2026', from: '2026-06-23', to: '2026-06-26', factor: 2.5 },
  ]);
  const counted = propsOf(changed);
  await rerender(counted);
  await page.getByRole('button', { name: /^Use .* for Prime Day 2026/ }).click();
  const [own] = counted.change.mock.calls[0] as [Partial<VelocityValues>];
  expect(own.salesEvents![0]!.factor).toBeLessThan(2.5);
});

it('shows bulk with a press to count all of it', async () => {
  const dailyBulk = sample.dailySales.map((_units, day) => (day === 104 ? 30 : 0));
  const props = propsOf({ dailyBulk });
  await render(View, props);
  await page.getByRole('button', { name: 'Count them all' }).click();
  expect(props.change).toHaveBeenCalledWith({ bulkDays: null });
});

it('warns with a next step', async () => {
  const props = propsOf();
  await render(Warnings, props);
  await page.getByRole('button', { name: 'Cap it' }).click();
  expect(props.change).toHaveBeenCalledWith({ outliers: 'capped' });
});

it.each([
  ['no days', []],
  ['no sales', new Array<number>(60).fill(0)],
])('stays calm with %s', async (_name, dailySales) => {
  const { container } = await render(View, propsOf({ dailySales }));
  await expect.element(page.getByText('Show the working')).toBeInTheDocument();
  expect(container.querySelector('figure')).toBeNull();
});
