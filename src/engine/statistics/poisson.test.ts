import { describe, expect, it } from 'vitest';
import { poissonCdf, poissonLoss, poissonPmf, poissonUpperTail } from './poisson';

// Reference values computed with 40 digits in mpmath 1.3.
// Mean, count, P(N = k), P(N <= k), P(N > k), E[(N - k)+].
const CASES: [number, number, number, number, number, number][] = [
  [0.01, 0, 0.990049833749168, 0.990049833749168, 0.009950166250831947, 0.01],
  [0.01, 3, 1.6500830562486135e-7, 0.9999999995866529, 4.1334718262633404e-10, 4.141749801958748e-10],
  [0.5, 0, 0.6065306597126334, 0.6065306597126334, 0.3934693402873666, 0.5],
  [0.5, 12, 3.0914045870390545e-13, 0.9999999999999877, 1.2329271630612981e-14, 1.278360559990345e-14],
  [3.7, 2, 0.16923253868947313, 0.28543311310006825, 0.7145668868999318, 1.8409241008809347],
  [3.7, 30, 1.0363395297603393e-17, 1.0, 1.3979264468326524e-18, 1.5790970494337994e-18],
  [10, 14, 0.05207710444602618, 0.9165415270653372, 0.08345847293466283, 0.18693715272161052],
  [100, 60, 4.470714742875306e-6, 1.0812218170244077e-5, 0.9999891877818298, 40.000014582747475],
  [100, 99, 0.039860996809147134, 0.48670120172085135, 0.5132987982791487, 4.499398479193863],
  [100, 160, 7.890337299140687e-9, 0.9999999873833619, 1.2616638117763696e-8, 3.203544284824696e-8],
  [1000, 999, 0.0126146113487215, 0.4957947558197845, 0.5042052441802155, 13.118816592901714],
  [1000, 1300, 1.606560638609706e-20, 1.0, 5.280526026820459e-20, 2.240283056356831e-19],
  [10000.0, 10500, 1.777921929803751e-8, 0.9999996578202398, 3.4217976018316636e-7, 6.702312888791908e-6],
];

function expectClose(actual: number, expected: number, relative: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}

describe('Poisson distribution', () => {
  it.each(CASES)('has mean %d at %d', (mean, k, exactly, atMost, above, loss) => {
    expectClose(poissonPmf(k, mean), exactly, 2e-14);
    expectClose(poissonCdf(k, mean), atMost, 2e-14);
    expectClose(poissonUpperTail(k, mean), above, 2e-13);
    expectClose(poissonLoss(k, mean), loss, 2e-13);
  });
  it('agrees with R 4.2.2 and stockpyl', () => {
    expectClose(poissonUpperTail(14, 10), 0.08345847293466285, 1e-14);
    expectClose(poissonLoss(5, 7), 2.292600125697305, 1e-14);
    // Newsvendor: Snyder & Shen, example 4.7, and Cachon & Terwiesch's mean of 4.25.
    expect(poissonLoss(8, 6) * 4 + (8 - 6 + poissonLoss(8, 6))).toBeCloseTo(3.570106945770946, 12);
    expectClose(poissonCdf(11, 4.25), 0.9984858259379822, 1e-14);
    // Stock of 100 for ten days at 10 a day.
    expectClose(poissonUpperTail(100, 100), 0.47343780147000153, 1e-14);
    expectClose(poissonLoss(100, 100), 3.9860996809147142, 1e-14);
  });
  it('has a loss that is linear between whole numbers and below 0', () => {
    expect(poissonLoss(4.25, 7)).toBeCloseTo(0.75 * poissonLoss(4, 7) + 0.25 * poissonLoss(5, 7), 14);
    expect(poissonLoss(20.5, 7) * 1e6).toBeCloseTo(0.5e6 * (poissonLoss(20, 7) + poissonLoss(21, 7)), 12);
    expect(poissonLoss(-2, 7)).toBe(9);
  });
  it('is exact at mean 0 and refuses the rest', () => {
    expect([poissonPmf(0, 0), poissonPmf(1, 0), poissonCdf(0, 0), poissonLoss(1, 0)]).toEqual([1, 0, 1, 0]);
    expect([poissonPmf(1.5, 2), poissonCdf(-1, 2), poissonUpperTail(-1, 2)]).toEqual([0, 0, 1]);
    expect(poissonCdf(3.7, 2)).toBe(poissonCdf(3, 2));
    for (const mean of [-1, NaN, Infinity]) expect(() => poissonCdf(1, mean)).toThrow(RangeError);
    expect(() => poissonCdf(NaN, 1)).toThrow(RangeError);
    expect(() => poissonLoss(Infinity, 1)).toThrow(RangeError);
  });
});
