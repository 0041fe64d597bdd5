import { expect, test } from 'vitest';
import { glossary } from './glossary';

test('every term is there once, by the alphabet, with what it means', () => {
  const ids = glossary.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  // By the word that is read, not by the id behind it.
  const terms = glossary.map(({ term }) => term.toLowerCase());
  expect(terms).toEqual([...terms].sort());
  for (const { id, meaning } of glossary) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(meaning).toMatch(/^[A-Z“].*\.$/s);
  }
});

test('no word stands for two things', () => {
  const words = glossary.flatMap(({ term, also = [] }) => [term, ...also].map((word) => word.toLowerCase()));
  expect(new Set(words).size).toBe(words.length);
});
