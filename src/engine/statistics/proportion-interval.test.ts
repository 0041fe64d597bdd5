import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval, wilsonInterval } from './proportion-interval';

describe('intervals of a proportion', () => {
  it('agree with R 4.2.2: prop.test(5, 100, correct = FALSE), binom.test(5, 100)', () => {
    const wilson = wilsonInterval(5, 100, 0.95);
    expect(wilson.lower).toBeCloseTo(0.021543679154368, 14);
    expect(wilson.upper).toBeCloseTo(0.111750469231919, 14);
    const exact = clopperPearsonInterval(5, 100, 0.95);
    expect(exact.lower).toBeCloseTo(0.0164318791820522, 15);
    expect(exact.upper).toBeCloseTo(0.1128349111054627, 15);
  });
  it('end at 0 and 1 where nothing, or everything, was seen', () => {
    expect(wilsonInterval(0, 20, 0.9).lower).toBe(0);
    expect(wilsonInterval(20, 20, 0.9).upper).toBe(1);
    // The rule of three's exact form.
    expect(clopperPearsonInterval(0, 20, 0.9)).toEqual({
      lower: 0,
      upper: expect.closeTo(1 - 0.05 ** 0.05, 14),
    });
    expect(clopperPearsonInterval(20, 20, 0.9)).toEqual({
      lower: expect.closeTo(0.05 ** 0.05, 14),
      upper: 1,
    });
  });
  it('are mirrored when successes and failures change places', () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      expect(interval(3, 17, 0.8).lower).toBeCloseTo(1 - interval(14, 17, 0.8).upper, 14);
    }
  });
  it('refuse impossible counts', () => {
    for (const interval of [wilsonInterval, clopperPearsonInterval]) {
      expect(() => interval(1, 0, 0.95)).toThrow(RangeError);
      expect(() => interval(6, 5, 0.95)).toThrow(RangeError);
      expect(() => interval(1.5, 5, 0.95)).toThrow(RangeError);
      expect(() => interval(1, 5, 1)).toThrow(RangeError);
    }
  });
});
