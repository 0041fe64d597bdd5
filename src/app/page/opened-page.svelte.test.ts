import { describe, expect, test, vi } from 'vitest';
import type { Calculator } from '../../calculators/calculator';
import { catalogue } from '../../fields/catalogue';
import type { Product } from '../../fields/stored';
import { exampleHistory } from '../../scenarios/example-rows';
import { MemoryStore } from '../../scenarios/memory-store';
import { Library } from '../library.svelte';
import { PageInputs } from '../page-inputs.svelte';
import { SmallStore } from '../small-store';
import { storedKeys } from '../stored-keys';
import { OpenedPage } from './opened-page.svelte';
import type { LinkOutcome } from '../share/read-shared';
import { newScenario } from './scenario-row';
import { ProductKeeper } from './product-keeper.svelte';
import { ScenarioSaver } from './scenario-saver.svelte';

const calculator = {
  about: { id: 'toy', title: 'Toy' },
  version: 1,
  upgrade: [],
  inputs: { dailyDemand: catalogue.dailyDemand, price: catalogue.price },
  examples: [],
} as unknown as Calculator;

const moment = '2026-11-23T04:00:00.000Z';
const run = { seed: 7, trials: 500, currency: 'GBP', product: null };
const words = { title: 'Container', notes: '', tags: [] };
const answer = { answer: 'So it is.', figures: [], actions: [] };

const product: Product = {
  version: 1,
  id: '9b2d1c6e-6a0f-4a57-9d3e-0f4a3a1d7e55',
  sku: '',
  asin: null,
  name: 'Press',
  channelShares: { fba: 1, fbm: 0, shop: 0 },
  currency: 'USD',
  supplier: null,
  facts: { dailyDemand: { value: 14, from: 'typed', asOf: null } },
  revision: 1,
  createdAt: moment,
  changedAt: '2999-01-01T00:00:00.000Z',
};

const rowOf = (values: Record<string, number>, id: string = crypto.randomUUID()) =>
  newScenario(id, {
    calculator,
    kept: { ...answer, values: { dailyDemand: 10, price: 30, ...values } },
    words,
    run,
    now: moment,
  });

function setUp(readLink: (fragment: string) => Promise<LinkOutcome> = async () => ({ message: 'No.' })) {
  sessionStorage.clear();
  localStorage.clear();
  const store = new MemoryStore();
  const library = new Library(async () => store);
  const stores = {
    tab: new SmallStore(() => sessionStorage),
    shared: new SmallStore(() => localStorage),
  };
  const page = () => {
    const inputs = new PageInputs(calculator);
    const opened = new OpenedPage({ calculator, inputs, library, stores, readLink });
    const saver = new ScenarioSaver({
      calculator,
      opened,
      library,
      keptAnswer: async () => ({ ...answer, values: inputs.values }),
      answerTo: async (values) => ({ ...answer, values }),
      currency: () => 'GBP',
      product: () => null,
      saved: () => {},
    });
    return { inputs, opened, saver };
  };
  return { store, library, page };
}

describe('a saved scenario', () => {
  test('opens with its numbers, seed and currency, and keeps a draft apart from the blank page’s', async () => {
    const { store, page } = setUp();
    const row = rowOf({ dailyDemand: 14 });
    await store.apply({ put: { scenarios: [row] } });
    const { inputs, opened } = page();
    await opened.open({ kind: 'scenario', id: row.id });
    expect(inputs.values.dailyDemand).toBe(14);
    expect([opened.seed, opened.trials, opened.origin?.currency]).toEqual([7, 500, 'GBP']);
    expect([inputs.isExample, inputs.isEdited]).toEqual([false, false]);
    inputs.change({ dailyDemand: 15 });
    inputs.flush();

    const again = page();
    await again.opened.open({ kind: 'scenario', id: row.id });
    expect([again.inputs.values.dailyDemand, again.inputs.isEdited]).toEqual([15, true]);
    again.inputs.reset();
    expect(again.inputs.values.dailyDemand).toBe(14);

    const blank = page();
    await blank.opened.open({ kind: 'blank' });
    expect(blank.inputs.isExample).toBe(true);
  });

  test('that is not there is said, and the page is as without it', async () => {
    const { page } = setUp();
    const { inputs, opened } = page();
    await opened.open({ kind: 'scenario', id: 'gone' });
    expect(opened.problem).toMatch(/not on this device/);
    expect([opened.row, inputs.isExample]).toEqual([null, true]);
  });

  test('of a newer version is said and not touched', async () => {
    const { store, page } = setUp();
    const row = { ...rowOf({}), inputsVersion: 9 };
    await store.apply({ put: { scenarios: [row] } });
    const { opened } = page();
    await opened.open({ kind: 'scenario', id: row.id });
    expect(opened.problem).toMatch(/newer version/);
    expect(await store.get('scenarios', row.id)).toEqual(row);
  });
});

describe('saving', () => {
  test('makes the page stand on the row; the blank draft goes with it', async () => {
    const { library, page } = setUp();
    const { inputs, opened, saver } = page();
    await opened.open({ kind: 'blank' });
    inputs.change({ dailyDemand: 21 });
    inputs.flush();
    expect(await saver.saveAs(words)).toBe(true);
    expect(library.scenarios).toHaveLength(1);
    expect([opened.row?.revision, inputs.isEdited]).toEqual([1, false]);
    inputs.change({ dailyDemand: 22 });
    expect(await saver.save()).toBe(true);
    expect([opened.row?.revision, library.scenarios[0]?.values.dailyDemand]).toEqual([2, 22]);

    const blank = page();
    await blank.opened.open({ kind: 'blank' });
    expect(blank.inputs.isExample).toBe(true);
  });

  test('over what another tab has saved is refused, nothing is lost, and each way on works', async () => {
    const { store, library, page } = setUp();
    const row = rowOf({ dailyDemand: 14 });
    await store.apply({ put: { scenarios: [row] } });
    const mine = page();
    await mine.opened.open({ kind: 'scenario', id: row.id });
    mine.inputs.change({ dailyDemand: 15 });
    const theirs = page();
    await theirs.opened.open({ kind: 'scenario', id: row.id });
    theirs.inputs.change({ dailyDemand: 16 });
    await theirs.saver.save();

    expect(await mine.saver.save()).toBe(false);
    expect(mine.saver.problem?.reason).toBe('changed-elsewhere');
    expect(mine.inputs.values.dailyDemand).toBe(15);
    expect((await library.get('scenarios', row.id))?.values.dailyDemand).toBe(16);

    const other = (await library.get('scenarios', row.id))!;
    mine.opened.showOther(other);
    expect([mine.inputs.values.dailyDemand, mine.inputs.isEdited]).toEqual([16, false]);
    mine.inputs.redo();
    expect([mine.inputs.values.dailyDemand, mine.inputs.isEdited]).toEqual([15, true]);

    expect(await mine.saver.overwrite()).toBe(true);
    expect((await library.get('scenarios', row.id))?.values.dailyDemand).toBe(15);
  });

  test('a draft typed over an earlier version asks before it is saved over the newer one, also after a reload', async () => {
    const { store, library, page } = setUp();
    const row = rowOf({ dailyDemand: 14 });
    await store.apply({ put: { scenarios: [row] } });
    const mine = page();
    await mine.opened.open({ kind: 'scenario', id: row.id });
    mine.inputs.change({ price: 61 });
    mine.inputs.flush();
    const theirs = page();
    await theirs.opened.open({ kind: 'scenario', id: row.id });
    theirs.inputs.reset();
    theirs.inputs.change({ dailyDemand: 20 });
    await theirs.saver.save();

    mine.inputs.change({ price: 62 });
    mine.inputs.flush();
    const again = page();
    await again.opened.open({ kind: 'scenario', id: row.id });
    expect(again.inputs.values).toEqual({ dailyDemand: 14, price: 62 });
    expect(await again.saver.save()).toBe(false);
    expect(again.saver.problem?.reason).toBe('changed-elsewhere');
    expect((await library.get('scenarios', row.id))?.values.dailyDemand).toBe(20);
  });

  test('what was changed in a scenario that is gone is still there to be saved as a copy', async () => {
    const { store, page } = setUp();
    const row = rowOf({ dailyDemand: 14 });
    await store.apply({ put: { scenarios: [row] } });
    const mine = page();
    await mine.opened.open({ kind: 'scenario', id: row.id });
    mine.inputs.change({ price: 61 });
    mine.inputs.flush();
    await store.apply({ remove: { scenarios: [row.id] } });
    const again = page();
    await again.opened.open({ kind: 'scenario', id: row.id });
    expect(again.opened.problem).toMatch(/save it as a copy/);
    expect([again.inputs.values.price, again.opened.row]).toEqual([61, null]);
    expect(await again.saver.saveAs(words)).toBe(true);
  });

  test('news is kept first and shown then; refused, the page is as it was', async () => {
    const { store, page } = setUp();
    const row = rowOf({ dailyDemand: 14 });
    await store.apply({ put: { scenarios: [row] } });
    const { inputs, opened, saver } = page();
    await opened.open({ kind: 'scenario', id: row.id });
    const apply = store.apply.bind(store);
    store.apply = () => Promise.reject(new Error('full'));
    expect(await saver.news({ values: { ...row.values, dailyDemand: 9 } })).toBe(false);
    expect([inputs.values.dailyDemand, inputs.isEdited]).toEqual([14, false]);
    store.apply = apply;
    expect(await saver.news({ values: { ...row.values, dailyDemand: 9 } })).toBe(true);
    expect([inputs.values.dailyDemand, inputs.isEdited, opened.row?.revision]).toEqual([9, false, 2]);
    inputs.change({ price: 77 });
    const live = { startedOn: '2026-11-23', counts: [], restockedOn: null, endedOn: null };
    expect(await saver.news({ live })).toBe(true);
    expect([inputs.values.price, opened.row?.values.price, opened.row?.live]).toEqual([77, 30, live]);
  });

  test('that fails keeps everything on the page', async () => {
    const { store, page } = setUp();
    store.apply = () => Promise.reject(new Error('gone'));
    const { inputs, opened, saver } = page();
    await opened.open({ kind: 'blank' });
    inputs.change({ dailyDemand: 21 });
    expect(await saver.saveAs(words)).toBe(false);
    expect(saver.problem?.message).toMatch(/still here/);
    expect([inputs.values.dailyDemand, opened.row, saver.busy]).toEqual([21, null, false]);
  });
});

describe('a received link', () => {
  const shared = {
    values: { dailyDemand: 33, price: 30 },
    currency: 'EUR',
    seed: 3,
    trials: 1_000,
    engine: '1',
    headlines: [],
    title: null,
    notes: null,
  };

  test('is shown as what was sent, and nothing is written', async () => {
    const { store, page } = setUp(async () => ({ shared, said: null }));
    let writes = 0;
    const apply = store.apply.bind(store);
    store.apply = (...all) => {
      writes++;
      return apply(...all);
    };
    const { inputs, opened } = page();
    await opened.open({ kind: 'link', fragment: '#s=1zabc' });
    expect([inputs.values.dailyDemand, opened.seed, opened.origin?.currency]).toEqual([33, 3, 'EUR']);
    expect([writes, inputs.isExample, localStorage.length]).toEqual([0, false, 0]);
  });

  test('that cannot be read says why', async () => {
    const { page } = setUp(async () => ({ message: 'The link was cut.' }));
    const { inputs, opened } = page();
    await opened.open({ kind: 'link', fragment: '#s=1z' });
    expect([opened.problem, inputs.isExample]).toEqual(['The link was cut.', true]);
  });
});

describe('a product', () => {
  const context = { kind: 'product', id: product.id } as const;

  test('lends its numbers, the newer over an older draft', async () => {
    const { store, page } = setUp();
    const first = page();
    await first.opened.open(context);
    expect(first.opened.context.kind).toBe('blank');

    await store.apply({ put: { products: [product] } });
    await first.opened.open(context);
    expect([first.inputs.values.dailyDemand, first.opened.taken]).toEqual([14, 1]);
    first.inputs.change({ dailyDemand: 15, price: 40 });
    first.inputs.flush();
    // Told on another page after this draft was written.
    await new Promise((later) => setTimeout(later, 5));
    const told = { ...product, revision: 2, changedAt: new Date().toISOString() };
    await store.apply({ put: { products: [told] } });
    const again = page();
    await again.opened.open(context);
    expect(again.inputs.values).toEqual({ dailyDemand: 14, price: 40 });
  });

  test('told before the draft was written, leaves the draft alone', async () => {
    const { store, page } = setUp();
    await store.apply({ put: { products: [{ ...product, changedAt: '2001-01-01T00:00:00.000Z' }] } });
    const first = page();
    await first.opened.open(context);
    first.inputs.change({ dailyDemand: 15 });
    first.inputs.flush();
    const again = page();
    await again.opened.open(context);
    expect(again.inputs.values.dailyDemand).toBe(15);
  });
});

describe('own figures of rules and fees', () => {
  const ruled = {
    ...calculator,
    inputs: { ...calculator.inputs, deferredShare: { ...catalogue.deferredShare, rule: 'deferred-share' } },
  } as unknown as Calculator;
  const own = (value: number) =>
    localStorage.setItem(
      storedKeys.rules,
      JSON.stringify({ version: 1, figures: { 'deferred-share': { value, from: '2026-10-01', note: '' } } }),
    );
  function ruledPage({ library }: ReturnType<typeof setUp>) {
    const stores = {
      tab: new SmallStore(() => sessionStorage),
      shared: new SmallStore(() => localStorage),
    };
    const inputs = new PageInputs(ruled);
    const readLink = async () => ({ message: 'No.' });
    return { inputs, opened: new OpenedPage({ calculator: ruled, inputs, library, stores, readLink }) };
  }

  test('are what a blank page starts from, goes back to and is an example with', async () => {
    const { inputs, opened } = ruledPage(setUp());
    own(0.3);
    await opened.open({ kind: 'blank' });
    expect([inputs.values.deferredShare, inputs.isExample, inputs.defaults.deferredShare]).toEqual([
      0.3,
      true,
      0.15,
    ]);
    inputs.change({ deferredShare: 0.15 });
    expect([inputs.isExample, inputs.isEdited]).toEqual([false, true]);
    inputs.reset();
    expect([inputs.values.deferredShare, inputs.isExample]).toEqual([0.3, true]);
  });

  test('leave a saved scenario and a draft as they are', async () => {
    const made = setUp();
    const row = rowOf({ deferredShare: 0.15 });
    await made.store.apply({ put: { scenarios: [row] } });
    const first = ruledPage(made);
    await first.opened.open({ kind: 'blank' });
    first.inputs.change({ dailyDemand: 33 });
    first.inputs.flush();
    own(0.3);
    const second = ruledPage(made);
    await second.opened.open({ kind: 'scenario', id: row.id });
    expect([second.inputs.values.deferredShare, second.inputs.isEdited]).toEqual([0.15, false]);
    await second.opened.open({ kind: 'blank' });
    expect([second.inputs.values.dailyDemand, second.inputs.values.deferredShare]).toEqual([33, 0.15]);
  });

  test('do not make a product of which nothing is known the seller’s own', async () => {
    const made = setUp();
    own(0.3);
    const { inputs, opened } = ruledPage(made);
    await made.store.apply({ put: { products: [{ ...product, facts: {} }] } });
    await opened.open({ kind: 'product', id: product.id });
    expect([inputs.values.deferredShare, inputs.isExample]).toEqual([0.3, true]);
  });

  test('that no page can take are as if there were none', async () => {
    const { inputs, opened } = ruledPage(setUp());
    own(40);
    await opened.open({ kind: 'blank' });
    expect([inputs.values.deferredShare, inputs.isExample]).toEqual([0.15, true]);
  });
});

describe('a product’s days', () => {
  const inputs = {
    dailySales: catalogue.dailySales,
    dailySalesFrom: catalogue.dailySalesFrom,
    dailyStock: catalogue.dailyStock,
    price: catalogue.price,
  };
  const velocity = {
    ...calculator,
    about: { id: 'velocity', title: 'Velocity' },
    inputs,
  } as unknown as Calculator;

  test('are lent to a page that asks for them, and what is typed goes back to them and not to its facts', async () => {
    const { store, library } = setUp();
    const onHandSource = 'Amazon Inventory Ledger, daily summary';
    const history = exampleHistory(product.id, { onHandSource });
    await store.apply({ put: { products: [product], histories: [history] } });
    const stores = { tab: new SmallStore(() => sessionStorage), shared: new SmallStore(() => localStorage) };
    const values = new PageInputs(velocity);
    const readLink = async () => ({ message: 'No.' });
    const opened = new OpenedPage({ calculator: velocity, inputs: values, library, stores, readLink });
    await opened.open({ kind: 'product', id: product.id });
    expect(values.values).toMatchObject({
      dailySales: [14, 0, 0, 12],
      dailySalesFrom: '2026-11-20',
      dailyStock: [88, 88, 0, 62],
    });
    const keeper = new ProductKeeper(library, opened, values);
    values.change({ dailySales: [14, 3, 0, 12], price: 40 });
    keeper.schedule();
    await keeper.flush();
    expect(await store.get('histories', product.id)).toMatchObject({ sold: [14, 3, null, 12], revision: 2 });
    const kept = await store.get('products', product.id);
    expect(kept?.facts.price?.value).toBe(40);
    expect(kept?.facts).not.toHaveProperty('dailySales');
  });

  test('are not read for a page that has no use for them', async () => {
    const { store, library, page } = setUp();
    await store.apply({ put: { products: [product], histories: [exampleHistory(product.id)] } });
    await library.store();
    const get = vi.spyOn(library, 'get');
    await page().opened.open({ kind: 'product', id: product.id });
    expect(get.mock.calls).toEqual([['products', product.id]]);
  });
});
