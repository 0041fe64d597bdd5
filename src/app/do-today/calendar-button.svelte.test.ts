import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import CalendarButton from './CalendarButton.svelte';

let texts: Promise<string>[] = [];
beforeEach(() => {
  texts = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    texts.push((blob as Blob).text());
    return '#file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
});

const props = {
  actions: [{ text: 'Order 900.', byDay: 41 }],
  title: 'Restock gap',
  id: 'restock-gap',
  now: () => new Date(2026, 10, 23, 9),
};
const add = page.getByRole('button', { name: 'Add to calendar' });

test('saves at once where day 0 has a date', async () => {
  await render(CalendarButton, { ...props, asOf: '2026-11-24' });
  await add.click();
  expect(await texts[0]).toContain('DTSTART;VALUE=DATE:20270104');
  await expect.element(page.getByRole('status')).toHaveTextContent('in your downloads');
});

test('asks which date day 0 is, offers today, and gives the focus back', async () => {
  await render(CalendarButton, { ...props, asOf: null });
  await add.click();
  const start = page.getByLabelText('Deadlines count from day 0, which is');
  await expect.element(start).toHaveFocus();
  await expect.element(start).toHaveValue('2026-11-23');
  await page.getByRole('button', { name: 'Save the file' }).click();
  expect(await texts[0]).toContain('DTSTART;VALUE=DATE:20270103');
  await expect.element(start).not.toBeInTheDocument();
  await expect.element(add).toHaveFocus();
});

test('does not take an empty date, and can be left', async () => {
  await render(CalendarButton, { ...props, asOf: null });
  await add.click();
  await page.getByLabelText('Deadlines count from day 0, which is').fill('');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('status')).toHaveTextContent('Type a date');
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(texts).toEqual([]);
});

test('says why nothing can be saved beyond the calendar, and is not there without actions', async () => {
  const { rerender } = await render(CalendarButton, { ...props, asOf: '9999-12-31' });
  await add.click();
  await expect.element(page.getByRole('status')).toHaveTextContent('beyond the calendar');
  await rerender({ actions: [] });
  await expect.element(add).not.toBeInTheDocument();
});
