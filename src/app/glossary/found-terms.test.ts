import { expect, test } from 'vitest';
import { glossary } from '../../fields/glossary';
import { foundTerms } from './found-terms';

const termsOf = (query: string) => foundTerms(query).terms.map(({ id }) => id);

test('without words everything is there', () => {
  expect(termsOf('  ')).toHaveLength(glossary.length);
  expect(foundTerms('').inputs.length).toBeGreaterThan(40);
});

test('a term is found by other words for it, whatever their case, and by the inputs that ask for it', () => {
  expect(termsOf('rop')).toContain('reorder-point');
  expect(termsOf('STANDARD deviation')).toEqual(['spread']);
  expect(termsOf('units sold a day')).toContain('velocity');
  expect(termsOf('zzz')).toEqual([]);
});
