import { afterEach, expect, test, vi } from 'vitest';
import * as v from 'valibot';
import { newId } from './new-id';

afterEach(() => vi.unstubAllGlobals());

test('an id is a UUID of its own, also on a page without TLS', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  const ids = Array.from({ length: 1_000 }, newId);
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) {
    expect(v.is(v.pipe(v.string(), v.uuid()), id)).toBe(true);
    expect(id).toMatch(/^.{14}4.{4}[89ab]/);
  }
});
