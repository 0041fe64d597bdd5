import { expect, test } from 'vitest';
import { idInHash } from './browser-navigation';
import { pathUnder } from './router.svelte';

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
