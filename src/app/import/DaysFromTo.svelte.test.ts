import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { DateRange } from '../../seller-reports/daily-demand';
import DaysFromTo from './DaysFromTo.svelte';

it.each([
  ['From', '2026-03-05', { from: '2026-03-05', to: '2026-03-20' }],
  ['From', '2026-03-25', { from: '2026-03-25', to: '2026-03-25' }],
  ['to', '2026-03-04', { from: '2026-03-04', to: '2026-03-04' }],
])('lets the other end give way: %s %s', async (label, day, expected) => {
  const given: DateRange[] = [];
  await render(DaysFromTo, {
    days: { from: '2026-03-10', to: '2026-03-20' },
    fileDays: { from: '2026-03-01', to: '2026-03-31' },
    change: (days: DateRange) => given.push(days),
  });
  await page.getByLabelText(label, { exact: true }).fill(day);
  // Filled in, it has not been left yet.
  page.getByLabelText(label, { exact: true }).element().dispatchEvent(new Event('change'));
  expect(given.at(-1)).toEqual(expected);
});
