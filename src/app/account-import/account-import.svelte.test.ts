import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { MemoryStore } from '../../scenarios/memory-store';
import { StoreProblem } from '../../scenarios/store';
import { exampleHistory, exampleProduct } from '../../scenarios/example-rows';
import '../../ui/base.css';
import '../../ui/tokens.css';
import type { AppContext } from '../app-context';
import { Library } from '../library.svelte';
import { Messages } from '../messages.svelte';
import { browserStores } from '../small-store';
import { storedKeys } from '../stored-keys';
import { testContext } from '../scenarios/test-context';
import AccountImportUnderTest from './AccountImportUnderTest.svelte';
import { examplePlan, exampleReading, exampleReport, exampleWork } from './example-account.for-test';
import type { ImportWork } from './import-work';

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

class KeptStore extends MemoryStore {
  override readonly state = 'database' as 'memory';
}

async function show(work: ImportWork, store: MemoryStore = new KeptStore()) {
  const library = new Library(() => Promise.resolve(store));
  const messages = new Messages();
  const { context: plain } = await testContext([]);
  const context: AppContext = { ...plain, library, messages, stores: browserStores() };
  render(AccountImportUnderTest, { props: { context, work } });
  return { store, messages, library, products: async () => (await store.read('products')).rows };
}

const file = (name: string, text = 'sku\tunits\n', lastModified?: string) =>
  new File([text], name, lastModified === undefined ? {} : { lastModified: Date.parse(lastModified) });
const choose = (...files: readonly File[]) =>
  page.getByLabelText(/^(Choose report|Add) files/).upload([...files]);
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

test('what was read is shown before anything is written, imported in one go, and taken back', async () => {
  const { work } = exampleWork(
    () => exampleReading(),
    () => examplePlan(3),
  );
  const { store, messages, products } = await show(work);
  const apply = vi.spyOn(store, 'apply');
  await choose(file('restock.txt'));
  await expect.element(page.getByRole('heading', { name: 'Restock Inventory' })).toBeVisible();
  await expect
    .element(page.getByText('62 rows read, 60 used, 2 skipped; counted on Nov 21, 2026.'))
    .toBeVisible();
  await expect.element(page.getByText('Skipped: 2 rows have no SKU.')).toBeVisible();
  await expect
    .element(page.getByText('No column “Recommended action”: what Amazon advises is not shown.'))
    .toBeVisible();
  await expect.element(page.getByRole('rowheader', { name: 'SKU-2' }).first()).toBeVisible();
  expect(apply).not.toHaveBeenCalled();

  await button('Import 3 products').click();
  await expect.element(page.getByRole('heading', { name: 'Imported' })).toHaveFocus();
  expect(apply).toHaveBeenCalledTimes(1);
  expect(await products()).toHaveLength(3);
  expect(messages.current?.text).toBe('Imported: 3 new products.');
  await expect
    .element(page.getByRole('link', { name: 'Open the catalogue' }))
    .toHaveAttribute('href', '/catalogue/');

  await button('Undo this import').click();
  await expect.element(page.getByRole('heading', { name: 'Changes' })).toHaveFocus();
  expect(await products()).toEqual([]);
  // The plan is there again, to be imported after all.
  await expect.element(button('Import 3 products')).toBeEnabled();
});

test('the undo of the message takes back only what nobody has changed since', async () => {
  const { work } = exampleWork(
    () => exampleReading(),
    () => examplePlan(1),
  );
  const { store, messages, products, library } = await show(work);
  await choose(file('restock.txt'));
  await button('Import 1 product').click();
  await vi.waitFor(() => expect(messages.current?.action).toBeDefined());
  const undo = messages.current!.action!.run;
  const [product] = await products();
  await store.apply({ put: { products: [{ ...product!, name: 'Mine', revision: 2 }] } });
  await library.readAnew();
  await undo();
  expect(messages.current?.text).toBe(
    'Changed since this import: SKU-0. Nothing was taken back; correct them in the catalogue.',
  );
  expect(messages.current?.action).toBeUndefined();
  expect(await products()).toMatchObject([{ name: 'Mine' }]);
});

test('what was changed since is named, and all but that can be taken back', async () => {
  const plan = examplePlan(3);
  const [typed, corrected] = plan.put.products;
  const days = exampleHistory(corrected!.id);
  const { work } = exampleWork(
    () => exampleReading(),
    () => ({
      ...plan,
      put: { ...plan.put, histories: [days] },
      undo: { ...plan.undo, remove: { ...plan.undo.remove, histories: [days.id] } },
    }),
  );
  const { store, messages, products, library } = await show(work);
  await choose(file('restock.txt'));
  await button('Import 3 products').click();
  await vi.waitFor(() => expect(messages.current?.action).toBeDefined());
  const undo = messages.current!.action!.run;
  await store.apply({
    put: {
      products: [{ ...typed!, name: 'Mine', revision: 2 }],
      histories: [{ ...days, soldSource: 'Corrected', revision: 2 }],
    },
  });
  await library.readAnew();
  await undo();
  expect(messages.current?.text).toBe('Changed since this import: SKU-0, SKU-1. Nothing was taken back yet.');
  expect(await products()).toHaveLength(3);
  await messages.current!.action!.run();
  expect(messages.current?.text).toBe('Taken back, except what was changed since: SKU-0, SKU-1.');
  expect((await products()).map(({ sku }) => sku).sort()).toEqual(['SKU-0', 'SKU-1']);
  expect((await store.read('histories')).rows).toMatchObject([{ soldSource: 'Corrected' }]);
});

test('rows that an import changed come back as they were', async () => {
  const before = exampleProduct({ sku: 'MUG', name: 'Before', revision: 4 });
  const after = { ...before, name: 'After', revision: 5 };
  const nothing = { products: [], suppliers: [], histories: [] };
  const { work } = exampleWork(
    () => exampleReading(),
    () =>
      examplePlan(0, '', {
        put: { ...nothing, products: [after] },
        changes: [{ product: after, isNew: false, changes: [], historyDays: 0 }],
        undo: { ...nothing, products: [before], remove: nothing },
      }),
  );
  const store = new KeptStore();
  await store.apply({ put: { products: [before] } }, { overwrite: true });
  const { products } = await show(work, store);
  await choose(file('restock.txt'));
  await button('Import 1 product').click();
  await expect.element(button('Undo this import')).toBeVisible();
  expect(await products()).toMatchObject([{ name: 'After' }]);
  await button('Undo this import').click();
  await expect.element(button('Import 1 product')).toBeVisible();
  expect(await products()).toEqual([{ ...before, revision: 6 }]);
});

const openDates = { monthFirst: true, sure: false, example: '3/4/2026' };

test('how dates are written is asked once, for all reports, and before anything can be imported', async () => {
  const open = ['a.csv', 'b.csv', 'c.csv'].map((name) =>
    exampleReport({
      kind: name,
      title: name,
      fileNames: [name],
      openDates: name === 'c.csv' ? null : openDates,
    }),
  );
  const { work, asked, planned } = exampleWork(({ names, wanted: { dates } }) =>
    exampleReading({
      reports: open
        .filter(({ title }) => names.includes(title))
        .map((report) => ({ ...report, used: dates === 'guess' ? 1 : 2 })),
    }),
  );
  await show(work);
  await choose(file('a.csv'), file('b.csv'), file('c.csv'));
  await expect.element(page.getByText('Which date is “3/4/2026”?')).toBeVisible();
  expect(page.getByRole('radiogroup').elements()).toHaveLength(1);
  await expect.element(page.getByText('First say above how the dates are written.')).toBeVisible();
  await expect.element(button(/^Import/)).not.toBeInTheDocument();
  expect(planned).toEqual([]);

  await page.getByRole('radio', { name: 'Day first: Apr 3, 2026' }).click();
  await expect.element(button('Import 3 products')).toBeVisible();
  // Only what was open is read again.
  expect(asked.map(({ names, wanted }) => [wanted.dates, ...names])).toEqual([
    ['guess', 'a.csv', 'b.csv', 'c.csv'],
    ['day-first', 'a.csv', 'b.csv'],
  ]);
  expect(planned.at(-1)!.map(({ report }) => [report.title, report.used])).toEqual([
    ['a.csv', 2],
    ['b.csv', 2],
    ['c.csv', 1],
  ]);
});

test('counts without a day are of the day their file was made, until another is said', async () => {
  const { work, planned } = exampleWork(() =>
    exampleReading({ reports: [exampleReport({ result: { asOf: null, rows: [] } as never })] }),
  );
  await show(work);
  // A browser driven from outside gives every file it chooses the day of today.
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file('restock.txt', 'sku\n', '2026-02-03T12:00:00Z'));
  document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  const day = page.getByLabelText('These counts are from');
  await expect.element(day).toHaveValue('2026-02-03');
  await day.fill('2026-02-01');
  await userEvent.tab();
  await vi.waitFor(() => expect(planned.at(-1)).toMatchObject([{ asOf: '2026-02-01' }]));
  await day.fill('2199-02-01');
  await userEvent.tab();
  await expect.element(page.getByText('This day is still to come.')).toBeVisible();
  expect(planned.at(-1)).toMatchObject([{ asOf: '2026-02-01' }]);
});

const table = {
  file: 'stock.csv',
  signature: 'article|pieces|remark',
  columns: ['Article', 'Pieces', 'Remark'],
  sample: [
    ['MUG-BLUE', '62', ''],
    ['MUG-RED', '4', 'slow'],
  ],
  guess: { onHandOwn: 'pieces' },
};
const mappedWork = () =>
  exampleWork(({ wanted: { mappings } }) =>
    mappings.some(({ signature }) => signature === table.signature)
      ? exampleReading({
          reports: [exampleReport({ kind: 'table', title: 'Your table', fileNames: ['stock.csv'] })],
        })
      : exampleReading({ reports: [], unknown: [table] }),
  );

test('what the columns of a table are is asked, remembered, and can be forgotten', async () => {
  const { work, asked } = mappedWork();
  await show(work);
  await choose(file('stock.csv'));
  await expect.element(page.getByText('MUG-BLUE · MUG-RED')).toBeVisible();
  await expect.element(page.getByLabelText('Pieces')).toHaveValue('onHandOwn');
  await button('Read this table').click();
  await expect.element(page.getByText('Say which column holds the SKU')).toBeVisible();
  await expect.element(page.getByLabelText('Article')).toHaveFocus();

  await page.getByLabelText('Article').selectOptions('sku');
  await button('Read this table').click();
  await expect.element(page.getByRole('heading', { name: 'Your table' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'What was read' })).toHaveFocus();
  expect(asked.at(-1)!.wanted.mappings).toMatchObject([
    { signature: table.signature, columns: { sku: 'article', onHandOwn: 'pieces' } },
  ]);
  expect(localStorage.getItem(storedKeys.tables)).toContain(table.signature);

  await page.getByText('Your own tables (1)').click();
  await button(/^Forget/).click();
  expect(localStorage.getItem(storedKeys.tables)).not.toContain(table.signature);
  // What was said stands ready to be said otherwise.
  await expect.element(page.getByLabelText('Article')).toHaveValue('sku');
});

test('a table said before is read without asking', async () => {
  localStorage.setItem(
    storedKeys.tables,
    JSON.stringify({
      version: 1,
      tables: [
        { file: 'stock.csv', signature: table.signature, columns: { sku: 'article', price: 'pieces' } },
      ],
    }),
  );
  const { work } = mappedWork();
  await show(work);
  await choose(file('stock.csv'));
  await expect.element(page.getByRole('heading', { name: 'Your table' })).toBeVisible();
});

test('an import that fails keeps the plan and can be tried again', async () => {
  const { work } = exampleWork(
    () => exampleReading(),
    () => examplePlan(2),
  );
  const { store, products } = await show(work);
  const apply = vi.spyOn(store, 'apply');
  await choose(file('restock.txt'));
  apply.mockRejectedValueOnce(new StoreProblem('quota', 'There is no room left on this device.'));
  await button('Import 2 products').click();
  await expect.element(page.getByText('There is no room left on this device.')).toBeVisible();
  expect(await products()).toEqual([]);
  await button('Import 2 products').click();
  await expect.element(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
  expect(await products()).toHaveLength(2);
});

test('where another tab was quicker, the changes are worked out anew before they are written', async () => {
  let plans = 0;
  const { work } = exampleWork(
    () => exampleReading(),
    () => examplePlan(++plans + 1),
  );
  const { store } = await show(work);
  await choose(file('restock.txt'));
  vi.spyOn(store, 'apply').mockRejectedValueOnce(new StoreProblem('changed-elsewhere', 'Changed.'));
  await button('Import 2 products').click();
  await expect.element(page.getByText('It was changed in another tab meanwhile')).toBeVisible();
  await expect.element(button('Import 3 products')).toBeEnabled();
});

test('a file that cannot be read says why beside the others, and can be left out', async () => {
  const { work } = exampleWork(({ names }) =>
    exampleReading({
      problems: names.includes('book.xlsx') ? [{ file: 'book.xlsx', message: 'Unzip it first.' }] : [],
    }),
  );
  await show(work);
  await choose(file('restock.txt'), file('book.xlsx'));
  await expect.element(page.getByText('Unzip it first.')).toBeVisible();
  await expect.element(page.getByText('1 report read, 1 file could not be read')).toBeInTheDocument();
  await button('Leave out book.xlsx, which could not be read').click();
  await expect.element(page.getByText('Unzip it first.')).not.toBeInTheDocument();
});

test('what was read stands when the reader comes back to the page', async () => {
  const { work, asked } = exampleWork(() => exampleReading());
  await show(work);
  await choose(file('restock.txt'));
  await expect.element(button('Import 3 products')).toBeVisible();
  await button('Another page').click();
  await expect.element(button('Import 3 products')).not.toBeInTheDocument();
  await button('Another page').click();
  await expect.element(button('Import 3 products')).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('how dates are written is asked on a later visit to the page too', async () => {
  const { work } = exampleWork(({ names, wanted: { dates } }) =>
    exampleReading({
      reports: names.map((name) =>
        exampleReport({
          kind: name,
          title: name,
          fileNames: [name],
          openDates: name === 'open.csv' && dates === 'guess' ? openDates : null,
        }),
      ),
    }),
  );
  await show(work);
  await choose(file('plain.csv'));
  await expect.element(button(/^Import/)).toBeVisible();
  await button('Another page').click();
  await button('Another page').click();
  await choose(file('open.csv'));
  await expect.element(page.getByText('Which date is “3/4/2026”?')).toBeVisible();
  await expect.element(button(/^Import/)).not.toBeInTheDocument();
});

test('rows pasted are read as a file', async () => {
  const { work, asked } = exampleWork(() => exampleReading());
  await show(work);
  await page.getByText('Paste rows instead').click();
  await page.getByLabelText('Rows with their column names above').fill('SKU\tOn hand\nMUG\t4\n');
  await button('Read these rows').click();
  await expect.element(page.getByRole('button', { name: 'Leave out Pasted text' })).toBeVisible();
  expect(asked.map(({ names }) => names)).toEqual([['Pasted text']]);
});

test('the sample account says that it is one, and goes in one step, with a way back', async () => {
  const { work } = exampleWork(
    () => exampleReading(),
    ([report]) => examplePlan(2, report!.report.title),
  );
  const own = exampleProduct({ sku: 'OWN', supplier: null });
  const store = new KeptStore();
  await store.apply({ put: { products: [own] } }, { overwrite: true });
  const { products, messages } = await show(work, store);
  await button('Load a sample account').click();
  await expect.element(page.getByRole('heading', { name: 'Sample: Restock Inventory' })).toBeVisible();
  await button('Import 2 products').click();
  await expect
    .element(page.getByText('2 products of the sample account are in your catalogue.'))
    .toBeVisible();
  await button('Remove the sample account').click();
  await expect.element(button('Load a sample account')).toBeVisible();
  expect(await products()).toEqual([own]);
  await messages.current!.action!.run();
  expect(await products()).toHaveLength(3);
});

test('of the dates of the sample account nothing is asked, on the first days of a month either', async () => {
  const { work, asked } = exampleWork(() => exampleReading({ reports: [exampleReport({ openDates })] }));
  await show(work);
  await button('Load a sample account').click();
  await expect.element(button('Import 3 products')).toBeEnabled();
  expect(page.getByText('Which date is').query()).toBeNull();
  expect(asked.map(({ wanted }) => wanted.dates)).toEqual(['month-first']);
});

test('of 5,000 changes and a long file name nothing is wider than the page', async () => {
  await page.viewport(320, 800);
  const { work } = exampleWork(
    () => exampleReading({ reports: [exampleReport({ fileNames: [`${'long-name-'.repeat(30)}.txt`] })] }),
    () => examplePlan(2_500),
  );
  await show(work);
  await choose(file(`${'long-name-'.repeat(30)}.txt`));
  await expect.element(page.getByText('The first 200 of 5,000; 4,800 more follow.')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await page.getByLabelText('Show').selectOptions('money');
  await expect.element(page.getByText('The first 200 of 2,500; 2,300 more follow.')).toBeVisible();
});

test('a reading that is cancelled can be begun again', async () => {
  const { work } = exampleWork(() => exampleReading());
  let cancelled = false;
  const stuck: ImportWork['read'] = () => ({
    reading: new Promise(() => {}),
    cancel: () => (cancelled = true),
  });
  await show({ ...work, read: (...asked) => (cancelled ? work.read : stuck)(...asked) });
  await choose(file('restock.txt'));
  await button('Cancel: Reading the files').click();
  expect(cancelled).toBe(true);
  await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
  await button('Read again').click();
  await expect.element(button('Import 3 products')).toBeVisible();
  await expect.element(button('Read again')).not.toBeInTheDocument();
});
