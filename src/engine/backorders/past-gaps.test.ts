import { expect, test } from 'vitest';
import { findPastGaps } from './past-gaps';

const days = (count: number, units: number): number[] => new Array<number>(count).fill(units);

test('a run of empty days between days with sales is a gap', () => {
  const sales = [...days(20, 8), ...days(6, 0), ...days(30, 7), ...days(12, 0), ...days(5, 3)];
  expect(findPastGaps(sales)).toEqual([
    { lastInStock: 19, firstBack: 26 },
    { lastInStock: 55, firstBack: 68 },
  ]);
});

test('a run that chance may bring is none', () => {
  // At one a day three empty days come by chance once in twenty runs; seven hardly ever.
  expect(findPastGaps([...days(30, 1), ...days(3, 0), ...days(30, 1)])).toEqual([]);
  expect(findPastGaps([...days(30, 1), ...days(8, 0), ...days(30, 1)])).toHaveLength(1);
});

test('empty days at either end say nothing of a gap', () => {
  expect(findPastGaps([...days(9, 0), ...days(20, 8), ...days(9, 0)])).toEqual([]);
  expect(findPastGaps(days(50, 0))).toEqual([]);
  expect(findPastGaps([])).toEqual([]);
});
