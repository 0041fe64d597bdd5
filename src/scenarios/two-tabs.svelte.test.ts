import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DexieStore } from './dexie-store';
import { exampleProduct, exampleScenario } from './example-rows';
import type { OtherTabTask, OtherTabWord } from './other-tab';
import { rowsOf } from './read-rows.for-test';

let name = '';
let store: DexieStore;
const workers: Worker[] = [];
beforeEach(async () => {
  name = `test:${crypto.randomUUID()}`;
  store = new DexieStore(name);
  await store.open();
});
afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
  store.close();
  indexedDB.deleteDatabase(name);
});

/** Has another tab do something. @returns what it said first, and the tab */
async function otherTab(task: Partial<OtherTabTask>): Promise<[OtherTabWord, Worker]> {
  const worker = new Worker(new URL('./other-tab.ts', import.meta.url), { type: 'module' });
  workers.push(worker);
  const word = new Promise<OtherTabWord>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<OtherTabWord>) => resolve(data), {
      once: true,
    });
  });
  worker.postMessage({ name, changes: {}, isLater: false, ...task });
  return [await word, worker];
}

it('hears what another tab writes', async () => {
  const heard = vi.fn();
  store.subscribe(heard);
  const row = exampleScenario();
  expect((await otherTab({ changes: { put: { scenarios: [row] } } }))[0]).toBe('done');
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  expect(await rowsOf(store, 'scenarios')).toEqual([row]);
});

it('lets go of the database when the browser puts the page aside, and looks anew when it is back', async () => {
  const heard = vi.fn();
  store.subscribe(heard);
  dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
  const upgrade = indexedDB.open(name, 11);
  await new Promise((resolve) => (upgrade.onsuccess = resolve));
  upgrade.result.close();
  // Was not asked to make room.
  expect(heard).not.toHaveBeenCalled();
  expect(store.state).toBe('database');
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  expect(heard).toHaveBeenCalled();
  const row = exampleScenario();
  await store.apply({ put: { scenarios: [row] } });
  expect(await rowsOf(store, 'scenarios')).toEqual([row]);
});

it('of two tabs that write over the same row the later one is refused', async () => {
  const row = exampleScenario();
  await store.apply({ put: { scenarios: [row] } });
  const theirs = { ...row, revision: 2, title: 'Theirs' };
  expect((await otherTab({ changes: { put: { scenarios: [theirs] } } }))[0]).toBe('done');
  const mine = { ...row, revision: 2, title: 'Mine' };
  await expect(store.apply({ put: { scenarios: [mine] } })).rejects.toMatchObject({
    reason: 'changed-elsewhere',
  });
  expect(await rowsOf(store, 'scenarios')).toEqual([theirs]);
});

it('is left behind by a tab with a later version, which does not wait for it', async () => {
  const heard = vi.fn();
  store.subscribe(heard);
  const product = exampleProduct();
  expect((await otherTab({ isLater: true, changes: { put: { products: [product] } } }))[0]).toBe('done');
  expect(store.state).toBe('outdated');
  expect(heard).toHaveBeenCalled();
  await expect(store.apply({ put: { products: [exampleProduct()] } })).rejects.toMatchObject({
    reason: 'outdated',
  });
});

describe('a tab that is ended while it writes many rows', () => {
  const many = 1_000;
  const changes = {
    put: {
      scenarios: Array.from({ length: many }, () => exampleScenario()),
      products: Array.from({ length: many }, () => exampleProduct()),
    },
  };

  it.each([1, many / 2, many, many + 1, 2 * many])(
    'at put %i leaves all of them or none',
    async (signalAt) => {
      const [word, tab] = await otherTab({ changes, signalAt });
      tab.terminate();
      expect(word).toBe('writing');
      const rows = (await rowsOf(store, 'scenarios')).length;
      expect([0, many]).toContain(rows);
      expect(await rowsOf(store, 'products')).toHaveLength(rows);
      // Nothing of it stays in the way.
      const row = exampleProduct();
      await store.apply({ put: { products: [row] } });
      expect(await store.get('products', row.id)).toEqual(row);
    },
  );
});
