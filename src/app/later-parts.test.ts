import { expect, test } from 'vitest';
import Toggle from '../ui/Toggle.svelte';
import { LaterParts } from './later-parts';

const toggle = { id: 'on', value: true, change: () => {} };
const page = '<main><div data-later="switch"></div></main>';

test('a part stands in its own place of the page, marked for coming alive', () => {
  const parts = new LaterParts();
  parts.add('switch', Toggle as never, toggle, new Map());
  const placed = parts.placedIn(page);
  expect(placed).toMatch(
    /^<main><div data-later="switch"><!--\[-->.*role="switch".*<!--\]--><\/div><\/main>$/s,
  );
});

test('a part without a place, or two of one name, end the build', () => {
  const parts = new LaterParts();
  parts.add('switch', Toggle as never, toggle, new Map());
  expect(() => parts.placedIn('<main></main>')).toThrow(/no place for its part switch/);
  expect(() => parts.add('switch', Toggle as never, toggle, new Map())).toThrow(/Two parts/);
});
