import { describe, expect, it } from 'vitest';
import { betaQuantile } from './beta';
import { regularizedBeta, regularizedBetaUpper } from './incomplete-beta';

// Reference values computed with 40 digits in mpmath 1.3.
const CASES: [number, number, number, number, number][] = [
  [0.5, 0.5, 0.5, 0.5, 0.5],
  [0.1, 2, 3, 0.052300000000000006, 0.9477],
  [0.9, 2, 3, 0.9963, 0.0036999999999999976],
  [0.02, 5, 96, 0.050830445369500314, 0.9491695546304997],
  [0.2, 5, 96, 0.9999962968269427, 3.7031730572576187e-6],
  [0.001, 5, 96, 6.956098934022621e-8, 0.9999999304390107],
  [0.5, 50, 51, 0.5397946186935894, 0.46020538130641064],
  [0.3, 50, 51, 2.2060913327165967e-5, 0.9999779390866729],
  [0.7, 50, 51, 0.9999909653138043, 9.034686195720676e-6],
  [0.01, 10, 991, 0.5426994078251092, 0.4573005921748908],
  [0.5, 500, 501, 0.5126125090891804, 0.4873874909108196],
  [0.4, 500, 501, 1.0148030384400218e-10, 0.9999999998985197],
  [0.001, 8, 9993, 0.7799145345747241, 0.22008546542527588],
  [0.3, 2.5, 7.25, 0.6604822735819073, 0.3395177264180928],
  [0.6, 30.5, 8, 0.004641937547585886, 0.9953580624524141],
  [0.5, 5000, 5001, 0.5039893230696911, 0.4960106769303089],
  [0.48, 5000, 5001, 3.280063846135791e-5, 0.9999671993615387],
];

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('incomplete beta function', () => {
  it.each(CASES)('has both sides at x = %d, a = %d, b = %d', (x, a, b, lower, upper) => {
    expectClose(regularizedBeta(x, a, b), lower, 3e-13);
    expectClose(regularizedBetaUpper(x, a, b), upper, 3e-13);
  });
  it.each([
    [0.025, 5, 96],
    [0.975, 6, 95],
    [1e-8, 2, 3],
    [0.1, 200, 300],
    [0.9, 0.1, 4],
    [0.05, 1, 50],
  ])('returns from its quantile at p = %d, a = %d, b = %d', (p, a, b) => {
    expectClose(regularizedBeta(betaQuantile(p, a, b), a, b), p, 1e-13);
  });
  it('has closed quantiles: 1 - (1 - p)^(1/b) for a = 1, the arcsine law for halves', () => {
    expectClose(betaQuantile(0.05, 1, 50), -Math.expm1(Math.log(0.95) / 50), 1e-14);
    expectClose(betaQuantile(0.3, 0.5, 0.5), Math.sin(0.15 * Math.PI) ** 2, 1e-14);
  });
  it('is exact at the ends and refuses the rest', () => {
    expect([regularizedBeta(0, 2, 3), regularizedBeta(1, 2, 3)]).toEqual([0, 1]);
    expect(() => regularizedBeta(-0.1, 2, 3)).toThrow(RangeError);
    expect(() => regularizedBeta(0.1, 0, 3)).toThrow(RangeError);
    expect(() => betaQuantile(0, 2, 3)).toThrow(RangeError);
    expect(() => betaQuantile(0.5, 2, NaN)).toThrow(RangeError);
  });
});
