import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
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
