import { expect, test } from 'vitest';
import { exampleProduct, exampleScenario } from './example-rows';
import { openStore } from './open-store';
import { rowsOf } from './read-rows.for-test';

test('where there is no IndexedDB at all, rows are kept in memory, by the same rules', async () => {
  expect('indexedDB' in globalThis).toBe(false);
  const store = await openStore('test');
  expect(store.state).toBe('memory');
  const row = exampleScenario();
  await store.apply({ put: { scenarios: [row], products: [exampleProduct()] } });
  expect(await rowsOf(store, 'scenarios')).toEqual([row]);
  await expect(store.apply({ put: { scenarios: [row] } })).rejects.toMatchObject({
    reason: 'changed-elsewhere',
  });
  store.close();
});
