import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { defaultsOf } from '../../fields/values';
import { inputs, type ChannelValues } from './inputs';
import { model } from './model';
import { simulation } from './simulation';
import { splitsOf } from './splits';
import { choosing } from './taking';
import View from './View.svelte';

const values: ChannelValues = defaultsOf(inputs);
const report = { trials: 20, seed: 1, onProgress: () => {}, onPreview: () => {} };
const simulated = simulation.simulate(values, report);
const propsOf = () => ({
  values,
  result: model.compute(values),
  simulated,
  progress: null,
  format: createFormatter(plainSettings),
  change: vi.fn(),
});

it('puts the pick into the numbers by a button of its own, as one change', async () => {
  const props = propsOf();
  await render(View, props);
  const pick = splitsOf(values)[simulated.pick]!;
  const row = page.getByRole('listitem').filter({ hasText: 'the pick' }).first();
  await row.getByRole('button', { name: /^Choose: / }).click();
  expect(props.change).toHaveBeenCalledExactlyOnceWith(choosing(values, pick));
});

it('has a button for every split but the one in use', async () => {
  await render(View, propsOf());
  const buttons = page.getByRole('button', { name: /^Choose: / }).elements();
  expect(buttons).toHaveLength(splitsOf(values).length - 1);
  await expect.element(page.getByText(/^in use/)).toBeVisible();
});
