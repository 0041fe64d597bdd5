import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { Scenario } from '../../fields/stored';
import { StoreProblem } from '../../scenarios/store';
import { exampleId, exampleScenario, following } from './example-scenario';
import PageUnderTest from './PageUnderTest.svelte';
import ScenariosPage from './ScenariosPage.svelte';
import { testContext } from './test-context';
import { rowsOf } from '../../scenarios/read-rows.for-test';

const mugs = exampleScenario({ id: exampleId(1), title: 'Mugs', tags: ['air'], revision: 4, notes: 'kept' });
const bowls = exampleScenario({
  id: exampleId(2),
  title: 'Bowls',
  changedAt: '2026-03-01T08:00:00.000Z',
  live: following('2026-03-01'),
});
const pipeline = exampleScenario({
  id: exampleId(3),
  title: 'Promise of 14 days',
  calculator: 'backorder-pipeline',
  changedAt: '2026-02-01T08:00:00.000Z',
});

async function open(scenarios: readonly Scenario[] = [mugs, bowls, pipeline]) {
  const made = await testContext(scenarios);
  await render(PageUnderTest, { props: { context: made.context, page: ScenariosPage } });
  await expect.poll(() => made.library.loaded).toBe(true);
  return { ...made, message: () => made.context.messages.current };
}
const link = (name: string) => page.getByRole('link', { name, exact: true });
const button = (name: string | RegExp) => page.getByRole('button', { name });

test('lists what is saved, newest first, each a plain link', async () => {
  await open();
  await expect.element(page.getByText('3 scenarios', { exact: true })).toBeVisible();
  expect(
    page
      .getByRole('listitem')
      .elements()
      .map((row) => row.querySelector('a')!.getAttribute('href')),
  ).toEqual([
    `/restock-gap/?scenario=${mugs.id}`,
    `/restock-gap/?scenario=${bowls.id}`,
    `/backorder-pipeline/?scenario=${pipeline.id}`,
  ]);
  await expect.element(page.getByText(/^day \d+$/)).toBeInTheDocument();
});

test('searches as one types, and filters by a tag pressed', async () => {
  await open();
  await page.getByRole('searchbox').fill('PIPELINE');
  await expect.element(page.getByText('1 of 3 scenarios')).toBeVisible();
  await expect.element(link('Mugs')).not.toBeInTheDocument();
  await button('Show all').click();
  await button('Show only the tag air').click();
  await expect.element(page.getByText('1 of 3 scenarios')).toBeVisible();
  await expect.element(link('Mugs')).toBeVisible();
});

test('a row with a tag twice over, as another program may write it, is listed and edited like any other', async () => {
  const doubled = exampleScenario({
    id: exampleId(4),
    title: 'Doubled',
    tags: ['late', 'late', 'late\u200e'],
  });
  const { store } = await open([doubled, mugs]);
  await expect.element(page.getByText('2 scenarios', { exact: true })).toBeVisible();
  await page.getByRole('searchbox').fill('late');
  await expect.element(page.getByText('1 of 2 scenarios')).toBeVisible();
  await button('Edit name, tags and notes of “Doubled”').click();
  await page.getByRole('textbox', { name: 'Notes' }).fill('seen');
  await button('Save').click();
  await expect
    .poll(() => store.get('scenarios', doubled.id))
    .toMatchObject({ notes: 'seen', tags: ['late'] });
});

test('deletes at once, and the way back brings the very row', async () => {
  const { store, message } = await open();
  await button('Delete “Mugs”').click();
  await expect.element(link('Mugs')).not.toBeInTheDocument();
  expect(message()?.text).toBe('Deleted “Mugs”.');
  await expect.element(link('Bowls')).toHaveFocus();
  await message()!.action!.run();
  await expect.element(link('Mugs')).toBeVisible();
  expect(await store.get('scenarios', mugs.id)).toEqual(mugs);
});

test('deletes several, and Ctrl+Z brings them back', async () => {
  const { store } = await open();
  await page.getByRole('checkbox', { name: 'Select “Mugs”' }).click();
  await page.getByRole('checkbox', { name: 'Select “Bowls”' }).click();
  await button('Delete').last().click();
  await expect.element(page.getByText('1 scenario', { exact: true })).toBeVisible();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.element(page.getByText('3 scenarios', { exact: true })).toBeVisible();
  expect(await store.get('scenarios', bowls.id)).toEqual(bowls);
});

test('compares two to four of the same calculator, and says why others do not', async () => {
  await open();
  await page.getByRole('checkbox', { name: 'Select “Mugs”' }).click();
  await expect.element(page.getByText('Select another one to compare.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select “Promise of 14 days”' }).click();
  await expect.element(page.getByText(/Only scenarios of the same calculator/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select “Promise of 14 days”' }).click();
  await page.getByRole('checkbox', { name: 'Select “Bowls”' }).click();
  await expect.element(link('Compare')).toHaveAttribute('href', `/compare/?with=${mugs.id},${bowls.id}`);
});

test('duplicates under a free name', async () => {
  const { store, message } = await open();
  await button('Duplicate “Bowls”').click();
  await expect.element(link('Bowls (2)')).toHaveFocus();
  expect(message()?.text).toContain('not followed');
  await message()!.action!.run();
  await expect.poll(async () => (await rowsOf(store, 'scenarios')).length).toBe(3);
});

test('renames in place by keyboard alone', async () => {
  const { store, message } = await open();
  (button('Edit name, tags and notes of “Mugs”').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('Steel mugs{Enter}');
  await expect.element(link('Steel mugs')).toBeVisible();
  await expect.element(button('Edit name, tags and notes of “Steel mugs”')).toHaveFocus();
  expect(await store.get('scenarios', mugs.id)).toMatchObject({
    title: 'Steel mugs',
    notes: 'kept',
    revision: 5,
  });
  await message()!.action!.run();
  await expect.element(link('Mugs')).toBeVisible();
});

test('what is typed is not lost by a search, a cancel, or another tab', async () => {
  const { store, message } = await open();
  await button('Edit name, tags and notes of “Mugs”').click();
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Mine');
  await page.getByRole('searchbox').fill('bowls');
  await expect.element(name).toHaveValue('Mine');
  await button('Cancel').click();
  await expect.element(name).not.toBeInTheDocument();
  await message()!.action!.run();
  await expect.element(name).toHaveValue('Mine');
  // Another tab renames it meanwhile.
  await store.apply({ put: { scenarios: [{ ...mugs, title: 'Theirs', revision: 5 }] } });
  await button('Save').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/called “Theirs” there/);
  await expect.element(name).toHaveValue('Mine');
  await button('Save mine over it').click();
  await expect.poll(() => store.get('scenarios', mugs.id)).toMatchObject({ title: 'Mine', revision: 6 });
});

test('what another tab deleted while it was edited can be brought back', async () => {
  const { store } = await open([mugs]);
  await button('Edit name, tags and notes of “Mugs”').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Mine');
  await store.apply({ remove: { scenarios: [mugs.id] } });
  await button('Save').click();
  await button('Bring it back with this').click();
  await expect.element(link('Mine')).toBeVisible();
});

test('a store that is full is said, and what is typed stays', async () => {
  const { store } = await open();
  store.apply = () => Promise.reject(new StoreProblem('quota', 'There is no room left: delete something.'));
  await button('Edit name, tags and notes of “Mugs”').click();
  await page.getByRole('textbox', { name: 'Notes' }).fill('long');
  await button('Save').click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(/no room left/);
  await expect.element(page.getByRole('textbox', { name: 'Notes' })).toHaveValue('long');
});

test('without a name it asks for one', async () => {
  await open();
  await button('Edit name, tags and notes of “Mugs”').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('  ');
  await button('Save').click();
  await expect
    .element(page.getByRole('textbox', { name: 'Name' }))
    .toHaveAccessibleDescription(/Give it a name/);
});

test('an empty list says what saving gives, and memory is warned of', async () => {
  await open([]);
  await expect.element(page.getByText('Nothing saved yet.')).toBeVisible();
  await expect.element(link('Begin with the restock gap')).toHaveAttribute('href', '/restock-gap/');
  await expect.element(page.getByText(/keeps nothing for this site/)).toBeVisible();
});

test('five hundred are shown in parts', async () => {
  const many = Array.from({ length: 500 }, (_, n) =>
    exampleScenario({ id: exampleId(n + 1), title: `Scenario ${n + 1}`, notes: 'word '.repeat(200) }),
  );
  await open(many);
  await expect.element(page.getByText('500 scenarios')).toBeVisible();
  expect(document.querySelectorAll('li')).toHaveLength(25);
  await button('Show 25 more of 500').click();
  expect(document.querySelectorAll('li')).toHaveLength(50);
  await page.getByRole('searchbox').fill('scenario 499');
  await expect.element(link('Scenario 499')).toBeVisible();
});

test('what the browser removed is said, rather than an empty list alone', async () => {
  const { context, library } = await testContext([]);
  Object.defineProperty(library, 'removed', { get: () => true });
  await render(PageUnderTest, { props: { context, page: ScenariosPage } });
  await expect.element(page.getByText('The browser has removed what was saved here.')).toBeVisible();
});
