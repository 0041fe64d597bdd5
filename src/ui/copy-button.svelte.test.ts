import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import CopyButton from './CopyButton.svelte';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const button = page.getByRole('button', { name: 'Copy it' });
const status = page.getByRole('status');

test('copies the text of the moment, says so, and falls silent', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  let text = 'one';
  await render(CopyButton, { label: 'Copy it', text: () => text });
  text = 'two';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  (button.element() as HTMLElement).click();
  await vi.waitFor(() => expect(status.element().textContent).toBe('Copied'));
  expect(write).toHaveBeenCalledExactlyOnceWith('two');
  vi.advanceTimersByTime(3_000);
  vi.useRealTimers();
  await expect.element(status).toHaveTextContent('');
});

test('says what to do where the browser does not allow it, for as long as it takes', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'));
  const refused = vi.fn();
  await render(CopyButton, { label: 'Copy it', text: () => 'x', refused });
  await button.click();
  await expect.element(status).toHaveTextContent('did not allow copying: mark the text');
  expect(refused).toHaveBeenCalledOnce();
});

test('lets its timer go with it', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { unmount } = await render(CopyButton, { label: 'Copy it', text: () => 'x' });
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  (button.element() as HTMLElement).click();
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  void unmount();
  expect(vi.getTimerCount()).toBe(0);
});
