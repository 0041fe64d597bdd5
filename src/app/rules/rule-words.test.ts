import { expect, test } from 'vitest';
import { allRules } from '../../marketplace/all-rules';
import { countryWords } from './rule-words';

test('every country of a rule has its name', () => {
  expect(allRules.length).toBeGreaterThan(100);
  expect(allRules.map(countryWords).filter((name) => name.length < 4)).toEqual([]);
});
