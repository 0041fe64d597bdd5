import { describe, expect, it } from 'vitest';
import {
  negativeBinomialCdf,
  negativeBinomialLoss,
  negativeBinomialPmf,
  negativeBinomialUpperTail,
} from './negative-binomial';
import { poissonUpperTail } from './poisson';

// Reference values computed with 40 digits in mpmath 1.3.
// Mean, variance, count, P(N = k), P(N <= k), P(N > k), E[(N - k)+].
const CASES: [number, number, number, number, number, number, number][] = [
  [5, 10, 0, 0.03125, 0.03125, 0.96875, 5.0],
  [5, 10, 4, 0.13671875, 0.5, 0.5, 1.73046875],
  [5, 10, 60, 1.7221900988628747e-14, 0.9999999999999805, 1.9593322190397666e-14, 4.179084378899689e-14],
  [0.2, 0.3, 0, 0.8502830004171938, 0.8502830004171938, 0.14971699958280613, 0.2],
  [0.2, 0.3, 20, 1.8109971919467155e-11, 0.9999999999913197, 8.6802840298576e-12, 1.2852089787384448e-11],
  [0.5, 20, 3, 0.0038509360060778684, 0.9754678915797164, 0.024532108420283645, 0.3911547096634404],
  [0.5, 20, 400, 1.3294158260677353e-9, 0.999999952483105, 4.7516894992292865e-8, 1.7565520451487068e-6],
  [
    23.333333333333332, 77.77777777777777, 28, 0.03379019403072822, 0.7448764866392541, 0.2551235133607459,
    1.8054874750410879,
  ],
  [100, 120, 60, 1.6524730237487032e-5, 4.4494317391843505e-5, 0.9999555056826082, 40.00007099709092],
  [100, 120, 99, 0.0364476805674216, 0.4902857596367624, 0.5097142403632375, 4.876146372340345],
  [100, 120, 190, 2.040370208946537e-13, 0.9999999999996955, 3.045329606892845e-13, 7.491424214266069e-13],
  [
    100, 100.001, 130, 0.0005752748312096145, 0.9982930733403295, 0.0017069266596705802,
    0.0063204311881246145,
  ],
  [1000, 50000, 2500, 5.766578961079294e-9, 0.9999995486842786, 4.5131572133737e-7, 3.519891968723784e-5],
  [12, 12.5, 40, 3.684840416899797e-10, 0.9999999998289704, 1.710296912716605e-10, 2.471172141565616e-10],
];

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('negative binomial distribution', () => {
  it.each(CASES)('has mean %d, variance %d at %d', (mean, variance, k, exactly, atMost, above, loss) => {
    expectClose(negativeBinomialPmf(k, mean, variance), exactly, 1e-12);
    expectClose(negativeBinomialCdf(k, mean, variance), atMost, 1e-13);
    expectClose(negativeBinomialUpperTail(k, mean, variance), above, 1e-12);
    expectClose(negativeBinomialLoss(k, mean, variance), loss, 1e-12);
  });
  it('agrees with stockpyl on the loss', () => {
    const loss = negativeBinomialLoss(28, 23.333333333333336, 8.819171036881968 ** 2);
    // Stockpyl cuts its sum short; r = 10, p = 0.3.
    expectClose(loss, 1.805485505752903, 2e-6);
  });
  it('tends to the Poisson as the variance tends to the mean', () => {
    expectClose(negativeBinomialUpperTail(20, 12, 12 + 1e-9), poissonUpperTail(20, 12), 1e-8);
  });
  it('has a loss that is linear between whole numbers and below 0', () => {
    const between = 0.75 * negativeBinomialLoss(4, 7, 12) + 0.25 * negativeBinomialLoss(5, 7, 12);
    expect(negativeBinomialLoss(4.25, 7, 12)).toBeCloseTo(between, 13);
    expect(negativeBinomialLoss(-2, 7, 12)).toBe(9);
    expect(negativeBinomialLoss(0.5, 7, 12)).toBeCloseTo(7 - 0.5 * negativeBinomialUpperTail(0, 7, 12), 13);
  });
  it('is exact at mean 0 and refuses a variance not above the mean', () => {
    expect([
      negativeBinomialPmf(0, 0, 1),
      negativeBinomialCdf(0, 0, 1),
      negativeBinomialLoss(2, 0, 1),
    ]).toEqual([1, 1, 0]);
    expect(() => negativeBinomialPmf(1, 5, 5)).toThrow(RangeError);
    expect(() => negativeBinomialCdf(1, -1, 5)).toThrow(RangeError);
    expect(() => negativeBinomialCdf(NaN, 1, 5)).toThrow(RangeError);
    expect(() => negativeBinomialLoss(NaN, 1, 5)).toThrow(RangeError);
  });
});

it('the loss is the same, summed in the tail or as a difference of tails', () => {
  for (const x of [60, 150, 400])
    for (const mean of [3, 40]) {
      const [summed, taken] = [8 - 1e-9, 8 + 1e-9].map((dispersion) =>
        negativeBinomialLoss(x, mean, dispersion * mean),
      );
      expect(Math.abs(taken! / summed! - 1)).toBeLessThan(1e-6);
    }
});

it('has an end to its tail where probabilities are the smallest there are', () => {
  for (let x = 3_000; x < 12_000; x += 250) {
    const loss = negativeBinomialLoss(x, 1_210, 7_610);
    expect(loss).toBeGreaterThanOrEqual(0);
    expect(loss).toBeLessThan(1e-20);
  }
});
