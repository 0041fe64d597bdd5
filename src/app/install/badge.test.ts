import { afterEach, expect, test, vi } from 'vitest';
import { showBadge } from './badge';

afterEach(() => vi.unstubAllGlobals());

test('the number is set, and nothing due takes it away', async () => {
  const setAppBadge = vi.fn(() => Promise.resolve());
  const clearAppBadge = vi.fn(() => Promise.resolve());
  vi.stubGlobal('navigator', { setAppBadge, clearAppBadge });
  await showBadge(3);
  expect(setAppBadge).toHaveBeenCalledExactlyOnceWith(3);
  expect(clearAppBadge).not.toHaveBeenCalled();
  await showBadge(0);
  expect(clearAppBadge).toHaveBeenCalledOnce();
});

test('a browser without badges, or one that refuses, is no trouble', async () => {
  vi.stubGlobal('navigator', {});
  await showBadge(3);
  vi.stubGlobal('navigator', {
    setAppBadge: () => Promise.reject(new Error('NotAllowedError')),
    clearAppBadge: () => Promise.resolve(),
  });
  await expect(showBadge(3)).resolves.toBeUndefined();
});
