import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Scenario } from '../../fields/stored';
import { exampleId, exampleScenario } from './example-scenario';
import PageUnderTest from './PageUnderTest.svelte';
import ScenariosPage from './ScenariosPage.svelte';
import { testContext } from './test-context';

const mugs = exampleScenario({ id: exampleId(1), title: 'Mugs' });
const copy = exampleScenario({
  id: exampleId(2),
  title: 'Mugs (copy)',
  createdAt: '2026-03-05T08:00:00.000Z',
  changedAt: '2026-03-05T08:00:00.000Z',
});

async function open(scenarios: readonly Scenario[] = [mugs, copy]) {
  const made = await testContext(scenarios);
  await render(PageUnderTest, { props: { context: made.context, page: ScenariosPage } });
  await expect.poll(() => made.library.loaded).toBe(true);
  return { ...made, message: () => made.context.messages.current };
}
const link = (name: string) => page.getByRole('link', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });

test('compares a copy with what it was made of, whichever was selected first', async () => {
  await open();
  await page.getByRole('checkbox', { name: 'Select “Mugs (copy)”' }).click();
  await page.getByRole('checkbox', { name: 'Select “Mugs”' }).click();
  await expect.element(link('Compare')).toHaveAttribute('href', `/compare/?with=${mugs.id},${copy.id}`);
});

test('what comes back after a delete has the focus, from the message and from the page’s own undo', async () => {
  const { message } = await open();
  await button('Delete “Mugs”').click();
  await expect.element(link('Mugs')).not.toBeInTheDocument();
  await message()!.action!.run();
  await expect.element(link('Mugs')).toHaveFocus();
  await button('Delete “Mugs”').click();
  await button('Undo').click();
  await expect.element(link('Mugs')).toHaveFocus();
});

test('the last one deleted comes back with the focus, too', async () => {
  const { message } = await open([mugs]);
  await button('Delete “Mugs”').click();
  await expect.element(page.getByText('Nothing saved yet.')).toBeVisible();
  await message()!.action!.run();
  await expect.element(link('Mugs')).toHaveFocus();
});

test('a form that cannot be kept leads to what is wrong in it when another is to be edited', async () => {
  await open();
  await button('Edit name, tags and notes of “Mugs”').click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill(' ');
  await button('Edit name, tags and notes of “Mugs (copy)”').click();
  await expect.element(name).toHaveFocus();
  await expect.element(name).toHaveAccessibleDescription(/Give it a name/);
  await expect.element(name).toHaveValue(' ');
});
