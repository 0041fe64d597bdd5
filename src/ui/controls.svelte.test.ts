import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Announcer from './Announcer.svelte';
import './base.css';
import ErrorSummary from './ErrorSummary.svelte';
import SegmentedChoice from './SegmentedChoice.svelte';
import Toggle from './Toggle.svelte';
import './tokens.css';
import Warning from './Warning.svelte';

test('a segmented choice is a radio group', async () => {
  const change = vi.fn();
  const options = [
    { value: 'a', label: 'First' },
    { value: 'b', label: 'Second' },
  ];
  render(SegmentedChoice, { id: 'c', options, value: 'a', change, label: 'Which' });
  await expect.element(page.getByRole('radiogroup', { name: 'Which' })).toBeVisible();
  (page.getByRole('radio', { name: 'First' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(change).toHaveBeenCalledWith('b');
});

test('a toggle is a switch', async () => {
  const change = vi.fn();
  render(Toggle, { id: 't', value: false, change, label: 'On' });
  await page.getByRole('switch', { name: 'On' }).click();
  expect(change).toHaveBeenCalledWith(true);
});

test('a warning offers its step', async () => {
  const run = vi.fn();
  render(Warning, { text: 'Too short.', action: { label: 'Try 20 days', run } });
  await page.getByRole('button', { name: 'Try 20 days' }).click();
  expect(run).toHaveBeenCalledOnce();
});

test('a summary with nothing to mend is not there', async () => {
  render(ErrorSummary, { problems: [] });
  await expect.element(page.getByRole('region')).not.toBeInTheDocument();
});

test('the announcer waits until a text has stood still', async () => {
  const { rerender } = await render(Announcer, { text: 'one' });
  const status = page.getByRole('status');
  await expect.element(status).toHaveTextContent('');
  await rerender({ text: 'two' });
  await expect.element(status, { timeout: 3_000 }).toHaveTextContent('two');
});
