import { describe, expect, it } from 'vitest';
import { gammaLoss, gammaQuantile } from './gamma';
import { regularizedGammaP } from './incomplete-gamma';

// Reference values computed with 40 digits in mpmath 1.3.
const LOSS: [number, number, number, number][] = [
  [7, 9, 0.5, 0.05791079208988109],
  [0, 2, 3, 6.0],
  [2.5, 0.7, 4, 1.3001359694581631],
  [40, 9, 2, 0.006427059584135817],
];

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('gamma distribution', () => {
  // scipy 1.17, gammaincinv
  it.each([
    [0.01, 3, 0.43604516507829316],
    [0.5, 9, 8.66895118437037],
    [0.95, 9, 14.434649715196311],
    [0.999999, 9, 30.957113358089654],
    [0.025, 1000, 938.9730184076952],
    [0.99, 0.2, 2.202304866901936],
  ])('has its quantile at p = %d, shape %d', (p, shape, expected) => {
    expectClose(gammaQuantile(p, shape, 2), 2 * expected, 1e-14);
  });
  it.each([
    [1e-10, 0.5],
    [0.001, 0.01],
    [0.5, 1],
    [0.3, 1e6],
  ])('returns from its quantile at p = %d, shape %d', (p, shape) => {
    expectClose(regularizedGammaP(shape, gammaQuantile(p, shape, 1)), p, 1e-12);
  });
  it.each(LOSS)('has its loss at x = %d, shape %d, scale %d', (x, shape, scale, expected) => {
    expectClose(gammaLoss(x, shape, scale), expected, 1e-13);
  });
  it('agrees with stockpyl and refuses the rest', () => {
    expectClose(gammaLoss(7, 9, 0.5), 0.057910792089881, 1e-12);
    expect(gammaLoss(-1, 2, 3)).toBe(7);
    // Too small for a number: the quantile is 0.
    expect(gammaQuantile(1e-5, 0.01, 1)).toBe(0);
    expect(() => gammaQuantile(1, 2, 3)).toThrow(RangeError);
    expect(() => gammaQuantile(0.5, 0, 3)).toThrow(RangeError);
    expect(() => gammaLoss(NaN, 2, 3)).toThrow(RangeError);
    expect(() => gammaLoss(1, 2, -3)).toThrow(RangeError);
  });
});
