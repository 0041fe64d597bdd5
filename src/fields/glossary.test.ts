import { expect, test } from 'vitest';
import { glossary } from './glossary';

test('every term is there once, by the alphabet, with what it means', () => {
  const ids = glossary.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual([...ids].sort());
  for (const { id, meaning } of glossary) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(meaning).toMatch(/^[A-Z“].*\.$/s);
  }
});

test('no word stands for two things', () => {
  const words = glossary.flatMap(({ term, also = [] }) => [term, ...also].map((word) => word.toLowerCase()));
  expect(new Set(words).size).toBe(words.length);
});
