import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import corpusText from '../../scenarios/backup-corpus/0.1.0.stockgap.json?raw';
import type { RestoreMode } from '../../scenarios/backup-restore';
import { DexieStore } from '../../scenarios/dexie-store';
import { exampleHistory, exampleProduct, exampleScenario } from '../../scenarios/example-rows';
import { failingAt } from '../../scenarios/failing-writes.for-test';
import { rowsKept } from '../../scenarios/read-rows.for-test';
import { Library } from '../library.svelte';
import { Messages } from '../messages.svelte';
import { browserStores } from '../small-store';
import { Restore } from './restore.svelte';

let name = '';
let store: DexieStore;
beforeEach(async () => {
  name = `test:${crypto.randomUUID()}`;
  store = new DexieStore(name);
  await store.open();
  // Dexie says on the console what it tries again; the file of what was there is not to be downloaded.
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'trace').mockReturnValue();
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
});
afterEach(() => {
  vi.restoreAllMocks();
  localStorage.clear();
  store.close();
  indexedDB.deleteDatabase(name);
});

/** A restore of the corpus over four rows that are here, shown and ready to be written. */
async function shown(mode: RestoreMode) {
  const product = exampleProduct({ name: 'Here' });
  const days = exampleHistory(product.id);
  const scenarios = [exampleScenario({ title: 'Here' }), exampleScenario({ title: 'Here too' })];
  await store.apply({ put: { products: [product], histories: [days], scenarios } });
  const messages = new Messages();
  const library = new Library(() => Promise.resolve(store));
  await library.readAnew();
  const restore = new Restore({ library, messages, stores: browserStores() });
  await restore.open([new File([corpusText], 'backup.stockgap.json')]);
  restore.choose(mode);
  expect(restore.phase).toBe('preview');
  return { restore, messages };
}

it.each([
  ['merge', 0],
  ['replace', 4],
  ['keep-both', 0],
] as const)(
  'an error at any write of %s changes nothing, and it can be tried again',
  async (mode, removed) => {
    const { restore, messages } = await shown(mode);
    const before = await rowsKept(store);
    const { put, remove } = restore.planned;
    expect([put, remove]).toEqual([6, removed]);
    const writes = [
      ...Array.from({ length: put }, (_, at) => ['put', at + 1] as const),
      ...(remove > 0 ? [['delete', 1] as const] : []),
    ];
    for (const [method, nth] of writes) {
      const count = failingAt(method, nth, () => {
        throw new DOMException('Full', 'QuotaExceededError');
      });
      await restore.restore();
      expect(count.calls).toBe(nth);
      vi.mocked(IDBObjectStore.prototype[method]).mockRestore();
      expect(restore.problem).not.toBe('');
      expect(restore.phase).toBe('preview');
      expect(await rowsKept(store)).toEqual(before);
    }
    await restore.restore();
    expect(restore.problem).toBe('');
    const restored = await rowsKept(store);
    expect(restored).toHaveLength(before.length + put - remove);

    const failed = failingAt(mode === 'replace' ? 'put' : 'delete', 1, () => {
      throw new Error('Thrown');
    });
    await restore.undo();
    expect(failed.calls).toBe(1);
    vi.mocked(IDBObjectStore.prototype[mode === 'replace' ? 'put' : 'delete']).mockRestore();
    expect(messages.current?.text).not.toMatch(/^Taken back/);
    expect(await rowsKept(store)).toEqual(restored);
    await restore.undo();
    expect(await rowsKept(store)).toEqual(before);
  },
);
