import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import FanChart from './FanChart.svelte';

const days = (factor: number) => Array.from({ length: 30 }, (_, day) => day * factor);
const fan = (factor = 1) => ({
  title: 'Stock on hand',
  dayLabel: (day: number) => `day ${day}`,
  format: (value: number) => value.toFixed(0),
  hue: 'accent' as const,
  series: {
    mean: days(3 * factor),
    p10: days(factor),
    p25: days(2 * factor),
    p50: days(3 * factor),
    p75: days(4 * factor),
    p90: days(5 * factor),
    samples: [days(2 * factor)],
  },
});
const drawn = () =>
  expect.poll(() => getComputedStyle(document.querySelector('canvas')!).visibility).toBe('visible');

it('draws a canvas over the picture and says the same', async () => {
  await render(FanChart, fan());
  await drawn();
  await expect
    .element(page.getByRole('img', { name: /middle future goes from 0 \(day 0\) to 87/ }).first())
    .toBeInTheDocument();
  const canvas = document.querySelector('canvas')!;
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  expect(data.some((byte) => byte !== 0)).toBe(true);
});

it('redraws new data on the same canvas', async () => {
  const { rerender } = await render(FanChart, fan());
  await drawn();
  const canvas = document.querySelector('canvas')!;
  const before = canvas.toDataURL();
  await rerender(fan(2));
  await expect.poll(() => canvas.toDataURL() === before).toBe(false);
  await expect.element(page.getByRole('img', { name: /to 174/ }).first()).toBeInTheDocument();
  expect(document.querySelector('canvas')).toBe(canvas);
});

it('reads out a day by arrow keys', async () => {
  await render(FanChart, fan());
  const cursor = page.getByRole('slider', { name: 'Stock on hand, day' });
  (cursor.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect
    .element(cursor)
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/^day 2: middle future 6/));
  await userEvent.keyboard('{End}');
  await expect.element(cursor).toHaveAttribute('aria-valuenow', '29');
});

it('shows the same data as a table', async () => {
  await render(FanChart, fan());
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect.element(page.getByRole('columnheader', { name: 'middle' })).toBeInTheDocument();
  await expect.element(page.getByRole('row', { name: /^day 29/ })).toHaveTextContent('87');
  await page.getByRole('button', { name: 'Show as picture' }).click();
  await drawn();
});
