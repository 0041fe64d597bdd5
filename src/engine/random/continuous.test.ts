import { describe, expect, it } from 'vitest';
import { regularizedGammaP, regularizedGammaQ } from '../statistics/incomplete-gamma';
import { Moments } from '../statistics/moments';
import { exponentialQuantile } from './exponential';
import { sampleGamma } from './gamma';
import { seedStream } from './stream';
import { weibullQuantile } from './weibull';
import { Xoshiro128 } from './xoshiro128';

describe('exponentialQuantile', () => {
  it('inverts 1 - exp(-x / mean) in both tails', () => {
    for (const u of [1e-15, 0.1, 0.5, 0.999, 1 - 2 ** -53]) {
      expect(-Math.expm1(-exponentialQuantile(u, 10) / 10) / u).toBeCloseTo(1, 14);
    }
    expect(exponentialQuantile(0.5, 10)).toBeCloseTo(10 * Math.LN2, 14);
    expect(exponentialQuantile(0.5, 0)).toBeCloseTo(0);
  });
  it('refuses what is out of range', () => {
    for (const u of [-0.1, 1, NaN]) expect(() => exponentialQuantile(u, 1)).toThrow(RangeError);
    for (const mean of [-1, NaN, Infinity]) expect(() => exponentialQuantile(0.5, mean)).toThrow(RangeError);
  });
});

describe('weibullQuantile', () => {
  it('has the closed median, and survival, of shape 0.7 and scale 20', () => {
    expect(weibullQuantile(0.5, 0.7, 20)).toBeCloseTo(11.847802259042675, 12);
    expect(weibullQuantile(1 - 0.4588389909654328, 0.7, 20)).toBeCloseTo(14, 12);
    expect(weibullQuantile(0.3, 1, 5)).toBeCloseTo(exponentialQuantile(0.3, 5), 14);
  });
  it('refuses what is out of range', () => {
    expect(() => weibullQuantile(1, 1, 1)).toThrow(RangeError);
    expect(() => weibullQuantile(0.5, 0, 1)).toThrow(RangeError);
    expect(() => weibullQuantile(0.5, 1, -1)).toThrow(RangeError);
  });
});

describe('sampleGamma', () => {
  it.each([
    [0.2, 3],
    [1, 1],
    [4.5, 0.5],
    [300, 2],
  ])('has the moments and tails of shape %d, scale %d', (shape, scale) => {
    const random = new Xoshiro128();
    seedStream(random, 8, 0, 0);
    const draws = 100000;
    const mean = shape * scale;
    const sd = Math.sqrt(shape) * scale;
    const moments = new Moments();
    const squares = new Moments();
    let above = 0;
    let below = 0;
    for (let i = 0; i < draws; i++) {
      const x = sampleGamma(random, shape, scale);
      moments.add(x);
      squares.add((x - mean) ** 2);
      if (x > mean + 2.5 * sd) above++;
      if (x < 0.5 * mean) below++;
    }
    expect(Math.abs(moments.mean - mean) / (sd / Math.sqrt(draws))).toBeLessThan(4);
    expect(Math.abs(squares.mean - sd * sd) / squares.standardError).toBeLessThan(4);
    const expectedAbove = draws * regularizedGammaQ(shape, (mean + 2.5 * sd) / scale);
    const expectedBelow = draws * regularizedGammaP(shape, (0.5 * mean) / scale);
    expect(Math.abs(above - expectedAbove)).toBeLessThan(4 * Math.sqrt(expectedAbove) + 1);
    expect(Math.abs(below - expectedBelow)).toBeLessThan(4 * Math.sqrt(expectedBelow) + 1);
  });
  it('refuses what is out of range', () => {
    const random = new Xoshiro128();
    expect(() => sampleGamma(random, 0, 1)).toThrow(RangeError);
    expect(() => sampleGamma(random, 1, NaN)).toThrow(RangeError);
  });
});
