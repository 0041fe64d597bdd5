import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection, type Work } from './connection';
import { DexieStore } from './dexie-store';
import { exampleHistory, exampleProduct, exampleScenario, exampleSupplier } from './example-rows';
import { failingAt } from './failing-writes.for-test';
import { openStore } from './open-store';
import { kinds, type Changes, type Store } from './store';
import { rowsOf } from './read-rows.for-test';

let name = '';
const opened: Store[] = [];
beforeEach(() => {
  name = `test:${crypto.randomUUID()}`;
  // Dexie says on the console what it tries again, and traces what fails on a developer's machine.
  vi.spyOn(console, 'trace').mockReturnValue();
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const store of opened.splice(0)) store.close();
  indexedDB.deleteDatabase(name);
});

/** The browser's database, with the connections it gave. */
function watched() {
  const requests: IDBOpenDBRequest[] = [];
  const open = vi.fn((database: string, version?: number) => {
    const request = indexedDB.open(database, version);
    requests.push(request);
    return request;
  });
  return {
    open,
    deleteDatabase: (database: string) => indexedDB.deleteDatabase(database),
    databases: () => indexedDB.databases(),
    last: () => requests.at(-1)!.result,
  };
}

async function open(options: ConstructorParameters<typeof DexieStore>[1] = {}) {
  const store = new DexieStore(name, options);
  opened.push(store);
  await store.open();
  return store;
}

const kept = async (store: Store) => Promise.all(kinds.map((kind) => rowsOf(store, kind)));

describe('a write of seven rows of every kind', () => {
  const kept1 = exampleScenario({ title: 'Kept' });
  const goes = exampleProduct({ name: 'Goes' });
  const changes: Changes = {
    put: {
      scenarios: [{ ...kept1, revision: 2 }, exampleScenario(), exampleScenario()],
      products: [exampleProduct()],
      suppliers: [exampleSupplier()],
      histories: [exampleHistory(crypto.randomUUID()), exampleHistory(crypto.randomUUID())],
    },
    remove: { products: [goes.id] },
  };

  it.each([1, 2, 3, 4, 5, 6, 7])('is undone whole when the browser throws at put %i', async (nth) => {
    const store = await open();
    await store.apply({ put: { scenarios: [kept1], products: [goes] } });
    const before = await kept(store);
    const count = failingAt('put', nth, () => {
      throw new Error('Thrown');
    });
    await expect(store.apply(changes)).rejects.toMatchObject({ reason: 'unavailable' });
    expect(count.calls).toBeGreaterThanOrEqual(nth);
    expect(await kept(store)).toEqual(before);
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    await store.apply(changes);
    expect((await kept(store)).map((rows) => rows.length)).toEqual([3, 1, 1, 2]);
  });

  it.each([1, 4, 7])('is undone whole when the transaction is aborted at put %i', async (nth) => {
    const store = await open();
    await store.apply({ put: { scenarios: [kept1], products: [goes] } });
    const before = await kept(store);
    failingAt('put', nth, function () {
      this.transaction.abort();
    });
    await expect(store.apply(changes)).rejects.toMatchObject({ reason: 'unavailable' });
    expect(await kept(store)).toEqual(before);
  });

  it.each([1, 5])('says what to do when the device is full at put %i, and writes nothing', async (nth) => {
    const store = await open();
    await store.apply({ put: { scenarios: [kept1], products: [goes] } });
    const before = await kept(store);
    failingAt('put', nth, () => {
      throw new DOMException('Full', 'QuotaExceededError');
    });
    await expect(store.apply(changes)).rejects.toMatchObject({
      reason: 'quota',
      message: expect.stringContaining('Free some space'),
    });
    expect(await kept(store)).toEqual(before);
    vi.mocked(IDBObjectStore.prototype.put).mockRestore();
    await store.apply(changes);
  });

  it('is undone whole when deleting fails after all was put', async () => {
    const store = await open();
    await store.apply({ put: { scenarios: [kept1], products: [goes] } });
    const before = await kept(store);
    failingAt('delete', 1, () => {
      throw new Error('Thrown');
    });
    await expect(store.apply(changes)).rejects.toMatchObject({ reason: 'unavailable' });
    expect(await kept(store)).toEqual(before);
  });
});

describe('a browser that gives no database', () => {
  const deleteDatabase = () => {
    throw new Error('Nothing to delete');
  };
  const databases = () => indexedDB.databases();
  async function expectMemory(openDatabase: () => IDBOpenDBRequest) {
    const store = await openStore(name, {
      timeoutMs: 50,
      factory: { open: openDatabase, deleteDatabase, databases },
    });
    opened.push(store);
    expect(store.state).toBe('memory');
    const row = exampleScenario();
    await store.apply({ put: { scenarios: [row] } });
    expect(await rowsOf(store, 'scenarios')).toEqual([row]);
  }

  it.each(['SecurityError', 'InvalidStateError', 'UnknownError'])('throwing %s leaves memory', (error) =>
    expectMemory(() => {
      throw new DOMException('Denied', error);
    }),
  );

  it('answering with an error leaves memory', () =>
    expectMemory(() => {
      const request = { error: new DOMException('Denied', 'UnknownError') } as unknown as IDBOpenDBRequest;
      const event = { target: request, preventDefault: () => {}, stopPropagation: () => {} };
      setTimeout(() => request.onerror!(event as never));
      return request;
    }));

  it('never answering leaves memory when the time is up', () => expectMemory(() => ({}) as IDBOpenDBRequest));

  it('answering when the time was up leaves no connection that would block an upgrade', async () => {
    const late: IDBOpenDBRequest[] = [];
    await expectMemory(() => {
      const request = {} as IDBOpenDBRequest;
      const real = indexedDB.open(name, 10);
      real.onsuccess = () =>
        setTimeout(() => {
          Object.assign(request, { result: real.result, transaction: null });
          request.onsuccess!(new Event('success'));
          late.push(request);
        }, 100);
      return request;
    });
    await vi.waitFor(() => expect(late).toHaveLength(1));
    const upgrade = indexedDB.open(name, 20);
    const blocked = vi.fn();
    upgrade.onblocked = blocked;
    await new Promise((resolve) => (upgrade.onsuccess = resolve));
    upgrade.result.close();
    expect(blocked).not.toHaveBeenCalled();
  });

  it('failing once at opening is asked again', async () => {
    const factory = watched();
    factory.open.mockImplementationOnce(() => {
      throw new DOMException('Once', 'InvalidStateError');
    });
    const store = await openStore(name, { factory });
    opened.push(store);
    expect(store.state).toBe('database');
  });
});

describe('a lost connection', () => {
  /** To be called before opening; fails as many of the next writing transactions as it is then told. */
  function losing(error: string) {
    const original = IDBDatabase.prototype.transaction;
    const fails = { left: 0 };
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof original>
    ) {
      if (args[1] === 'readwrite' && fails.left > 0) {
        fails.left -= 1;
        throw new DOMException('Lost', error);
      }
      return original.apply(this, args);
    });
    return fails;
  }

  it('is made anew when the browser closed it', async () => {
    const factory = watched();
    const store = await open({ factory });
    const row = exampleScenario();
    await store.apply({ put: { scenarios: [row] } });
    factory.last().close();
    await store.apply({ put: { scenarios: [{ ...row, revision: 2 }] } });
    factory.last().close();
    expect(await rowsOf(store, 'scenarios')).toEqual([{ ...row, revision: 2 }]);
    expect(factory.open).toHaveBeenCalledTimes(3);
  });

  it('is made anew once for all that lost it together', async () => {
    const factory = watched();
    const store = await open({ factory });
    factory.last().close();
    const rows = Array.from({ length: 5 }, () => exampleScenario());
    await Promise.all(rows.map((row) => store.apply({ put: { scenarios: [row] } })));
    expect(await rowsOf(store, 'scenarios')).toHaveLength(5);
  });

  it.each(['UnknownError', 'DatabaseClosedError'])('is tried once more after one %s', async (error) => {
    const factory = watched();
    const fails = losing(error);
    const store = await open({ factory });
    fails.left = 1;
    const row = exampleScenario();
    await store.apply({ put: { scenarios: [row] } });
    expect(fails.left).toBe(0);
    expect(await rowsOf(store, 'scenarios')).toEqual([row]);
    expect(factory.open).toHaveBeenCalledTimes(2);
  });

  it('is tried once more only', async () => {
    const factory = watched();
    const fails = losing('UnknownError');
    const store = await open({ factory });
    fails.left = 9;
    await expect(store.apply({ put: { scenarios: [exampleScenario()] } })).rejects.toMatchObject({
      reason: 'unavailable',
    });
    expect(fails.left).toBe(7);
    expect(factory.open).toHaveBeenCalledTimes(2);
    expect(await rowsOf(store, 'scenarios')).toEqual([]);
  });

  it('after the write had landed makes no refusal of it', async () => {
    const store = await open();
    const run = Connection.prototype.run;
    vi.spyOn(Connection.prototype, 'run').mockImplementation(function <T>(this: Connection, work: Work<T>) {
      return run.call(this, async (database, again) => {
        const done = await work(database, again);
        if (!again) throw Object.assign(new Error('Lost'), { name: 'DatabaseClosedError' });
        return done;
      }) as Promise<T>;
    });
    const row = exampleScenario();
    await store.apply({ put: { scenarios: [row] } });
    await store.apply({ put: { scenarios: [{ ...row, revision: 2 }] } });
    expect(await rowsOf(store, 'scenarios')).toEqual([{ ...row, revision: 2 }]);
    await expect(
      store.apply({ put: { scenarios: [{ ...row, revision: 2, title: 'Other' }] } }),
    ).rejects.toMatchObject({ reason: 'changed-elsewhere' });
  });
});

it('does nothing any more once closed', async () => {
  const store = await open();
  store.close();
  await expect(store.apply({ put: { scenarios: [exampleScenario()] } })).rejects.toMatchObject({
    reason: 'unavailable',
  });
  await expect(rowsOf(store, 'scenarios')).rejects.toMatchObject({ reason: 'unavailable' });
});
