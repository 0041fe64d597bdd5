import { expect, test } from 'vitest';
import { idInHash } from './browser-navigation';
import type { LoadedPage } from './loaded-page';
import { pathUnder, Router } from './router.svelte';

test.each([
  ['/', '/restock-gap/', 'restock-gap'],
  ['/', '/restock-gap', 'restock-gap'],
  ['/', '/restock-gap/index.html', 'restock-gap'],
  ['/', '//restock-gap/', 'restock-gap'],
  ['/', '/restock-gap//', 'restock-gap'],
  ['/', '//', ''],
  ['/stockgap/', '/stockgap//restock-gap/', 'restock-gap'],
  ['/stockgap/', '/stockgap', ''],
  ['/stockgap/', '/elsewhere/', null],
])('under %s, %s is page %j', (base, pathname, path) => {
  expect(pathUnder(base, pathname)).toBe(path);
});

test('a hash that is not encoded as it should be throws nothing', () => {
  expect([idInHash('#a%20b'), idInHash('#%E0'), idInHash('')]).toEqual(['a b', '%E0', '']);
});

test('while a page loads, the one still shown is not where the reader is: going back to it is going there', async () => {
  const page = (path: string) => ({ path }) as LoadedPage;
  const waiting = new Map<string, () => void>();
  const load = (path: string) =>
    new Promise<LoadedPage>((resolve) => waiting.set(path, () => resolve(page(path))));
  const router = new Router('/', load, page('b'));
  const plain = { search: '', hash: '' };
  const away = router.show('a');
  expect(router.isAt('b', plain)).toBe(false);
  const home = router.show('b');
  waiting.get('a')!();
  waiting.get('b')!();
  expect(await away).toBe(false);
  expect(await home).toBe(true);
  expect(router.page.path).toBe('b');
  expect(router.isAt('b', plain)).toBe(true);
});
