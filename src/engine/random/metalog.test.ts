import { describe, expect, it } from 'vitest';
import {
  checkTriplet,
  fitMetalog,
  metalogCdf,
  metalogQuantile,
  metalogQuantileBeyond,
  metalogUpperTail,
} from './metalog';

const ship = fitMetalog(12, 19, 32);

describe('metalog of 12 / 19 / 32', () => {
  it.each([
    [0.01, 5.772],
    [0.05, 10.122],
    [0.1, 12],
    [0.5, 19],
    [0.9, 32],
    [0.95, 36.923],
    [0.99, 47.599],
  ])('has its quantile at %d', (u, expected) => {
    expect(Math.abs(metalogQuantile(u, ship) - expected)).toBeLessThan(0.0006);
  });
  it('returns from quantile to distribution function, far tails included', () => {
    for (const metalog of [ship, fitMetalog(0, 1, 5.9), fitMetalog(-5, 3, 5), fitMetalog(1, 2, 3)]) {
      for (const u of [1e-12, 1e-5, 0.01, 0.3, 0.5, 0.7, 0.99, 0.99999]) {
        const x = metalogQuantile(u, metalog);
        expect(metalogCdf(x, metalog) / u).toBeCloseTo(1, 11);
        expect(metalogCdf(x, metalog) + metalogUpperTail(x, metalog)).toBeCloseTo(1, 14);
      }
    }
    expect(metalogUpperTail(19 + 1000, ship)).toBeGreaterThan(0);
    expect([metalogCdf(-Infinity, ship), metalogCdf(Infinity, ship)]).toEqual([0, 1]);
  });
  it('has 5.18 days to go in the median when not here by day 28', () => {
    expect(metalogQuantileBeyond(0.5, 28, ship) - 28).toBeCloseTo(5.18, 2);
  });
  it('solves P(X > x) = (1 - u) P(X > threshold), however little is left', () => {
    for (const threshold of [-20, 5, 19, 28, 60]) {
      for (const u of [1e-9, 0.2, 0.5, 0.99]) {
        const x = metalogQuantileBeyond(u, threshold, ship);
        expect(x).toBeGreaterThanOrEqual(threshold);
        expect(metalogUpperTail(x, ship) / metalogUpperTail(threshold, ship) / (1 - u)).toBeCloseTo(1, 9);
      }
    }
    // Where the tail is exponential the wait ahead is the same however long it was.
    const wait = metalogQuantileBeyond(0.5, 1e5, ship) - 1e5;
    expect(wait).toBeCloseTo(Math.LN2 * (ship.a2 + ship.a3 / 2), 6);
  });
});

describe('triplets', () => {
  it('allow a certain date', () => {
    expect(checkTriplet(14, 14, 14)).toBeNull();
    const certain = fitMetalog(14, 14, 14);
    expect([metalogQuantile(0.001, certain), metalogQuantile(0.999, certain)]).toEqual([14, 14]);
    expect([metalogCdf(13.9, certain), metalogCdf(14, certain)]).toEqual([0, 1]);
    expect([metalogUpperTail(13.9, certain), metalogUpperTail(14, certain)]).toEqual([1, 0]);
    expect(metalogQuantileBeyond(0.5, 10, certain)).toBe(14);
    expect(metalogQuantileBeyond(0.5, 20, certain)).toBe(20);
  });
  it('say what is wrong and what would do', () => {
    expect(checkTriplet(12, 11, 32)?.kind).toBe('order');
    expect(checkTriplet(NaN, 11, 32)?.kind).toBe('not-finite');
    const early = checkTriplet(0, 1, 12);
    expect(early).toMatchObject({
      kind: 'skew',
      message: 'P50 lies too close to P10 or to P90 for a distribution to run through all three.',
      lowestP50: expect.closeTo(1.99894, 4),
      highestP50: expect.closeTo(12 - 1.99894, 4),
    });
    expect(checkTriplet(0, early!.lowestP50!, 12)).toBeNull();
    expect(checkTriplet(0, early!.highestP50!, 12)).toBeNull();
    expect(checkTriplet(0, 11, 12)?.kind).toBe('skew');
    expect(() => fitMetalog(0, 1, 12)).toThrow(early!.message);
  });
  it('are refused exactly where the quantile function would turn', () => {
    const limit = checkTriplet(0, 0.5, 12)!.lowestP50!;
    const rises = (p50: number) => {
      // Beside fitMetalog's own formula, so that infeasible triplets can be seen too.
      const a2 = 12 / (2 * Math.log(9));
      const a3 = (12 - 2 * p50) / (0.8 * Math.log(9));
      let before = -Infinity;
      for (let u = 0.0005; u < 1; u += 0.0005) {
        const logit = Math.log(u / (1 - u));
        const x = p50 + a2 * logit + a3 * (u - 0.5) * logit;
        if (x < before) return false;
        before = x;
      }
      return true;
    };
    expect(rises(limit + 0.001)).toBe(true);
    expect(rises(limit - 0.001)).toBe(false);
  });
  it('need a probability inside (0, 1) and a number', () => {
    for (const u of [0, 1, NaN]) {
      expect(() => metalogQuantile(u, ship)).toThrow(RangeError);
      expect(() => metalogQuantileBeyond(u, 20, ship)).toThrow(RangeError);
    }
    expect(() => metalogCdf(NaN, ship)).toThrow(RangeError);
    expect(() => metalogQuantileBeyond(0.5, NaN, ship)).toThrow(RangeError);
  });
});
