import { describe, expect, it } from 'vitest';
import { fitConstantHazard, fitWeibullHazard } from './hazard-fit';
import { kaplanMeier, medianWait, restrictedMeanWait } from './kaplan-meier';

const days = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];
/** Placebo arm of Freireich et al. (1963), Klein & Moeschberger table 1.1: nothing is censored. */
const placebo = days.map((wait) => ({ days: wait, cancelled: true }));
/** Nonmaintained arm of the aml data: one is censored. */
const nonmaintained = [5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45].map((wait) => ({
  days: wait,
  cancelled: wait !== 16,
}));

describe('constant hazard', () => {
  // R 4.2.2, survreg(dist = "exponential").
  it('agrees with R', () => {
    const fit = fitConstantHazard(placebo);
    expect(1 / fit.hazard).toBeCloseTo(8.66666666666413, 9);
    expect(fit.logLikelihood).toBeCloseTo(-66.3491692364208, 9);
    expect(fit.standardError).toBeCloseTo(fit.hazard / Math.sqrt(21), 14);
  });

  it('counts the waiting of those who did not cancel', () => {
    const waits = [
      { days: 4, cancelled: true },
      { days: 16, cancelled: false },
    ];
    expect(fitConstantHazard(waits).hazard).toBe(1 / 20);
    expect(fitConstantHazard(waits.slice(1))).toEqual({
      hazard: 0,
      standardError: 0,
      cancellations: 0,
      logLikelihood: 0,
    });
  });

  it('refuses no orders and impossible waits', () => {
    expect(() => fitConstantHazard([])).toThrow(RangeError);
    expect(() => fitConstantHazard([{ days: 0, cancelled: true }])).toThrow(RangeError);
  });
});

describe('Weibull hazard', () => {
  // R 4.2.2, survreg(dist = "weibull").
  it('agrees with R', () => {
    const fit = fitWeibullHazard(placebo)!;
    expect(fit.shape).toBeCloseTo(1.3704998594653, 5);
    expect(fit.scaleDays).toBeCloseTo(9.4821412542547, 5);
    expect(fit.hazard).toBeCloseTo(1 / 9.4821412542547, 7);
    expect(fit.logLikelihood).toBeCloseTo(-64.9201075890124, 7);
  });

  it('finds the top of the likelihood with censoring', () => {
    const fit = fitWeibullHazard(nonmaintained)!;
    const likelihood = (shape: number, scale: number): number =>
      nonmaintained.reduce((sum, wait) => {
        const x = wait.days / scale;
        return sum - x ** shape + (wait.cancelled ? Math.log((shape / scale) * x ** (shape - 1)) : 0);
      }, 0);
    expect(fit.logLikelihood).toBeCloseTo(likelihood(fit.shape, fit.scaleDays), 10);
    for (const [a, b] of [
      [1.01, 1],
      [0.99, 1],
      [1, 1.01],
      [1, 0.99],
    ] as const) {
      expect(likelihood(fit.shape * a, fit.scaleDays * b)).toBeLessThan(fit.logLikelihood);
    }
  });

  it('says when there is nothing to fit', () => {
    expect(fitWeibullHazard([{ days: 3, cancelled: true }])).toBeNull();
    expect(fitWeibullHazard([3, 3, 3].map((wait) => ({ days: wait, cancelled: true })))).toBeNull();
    expect(fitWeibullHazard([3, 5].map((wait) => ({ days: wait, cancelled: false })))).toBeNull();
  });
});

describe('Kaplan-Meier', () => {
  // R 4.2.2, survival 3.5-3, survfit.
  it('agrees with R without censoring', () => {
    const steps = kaplanMeier(placebo);
    const survival = [
      0.90476190476, 0.80952380952, 0.7619047619, 0.66666666667, 0.57142857143, 0.38095238095, 0.28571428571,
      0.19047619048, 0.14285714286, 0.09523809524, 0.04761904762, 0,
    ];
    expect(steps).toHaveLength(survival.length);
    steps.forEach((step, index) => expect(step.survival).toBeCloseTo(survival[index]!, 10));
    expect(medianWait(steps)).toBe(8);
    expect(restrictedMeanWait(steps, 20)).toBeCloseTo(8.4285714286, 9);
  });

  it('agrees with R with censoring', () => {
    const steps = kaplanMeier(nonmaintained);
    const survival = [
      0.833333333, 0.666666667, 0.583333333, 0.486111111, 0.388888889, 0.291666667, 0.194444444, 0.097222222,
      0,
    ];
    expect(steps.map(({ days }) => days)).toEqual([5, 8, 12, 23, 27, 30, 33, 43, 45]);
    steps.forEach((step, index) => expect(step.survival).toBeCloseTo(survival[index]!, 8));
    expect(medianWait(steps)).toBe(23);
  });

  it('has the binomial standard error where nothing is censored', () => {
    for (const { survival, standardError } of kaplanMeier(placebo)) {
      expect(standardError).toBeCloseTo(Math.sqrt((survival * (1 - survival)) / 21), 12);
    }
  });

  it('has no median when most never cancel', () => {
    const steps = kaplanMeier([
      { days: 2, cancelled: true },
      { days: 9, cancelled: false },
      { days: 9, cancelled: false },
    ]);
    expect(medianWait(steps)).toBeNull();
    expect(restrictedMeanWait(steps, 5)).toBeCloseTo(2 + 3 * (2 / 3), 12);
  });
});
