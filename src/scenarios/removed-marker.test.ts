import { expect, it } from 'vitest';
import { noteKept, wasRemoved, type MarkerStore } from './removed-marker';

function memory(): MarkerStore {
  const kept = new Map<string, string>();
  return {
    read: (key) => kept.get(key) ?? null,
    write: (key, text) => kept.set(key, text).has(key),
    remove: (key) => void kept.delete(key),
  };
}

it('tells what the browser removed from what never was or the seller deleted', () => {
  const store = memory();
  expect(wasRemoved(store, 'kept', 0)).toBe(false);
  noteKept(store, 'kept', 3);
  expect(wasRemoved(store, 'kept', 3)).toBe(false);
  expect(wasRemoved(store, 'kept', 0)).toBe(true);
  expect(wasRemoved(store, 'other', 0)).toBe(false);
  noteKept(store, 'kept', 0);
  expect(wasRemoved(store, 'kept', 0)).toBe(false);
});

it('claims nothing where nothing can be noted', () => {
  const store: MarkerStore = { read: () => null, write: () => false, remove: () => {} };
  noteKept(store, 'kept', 3);
  expect(wasRemoved(store, 'kept', 0)).toBe(false);
});
