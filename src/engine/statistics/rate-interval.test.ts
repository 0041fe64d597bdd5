import { expect, it } from 'vitest';
import { poissonRateInterval } from './rate-interval';

// Garwood's table of 95 % limits for a Poisson mean, as printed in textbooks (Johnson, Kotz & Kemp, table 4.1).
it.each([
  [0, 0, 3.689],
  [1, 0.0253, 5.572],
  [5, 1.623, 11.668],
  [10, 4.795, 18.39],
  [20, 12.217, 30.888],
])('of %i events is as tabulated', (events, lower, upper) => {
  const interval = poissonRateInterval(events, 1, 0.95);
  expect(interval.lower).toBeCloseTo(lower, 3);
  expect(interval.upper).toBeCloseTo(upper, 2);
});

it('scales with the exposure', () => {
  const one = poissonRateInterval(7, 1, 0.8);
  const many = poissonRateInterval(7, 50, 0.8);
  expect(many.lower * 50).toBeCloseTo(one.lower, 12);
  expect(many.upper * 50).toBeCloseTo(one.upper, 12);
});

it('refuses what is no count, exposure or confidence', () => {
  expect(() => poissonRateInterval(1.5, 1, 0.8)).toThrow(RangeError);
  expect(() => poissonRateInterval(-1, 1, 0.8)).toThrow(RangeError);
  expect(() => poissonRateInterval(1, 0, 0.8)).toThrow(RangeError);
  expect(() => poissonRateInterval(1, 1, 1)).toThrow(RangeError);
});
