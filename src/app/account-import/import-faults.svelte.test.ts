import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { IntakePlan } from '../../catalogue/intake/intake-plan';
import { DexieStore } from '../../scenarios/dexie-store';
import { exampleHistory, exampleProduct, exampleSupplier } from '../../scenarios/example-rows';
import { failingAt } from '../../scenarios/failing-writes.for-test';
import type { OtherTabTask, OtherTabWord } from '../../scenarios/other-tab';
import { rowsKept } from '../../scenarios/read-rows.for-test';
import { Library } from '../library.svelte';
import { Messages } from '../messages.svelte';
import { testContext } from '../scenarios/test-context';
import { AccountImport } from './account-import.svelte';
import { examplePlan, exampleReading, exampleWork } from './example-account.for-test';

let name = '';
let store: DexieStore;
beforeEach(async () => {
  name = `test:${crypto.randomUUID()}`;
  store = new DexieStore(name);
  await store.open();
  // Dexie says on the console what it tries again.
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'trace').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
  indexedDB.deleteDatabase(name);
});

/** What an import writes: a product that is there, new ones, days of each, a supplier. */
async function planned(newProducts: number): Promise<IntakePlan> {
  const before = exampleProduct({ sku: 'OLD', supplier: null });
  const days = exampleHistory(before.id);
  await store.apply({ put: { products: [before], histories: [days] } });
  const plan = examplePlan(newProducts);
  const supplier = exampleSupplier();
  const histories = plan.put.products.map(({ id }) => exampleHistory(id));
  const after = { ...before, name: 'Written over', revision: 2 };
  const daysAfter = { ...days, soldSource: 'Written over', revision: 2 };
  return {
    ...plan,
    put: {
      products: [after, ...plan.put.products],
      suppliers: [supplier],
      histories: [daysAfter, ...histories],
    },
    undo: {
      products: [before],
      suppliers: [],
      histories: [days],
      remove: {
        products: plan.undo.remove.products,
        suppliers: [supplier.id],
        histories: histories.map(({ id }) => id),
      },
    },
  };
}

async function importOf(plan: IntakePlan) {
  const { context } = await testContext([]);
  const library = new Library(() => Promise.resolve(store));
  const messages = new Messages();
  const { work } = exampleWork(
    () => exampleReading(),
    () => plan,
  );
  const account = new AccountImport({ ...context, library, messages }, work);
  await account.add([new File(['sku\n'], 'restock.txt')]);
  expect(account.plan).toBe(plan);
  return { account, messages };
}

const faults = [
  ['an error', () => new Error('Thrown')],
  ['a full device', () => new DOMException('Full', 'QuotaExceededError')],
] as const;

it.each(faults)(
  '%s at any write of an import changes nothing, and it can be tried again',
  async (_, fault) => {
    const plan = await planned(2);
    const { account } = await importOf(plan);
    const before = await rowsKept(store);
    // Three products, a supplier and the days of three.
    for (let nth = 1; nth <= 7; nth++) {
      const count = failingAt('put', nth, () => {
        throw fault();
      });
      await account.write();
      expect(count.calls).toBe(nth);
      vi.mocked(IDBObjectStore.prototype.put).mockRestore();
      expect(account.problem).not.toBe('');
      expect([account.phase, account.plan, account.done]).toEqual(['idle', plan, null]);
      expect(await rowsKept(store)).toEqual(before);
    }
    await account.write();
    expect(account.problem).toBe('');
    expect(account.done?.undone).toBe(false);
    expect(await rowsKept(store)).toHaveLength(before.length + 5);
  },
);

it.each([
  ['put', 1],
  ['put', 2],
  ['delete', 1],
] as const)('an error at %s %i of taking an import back leaves it whole', async (method, nth) => {
  const { account, messages } = await importOf(await planned(2));
  const before = await rowsKept(store);
  await account.write();
  const written = await rowsKept(store);
  const count = failingAt(method, nth, () => {
    throw new Error('Thrown');
  });
  await account.undo();
  expect(count.calls).toBe(nth);
  vi.mocked(IDBObjectStore.prototype[method]).mockRestore();
  expect(messages.current?.text).not.toMatch(/^Taken back/);
  expect(account.done?.undone).toBe(false);
  expect(await rowsKept(store)).toEqual(written);
  await account.undo();
  expect(await rowsKept(store)).toEqual(before);
});

/** Has another tab write, and ends it in the midst of that. */
async function endedAt(plan: IntakePlan, signalAt: number): Promise<OtherTabWord> {
  const worker = new Worker(new URL('../../scenarios/other-tab.ts', import.meta.url), { type: 'module' });
  const word = new Promise<OtherTabWord>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<OtherTabWord>) => resolve(data), {
      once: true,
    });
  });
  const task: OtherTabTask = { name, changes: { put: plan.put }, isLater: false, signalAt };
  worker.postMessage(task);
  const said = await word;
  worker.terminate();
  return said;
}

it.each([1, 300, 601, 602, 1_203])(
  'a tab ended at write %i of an import leaves all of it or nothing',
  async (nth) => {
    const plan = await planned(600);
    const before = await rowsKept(store);
    expect(await endedAt(plan, nth)).toBe('writing');
    const after = await rowsKept(store);
    if (after.length === before.length) expect(after).toEqual(before);
    else expect(after).toHaveLength(before.length + 1_201);
    // Nothing of it stays in the way.
    const product = exampleProduct();
    await store.apply({ put: { products: [product] } });
    expect(await store.get('products', product.id)).toEqual(product);
  },
);
