import { describe, expect, it } from 'vitest';
import { fixedDatePromise, shrinkingPromise, shrinkingPromises } from './promise';

/** Lands on day 14, 18 or 22 with chances 0.3, 0.4, 0.3. */
const law = new Float64Array(23);
law[14] = 0.3;
law[18] = 0.4;
law[22] = 0.3;

describe('promise of a fixed date', () => {
  it('shrinks day by day to nothing', () => {
    expect([0, 10, 18, 19].map((day) => fixedDatePromise(day, 18))).toEqual([18, 8, 0, 0]);
  });
});

describe('shrinking promise', () => {
  it('is the percentile of the time to go, given that nothing has arrived', () => {
    expect(shrinkingPromise(0, 0.3, 30, law)).toBe(14);
    expect(shrinkingPromise(0, 0.5, 30, law)).toBe(18);
    expect(shrinkingPromise(0, 0.7, 30, law)).toBe(18);
    expect(shrinkingPromise(0, 0.71, 30, law)).toBe(22);
    expect(shrinkingPromise(13, 0.5, 30, law)).toBe(5);
    // Not here on day 14: 18 and 22 are left with chances 4/7 and 3/7.
    expect(shrinkingPromise(14, 0.5, 30, law)).toBe(4);
    expect(shrinkingPromise(14, 0.6, 30, law)).toBe(8);
    expect(shrinkingPromise(18, 0.5, 30, law)).toBe(4);
  });

  it('keeps to the limit of the channel, also when the law has run out', () => {
    expect(shrinkingPromise(0, 0.9, 14, law)).toBe(14);
    expect(shrinkingPromise(22, 0.9, 14, law)).toBe(14);
    expect(shrinkingPromise(100, 0.9, 14, law)).toBe(14);
    expect(shrinkingPromise(0, 0.9, 60, [0, 0.5])).toBe(60);
  });

  it('is the limit once all that can land has landed, however long the law goes on', () => {
    expect(shrinkingPromise(22, 0.9, 14, [...law, 0, 0, 0])).toBe(14);
    // What rounding leaves over is no landing day.
    expect(shrinkingPromise(2, 0.9, 14, [0, 0.5, 0.5 - 1e-14, 0, 1e-14])).toBe(14);
    expect(shrinkingPromises(26, 0.9, 14, [...law, 0, 0, 0]).slice(22)).toEqual(
      new Float64Array([14, 14, 14, 14]),
    );
  });

  it('is given for every order day at once', () => {
    const promises = shrinkingPromises(30, 0.5, 30, law);
    expect(promises).toHaveLength(30);
    promises.forEach((promise, day) => expect(promise).toBe(shrinkingPromise(day, 0.5, 30, law)));
  });
});
