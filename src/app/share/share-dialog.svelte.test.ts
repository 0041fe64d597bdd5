import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { loadCalculator } from '../../calculators/registry';
import { defaultsOf } from '../../fields/values';
import { readLink } from '../../share/read-link';
import type { SharedScenario } from '../../share/shared-scenario';
import { linkShape } from './calculator-link';
import ShareDialog from './ShareDialog.svelte';

const calculator = await loadCalculator('backorder-pipeline');
const address = 'https://example.org/stockgap/backorder-pipeline/';
const sentence = 'Of 100 orders, 20 cancel.';
const shared: SharedScenario = {
  values: { ...defaultsOf(calculator.inputs), gapDays: 17 },
  currency: 'USD',
  seed: 1,
  trials: 10_000,
  engine: '1',
  headlines: [{ label: 'Late sales', value: '80' }],
  title: 'Container in December',
  notes: 'Forwarder is late.',
};

const closed = vi.fn();
const show = (changes: Partial<SharedScenario> = {}) =>
  render(ShareDialog, { calculator, shared: { ...shared, ...changes }, sentence, address, closed });

const box = () => page.getByRole('textbox', { name: 'The answer, and a link' });
const linkShown = () =>
  vi.waitFor(() => {
    const { value } = box().element() as HTMLTextAreaElement;
    expect(value).toContain('#s=');
    return value.split('\n').at(-1)!;
  });
async function readShown() {
  const link = await linkShown();
  expect(link.startsWith(`${address}#s=1`)).toBe(true);
  const reading = await readLink(linkShape(calculator), link.slice(address.length));
  if (reading.kind !== 'read') throw new Error(reading.message);
  return reading.shared;
}

afterEach(() => {
  vi.restoreAllMocks();
  closed.mockReset();
});

test('shows the answer and a link to the very numbers, without name and notes', async () => {
  show();
  await expect.element(page.getByRole('dialog', { name: 'Share these numbers' })).toBeVisible();
  await expect.element(box()).toHaveValue(expect.stringContaining(`${sentence}\n`) as never);
  expect(await readShown()).toEqual({ ...shared, title: null, notes: null });
});

test('name and notes travel only when ticked', async () => {
  show();
  const first = await linkShown();
  await page.getByRole('checkbox', { name: 'Include the name “Container in December”' }).click();
  await vi.waitFor(async () => expect(await linkShown()).not.toBe(first));
  expect(await readShown()).toMatchObject({ title: shared.title, notes: null });
  await page.getByRole('checkbox', { name: 'Include the notes' }).click();
  await vi.waitFor(async () => expect(await readShown()).toEqual(shared));
  await page.getByRole('checkbox', { name: 'Include the name' }).click();
  await vi.waitFor(async () => expect(await readShown()).toEqual({ ...shared, title: null }));
});

test('with the name in, the text begins with it', async () => {
  show();
  await linkShown();
  await page.getByRole('checkbox', { name: 'Include the name' }).click();
  const begins = `${shared.title}\n${sentence}\nhttps://`;
  await expect.element(box()).toHaveValue(expect.stringContaining(begins) as never);
  expect((box().element() as HTMLTextAreaElement).value.startsWith(begins)).toBe(true);
  await page.getByRole('checkbox', { name: 'Include the name' }).click();
  await vi.waitFor(() =>
    expect((box().element() as HTMLTextAreaElement).value.startsWith(sentence)).toBe(true),
  );
});

test('offers neither where there is neither', async () => {
  show({ title: null, notes: '' });
  await linkShown();
  expect(page.getByRole('checkbox').elements()).toHaveLength(0);
});

test('copies the text or the link alone, and says so', async () => {
  const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  show();
  const link = await linkShown();
  await page.getByRole('button', { name: 'Copy text' }).click();
  expect(written).toHaveBeenLastCalledWith(`${sentence}\n${link}`);
  await expect.element(page.getByText('Copied')).toBeVisible();
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect(written).toHaveBeenLastCalledWith(link);
});

test('what the browser does not let be copied stands selected', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  show();
  const link = await linkShown();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.element(page.getByText('press Ctrl+C')).toBeVisible();
  const area = box().element() as HTMLTextAreaElement;
  expect(document.activeElement).toBe(area);
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(link);
});

test('hands the answer and the link to the system where it has a way to share', async () => {
  const share = vi.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
  try {
    show();
    const link = await linkShown();
    await page.getByRole('button', { name: 'Share…' }).click();
    expect(share).toHaveBeenCalledWith({ title: 'Backorder pipeline', text: sentence, url: link });
    share.mockRejectedValue(new DOMException('closed', 'AbortError'));
    await page.getByRole('button', { name: 'Share…' }).click();
    await expect.element(page.getByRole('status').last()).toHaveTextContent('');
    share.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    await page.getByRole('button', { name: 'Share…' }).click();
    await expect.element(page.getByRole('status').last()).toHaveTextContent('Copy the text instead');
  } finally {
    Reflect.deleteProperty(navigator, 'share');
  }
});

test('hides it elsewhere', async () => {
  Object.defineProperty(navigator, 'share', { value: undefined, configurable: true });
  try {
    show();
    await linkShown();
    expect(page.getByRole('button', { name: 'Share…' }).elements()).toHaveLength(0);
  } finally {
    Reflect.deleteProperty(navigator, 'share');
  }
});

test('draws a QR code of a short link', async () => {
  show();
  await linkShown();
  await page.getByText('QR code', { exact: true }).click();
  await expect.element(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
});

/** Notes that hardly deflate: `length` characters of noise. */
function noise(length: number, from = 33, letters = 90): string {
  let state = 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(from + ((state >>> 12) % letters));
  }).join('');
}

test.each([
  [700, 'too long for a QR code', false],
  [1_300, 'Mail and most chats take it', false],
  [2_500, 'Send it as a file', true],
])('says what a link with %i characters of notes may meet', async (length, words, file) => {
  show({ notes: noise(length) });
  await linkShown();
  await page.getByRole('checkbox', { name: 'Include the notes' }).click();
  await expect.element(page.getByText(words)).toBeVisible();
  expect(page.getByText('QR code', { exact: true }).elements()).toHaveLength(0);
  expect(page.getByRole('button', { name: 'Save as a file' }).elements()).toHaveLength(file ? 1 : 0);
});

test('the file holds the text that would have been copied', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return '#saved';
  });
  show({ notes: noise(2_500) });
  const short = await linkShown();
  await page.getByRole('checkbox', { name: 'Include the notes' }).click();
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const text = await saved[0]!.text();
  expect(text).toMatch(/^Of 100 orders, 20 cancel\.\nhttps:\S+#s=1z\S+\n$/);
  expect(text.length).toBeGreaterThan(short.length + 2_000);
});

test('a link that could not be opened again is not offered', async () => {
  show({ notes: noise(9_900, 0x4e00, 20_000) });
  await linkShown();
  await page.getByRole('checkbox', { name: 'Include the notes' }).click();
  await expect.element(page.getByText('Leave the notes out.')).toBeVisible();
  expect(page.getByRole('button', { name: 'Copy link' }).elements()).toHaveLength(0);
});

test('says how to mend it when the link cannot be made', async () => {
  render(ShareDialog, { calculator: { ...calculator, version: 99 }, shared, sentence, address, closed });
  await expect.element(page.getByRole('alert')).toHaveTextContent('could not be made');
});

test('tells when it has been closed', async () => {
  show();
  await linkShown();
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(closed).toHaveBeenCalledOnce());
});
