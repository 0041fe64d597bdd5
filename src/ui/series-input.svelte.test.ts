import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { SeriesField } from '../fields/field';
import { createFormatter, plainSettings } from '../fields/formatter';
import './base.css';
import SeriesInput from './SeriesInput.svelte';
import './tokens.css';
import { TypedTexts } from './typed-texts.svelte';

const field: SeriesField = {
  kind: 'series',
  label: 'Daily sales',
  unit: 'units',
  help: '',
  min: 0,
  max: 1e6,
  maxLength: 1_100,
  default: [],
};
let changes: { value: readonly number[]; firstDay: string | undefined }[] = [];
beforeEach(() => {
  changes = [];
});
const shown = () =>
  render(SeriesInput, {
    field,
    id: 'sales',
    path: 'sales',
    value: [],
    texts: new TypedTexts(),
    format: createFormatter(plainSettings),
    problem: null,
    change: (value: readonly number[], firstDay?: string) => changes.push({ value, firstDay }),
  });
const box = () => page.getByLabelText('Daily sales').element() as HTMLTextAreaElement;

/** A long text as browsers insert it: a line and an event at a time. */
function insert(text: string) {
  for (const line of text.split('\n')) {
    box().value += `${line}\n`;
    box().dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

test('a thousand lines inserted at once are read once more when they are all there', async () => {
  shown();
  insert(Array.from({ length: 1_000 }, (_, day) => String(day % 30)).join('\n'));
  await expect.poll(() => changes.at(-1)?.value.length).toBe(1_000);
  expect(changes.length).toBeLessThan(5);
});

test('what is typed last counts as the box is left, without a pause', async () => {
  shown();
  box().focus();
  insert('5\n6\n7');
  await userEvent.tab();
  expect(changes.at(-1)!.value).toEqual([5, 6, 7]);
});

test('dates pasted beside the numbers come with them', async () => {
  shown();
  await page.getByLabelText('Daily sales').fill('Date,Units\n2026-01-02,5\n2026-01-04,6');
  expect(changes.at(-1)).toEqual({ value: [5, 0, 6], firstDay: '2026-01-02' });
});
