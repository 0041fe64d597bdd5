import { describe, expect, it } from 'vitest';
import { checkTriplet, fitMetalog, metalogQuantile } from '../random/metalog';
import { Xoshiro128 } from '../random/xoshiro128';
import { fitLeadTimes } from './lead-time-fit';

describe('past lead times', () => {
  it('give mean, spread and percentiles', () => {
    // By hand, of 38, 41, 45, 45, 47, 52, 60: squares 2232/7; P10 = 38 + 0.6·3, P90 = 52 + 0.4·8 (type 7).
    const fit = fitLeadTimes([45, 38, 60, 41, 47, 45, 52]);
    expect(fit.mean).toBeCloseTo(328 / 7, 12);
    expect(fit.sd).toBeCloseTo(Math.sqrt(372 / 7), 12);
    expect(fit.triplet.map((value) => Number(value.toFixed(9)))).toEqual([39.8, 45, 55.2]);
    expect([fit.shortest, fit.longest, fit.count]).toEqual([38, 60, 7]);
    expect(fit.p90).toMatchObject({ lower: null, upper: null });
    expect(fit.p50.lower).toBeLessThanOrEqual(45);
  });

  it('make a distribution even where the middle lies at an end', () => {
    const fit = fitLeadTimes([30, 30, 30, 30, 30, 44, 60]);
    expect(fit.isMoved).toBe(true);
    expect(checkTriplet(...(fit.triplet as [number, number, number]))).toBeNull();
    expect(fitLeadTimes([30, 30, 30, 30, 30]).triplet).toEqual([30, 30, 30]);
  });

  it('hold the true percentile in about 8 of 10 samples', () => {
    const random = new Xoshiro128();
    random.setState(5, 6, 7, 8);
    const metalog = fitMetalog(40, 50, 70);
    let held = 0;
    const samples = 2000;
    for (let i = 0; i < samples; i++) {
      const { p50 } = fitLeadTimes(
        Array.from({ length: 25 }, () => metalogQuantile(random.uniform(), metalog)),
      );
      if (p50.lower! <= 50 && 50 <= p50.upper!) held++;
    }
    expect(held / samples).toBeGreaterThan(0.78);
    expect(held / samples).toBeLessThan(0.92);
  });

  it('are refused where there are too few, or one is none', () => {
    expect(() => fitLeadTimes([1, 2, 3, 4])).toThrow(RangeError);
    expect(() => fitLeadTimes([1, 2, 3, 4, NaN])).toThrow(RangeError);
  });
});
