import { describe, expect, it } from 'vitest';
import { oneMinusExpOverX, xMinusOneMinusExp } from './exponential-integrals';

// Reference values computed with 40 digits in mpmath 1.3.
const CASES: [number, number, number][] = [
  [-2, 3.194528049465325, 4.38905609893065],
  [-0.4, 1.2295617441031759, 0.09182469764127033],
  [-1e-8, 1.000000005, 5.0000000166666667e-17],
  [1e-300, 1.0, 0.0],
  [1e-12, 0.9999999999995, 4.999999999998333e-25],
  [1e-8, 0.999999995, 4.999999983333334e-17],
  [0.001, 0.9995001666250083, 4.998333749916681e-7],
  [0.1, 0.9516258196404043, 0.0048374180359595734],
  [0.4642127543788161, 0.8000000000000002, 0.09284255087576312],
  [0.499, 0.7872996117459126, 0.10613749373878963],
  [0.5, 0.7869386805747332, 0.10653065971263342],
  [0.51, 0.7833420023288903, 0.11049557881226595],
  [1, 0.6321205588285577, 0.36787944117144233],
  [5, 0.1986524106001829, 4.006737946999086],
  [50, 0.02, 49.0],
  [800, 0.00125, 799.0],
];

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('exponential integrals', () => {
  it.each(CASES)('are exact at %d', (x, mean, integral) => {
    expectClose(oneMinusExpOverX(x), mean, 4e-16);
    expectClose(xMinusOneMinusExp(x), integral, 1e-15);
  });
  it('have their limits', () => {
    expect([oneMinusExpOverX(0), oneMinusExpOverX(Infinity)]).toEqual([1, 0]);
    expect([xMinusOneMinusExp(0), xMinusOneMinusExp(Infinity)]).toEqual([0, Infinity]);
    expect(() => oneMinusExpOverX(NaN)).toThrow(RangeError);
    expect(() => xMinusOneMinusExp(NaN)).toThrow(RangeError);
  });
  it('give a drop-off of 20 % over 10 days at the hazard 0.046421', () => {
    expect(1 - oneMinusExpOverX(10 * 0.04642127543788161)).toBeCloseTo(0.2, 14);
  });
});
