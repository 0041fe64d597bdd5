import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { MemoryStore } from '../../scenarios/memory-store';
import type { BadRow, Everything, Kind, Reading, Store } from '../../scenarios/store';
import { kinds } from '../../scenarios/store';
import type { AppContext } from '../app-context';
import { Library } from '../library.svelte';
import { Messages } from '../messages.svelte';
import { Settings } from '../settings.svelte';
import { browserStores } from '../small-store';
import corpusRows from '../../scenarios/backup-corpus/0.1.0.rows.json';
import corpus from '../../scenarios/backup-corpus/0.1.0.stockgap.json?raw';
import { keyPrefix, storedKeys } from '../stored-keys';
import StorageUnderTest from './StorageUnderTest.svelte';
import { rowsOf } from '../../scenarios/read-rows.for-test';

const rows = corpusRows as unknown as Everything;
const nothing: Everything = { scenarios: [], products: [], suppliers: [], histories: [] };

let downloads: string[] = [];
beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  downloads = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});

async function show(store: Store, shows: 'page' | 'reminder', put: Partial<Everything> = {}) {
  await store.apply({ put }, { overwrite: true });
  const library = new Library(() => Promise.resolve(store));
  const messages = new Messages();
  const context = {
    library,
    messages,
    stores: browserStores(),
    settings: new Settings(),
    router: { to: (path: string) => `/${path}` },
  } as unknown as AppContext;
  if (shows === 'reminder') await library.store();
  render(StorageUnderTest, { props: { context, shows } });
  return { library, messages };
}

/** A database in all but name. */
class KeptStore extends MemoryStore {
  override readonly state = 'database' as 'memory';
  bad: BadRow[] = [];
  override async read<K extends Kind>(kind: K): Promise<Reading<K>> {
    return { ...(await super.read(kind)), bad: this.bad.filter((row) => row.kind === kind) };
  }
  override discardBadRow() {
    this.bad = [];
    return Promise.resolve();
  }
}

const all = async (store: Store) =>
  Object.fromEntries(
    await Promise.all(kinds.map(async (kind) => [kind, await rowsOf(store, kind)] as const)),
  );
const choose = (text: string, name = 'stockgap-backup-2026-11-23.stockgap.json') =>
  userEvent.upload(page.getByLabelText('Choose a backup file'), new File([text], name));
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('a file is shown before it is written, then restored, then taken back', async () => {
  const store = new KeptStore();
  const own = {
    ...rows.products[0]!,
    name: 'My own press',
    revision: 9,
    changedAt: '2026-11-30T00:00:00.000Z',
  };
  const { messages } = await show(store, 'page', { products: [own] });
  await choose(corpus);
  await expect.element(page.getByRole('table', { name: 'The file beside what is kept here' })).toBeVisible();
  await expect.element(page.getByText('This writes 5 rows')).toBeVisible();
  expect(await rowsOf(store, 'scenarios')).toEqual([]);

  await button('Restore').click();
  await vi.waitFor(() => expect(messages.current?.text).toMatch(/^5 rows restored\. /));
  expect(downloads).toEqual([
    expect.stringMatching(/^stockgap-backup-[\d-]+-before-restore\.stockgap\.json$/),
  ]);
  expect(messages.current?.text).toContain(downloads[0]);
  await expect.element(page.getByText(`as “${downloads[0]}”: the browser was asked for it.`)).toBeVisible();
  expect(await all(store)).toMatchObject({ ...rows, products: [own, rows.products[1]] });

  await messages.current!.action!.run();
  expect(await all(store)).toEqual({ ...nothing, products: [own] });
});

test('where what is kept cannot be read nothing is restored over it', async () => {
  const store = new KeptStore();
  await show(store, 'page', { products: [rows.products[0]!] });
  const write = vi.spyOn(store, 'apply');
  vi.spyOn(store, 'read').mockRejectedValue(new Error('gone'));
  await choose(corpus);
  await expect.element(page.getByText('cannot be read now, so nothing was written')).toBeVisible();
  await expect.element(button('Restore')).not.toBeInTheDocument();

  vi.mocked(store.read).mockRestore();
  await choose(corpus);
  await expect.element(button('Restore')).toBeEnabled();
  Object.defineProperty(store, 'state', { value: 'blocked' });
  await button('Restore').click();
  await expect.element(page.getByText('cannot be read now, so nothing was written')).toBeVisible();
  expect(write).not.toHaveBeenCalled();
  expect(downloads).toEqual([]);
});

test('a change of another tab that was not heard of is read before writing, and shown first', async () => {
  const store = new KeptStore();
  const { messages } = await show(store, 'page');
  await choose(corpus);
  await expect.element(page.getByText('This writes 6 rows')).toBeVisible();
  const [product] = rows.products;
  const unheard = vi.spyOn(store, 'read').mockImplementation(
    (kind) =>
      MemoryStore.prototype.read.call(store, kind).then(({ rows: kept, bad }) => ({
        bad,
        rows:
          kind === 'products'
            ? [...kept, { ...product!, name: 'Mine', changedAt: '2026-12-01T00:00:00.000Z' }]
            : kept,
      })) as never,
  );
  await button('Restore').click();
  await expect.element(page.getByText('changed in another tab meanwhile')).toBeVisible();
  await expect.element(page.getByText('This writes 5 rows')).toBeVisible();
  expect(downloads).toEqual([]);
  unheard.mockRestore();
  await button('Cancel').click();
  expect(messages.current).toBeNull();
  expect(await all(store)).toEqual(nothing);
});

test('replacing says what it removes, and removes it', async () => {
  const store = new KeptStore();
  await show(store, 'page', {
    suppliers: [{ ...rows.suppliers[0]!, id: '2f0a7c1e-1b39-4c57-8a44-6d1b0a9f3c22' }],
  });
  await choose(corpus);
  await page.getByRole('radio', { name: 'Replace everything' }).click();
  await expect.element(page.getByText('This writes 6 rows and removes 1.')).toBeVisible();
  await button('Restore').click();
  await vi.waitFor(async () => expect(await all(store)).toEqual(rows));
});

test('the undo is refused once something it would take along was changed', async () => {
  const store = new KeptStore();
  const { messages, library } = await show(store, 'page');
  await choose(corpus);
  await button('Restore').click();
  await expect.element(button('Undo the restore')).toBeVisible();
  const { action } = messages.current!;
  const [scenario] = library.scenarios;
  await library.apply({
    put: { scenarios: [{ ...scenario!, title: 'Since', revision: scenario!.revision + 1 }] },
  });
  await expect.element(button('Undo the restore')).not.toBeInTheDocument();
  await action!.run();
  expect(messages.current?.text).toMatch(/nothing was taken back/);
  expect(await store.get('scenarios', scenario!.id)).toMatchObject({ title: 'Since' });
});

test('a changed file is warned of, a wrong one refused in a sentence, and neither is written', async () => {
  const store = new KeptStore();
  await show(store, 'page');
  await choose(corpus.replace('Garlic press', 'Garlic pressed'));
  await expect.element(page.getByText('This file was changed after Stockgap made it.')).toBeVisible();
  await button('See what can be read').click();
  await expect.element(page.getByText('This writes 6 rows')).toBeVisible();
  await expect.element(page.getByText('“Replace everything” is not offered')).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Merge' })).toBeChecked();
  expect(page.getByRole('radio', { name: 'Replace everything' }).elements()).toEqual([]);
  await button('Cancel').click();
  await choose('sku,units', 'stock.json');
  await expect.element(page.getByRole('alert').filter({ hasText: 'is not a backup' })).toBeVisible();
  expect(await all(store)).toEqual(nothing);
  expect(downloads).toEqual([]);
});

test('two backups are not taken for the parts of one', async () => {
  await show(new KeptStore(), 'page');
  const files = ['2026-11-23', '2026-11-24'].map(
    (date) =>
      new File([corpus.replace(/"createdAt": "\d{4}-\d\d-\d\d/, `"createdAt": "${date}`)], `${date}.json`),
  );
  await userEvent.upload(page.getByLabelText('Choose a backup file'), files);
  await expect.element(page.getByText('not parts of one backup')).toBeVisible();
});

test('a write that fails is said, and the file stays to try again', async () => {
  const store = new KeptStore();
  await show(store, 'page');
  await choose(corpus);
  vi.spyOn(store, 'apply').mockRejectedValueOnce(new Error('no'));
  await button('Restore').click();
  await expect.element(page.getByText('nothing was changed')).toBeVisible();
  await button('Restore').click();
  await vi.waitFor(async () => expect(await all(store)).toEqual(rows));
});

test('kinds of which nothing is kept are not counted, scenarios always are', async () => {
  const store = new KeptStore();
  const { library } = await show(store, 'page');
  const terms = () =>
    page
      .getByRole('term')
      .elements()
      .map(({ textContent }) => textContent);
  await expect.element(page.getByRole('definition')).toHaveTextContent('0');
  expect(terms()).toEqual(['Scenarios']);
  await library.apply({ put: { suppliers: [...rows.suppliers] } }, { overwrite: true });
  await vi.waitFor(() => expect(terms()).toEqual(['Scenarios', 'Suppliers']));
});

test('a backup is made and said', async () => {
  await show(new KeptStore(), 'page', rows);
  await expect.element(page.getByText('There is no backup from this browser yet.')).toBeVisible();
  await button('Make a backup').click();
  await expect.element(page.getByText('Your browser was asked to save stockgap-backup-')).toBeVisible();
  await expect.element(page.getByText('nothing has changed since')).toBeVisible();
  expect(downloads).toHaveLength(1);
});

test('rows set aside are deleted only when it was said twice', async () => {
  const store = new KeptStore();
  store.bad = [
    { kind: 'products', id: 'x', text: '{"id":"x"}', reason: 'This product is damaged at “name”.' },
  ];
  await show(store, 'page');
  await expect.element(page.getByText('This product is damaged')).toBeVisible();
  await button('Save as a file').click();
  expect(downloads).toEqual(['stockgap-unread-rows.json']);
  await button('Delete').click();
  expect(store.bad).toHaveLength(1);
  await button('Delete for good').click();
  await expect.element(page.getByText('This product is damaged')).not.toBeInTheDocument();
  expect(store.bad).toEqual([]);
});

/** Opens the form and says the word. */
async function askToErase() {
  await button('Erase everything…').click();
  await page.getByLabelText('To go on').fill('erase');
}

test('erasing needs the word, waits until the backup was seen, and takes the app’s own keys and no others', async () => {
  const store = new KeptStore();
  localStorage.setItem(storedKeys.settings, '{}');
  localStorage.setItem('another-app', 'stays');
  localStorage.setItem('stockgap:/elsewhere/:draft:restock-gap:blank', 'stays');
  sessionStorage.setItem(storedKeys.draft('restock-gap', 'blank'), '{}');
  await show(store, 'page', rows);
  await button('Erase everything…').click();
  await expect.element(button('Download the backup')).toBeDisabled();
  await page.getByLabelText('To go on').fill('erase');
  await button('Download the backup').click();
  await expect.element(page.getByText('Nothing is erased yet.')).toBeVisible();
  await expect.element(button('Download it again')).toHaveFocus();
  await expect.element(page.getByText('nothing has changed since')).toBeVisible();
  expect(downloads).toEqual([expect.stringContaining('before-erasing')]);
  expect(await all(store)).toEqual(rows);
  await button('It is in my downloads: erase now').click();
  await expect.element(page.getByText('Erased: the database')).toBeVisible();
  expect(downloads).toHaveLength(1);
  expect(await all(store)).toEqual(nothing);
  expect(Object.keys(localStorage).filter((key) => !key.includes('vitest'))).toEqual(
    expect.arrayContaining(['another-app', 'stockgap:/elsewhere/:draft:restock-gap:blank']),
  );
  expect(Object.keys(localStorage).filter((key) => key.startsWith(keyPrefix))).toEqual([]);
  expect(Object.keys(sessionStorage).filter((key) => key.startsWith(keyPrefix))).toEqual([]);
});

test('what was saved since the backup is not erased without a new one', async () => {
  const store = new KeptStore();
  const { library } = await show(store, 'page', { scenarios: rows.scenarios });
  await askToErase();
  await button('Download the backup').click();
  await expect.element(button('It is in my downloads: erase now')).toBeVisible();
  await library.apply({ put: { products: [rows.products[0]!] } }, { overwrite: true });
  await button('It is in my downloads: erase now').click();
  await expect.element(page.getByText('saved since that file was made')).toBeVisible();
  expect(await rowsOf(store, 'products')).toHaveLength(1);
  await button('Download it again').click();
  await vi.waitFor(() => expect(downloads).toHaveLength(2));
  await button('It is in my downloads: erase now').click();
  await expect.element(page.getByText('Erased: the database')).toBeVisible();
  expect(await all(store)).toEqual(nothing);
});

test('where the browser gave no database, erasing does not claim to have erased it', async () => {
  const store = new MemoryStore();
  await show(store, 'page', { products: [rows.products[0]!] });
  await askToErase();
  await page.getByRole('checkbox', { name: 'Download a backup first' }).click();
  await button('Erase everything').click();
  await expect.element(page.getByText('Not erased: what earlier visits saved')).toBeVisible();
  await expect.element(page.getByText('Nothing of yours is left')).not.toBeInTheDocument();
  expect(await all(store)).toEqual(nothing);
  expect(downloads).toEqual([]);
});

test('memory is said plainly, with what to do', async () => {
  await show(new MemoryStore(), 'page');
  await expect.element(page.getByText('This browser keeps nothing for this site.')).toBeVisible();
});

test('a file opened with the installed app is shown', async () => {
  const handle = { getFile: () => Promise.resolve(new File([corpus], 'backup.stockgap.json')) };
  const launchQueue = { setConsumer: (take: (launch: object) => void) => take({ files: [handle] }) };
  vi.stubGlobal('launchQueue', launchQueue);
  await show(new KeptStore(), 'page');
  await expect.element(page.getByText('This writes 6 rows')).toBeVisible();
  vi.unstubAllGlobals();
});

test('a file dropped on the page is shown', async () => {
  await show(new KeptStore(), 'page');
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([corpus], 'backup.stockgap.json'));
  const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  document.body.dispatchEvent(drop);
  expect(drop.defaultPrevented).toBe(true);
  await expect.element(page.getByText('This writes 6 rows')).toBeVisible();
});

test('the reminder comes with many changes, and goes with Later or a backup', async () => {
  const many = { scenarios: rows.scenarios.map((row) => ({ ...row, revision: row.revision + 10 })) };
  const { messages, library } = await show(new KeptStore(), 'reminder', many);
  const reminder = page.getByRole('complementary', { name: 'Backup' });
  await expect.element(reminder).toHaveTextContent('28 changes and no backup yet.');
  await button('Later').click();
  await expect.element(reminder).not.toBeInTheDocument();
  const [scenario] = library.scenarios;
  await library.apply({ put: { scenarios: [{ ...scenario!, revision: 40 }] } }, { overwrite: true });
  await button('Back up now').click();
  await vi.waitFor(() => expect(messages.current?.text).toMatch(/asked to save stockgap-backup-/));
  await expect.element(reminder).not.toBeInTheDocument();
  expect(localStorage.getItem(storedKeys.backup)).not.toBeNull();
});

test('there is no reminder with little to lose', async () => {
  await show(new KeptStore(), 'reminder', { products: [rows.products[1]!] });
  expect(page.getByRole('complementary').elements()).toEqual([]);
});
