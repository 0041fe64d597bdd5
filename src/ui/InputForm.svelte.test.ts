import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { catalogue } from '../fields/catalogue';
import type { Inputs, Problem, Values } from '../fields/field';
import './base.css';
import FormUnderTest from './FormUnderTest.svelte';
import './tokens.css';

const inputs = {
  dailyDemand: catalogue.dailyDemand,
  dropOff: catalogue.dropOff,
  captureDecay: {
    ...catalogue.captureDecay,
    presets: [{ label: 'Amazon, commodity', value: 0.09, source: 'A survey of 2,000 US consumers.' }],
  },
  shipments: catalogue.shipments,
  weekdayFactors: catalogue.weekdayFactors,
  queueCap: catalogue.queueCap,
  price: catalogue.price,
} satisfies Inputs;
const groups = [
  { title: 'Demand', fields: ['dailyDemand', 'dropOff', 'captureDecay', 'weekdayFactors', 'queueCap'] },
  { title: 'Shipments', fields: ['shipments'] },
  { title: 'Money', fields: ['price'], more: true },
];

let values: Values = {};
const seen = (next: Values) => {
  values = next;
};
const props = { inputs, groups, seen };
const box = (label: string) => page.getByRole('textbox', { name: label, exact: true });
beforeEach(() => {
  values = {};
});

test('hands on what reads as a value, at each keystroke', async () => {
  render(FormUnderTest, props);
  await box('Units sold a day').fill('1,234.5');
  expect(values.dailyDemand).toBe(1234.5);
  await box('Drop-off').fill('25%');
  expect(values.dropOff).toBe(0.25);
});

test('keeps a text that cannot be read, says how to mend it, and leaves the last good value in force', async () => {
  render(FormUnderTest, props);
  const demand = box('Units sold a day');
  await demand.fill('12x');
  expect(values.dailyDemand).toBeUndefined();
  await expect.element(demand).toHaveAttribute('aria-invalid', 'true');
  await expect.element(demand).toHaveAccessibleDescription(/Type a number from 0 to 1,000,000/);
  await userEvent.tab();
  await expect.element(demand).toHaveValue('12x');
  await expect.element(page.getByRole('region', { name: 'To mend' })).toBeVisible();
  await demand.fill('12');
  await expect.element(demand).not.toHaveAttribute('aria-invalid');
  expect(values.dailyDemand).toBe(12);
});

test('writes a number anew only when its box is left, and echoes a doubtful one', async () => {
  render(FormUnderTest, { ...props, locale: 'de-DE' });
  const demand = box('Units sold a day');
  await demand.fill('1234.5');
  expect(values.dailyDemand).toBe(1234.5);
  await expect.element(demand).toHaveValue('1234.5');
  await expect.element(page.getByText('Read as 1.234,5')).toBeVisible();
  await userEvent.tab();
  await expect.element(demand).toHaveValue('1.234,5');
});

test('a value from outside replaces the text, even a half-typed one', async () => {
  const { rerender } = await render(FormUnderTest, props);
  const demand = box('Units sold a day');
  await demand.fill('12x');
  await rerender({ ...props, outside: { dailyDemand: 7 } });
  await expect.element(demand).toHaveValue('7');
  await expect.element(demand).not.toHaveAttribute('aria-invalid');
});

test('a preset fills its box and shows its source', async () => {
  render(FormUnderTest, props);
  await page
    .getByLabelText('Usual values: Orders lost per day promised')
    .selectOptions('Amazon, commodity: 9%/day');
  expect(values.captureDecay).toBe(0.09);
  await expect.element(box('Orders lost per day promised')).toHaveValue('9');
  await expect.element(page.getByText(/2,000 US consumers/)).toBeVisible();
});

test('rows are added, duplicated and removed', async () => {
  render(FormUnderTest, props);
  await page.getByRole('button', { name: 'Duplicate shipment 1' }).click();
  expect(values.shipments).toHaveLength(2);
  await page.getByRole('group', { name: 'Shipment 2' }).getByRole('textbox', { name: 'Units' }).fill('50');
  expect((values.shipments as { units: number }[]).map(({ units }) => units)).toEqual([900, 50]);
  await page.getByRole('button', { name: 'Remove shipment 1' }).click();
  expect((values.shipments as { units: number }[]).map(({ units }) => units)).toEqual([50]);
  await page.getByRole('button', { name: 'Add a shipment' }).click();
  expect(values.shipments).toHaveLength(2);
  expect(document.activeElement).toHaveAccessibleName('Units');
});

test('days are dates once day 0 has one', async () => {
  render(FormUnderTest, { ...props, asOf: '2026-11-30' });
  const latest = page.getByLabelText('latest', { exact: true });
  await expect.element(latest).toHaveValue('2027-01-01');
  await latest.fill('2026-12-25');
  expect((values.shipments as { latest: number }[])[0]!.latest).toBe(25);
});

test('a pasted series says what was understood', async () => {
  render(FormUnderTest, props);
  await box('Weekday pattern, Monday to Sunday').fill('1\n1\t1.2 0.8');
  expect(values.weekdayFactors).toEqual([1, 1, 1.2, 0.8]);
  await expect.element(page.getByText(/^4 numbers/)).toBeVisible();
});

test('an optional number may be emptied', async () => {
  render(FormUnderTest, { ...props, outside: { queueCap: 50 } });
  await box('Most orders waiting').fill('');
  expect(values.queueCap).toBeNull();
});

test('counts what was changed under More assumptions, and puts it back', async () => {
  render(FormUnderTest, { ...props, outside: { price: 40 } });
  await expect.element(page.getByText('1 changed').first()).toBeVisible();
  await page.getByText('More assumptions').click();
  await page.getByText('Money 1 changed').click();
  await page.getByRole('button', { name: 'Reset Price' }).click();
  expect(values.price).toBe(35);
  await expect.element(box('Price')).toHaveValue('35');
});

test('what is folded away is made when it is opened, or when something in it is to be mended', async () => {
  const { rerender } = await render(FormUnderTest, { ...props, outside: { price: 35 } });
  const made = () => document.querySelectorAll('details input').length;
  const unfolded = made();
  await page.getByText('More assumptions').click();
  await page.getByText('Money', { exact: true }).click();
  await expect.element(box('Price')).toBeVisible();
  await page.getByText('More assumptions').click();
  await expect.element(box('Price')).not.toBeInTheDocument();
  expect(made()).toBeGreaterThan(unfolded);

  await rerender({ ...props, outside: { price: -1 } });
  await page.getByRole('button', { name: 'Price', exact: true }).click();
  await expect.element(box('Price')).toHaveFocus();
});

test('help opens and closes by keyboard', async () => {
  render(FormUnderTest, props);
  const ask = page.getByRole('button', { name: 'About Drop-off' });
  (ask.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(ask).toHaveAttribute('aria-expanded', 'true');
  await expect.element(page.getByText(/cancelled by customers before the restock/).first()).toBeVisible();
});

const shipmentBox = (shipment: number) =>
  page.getByRole('group', { name: `Shipment ${shipment}` }).getByRole('textbox', { name: 'Units' });

test('texts that cannot be read stay in their own rows', async () => {
  render(FormUnderTest, props);
  await page.getByRole('button', { name: 'Duplicate shipment 1' }).click();
  await shipmentBox(2).fill('5x');
  await page.getByRole('button', { name: 'Add a shipment' }).click();
  await expect.element(shipmentBox(2)).toHaveValue('5x');
  await page.getByRole('button', { name: 'Duplicate shipment 1' }).click();
  await expect.element(shipmentBox(2)).toHaveValue('900');
  await expect.element(shipmentBox(3)).toHaveValue('5x');
  await page.getByRole('button', { name: 'Remove shipment 1' }).click();
  await expect.element(shipmentBox(2)).toHaveValue('5x');
  await page.getByRole('button', { name: 'Remove shipment 2' }).click();
  await expect.element(page.getByRole('region', { name: 'To mend' })).not.toBeInTheDocument();
});

test('a new generation clears what stands typed, though the values are equal', async () => {
  let unread: readonly Problem[] = [];
  const watched = { ...props, unread: (problems: readonly Problem[]) => void (unread = problems) };
  const { rerender } = await render(FormUnderTest, { ...watched, generation: 0 });
  const demand = box('Units sold a day');
  const before = (demand.element() as HTMLInputElement).value;
  await demand.fill('12x');
  await expect.poll(() => unread.map(({ path }) => path)).toEqual(['dailyDemand']);
  await rerender({ ...watched, generation: 1 });
  await expect.element(demand).toHaveValue(before);
  expect(unread).toEqual([]);
  await demand.fill('12');
  expect(values.dailyDemand).toBe(12);
});

test('what is typed in a hidden field blocks nothing, and comes back with it', async () => {
  let unread: readonly Problem[] = [];
  const hiding = {
    ...props,
    groups: [
      {
        title: 'Demand',
        fields: ['dailyDemand', 'dropOff'],
        shown: { dropOff: (of: { dailyDemand: number }) => of.dailyDemand > 0 },
      },
    ] as never,
    unread: (problems: readonly Problem[]) => void (unread = problems),
  };
  render(FormUnderTest, hiding);
  await box('Drop-off').fill('5x');
  await expect.poll(() => unread.length).toBe(1);
  await box('Units sold a day').fill('0');
  await expect.element(box('Drop-off')).not.toBeInTheDocument();
  await expect.poll(() => unread).toEqual([]);
  await box('Units sold a day').fill('3');
  await expect.element(box('Drop-off')).toHaveValue('5x');
  await expect.poll(() => unread.length).toBe(1);
});

test('a wrong value without a field to lead to is listed and can be put back', async () => {
  render(FormUnderTest, {
    ...props,
    groups: [{ title: 'Demand', fields: ['dailyDemand'] }],
    outside: { price: -1 },
  });
  await page.getByRole('button', { name: 'Price: put the usual value back' }).click();
  expect(values.price).toBe(35);
  await expect.element(page.getByRole('region', { name: 'To mend' })).not.toBeInTheDocument();
});

test('pasted lines stay apart and are not read as one number', async () => {
  render(FormUnderTest, props);
  const demand = box('Units sold a day');
  await demand.fill('');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', '100\n200\n');
  demand
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  await expect.element(demand).toHaveAccessibleDescription(/looks like several/);
  expect(values.dailyDemand).toBeUndefined();
});
