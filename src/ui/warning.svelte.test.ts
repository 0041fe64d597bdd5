import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import WarningsUnderTest from './WarningsUnderTest.svelte';

test('leaves the keyboard where a warning stood once it is mended', async () => {
  render(WarningsUnderTest);
  page.getByRole('button', { name: 'Plan with it' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('note')).not.toBeInTheDocument();
  expect(document.activeElement).toBe(page.getByRole('region', { name: 'Answer' }).element());
  await userEvent.keyboard('{Tab}');
  expect(document.activeElement).toBe(page.getByRole('button', { name: 'Next' }).element());
});
