import { expect, test } from 'vitest';
import { meanOf } from './mean';
import { differencesOf, meanAndError, pairedDifference } from './paired-difference';

test('a paired difference has the mean and the standard error of the differences, by hand', () => {
  // Differences 2, 4, 6: mean 4, sample variance 4, standard error √(4 ÷ 3).
  const { mean, standardError } = pairedDifference([12, 24, 36], [10, 20, 30]);
  expect(mean).toBeCloseTo(4, 12);
  expect(standardError).toBeCloseTo(Math.sqrt(4 / 3), 12);
  expect([...differencesOf([12, 24, 36], [10, 20, 30])]).toEqual([2, 4, 6]);
});

test('luck that both met cancels out, and one future alone has no error', () => {
  expect(pairedDifference([5, 105, 1005], [0, 100, 1000])).toEqual({ mean: 5, standardError: 0 });
  expect(meanAndError([2])).toEqual({ mean: 2, standardError: 0 });
  expect(meanOf([1, 2, 6])).toBe(3);
});

test('futures that cannot be paired are refused', () => {
  expect(() => pairedDifference([1, 2], [1])).toThrow(RangeError);
});
