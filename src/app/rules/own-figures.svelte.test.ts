import { expect, test } from 'vitest';
import { SmallStore } from '../small-store';
import { storedKeys } from '../stored-keys';
import { FigureKeeper } from './own-figures.svelte';

const store = new SmallStore(() => localStorage);
const three = { value: 0.03, from: '2026-10-01', note: '' };

function keeper() {
  const made = new FigureKeeper(store);
  made.restore();
  return made;
}

test('figures are kept, and those of another tab stay', () => {
  localStorage.clear();
  const [one, two] = [keeper(), keeper()];
  expect(one.change({ late: three })).toBe(true);
  expect(two.change({ cancelled: three })).toBe(true);
  expect(Object.keys(two.figures)).toEqual(['late', 'cancelled']);
  one.follow('another key');
  expect(Object.keys(one.figures)).toEqual(['late']);
  one.follow(storedKeys.rules);
  expect(Object.keys(one.figures)).toEqual(['late', 'cancelled']);
  one.change({ late: null, cancelled: null });
  // Nothing is left behind that would hide an example.
  expect(store.read(storedKeys.rules)).toBe(null);
});

test('what cannot be read is set aside to the letter, once, and stays until it is deleted', () => {
  localStorage.clear();
  const damaged = `{"version":1,"figures":{"late":${JSON.stringify(three)},"x":{"value":"?"}}}`;
  store.write(storedKeys.rules, damaged);
  const first = keeper();
  expect(first.figures).toEqual({ late: three });
  expect(first.aside).toBe(damaged);
  const second = keeper();
  expect([second.figures, second.aside]).toEqual([{ late: three }, damaged]);
  second.discardAside();
  expect([second.aside, keeper().aside]).toEqual([null, null]);
  expect(keeper().figures).toEqual({ late: three });
});

test('a store that keeps nothing is said, and figures hold until the page goes', () => {
  const none = new FigureKeeper(
    new SmallStore(() => {
      throw new Error('blocked');
    }),
  );
  none.restore();
  expect(none.change({ late: three })).toBe(false);
  expect(none.change({ other: three })).toBe(false);
  expect(none.figures).toEqual({ late: three, other: three });
});
