import { describe, expect, it } from 'vitest';
import { regularizedGammaP, regularizedGammaQ } from './incomplete-gamma';

// Reference values computed with 40 digits in mpmath 1.3.
const CASES: [number, number, number, number][] = [
  [0.01, 0.5, 0.9943732438060329, 0.0056267561939671844],
  [0.5, 0.1, 0.345279153981423, 0.654720846018577],
  [0.5, 3, 0.9856941215645704, 0.01430587843542964],
  [1, 1, 0.6321205588285577, 0.36787944117144233],
  [1, 30, 0.9999999999999064, 9.357622968840175e-14],
  [3, 0.01, 1.654216528074877e-7, 0.9999998345783472],
  [5, 20, 0.9999830552560699, 1.6944743930067385e-5],
  [19, 10, 0.007186504603854327, 0.9928134953961457],
  [20, 9.5, 0.0019624137922509633, 0.9980375862077491],
  [20, 20, 0.52974273316076, 0.47025726683923996],
  [20, 38, 0.9994874874034148, 0.0005125125965852197],
  [25, 49, 0.9999411926889478, 5.8807311052200904e-5],
  [25, 11.5, 0.000377791320664265, 0.9996222086793357],
  [30, 30, 0.52428301389368, 0.4757169861063199],
  [100, 60, 1.4815276326460468e-6, 0.9999985184723673],
  [100, 99, 0.473304330399461, 0.526695669600539],
  [100, 101, 0.5528962934345113, 0.44710370656548876],
  [100, 180, 0.999999999970517, 2.948294557648285e-11],
  [100, 400, 1.0, 1.0943747087346983e-72],
  [1000, 999, 0.491586426067856, 0.508413573932144],
  [1000, 700, 1.0158583345333217e-26, 1.0],
  [1000, 1300, 1.0, 1.8736155715785553e-18],
  [10000.0, 10300.0, 0.9985295051036143, 0.0014704948963856813],
  [10000.0, 9000.0, 2.073299202433928e-25, 1.0],
];

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('incomplete gamma function', () => {
  it.each(CASES)('has both sides at a = %d, x = %d', (a, x, lower, upper) => {
    expectClose(regularizedGammaP(a, x), lower, 1e-13);
    expectClose(regularizedGammaQ(a, x), upper, 1e-13);
  });
  it('joins its three methods without a step', () => {
    for (const a of [20, 50, 400]) {
      for (const edge of [0.45 * a, 1.95 * a]) {
        expectClose(
          regularizedGammaP(a, edge * (1 - 1e-15)),
          regularizedGammaP(a, edge * (1 + 1e-15)),
          1e-12,
        );
        expectClose(
          regularizedGammaQ(a, edge * (1 - 1e-15)),
          regularizedGammaQ(a, edge * (1 + 1e-15)),
          1e-12,
        );
      }
    }
  });
  it('is exact at the ends and refuses the rest', () => {
    expect([regularizedGammaP(3, 0), regularizedGammaQ(3, 0)]).toEqual([0, 1]);
    expect([regularizedGammaP(3, Infinity), regularizedGammaQ(3, Infinity)]).toEqual([1, 0]);
    expect(() => regularizedGammaP(0, 1)).toThrow(RangeError);
    expect(() => regularizedGammaQ(1, -1)).toThrow(RangeError);
    expect(() => regularizedGammaQ(1, NaN)).toThrow(RangeError);
  });
});
