import { describe, expect, it } from 'vitest';
import { binomialCdf, binomialPmf, binomialUpperTail } from './binomial';

// Reference values from exact rational sums (n <= 100) and with 40 digits in mpmath 1.3.
// Attempts, chance, count, P(N = k), P(N <= k), P(N > k).
const CASES: [number, number, number, number, number, number][] = [
  [1, 0.3, 0, 0.7, 0.7, 0.3],
  [10, 0.5, 3, 0.1171875, 0.171875, 0.828125],
  [10, 0.9, 9, 0.387420489, 0.6513215599, 0.3486784401000001],
  [100, 0.02, 4, 0.09020799123220448, 0.9491695546304997, 0.050830445369500314],
  [100, 0.02, 20, 1.1164448739170813e-14, 0.9999999999999991, 9.36303261930313e-16],
  [100, 0.75, 60, 0.0003626267916456097, 0.0006865922079629911, 0.999313407792037],
  [1000, 0.5, 470, 0.004172672726676489, 0.03101159754918159, 0.9689884024508184],
  [1000, 0.5, 600, 4.633908074049734e-11, 0.9999999999099158, 9.008412706280358e-11],
  [1000, 0.999, 990, 9.782838349942127e-8, 1.0742833868464958e-7, 0.9999998925716613],
  [50, 1e-9, 2, 1.2249999412000014e-15, 1.0, 1.9599999309100016e-23],
  [5000, 0.3, 1400, 0.0001008371961282826, 0.001005078217540493, 0.9989949217824595],
  [5000, 0.3, 1700, 9.917619225792346e-11, 0.9999999995226377, 4.773622469694995e-10],
];

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('binomial distribution', () => {
  it.each(CASES)('has n = %d, p = %d at %d', (n, p, k, exactly, atMost, above) => {
    expectClose(binomialPmf(k, n, p), exactly, 1e-13);
    expectClose(binomialCdf(k, n, p), atMost, 1e-13);
    expectClose(binomialUpperTail(k, n, p), above, 1e-13);
  });
  it('agrees with R 4.2.2', () => {
    expectClose(binomialUpperTail(4, 100, 0.02), 0.05083044536950045, 1e-13);
  });
  it('is exact where nothing is left to chance, and refuses the rest', () => {
    expect([binomialPmf(0, 5, 0), binomialPmf(5, 5, 1), binomialPmf(0, 0, 0.3)]).toEqual([1, 1, 1]);
    expect([binomialCdf(0, 5, 0), binomialCdf(4, 5, 1), binomialUpperTail(4, 5, 1)]).toEqual([1, 0, 1]);
    expect([binomialCdf(-1, 5, 0.5), binomialCdf(5, 5, 0.5), binomialUpperTail(-1, 5, 0.5)]).toEqual([
      0, 1, 1,
    ]);
    for (const n of [-1, 1.5, NaN]) expect(() => binomialCdf(1, n, 0.5)).toThrow(RangeError);
    for (const p of [-0.1, 1.1, NaN]) expect(() => binomialPmf(1, 5, p)).toThrow(RangeError);
    expect(() => binomialCdf(NaN, 5, 0.5)).toThrow(RangeError);
  });
});
