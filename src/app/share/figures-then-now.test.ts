import { expect, test } from 'vitest';
import { figuresThenNow } from './figures-then-now';

const cost = (value: string, note?: string) =>
  note === undefined ? { label: 'Cost', value } : { label: 'Cost', value, note };

test.each([
  ['the same', '$1,744', '$1,744'],
  ['another currency', '$1,744', '€1,744'],
  ['another locale', '$1,744.50', '1.744,50 $'],
  ['narrow spaces between thousands', '$12,744', '12\u202f744 $'],
  ['apostrophes between thousands', '12,744', '12’744'],
  ['a loss', '−$200', '-200 $'],
  ['a range', '$606 to $3,254', '606 $ to 3.254 $'],
  ['a date', 'Dec 12, 2026', '12. Dezember 2026'],
  ['no number', 'None', 'None'],
])('%s is no difference', (_name, then, now) => {
  expect(figuresThenNow([cost(then)], [cost(now)])).toEqual([]);
});

test.each([
  ['another number', '$1,744', '$1,745'],
  ['digits in another order', '$1,744', '$4,174'],
  ['a gain for a loss', '−$200', '$200'],
  ['another word', 'None', 'Never'],
  ['a number for a word', 'None', 'day 12'],
  ['ten times as much', '$174', '$1,740'],
])('%s is a difference', (_name, then, now) => {
  expect(figuresThenNow([cost(then)], [cost(now)])).toEqual([{ label: 'Cost', then, now }]);
});

test('the note counts, and what is given no more is said', () => {
  expect(figuresThenNow([cost('$9', '$1 to $12')], [cost('$9', '$1 to $13')])).toHaveLength(1);
  expect(figuresThenNow([cost('$9')], [])).toEqual([{ label: 'Cost', then: '$9', now: null }]);
  expect(figuresThenNow([], [cost('$9')])).toEqual([]);
});
