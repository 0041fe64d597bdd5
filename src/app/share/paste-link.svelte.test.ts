import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { loadCalculator } from '../../calculators/registry';
import { defaultsOf } from '../../fields/values';
import { writeLink } from '../../share/write-link';
import { linkShape } from './calculator-link';
import PasteLink from './PasteLink.svelte';

const calculator = await loadCalculator('backorder-pipeline');
const fragment = await writeLink(linkShape(calculator), {
  values: { ...defaultsOf(calculator.inputs), gapDays: 17 },
  currency: 'USD',
  seed: 1,
  trials: 10_000,
  engine: '1',
  headlines: [{ label: 'Late sales', value: '80' }],
  title: null,
  notes: null,
});

const open = vi.fn();
beforeEach(() => open.mockReset());
const box = () => page.getByRole('textbox', { name: 'Paste a link' });
const go = () => page.getByRole('button', { name: 'Open the link' });

test('opens the page a message’s link is for', async () => {
  render(PasteLink, { open });
  await expect.element(go()).toBeDisabled();
  await box().fill(`Of 100 orders, 20 cancel.\nhttps://elsewhere.example/x/backorder-pipeline/${fragment}`);
  await go().click();
  await vi.waitFor(() => expect(open).toHaveBeenCalledWith('backorder-pipeline', fragment));
});

test('reads what is pasted at once', async () => {
  render(PasteLink, { open });
  const area = box().element() as HTMLTextAreaElement;
  // As a browser does it: the event first, then the text.
  area.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
  area.value = `https://elsewhere.example/backorder-pipeline/${fragment}`;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  await vi.waitFor(() => expect(open).toHaveBeenCalledOnce());
});

test('takes the end of a link for the page that is shown', async () => {
  render(PasteLink, { open, here: 'backorder-pipeline' });
  await box().fill(fragment);
  await go().click();
  await vi.waitFor(() => expect(open).toHaveBeenCalledWith('backorder-pipeline', fragment));
});

test.each([
  ['no link', 'Have a look', /There is no link/],
  ['another calculator’s', `https://x.example/restock-gap/${fragment}`, /belongs to another page/],
  ['a cut one', `https://x.example/backorder-pipeline/${fragment.slice(0, -9)}`, /to its very end/],
  ['a newer one', `https://x.example/backorder-pipeline/#s=7zAAAA`, /newer version/],
])('says how to mend %s, and opens nothing', async (_name, text, message) => {
  render(PasteLink, { open });
  await box().fill(text);
  await go().click();
  await expect.element(page.getByRole('alert')).toHaveTextContent(message);
  await expect.element(box()).toHaveAttribute('aria-invalid', 'true');
  await expect.element(box()).toHaveFocus();
  await expect.element(box()).toHaveAccessibleDescription(message);
  expect(open).not.toHaveBeenCalled();
});
