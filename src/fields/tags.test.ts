import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyTags } from './tags';

test('tags are kept clean, each once', () => {
  expect(
    tidyTags(['late', 'late\u200e', 'la\u200bte', ' Late ', 'LÁTE', '', '\u202e', 'air\tfreight']),
  ).toEqual(['late', 'air freight']);
  expect(tidyTags(['Cafe\u200e\u0301', 'Café'])).toEqual(['Café']);
});

test('tags are as many and as long as a scenario takes', () => {
  const tag = fc.string({ unit: 'grapheme', maxLength: 60 });
  fc.assert(
    fc.property(fc.array(tag, { maxLength: 40 }), (tags) => {
      const kept = tidyTags(tags);
      expect(kept.length).toBeLessThanOrEqual(20);
      expect(new Set(kept).size).toBe(kept.length);
      for (const one of kept) expect(one.length).toBeLessThanOrEqual(40);
      expect(tidyTags(kept)).toEqual(kept);
    }),
  );
});
