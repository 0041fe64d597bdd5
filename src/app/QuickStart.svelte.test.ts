import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Calculator } from '../calculators/calculator';
import { createFormatter, plainSettings } from '../fields/formatter';
import { PageInputs } from './page-inputs.svelte';
import QuickStart from './QuickStart.svelte';

const n = { kind: 'number', unit: 'units', label: 'N', help: 'N.', min: 0, max: 100, default: 10 } as const;
const toy = {
  version: 1,
  upgrade: [],
  inputs: { n },
  examples: [],
  quickStart: { inputs: { n }, apply: (values: { n: number }) => values },
} as unknown as Calculator;

test('it starts only once everything typed can be read', async () => {
  const inputs = new PageInputs(toy);
  render(QuickStart, { calculator: toy, inputs, format: createFormatter(plainSettings) });
  const box = page.getByRole('textbox', { name: 'N', exact: true });
  const start = page.getByRole('button', { name: 'Show my answer' });
  await box.fill('7x');
  await expect.element(start).toBeDisabled();
  expect(inputs.isExample).toBe(true);
  await box.fill('7');
  await start.click();
  expect([inputs.values, inputs.isExample]).toEqual([{ n: 7 }, false]);
});

test('a box that goes while it is typed in is left without a word, though the page’s days change with it', async () => {
  const warn = vi.spyOn(console, 'warn');
  const inputs = new PageInputs(toy);
  render(QuickStart, {
    calculator: toy,
    inputs,
    get format() {
      return createFormatter({ ...plainSettings, asOf: inputs.isExample ? null : '2026-01-05' });
    },
  });
  const box = page.getByRole('textbox', { name: 'N', exact: true });
  await box.fill('7');
  await userEvent.keyboard('{Enter}');
  await expect.element(box).not.toBeInTheDocument();
  expect(warn).not.toHaveBeenCalled();
  warn.mockRestore();
});
