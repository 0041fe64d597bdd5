import { describe, expect, it } from 'vitest';
import { Moments } from './moments';
import { RatioOfTotals } from './ratio';

describe('Moments', () => {
  it('has no cancellation far from 0', () => {
    const moments = new Moments();
    for (const x of [4, 7, 13, 16]) moments.add(1e9 + x);
    expect(moments.mean).toBe(1e9 + 10);
    expect(moments.variance).toBe(30);
    expect(moments.standardError).toBeCloseTo(Math.sqrt(7.5), 14);
  });
  it('merges as if it had seen all', () => {
    const all = new Moments();
    const first = new Moments();
    const second = new Moments();
    for (let i = 0; i < 50; i++) {
      all.add(Math.sin(i));
      (i < 13 ? first : second).add(Math.sin(i));
    }
    first.merge(second);
    first.merge(new Moments());
    expect(first.count).toBe(50);
    expect(first.mean).toBeCloseTo(all.mean, 14);
    expect(first.variance).toBeCloseTo(all.variance, 14);
    const empty = new Moments();
    empty.merge(all);
    expect(empty.variance).toBe(all.variance);
  });
  it('throws when too little was seen', () => {
    const moments = new Moments();
    expect(() => moments.mean).toThrow(RangeError);
    moments.add(1);
    expect(() => moments.variance).toThrow(RangeError);
  });
});

describe('RatioOfTotals', () => {
  const pairs = [
    [3, 10],
    [0, 4],
    [7, 12],
    [2, 9],
    [5, 5],
  ] as const;

  it('has the ratio of totals and the delta-method error', () => {
    const ratio = new RatioOfTotals();
    for (const [a, b] of pairs) ratio.add(a, b);
    expect(ratio.ratio).toBeCloseTo(17 / 40, 15);
    // The residuals a - R b sum to 0: their mean square over n - 1, over n, over the mean of b.
    const squares = pairs.reduce((sum, [a, b]) => sum + (a - (17 / 40) * b) ** 2, 0);
    expect(ratio.standardError).toBeCloseTo(Math.sqrt(squares / 4 / 5) / 8, 14);
  });
  it('has no error when the ratio never varies', () => {
    const ratio = new RatioOfTotals();
    for (const [, b] of pairs) ratio.add(0.25 * b, b);
    expect(ratio.standardError).toBeCloseTo(0, 8);
  });
  it('merges as if it had seen all, and throws when too little was seen', () => {
    const all = new RatioOfTotals();
    const first = new RatioOfTotals();
    const second = new RatioOfTotals();
    pairs.forEach(([a, b], i) => {
      all.add(a, b);
      (i < 2 ? first : second).add(a, b);
    });
    first.merge(second);
    first.merge(new RatioOfTotals());
    expect(first.count).toBe(5);
    expect(first.ratio).toBeCloseTo(all.ratio, 14);
    expect(first.standardError).toBeCloseTo(all.standardError, 14);
    expect(() => new RatioOfTotals().ratio).toThrow(RangeError);
    expect(() => new RatioOfTotals().standardError).toThrow(RangeError);
  });
});
