import { expect, test } from 'vitest';
import { createFormatter, plainSettings } from '../../fields/formatter';
import { allRules } from '../../marketplace/all-rules';
import { countryWords, labelWords } from './rule-words';

test('every country of a rule has its name', () => {
  expect(allRules.length).toBeGreaterThan(100);
  expect(allRules.map(countryWords).filter((name) => name.length < 4)).toEqual([]);
});

test('dates in the name of a rule are written as the reader writes them', () => {
  const format = createFormatter({ ...plainSettings, locale: 'en-GB' });
  const named = allRules.map((rule) => labelWords(rule, format));
  expect(named).toContain(
    'Prime Day 2026, 23 Jun 2026 to 26 Jun 2026'.replace(/(\d+) (Jun) (\d+)/g, '$1\u00a0$2\u00a0$3'),
  );
  expect(named.join()).not.toMatch(/\d-\d\d-/);
});
