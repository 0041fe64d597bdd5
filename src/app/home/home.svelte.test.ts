import { beforeEach, describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../ui/base.css';
import '../../ui/tokens.css';
import { scenarioWith } from '../do-today/scenario-under-test';
import { testContext } from '../scenarios/test-context';
import { browserStores } from '../small-store';
import { storedKeys } from '../stored-keys';
import HomeUnderTest from './HomeUnderTest.svelte';
import { tourSteps } from './tour-steps';

const stores = browserStores();
/** Where a followed link would have led. */
let gone: string[] = [];
const follow = (event: MouseEvent) => {
  const link = (event.target as Element).closest('a');
  if (!link) return;
  event.preventDefault();
  gone.push(link.getAttribute('href')!);
};

beforeEach(() => {
  gone = [];
  stores.shared.remove(storedKeys.tour);
  document.addEventListener('click', follow);
  return () => document.removeEventListener('click', follow);
});

async function open(titles: readonly string[] = []) {
  const made = await testContext(titles.map((title) => scenarioWith({ title })));
  await render(HomeUnderTest, { props: { context: { ...made.context, stores } } });
  return made;
}
const box = () => page.getByRole('searchbox', { name: 'Search all pages, terms and rules' });
const first = () => page.getByRole('search').getByRole('link').first();

describe('the search', () => {
  test('is focused by a slash, says what it found, and goes there by Enter', async () => {
    await open();
    await userEvent.keyboard('/');
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('safety stock');
    await expect.element(first()).toHaveTextContent('Safety stock');
    await expect.element(page.getByRole('search').getByRole('status')).toHaveTextContent(/\d+ found/);
    await userEvent.keyboard('{Enter}');
    expect(gone).toEqual(['/safety-stock/']);
  });

  test('a slash typed into the box stays there', async () => {
    await open();
    await box().click();
    await userEvent.keyboard('a/b');
    await expect.element(box()).toHaveValue('a/b');
  });

  test('arrows go through what was found and back; Escape ends it', async () => {
    await open();
    await box().fill('gap');
    await expect.element(first()).toBeVisible();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(first()).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(box()).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(gone).toHaveLength(1);
    await userEvent.keyboard('{Escape}');
    await expect.element(box()).toHaveFocus();
    await expect.element(box()).toHaveValue('');
    await expect.element(first()).not.toBeInTheDocument();
  });

  test('says so where nothing is found, and all where there is much', async () => {
    await open();
    await box().fill('zzzz');
    await expect.element(page.getByText('Nothing has these words.')).toBeVisible();
    await box().fill('stock');
    await page.getByRole('button', { name: /^Show all/ }).click();
    await expect.poll(() => page.getByRole('search').getByRole('link').elements().length).toBeGreaterThan(8);
  });

  test('finds what is saved, once the library has been read', async () => {
    const { library } = await open(['Blue kettle']);
    await box().fill('kettle');
    await expect.element(page.getByText('Nothing has these words.')).toBeVisible();
    await library.store();
    await expect.element(page.getByRole('link', { name: 'Blue kettle' })).toBeVisible();
    await expect.element(page.getByText('Saved scenario')).toBeVisible();
  });
});

describe('the tour', () => {
  const ticked = () =>
    page
      .getByRole('checkbox')
      .elements()
      .map((one) => (one as HTMLInputElement).checked);

  test('ticks a step as its link is followed, keeps it, and lets it be taken back', async () => {
    await open();
    expect(ticked()).toEqual(tourSteps.map(() => false));
    await page.getByRole('link', { name: 'Load the sample account' }).click();
    expect(gone).toEqual(['/import/']);
    expect(ticked()[0]).toBe(true);
    expect(stores.shared.read(storedKeys.tour)).toContain('"account"');
    await page.getByRole('checkbox', { name: 'Done: Load the sample account' }).click();
    expect(ticked()[0]).toBe(false);
  });

  test('takes up what was ticked before', async () => {
    stores.shared.write(storedKeys.tour, '{"done":["ways"],"dismissed":false}');
    await open();
    await expect.poll(ticked).toEqual(tourSteps.map(({ id }) => id === 'ways'));
  });

  test('is put away for good, with a way back at once', async () => {
    const { context } = await open();
    await page.getByRole('button', { name: 'Put the tour away' }).click();
    await expect.element(page.getByRole('link', { name: 'Load the sample account' })).not.toBeInTheDocument();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
    expect(stores.shared.read(storedKeys.tour)).toContain('"dismissed":true');
    await context.messages.current!.action!.run();
    await expect.element(page.getByRole('link', { name: 'Load the sample account' })).toBeVisible();
  });
});
