import { describe, expect, it } from 'vitest';
import { Xoshiro128 } from '../random/xoshiro128';
import { quantileRanks } from './quantile-interval';
import { selectQuantiles } from './quantiles';

describe('selectQuantiles', () => {
  it('gives type 7 quantiles in the order asked for', () => {
    // R 4.2.2: quantile(c(5,3,1,2,4,9,7), c(.9,.5,0,1,.1))
    const quantiles = selectQuantiles(Float64Array.of(5, 3, 1, 2, 4, 9, 7), [0.9, 0.5, 0, 1, 0.1]);
    expect(quantiles.map((q) => +q.toFixed(12))).toEqual([7.8, 4, 1, 9, 1.6]);
    expect(selectQuantiles(Float64Array.of(3), [0, 0.5, 1])).toEqual([3, 3, 3]);
  });
  it('equals sorting, with ties, order and repetition', () => {
    const random = new Xoshiro128();
    const probabilities = [0, 0.05, 0.1, 0.25, 0.5, 0.5, 0.75, 0.9, 0.95, 0.99, 1];
    for (const size of [1, 2, 3, 10, 101, 1000, 10000]) {
      for (const levels of [1, 2, 7, 1e9]) {
        const values = Float64Array.from({ length: size }, () => Math.floor(random.uniform() * levels));
        if (size === 1000) values.sort();
        const sorted = Float64Array.from(values).sort();
        const expected = probabilities.map((p) => {
          const h = (size - 1) * p;
          const i = Math.floor(h);
          return sorted[i]! + (h - i) * ((sorted[i + 1] ?? sorted[i]!) - sorted[i]!);
        });
        const before = values.slice();
        expect(selectQuantiles(values, probabilities, new Float64Array(size + 3))).toEqual(expected);
        expect(values).toEqual(before);
        expect(selectQuantiles(values, probabilities)).toEqual(expected);
      }
    }
  });
  it('refuses an empty sample, a short scratch and what is no probability', () => {
    expect(() => selectQuantiles(new Float64Array(0), [0.5])).toThrow(RangeError);
    expect(() => selectQuantiles(new Float64Array(3), [0.5], new Float64Array(2))).toThrow(RangeError);
    for (const p of [-0.1, 1.1, NaN])
      expect(() => selectQuantiles(new Float64Array(3), [p])).toThrow(RangeError);
  });
});

describe('quantileRanks', () => {
  it('agrees with the exact binomial ranks', () => {
    // scipy 1.17: binom.ppf(.025, n, .95) and binom.ppf(.975, n, .95) + 1
    expect(quantileRanks(1000, 0.95, 0.95)).toEqual({ lower: 936, upper: 964 });
    expect(quantileRanks(10000, 0.95, 0.95)).toEqual({ lower: 9457, upper: 9543 });
    expect(quantileRanks(100000, 0.95, 0.95)).toEqual({ lower: 94864, upper: 95136 });
  });
  it('says when a sample is too small', () => {
    expect(quantileRanks(100, 0.99, 0.95)).toBeNull();
    expect(quantileRanks(100, 0.01, 0.95)).toBeNull();
  });
  it('refuses what is out of range', () => {
    expect(() => quantileRanks(0, 0.5, 0.95)).toThrow(RangeError);
    expect(() => quantileRanks(10, 1, 0.95)).toThrow(RangeError);
    expect(() => quantileRanks(10, 0.5, 1)).toThrow(RangeError);
  });
});
