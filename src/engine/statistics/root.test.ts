import { describe, expect, it } from 'vitest';
import { findRoot } from './root';

describe('findRoot', () => {
  it('finds roots to rounding', () => {
    expect(findRoot((x) => x * x - 2, 0, 2, 0)).toBeCloseTo(Math.SQRT2, 15);
    expect(findRoot((x) => Math.cos(x) - x, 0, 1, 1e-15)).toBeCloseTo(0.7390851332151607, 15);
    expect(findRoot((x) => x ** 9, -1, 4, 1e-9)).toBeCloseTo(0, 6);
    expect(findRoot((x) => (x < 0.3 ? -1 : 1), 0, 1, 1e-12)).toBeCloseTo(0.3, 11);
    expect(findRoot((x) => Math.exp(x) - 1e-200, -700, 700, 0)).toBeCloseTo(-200 * Math.LN10, 10);
  });
  it('takes the bracket either way round and a root at an end', () => {
    expect(findRoot((x) => x - 1, 3, -2, 0)).toBe(1);
    expect(findRoot((x) => x, 0, 5, 0)).toBe(0);
    expect(findRoot((x) => x - 5, 0, 5, 0)).toBe(5);
  });
  it('throws rather than answer without a bracket or a number', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1, 0)).toThrow(RangeError);
    expect(() => findRoot((x) => Math.sqrt(x - 1), 0, 3, 0)).toThrow(/not a number/);
    expect(() => findRoot((x) => x, -Infinity, 1, 0)).toThrow(RangeError);
    expect(() => findRoot((x) => x, -1, 1, -1)).toThrow(RangeError);
  });
});
