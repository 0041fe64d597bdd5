import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { exampleProduct } from '../../scenarios/example-rows';
import { MemoryStore } from '../../scenarios/memory-store';
import { Library } from '../library.svelte';
import { prerenderContext } from '../prerender-context';
import type { LoadedPage } from '../loaded-page';
import { browserStores } from '../small-store';
import { storedKeys } from '../stored-keys';
import ProductPickerUnderTest from './ProductPickerUnderTest.svelte';

/** The picker on a page that was opened first; whether it is noted that something is kept. */
async function open(isNoted: boolean) {
  const store = new MemoryStore();
  await store.apply({ put: { products: [{ ...exampleProduct(), name: 'Garlic press' }] } });
  const marker = browserStores().shared;
  marker.remove(storedKeys.kept);
  if (isNoted) marker.write(storedKeys.kept, '1');
  let opened = 0;
  const library = new Library(() => {
    opened++;
    return Promise.resolve(store);
  }, marker);
  const { context } = prerenderContext('/', { path: '', title: '' } as unknown as LoadedPage);
  await render(ProductPickerUnderTest, { props: { context: { ...context, library } } });
  return { opened: () => opened };
}
const options = () => page.getByRole('combobox', { name: 'Product' }).getByRole('option');

test('names the products that are kept, on a page opened first and with none chosen yet', async () => {
  await open(true);
  await expect.element(options().nth(1)).toHaveTextContent('Garlic press');
});

test('opens no database where nothing is noted to be kept', async () => {
  const { opened } = await open(false);
  await expect.element(options().nth(1)).toHaveTextContent('New product…');
  expect(opened()).toBe(0);
});
