import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayTicks, niceStep, niceTicks } from './ticks';

describe('niceStep', () => {
  it('goes up to 1, 2, 5 or 10 times a power of ten', () => {
    expect([0.3, 1, 1.1, 2.5, 7, 230].map(niceStep)).toEqual([0.5, 1, 2, 5, 10, 500]);
  });
});

describe('niceTicks', () => {
  it('encloses the data with round values', () => {
    expect(niceTicks(0, 815, 4)).toEqual([0, 500, 1000]);
    expect(niceTicks(0, 75, 4)).toEqual([0, 20, 40, 60, 80]);
    expect(niceTicks(-30, 40, 4)).toEqual([-40, -20, 0, 20, 40]);
    expect(niceTicks(0, 0.9, 4)).toEqual([0, 0.5, 1]);
  });

  it('takes fewer lines rather than the same label twice', () => {
    expect(niceTicks(0, 1.4, 4, (value) => value.toFixed(0))).toEqual([0, 1, 2]);
  });

  const number = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  it('gives rising, finite ticks around any two numbers', () => {
    fc.assert(
      fc.property(number, number, (a, b) => {
        const ticks = niceTicks(a, b, 4);
        const size = Math.max(Math.abs(a), Math.abs(b), 1);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks.every(Number.isFinite)).toBe(true);
        expect(ticks.every((tick, index) => index === 0 || tick > ticks[index - 1]!)).toBe(true);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(a, b) + size * 1e-6);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(a, b) - size * 1e-6);
      }),
    );
  });

  it('draws an axis for what is not a number', () => {
    expect(niceTicks(NaN, Infinity, 4)).toEqual(niceTicks(0, 0, 4));
  });
});

describe('dayTicks', () => {
  it('starts today and fits', () => {
    expect(dayTicks(119, 5)).toEqual([0, 30, 60, 90]);
    expect(dayTicks(0, 5)).toEqual([0]);
    expect(dayTicks(3, 8)).toEqual([0, 1, 2, 3]);
  });
});
