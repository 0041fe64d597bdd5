import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import '../../ui/base.css';
import '../../ui/tokens.css';
import type { Scenario } from '../../fields/stored';
import { StoreProblem } from '../../scenarios/store';
import { exampleId } from '../scenarios/example-scenario';
import { testContext } from '../scenarios/test-context';
import DoTodayUnderTest from './DoTodayUnderTest.svelte';
import { actionBy, followed, scenarioWith } from './scenario-under-test';

const now = () => new Date(2026, 10, 23, 9);
const kettle = scenarioWith({
  title: 'Blue kettle',
  live: followed(),
  revision: 7,
  actions: [
    actionBy('2026-11-20', 'Cap backorders at 140.'),
    actionBy('2026-11-23', 'Set the restock date to 18 Dec.'),
    actionBy('2027-01-03', 'Order 900.'),
  ],
});
const pot = scenarioWith({
  id: exampleId(2),
  title: 'Tea pot',
  actions: [actionBy('2026-11-26', 'Book air freight.')],
});

/** The files the browser was asked to save: name and text. */
let files: { name: string; text: Promise<string> }[] = [];
beforeEach(() => {
  files = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    files.push({ name: '', text: (blob as Blob).text() });
    return '#file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    files.at(-1)!.name = this.download;
  });
});

async function open(scenarios: readonly Scenario[]) {
  const made = await testContext(scenarios);
  await render(DoTodayUnderTest, { props: { context: made.context, now } });
  await expect.poll(() => made.library.loaded).toBe(true);
  return { ...made, message: () => made.context.messages.current };
}
const box = (name: string) => page.getByRole('checkbox', { name });
const kept = async (store: Awaited<ReturnType<typeof open>>['store'], id: string) =>
  (await store.get('scenarios', id))!;

test('groups what there is to do, with its deadline and a link to its scenario', async () => {
  await open([kettle, pot]);
  await expect.element(page.getByRole('heading', { name: 'Overdue' })).toBeVisible();
  await expect.element(page.getByText('3 days ago')).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'In the next 7 days' })).toBeVisible();
  await expect.element(page.getByText('by Nov 26')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Tea pot' }))
    .toHaveAttribute('href', `/restock-gap/?scenario=${pot.id}`);
  await expect.element(box('Order 900.')).not.toBeInTheDocument();
  await page.getByText('Later (1)').click();
  await expect.element(box('Order 900.')).toBeVisible();
});

test('leaves out what belongs to a calculator this version does not have', async () => {
  await open([{ ...kettle, calculator: 'gone-by-now' }, pot]);
  await expect.element(page.getByRole('link', { name: 'Tea pot' })).toBeVisible();
  await expect.element(box('Cap backorders at 140.')).not.toBeInTheDocument();
});

test('ticks, keeps it, leaves the row in sight, and takes it back', async () => {
  const { store, message } = await open([kettle, pot]);
  await box('Cap backorders at 140.').click();
  await expect.element(box('Cap backorders at 140.')).toBeChecked();
  expect(message()?.text).toBe('Done: Cap backorders at 140.');
  const row = await kept(store, kettle.id);
  expect(row.revision).toBe(8);
  expect(row.actions.map(({ done }) => done)).toEqual([true, false, false]);
  expect(row.changedAt).toBe(now().toISOString());
  await message()!.action!.run();
  await expect.element(box('Cap backorders at 140.')).not.toBeChecked();
  expect((await kept(store, kettle.id)).actions.every(({ done }) => !done)).toBe(true);
});

test('works from the keyboard and keeps its place', async () => {
  await open([kettle, pot]);
  (box('Set the restock date').element() as HTMLElement).focus();
  await userEvent.keyboard(' ');
  await expect.element(box('Set the restock date')).toBeChecked();
  await expect.element(box('Set the restock date')).toHaveFocus();
});

test('shows what a copy asks for once, with both links, and ticks and unticks it in both', async () => {
  const copy = { ...pot, id: exampleId(3), title: 'Tea pot, dearer', createdAt: '2026-11-22T08:00:00.000Z' };
  const { store, message } = await open([copy, pot]);
  await expect.element(page.getByRole('link', { name: 'Tea pot', exact: true })).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'Tea pot, dearer' }))
    .toHaveAttribute('href', `/restock-gap/?scenario=${copy.id}`);
  await box('Book air freight.').click();
  const done = async () =>
    (await Promise.all([pot.id, copy.id].map((id) => kept(store, id)))).map(
      ({ actions }) => actions[0]!.done,
    );
  await expect.poll(() => message()?.text).toBe('Done: Book air freight.');
  expect(await done()).toEqual([true, true]);
  await message()!.action!.run();
  await expect.element(box('Book air freight.')).not.toBeChecked();
  expect(await done()).toEqual([false, false]);
});

test('says when it was not kept, and shows it as not done', async () => {
  const { store, message } = await open([kettle, pot]);
  vi.spyOn(store, 'apply').mockRejectedValueOnce(new StoreProblem('quota', 'The device is full.'));
  await box('Book air freight.').click();
  await expect.poll(() => message()?.text).toBe('The device is full.');
  await expect.element(box('Book air freight.')).not.toBeChecked();
  await message()!.action!.run();
  await expect.element(box('Book air freight.')).toBeChecked();
});

test('says when the thing to do has gone meanwhile', async () => {
  const { store, message } = await open([pot]);
  vi.spyOn(store, 'get').mockResolvedValueOnce({ ...pot, actions: [] });
  await box('Book air freight.').click();
  await expect.poll(() => message()?.text).toContain('no longer in the scenario');
});

test('saves one or all that is open as a calendar file', async () => {
  await open([kettle, pot]);
  await page.getByRole('button', { name: 'Add to calendar: Book air freight.' }).click();
  await box('Cap backorders at 140.').click();
  await page.getByRole('button', { name: 'Add all 3 to calendar' }).click();
  expect(files.map(({ name }) => name)).toEqual(['stockgap-2026-11-23.ics', 'stockgap-2026-11-23.ics']);
  const [one, all] = await Promise.all(files.map(({ text }) => text));
  expect(one!.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(one).toContain('DTSTART;VALUE=DATE:20261126');
  expect(one!.replaceAll('\r\n ', '')).toContain(`${location.origin}/restock-gap/?scenario=${pot.id}`);
  expect(all!.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(all).not.toContain('Cap backorders');
});

test('is not there when nothing is saved, and asks for a date where one is missing', async () => {
  await open([]);
  await expect.element(page.getByRole('heading', { name: 'Do today' })).not.toBeInTheDocument();
  await open([scenarioWith({ title: 'Dateless', asOf: null, actions: [actionBy(null, 'x')] })]);
  await expect.element(page.getByText('Give day 0 a date')).toBeVisible();
  await expect.element(page.getByRole('link', { name: 'Dateless' })).toBeVisible();
});
