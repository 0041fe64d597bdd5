import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { simulation } from '../../catalogue/jobs/simulate-catalogue';
import type { Product, Supplier } from '../../fields/stored';
import { createInThreadRunner } from '../../jobs/in-thread-runner';
import PageUnderTest from '../scenarios/PageUnderTest.svelte';
import { testContext } from '../scenarios/test-context';
import { SmallStore } from '../small-store';
import { keptDefaults } from './catalogue-store';
import { stocked, testSupplier } from './catalogue-entry.for-test';
import CataloguePage from './CataloguePage.svelte';

const ningbo = testSupplier(1, { name: 'Ningbo' });
const porto = testSupplier(2, { name: 'Porto' });
const mug = stocked(1, { onHandFba: 0 }, { name: 'Mug', sku: 'MUG', supplier: ningbo.id, marketplace: 'US' });
const bowl = stocked(
  2,
  { onHandFba: 1_200 },
  { name: 'Bowl', sku: 'BOW', supplier: porto.id, marketplace: 'UK' },
);
const tray = stocked(3, { onHandFba: 450 }, { name: 'Tray', sku: 'TRA' });

/** A small store in the memory of the test. */
function memory(): SmallStore {
  const kept = new Map<string, string>();
  return new SmallStore(
    () =>
      ({
        getItem: (key: string) => kept.get(key) ?? null,
        setItem: (key: string, text: string) => void kept.set(key, text),
        removeItem: (key: string) => void kept.delete(key),
      }) as Storage,
  );
}

async function open(
  products: readonly Product[] = [mug, bowl, tray],
  suppliers: readonly Supplier[] = [ningbo, porto],
  shared = memory(),
) {
  await page.viewport(1280, 900);
  const runner = createInThreadRunner(() => Promise.resolve(simulation as never));
  const made = await testContext([], runner);
  await made.store.apply({ put: { products, suppliers } }, { overwrite: true });
  const context = { ...made.context, stores: { tab: memory(), shared } };
  const shown = await render(PageUnderTest, { props: { context, page: CataloguePage as never } });
  await expect.poll(() => made.library.loaded).toBe(true);
  return { ...made, ...shown, shared, message: () => context.messages.current };
}
const button = (name: string | RegExp) => page.getByRole('button', { name });
const head = (name: string) => page.getByRole('columnheader', { name }).getByRole('button');
const grid = page.getByRole('grid', { name: 'Products' });
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-line]')];
const names = () =>
  rows()
    .sort((a, b) => Number(a.dataset.line) - Number(b.dataset.line))
    .map((row) => row.querySelector('strong')!.textContent);
const answer = () => document.querySelector('.answer')?.textContent.replace(/\s+/g, ' ');
const marked = () => document.getElementById(grid.element().getAttribute('aria-activedescendant') ?? '');
const focusGrid = () => (grid.element() as HTMLElement).focus();

test('with nothing kept it says how to begin, and shows no made-up rows', async () => {
  await open([], []);
  await expect
    .element(page.getByRole('link', { name: 'Load your reports or a sample account' }))
    .toHaveAttribute('href', '/import/');
  expect(rows()).toEqual([]);
});

test('the most urgent product stands first, and is told in a sentence', async () => {
  await open();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '4');
  expect(names()[0]).toBe('Mug');
  await expect.element(page.getByText(/^3 products: 1 out of stock/)).toBeVisible();
  await expect.element(page.getByText(/^Most urgent:/)).toHaveTextContent(/Mug\. .*at risk/);
  await expect
    .element(page.getByRole('row', { name: /^Mug, SKU MUG; Out of stock; 0 on hand/ }))
    .toBeVisible();
});

test('one product alone', async () => {
  await open([tray], []);
  await expect.element(page.getByText('1 product', { exact: true }).first()).toBeVisible();
  expect(names()).toEqual(['Tray']);
});

test('column heads sort, and say so', async () => {
  await open();
  await head('Product').click();
  await expect.poll(names).toEqual(['Bowl', 'Mug', 'Tray']);
  await expect
    .element(page.getByRole('columnheader', { name: 'Product' }))
    .toHaveAttribute('aria-sort', 'ascending');
  await head('Product').click();
  await expect.poll(names).toEqual(['Tray', 'Mug', 'Bowl']);
  await head('On hand').click();
  await expect.poll(names).toEqual(['Mug', 'Tray', 'Bowl']);
});

test('words, states, and what is to be added filter; nothing found is said with a way back', async () => {
  await open();
  await page.getByRole('searchbox').fill('bow');
  await expect.poll(names).toEqual(['Bowl']);
  await expect.element(page.getByText('1 of 3 products: “bow”')).toBeVisible();
  await button('Show all').click();
  await page.getByLabelText('Lacks').selectOptions('No supplier');
  await expect.poll(names).toEqual(['Tray']);
  await page.getByRole('searchbox').fill('mug');
  await expect.element(page.getByText('No product has all of that: “mug”, No supplier.')).toBeVisible();
  await button('show all').last().click();
  await expect.poll(() => rows().length).toBe(3);
});

test('groups stand over their rows with counts and sums', async () => {
  await open();
  await page.getByLabelText('Groups').selectOptions('By supplier');
  await expect.poll(names).toEqual(['Ningbo', 'Mug', 'Porto', 'Bowl', 'No supplier', 'Tray']);
  await expect.element(grid).toHaveAttribute('aria-rowcount', '7');
  expect(rows()[0]!.textContent).toMatch(/1 product, 1 out of stock, \$[\d,]+ at risk/);
});

test('of thousands only those in view are drawn, and keys reach them all', async () => {
  const many = Array.from({ length: 5_000 }, (_, n) =>
    stocked(n + 1, {}, { name: `Thing ${String(n + 1).padStart(4, '0')}` }),
  );
  await open(many, []);
  await head('Product').click();
  await expect.element(grid).toHaveAttribute('aria-rowcount', '5001');
  expect(rows().length).toBeLessThan(45);
  focusGrid();
  await userEvent.keyboard('{ArrowDown}');
  expect(marked()!.textContent).toContain('Thing 0002');
  expect(marked()).toHaveAttribute('aria-rowindex', '3');
  await userEvent.keyboard('{End}');
  await expect.poll(() => marked()?.textContent).toContain('Thing 5000');
  const box = grid.element().getBoundingClientRect();
  const last = marked()!.getBoundingClientRect();
  expect(last.bottom).toBeLessThanOrEqual(box.bottom + 1);
  expect(rows().length).toBeLessThan(45);
  await userEvent.keyboard('{PageUp}');
  expect(Number(marked()!.dataset.line)).toBeGreaterThan(4_970);
  await userEvent.keyboard('{Home}');
  await expect.poll(() => marked()?.textContent).toContain('Thing 0001');
  // Under the heads, not behind them.
  const heads = page.getByRole('columnheader', { name: 'Product' }).element().getBoundingClientRect();
  expect(marked()!.getBoundingClientRect().top).toBeGreaterThanOrEqual(heads.bottom - 1);
});

test('space selects, enter opens, and what is known says where it is from', async () => {
  const kept = { ...tray, facts: { ...tray.facts } };
  kept.facts.onHandFba = { value: 450, from: 'import', asOf: '2026-11-21', source: 'Restock Inventory' };
  const { context } = await open([kept], []);
  focusGrid();
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('region', { name: 'Selected products' })).toBeVisible();
  expect(rows()[0]).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Enter}');
  const dialog = page.getByRole('dialog', { name: 'Tray' });
  await expect.element(dialog).toBeVisible();
  await expect.element(dialog).toHaveTextContent(/Restock Inventory, Nov\s21/);
  await expect.element(dialog).toHaveTextContent(/Assumed, for want of its own:.*lead time/);
  const link = dialog.getByRole('link', { name: 'Days of cover' });
  await expect.element(link).toHaveAttribute('href', '/days-of-cover/');
  link.element().addEventListener('click', (event) => event.preventDefault());
  await link.click();
  expect(context.product.id).toBe(tray.id);
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(document.activeElement).toBe(grid.element());
});

test('a number typed in the opened product is its own from then on, and can be taken back', async () => {
  const { store, message } = await open([tray], []);
  focusGrid();
  await userEvent.keyboard('{Enter}');
  await page.getByText('Change it').click();
  await page.getByRole('textbox', { name: 'Lead time', exact: true }).fill('30');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect
    .poll(async () => (await store.get('products', tray.id))?.facts.leadTimeDays)
    .toMatchObject({ value: 30, from: 'typed' });
  expect(message()!.text).toBe('Saved Tray.');
  await message()!.action!.run();
  const back = await store.get('products', tray.id);
  expect(back!.facts).toEqual(tray.facts);
});

test('many are changed in one step, and one step brings all back', async () => {
  const { store, message } = await open();
  await button('Select all').click();
  await expect.element(page.getByText('3 products selected.')).toBeVisible();
  await button('Change them').click();
  const dialog = page.getByRole('dialog', { name: 'Change 3 products' });
  await dialog.getByLabelText('Supplier').selectOptions('Porto');
  await dialog.getByRole('textbox', { name: 'Safety days' }).fill('21');
  await dialog.getByRole('button', { name: 'Change 3 products' }).click();
  await expect.poll(() => message()?.text).toBe('Changed 3 products.');
  const changed = (await store.read('products')).rows;
  expect(changed.map(({ supplier, facts }) => [supplier, facts.safetyDays?.value])).toEqual(
    changed.map(() => [porto.id, 21]),
  );
  await message()!.action!.run();
  const back = new Map((await store.read('products')).rows.map((row) => [row.id, row]));
  for (const { id, supplier, facts } of [mug, bowl, tray])
    expect(back.get(id)).toMatchObject({ supplier, facts });
});

test('deleting what is selected can be taken back by key', async () => {
  const { store } = await open();
  await page.getByRole('searchbox').fill('mug');
  await button('Select these').click();
  await page
    .getByRole('region', { name: 'Selected products' })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect.poll(async () => (await store.read('products')).rows.length).toBe(2);
  await expect.poll(() => document.activeElement?.tagName).not.toBe('BODY');
  await button('Show all').first().click();
  focusGrid();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(async () => (await store.read('products')).rows.length).toBe(3);
});

test('undo takes back its own step alone, whatever another tab has written since', async () => {
  const { store, library, message } = await open();
  await button('Select all').click();
  await button('Change them').click();
  const dialog = page.getByRole('dialog', { name: 'Change 3 products' });
  await dialog.getByRole('textbox', { name: 'Safety days' }).fill('21');
  await dialog.getByRole('button', { name: 'Change 3 products' }).click();
  await expect.poll(() => message()?.text).toBe('Changed 3 products.');
  const undo = message()!.action!;
  const row = (await store.get('products', mug.id))!;
  const other = (await store.get('products', bowl.id))!;
  const fact = (value: number) => ({ value, from: 'typed' as const, asOf: '2026-11-23' });
  await library.apply({
    put: {
      products: [
        { ...row, facts: { ...row.facts, minimumOrder: fact(36) }, revision: row.revision + 1 },
        { ...other, facts: { ...other.facts, safetyDays: fact(30) }, revision: other.revision + 1 },
      ],
    },
  });
  await undo.run();
  expect((await store.get('products', mug.id))!.facts).toEqual({ ...mug.facts, minimumOrder: fact(36) });
  expect((await store.get('products', bowl.id))!.facts.safetyDays).toEqual(fact(30));
  expect((await store.get('products', tray.id))!.facts).toEqual(tray.facts);
  expect(message()!.text).toBe('Undone, except what was changed since: see Bowl.');
});

test('suppliers that are one and the same are merged, products and all', async () => {
  const { store, message } = await open();
  await page.getByText(/^Suppliers \(2\)/).click();
  await button('Change Ningbo').click();
  await page.getByLabelText('The same as').selectOptions('Porto');
  await button('Merge into it').click();
  await expect.poll(async () => (await store.get('products', mug.id))?.supplier).toBe(porto.id);
  expect(await store.get('suppliers', ningbo.id)).toBeNull();
  await message()!.action!.run();
  expect((await store.get('products', mug.id))?.supplier).toBe(ningbo.id);
  expect(await store.get('suppliers', ningbo.id)).toMatchObject({ name: 'Ningbo' });
});

test('a new supplier needs a name of its own and legs in order', async () => {
  const { store } = await open();
  await page.getByText(/^Suppliers \(2\)/).click();
  await button('Add a supplier').click();
  const dialog = page.getByRole('dialog', { name: 'New supplier' });
  await dialog.getByLabelText('Name').fill('ningbo');
  await dialog.getByRole('button', { name: 'Add the supplier' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent(/one of that name already/);
  await dialog.getByLabelText('Name').fill('Hanoi');
  await dialog.getByRole('button', { name: 'Add the supplier' }).click();
  await expect
    .poll(async () => (await store.read('suppliers')).rows.map(({ name }) => name).sort())
    .toEqual(['Hanoi', 'Ningbo', 'Porto']);
});

test('a view is kept under a name, and the last one is taken up again', async () => {
  const { shared, unmount } = await open();
  await page.getByLabelText('State').selectOptions('Out of stock');
  await button('Save this view').click();
  await page.getByLabelText('Name of the view').fill('Out now');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.element(page.getByLabelText('View')).toHaveValue('Out now');
  await unmount();
  await open([mug, bowl, tray], [ningbo, porto], shared);
  await expect.poll(names).toEqual(['Mug']);
  await expect.element(page.getByLabelText('View')).toHaveValue('Out now');
  await button(/^Delete: the view/).click();
  await expect.element(page.getByLabelText('View')).not.toBeInTheDocument();
});

test('on coming back what is filtered is said, and words looked for are forgotten', async () => {
  const { shared, unmount } = await open();
  await page.getByRole('searchbox').fill('mug');
  await page.getByLabelText('Supplier', { exact: true }).first().selectOptions('Porto');
  await unmount();
  await open([mug, bowl, tray], [ningbo, porto], shared);
  await expect.element(page.getByText('1 of 3 products: Porto')).toBeVisible();
  expect(names()).toEqual(['Bowl']);
});

test('a view saved under the name of another says that it took its place, and can be undone', async () => {
  const { message } = await open();
  const save = async (state: string) => {
    await page.getByLabelText('State').selectOptions(state);
    await button('Save this view').click();
    await page.getByLabelText('Name of the view').fill('Mine');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
  };
  await save('Out of stock');
  expect(message()).toBeNull();
  await save('Fine');
  await expect.poll(() => message()?.text).toBe('Replaced the view “Mine”.');
  await message()!.action!.run();
  await page.getByLabelText('View').selectOptions('Mine');
  await expect.element(page.getByLabelText('State')).toHaveValue('out');
});

test('the simulation takes the place of the formulas until a product is edited', async () => {
  const { store, library } = await open([mug, tray], []);
  await button('Run the simulation').click();
  await expect.element(page.getByText('2 of 2 simulated, 500 futures each.')).toBeVisible();
  expect(rows()[0]!.textContent).toContain('simulated');
  const row = (await store.get('products', tray.id))!;
  await library.apply({ put: { products: [{ ...row, name: 'Trays', revision: row.revision + 1 }] } });
  await expect.element(page.getByText(/1 edited since, shown by formulas/)).toBeVisible();
});

test('what to buy stands by supplier, within a budget', async () => {
  await open();
  await page.getByText('What to buy').click();
  await expect.element(page.getByRole('heading', { name: 'Ningbo' })).toBeVisible();
  await expect.element(page.getByRole('region', { name: 'Order to Ningbo' })).toHaveTextContent(/MUG.*Mug/s);
  await page.getByRole('textbox', { name: 'Budget' }).fill('10');
  await expect.element(page.getByText(/MUG \(the budget does not reach\)/)).toBeVisible();
  await expect
    .element(page.getByText(/^The budget reaches none of [0-9]+ products? that (is|are) due\./))
    .toBeVisible();
  for (const odd of ['abc', '-1', '1e12']) {
    await page.getByRole('textbox', { name: 'Budget' }).fill(odd);
    await expect
      .element(page.getByRole('textbox', { name: 'Budget' }))
      .toHaveAttribute('aria-invalid', 'true');
  }
});

test('another lead time for the whole catalogue ranks it anew, and is kept', async () => {
  const { shared } = await open([bowl], []);
  await expect.poll(() => answer()).toContain('nothing to be ordered this week');
  await page.getByText('Catalogue defaults').click();
  await page.getByRole('textbox', { name: 'Lead time', exact: true }).fill('120');
  await expect.poll(() => answer()).toContain('1 to be ordered this week');
  expect(keptDefaults(shared).leadTimeDays).toBe(120);
});

test('a phone shows the same numbers as cards, without scrolling sideways', async () => {
  await open();
  for (const width of [360, 320]) {
    await page.viewport(width, 700);
    await expect.poll(() => rows()[0]!.getBoundingClientRect().height).toBeGreaterThan(100);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(rows()[0]!.textContent).toMatch(/Mug.*Out of stock.*0.*of\s50.*\$/s);
  }
});
