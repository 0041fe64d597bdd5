import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import '../../ui/base.css';
import '../../ui/tokens.css';
import NoticesPanel from './NoticesPanel.svelte';

const notice = {
  channel: 'Own shop, US',
  subject: 'Your order ships later',
  text: 'Hello [name],\n\nby 18 Dec.',
  rule: '16 CFR 435.2',
  source: { title: 'A guide', url: 'https://example.org/' },
};
const box = page.getByRole('textbox', { name: 'Message' });

test('copies what stands there, with the reader’s changes', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await render(NoticesPanel, { notices: [notice], dated: true });
  await box.fill('Dear Ann');
  await page.getByRole('button', { name: 'Copy message' }).click();
  expect(write).toHaveBeenLastCalledWith('Dear Ann');
  await expect.element(page.getByText('Message copied')).toBeVisible();
  await page.getByRole('button', { name: 'Copy subject' }).click();
  expect(write).toHaveBeenLastCalledWith('Your order ships later');
  await page.getByRole('button', { name: 'Back to our wording' }).click();
  await expect.element(box).toHaveValue(notice.text);
});

test('keeps the reader’s wording when the numbers change, and says so', async () => {
  const { rerender } = await render(NoticesPanel, { notices: [notice], dated: true });
  await box.fill('Dear Ann, by 18 Dec');
  await rerender({ notices: [{ ...notice, text: 'by 20 Dec' }] });
  await expect.element(box).toHaveValue('Dear Ann, by 18 Dec');
  await expect.element(page.getByText('have changed since you wrote')).toBeVisible();
  await page.getByRole('button', { name: 'Back to our wording' }).click();
  await expect.element(box).toHaveValue('by 20 Dec');
});

test('says beside a message which orders it fits, and does not copy that', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await render(NoticesPanel, { notices: [{ ...notice, note: 'For the first orders.' }], dated: true });
  await expect.element(box).toHaveAccessibleDescription('For the first orders.');
  await page.getByRole('button', { name: 'Copy message' }).click();
  expect(write).toHaveBeenLastCalledWith(notice.text);
});

test('says what to do when copying is refused', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
  await render(NoticesPanel, { notices: [notice], dated: true });
  await page.getByRole('button', { name: 'Copy message' }).click();
  await expect.element(page.getByText('mark the text')).toBeVisible();
});

test('shows the rule, its source, and that it is no advice; and asks for a date where there is none', async () => {
  const { rerender } = await render(NoticesPanel, { notices: [notice], dated: false });
  await expect
    .element(page.getByRole('link', { name: 'A guide' }))
    .toHaveAttribute('href', notice.source.url);
  await expect.element(page.getByText('16 CFR 435.2')).toBeVisible();
  await expect.element(page.getByText('Not legal advice')).toBeVisible();
  await expect.element(page.getByText('Give day 0 a date')).toBeVisible();
  await rerender({ notices: [], dated: true });
  await expect.element(page.getByText('Nobody has to be told of a delay')).toBeVisible();
  await expect.element(box).not.toBeInTheDocument();
});
