import { describe, expect, it } from 'vitest';
import { clopperPearsonInterval } from '../statistics/proportion-interval';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { fitConstantHazard } from './hazard-fit';
import { kaplanMeier } from './kaplan-meier';
import { standingExponent, type Patience } from './patience';
import { chiSquareOneTail, fitPromiseHazard, type PromisedWait } from './promise-fit';

const confidence = 0.8;
const wait = (days: number, cancelled: boolean, promiseDays = Infinity): PromisedWait => ({
  days,
  cancelled,
  promiseDays,
});

describe('a promise-aware fit', () => {
  it('is the constant hazard where nothing was promised', () => {
    const waits = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map((days) =>
      wait(days, true),
    );
    const fit = fitPromiseHazard(waits, confidence);
    // R 4.2.2, survreg(dist = "exponential"), placebo arm of Freireich et al. (1963).
    expect(1 / fit.before.hazard).toBeCloseTo(8.66666666666413, 9);
    expect(fit.before.hazard).toBeCloseTo(fitConstantHazard(waits).hazard, 14);
    expect([fit.breakDay, fit.after, fit.sameHazardChance]).toEqual([null, null, null]);
  });

  it('counts by hand: before, in the day of the break, after it', () => {
    const waits = [
      wait(2, true, 4),
      wait(4, true, 4),
      wait(3, false, 4),
      wait(4.5, true, 4),
      wait(4.6, false, 4),
      wait(9, true, 4),
      wait(11, false, 4),
    ];
    const { before, breakDay, after } = fitPromiseHazard(waits, confidence);
    expect([before.cancellations, before.exposureDays]).toEqual([2, 2 + 4 + 3 + 4 * 4]);
    expect([after!.cancellations, after!.exposureDays]).toEqual([1, 4 + 6]);
    expect([breakDay!.atRisk, breakDay!.cancellations]).toEqual([4, 1]);
    expect(breakDay!.promiseBreak).toBeCloseTo(-Math.log(3 / 4) - 0.1, 14);
  });

  it('leaves no break where the later rate explains the day', () => {
    const waits = Array.from({ length: 40 }, (_, order) => wait(order < 20 ? 6 : 4.5, order < 20, 4));
    expect(fitPromiseHazard(waits, confidence).breakDay).toMatchObject({ promiseBreak: 0, lower: 0 });
  });

  it('takes each order’s own promise', () => {
    const shifted = [4, 9, 16].flatMap((promise) => [
      wait(promise + 0.5, true, promise),
      wait(promise + 3, true, promise),
      wait(promise + 5, false, promise),
      wait(promise, true, promise),
    ]);
    const { before, breakDay, after } = fitPromiseHazard(shifted, confidence);
    expect([before.cancellations, before.exposureDays]).toEqual([3, 4 * (4 + 9 + 16)]);
    expect([breakDay!.atRisk, breakDay!.cancellations]).toEqual([9, 3]);
    expect([after!.cancellations, after!.exposureDays]).toEqual([3, 3 * (2 + 4)]);
  });

  it('has the product limit at the promise and a day past it, censored orders or not', () => {
    const waits = Array.from({ length: 60 }, (_, order) =>
      order < 40 ? wait(0.4 + order * 0.15, order % 3 > 0, 5) : wait(6 + order, order % 5 === 0, 5),
    );
    const { breakDay, after } = fitPromiseHazard(waits, confidence);
    const steps = kaplanMeier(waits);
    const at = (days: number) => steps.filter((step) => step.days <= days).at(-1)!.survival;
    expect(breakDay!.promiseBreak + after!.hazard).toBeCloseTo(Math.log(at(5) / at(6)), 12);
  });

  it('holds its estimate within the interval however many were filled within the day', () => {
    // 10 leave at the end of a day in which 150 of 200 were filled: 1 − 40/50 = 20 % left, not 10 ÷ 200.
    const waits = [
      ...Array.from({ length: 150 }, (_, order) => wait(5 + (order + 1) / 200, false, 5)),
      ...Array.from({ length: 10 }, () => wait(5.9, true, 5)),
      ...Array.from({ length: 40 }, () => wait(6, false, 5)),
    ];
    const { promiseBreak, lower, upper } = fitPromiseHazard(waits, confidence).breakDay!;
    expect(promiseBreak).toBeCloseTo(-Math.log(0.8), 12);
    expect(lower).toBeLessThan(promiseBreak);
    expect(upper).toBeGreaterThan(promiseBreak);
    // As wide as 10 of 50: R's binom.test(10, 50, conf.level = 0.8) gives 0.1279 to 0.2914.
    const of = clopperPearsonInterval(10, 50, confidence);
    expect(-Math.expm1(-lower)).toBeCloseTo(of.lower, 9);
    expect(-Math.expm1(-upper)).toBeCloseTo(of.upper, 9);
  });

  it('has as its interval that of the share that left where none was filled within the day', () => {
    const waits = Array.from({ length: 60 }, (_, order) => wait(order < 12 ? 5.5 : 6, order < 12, 5));
    const { lower, upper } = fitPromiseHazard(waits, confidence).breakDay!;
    const of = clopperPearsonInterval(12, 60, confidence);
    expect(-Math.expm1(-lower)).toBeCloseTo(of.lower, 9);
    expect(-Math.expm1(-upper)).toBeCloseTo(of.upper, 9);
    const none = Array.from({ length: 60 }, () => wait(6, false, 5));
    expect(fitPromiseHazard(none, confidence).breakDay).toMatchObject({ promiseBreak: 0, lower: 0 });
  });

  it('refuses impossible waits and promises', () => {
    expect(() => fitPromiseHazard([], confidence)).toThrow(RangeError);
    expect(() => fitPromiseHazard([wait(0, true)], confidence)).toThrow(RangeError);
    expect(() => fitPromiseHazard([wait(1, true, -1)], confidence)).toThrow(RangeError);
  });

  it('knows χ² with one degree of freedom', () => {
    // Tables: 2.706 at 10 %, 3.841 at 5 %, 6.635 at 1 %.
    expect(chiSquareOneTail(2.705543)).toBeCloseTo(0.1, 6);
    expect(chiSquareOneTail(3.841459)).toBeCloseTo(0.05, 6);
    expect(chiSquareOneTail(6.634897)).toBeCloseTo(0.01, 6);
    expect(chiSquareOneTail(-1e-18)).toBe(1);
  });
});

describe('waits drawn from the model', () => {
  const patience: Patience = { hazardBefore: 0.04, promiseBreak: 0.12, hazardAfter: 0.1, weibullShape: 1 };
  const promiseDays = 8;
  const random = new Xoshiro128();

  /** A wait with −ln S(w) = e; those whom the break takes leave some hours into the day after it. */
  function drawn(exponent: number): number {
    const { hazardBefore, promiseBreak, hazardAfter } = patience;
    const atPromise = hazardBefore * promiseDays;
    if (exponent < atPromise) return exponent / hazardBefore;
    const past = exponent - atPromise - promiseBreak;
    return past < 0 ? promiseDays + 0.25 : promiseDays + past / hazardAfter;
  }

  function sample(orders: number, replication: number): PromisedWait[] {
    seedStream(random, 20261123, replication, 0);
    return Array.from({ length: orders }, () => {
      const patient = drawn(-Math.log1p(-random.uniform()));
      const filled = 1 + 24 * random.uniform();
      return wait(Math.min(patient, filled), patient <= filled, promiseDays);
    });
  }

  it('are drawn as the model says', () => {
    for (const exponent of [0.01, 0.3, 0.5, 2]) {
      if (exponent < 0.32 || exponent > 0.44)
        expect(standingExponent(drawn(exponent), promiseDays, patience)).toBeCloseTo(exponent, 12);
    }
  });

  it('give back its rates within four standard errors', () => {
    const { before, breakDay, after } = fitPromiseHazard(sample(40_000, 0), confidence);
    const within = (value: number, truth: number, error: number) =>
      expect(Math.abs(value - truth)).toBeLessThan(4 * error);
    within(before.hazard, patience.hazardBefore, before.hazard / Math.sqrt(before.cancellations));
    within(after!.hazard, patience.hazardAfter, after!.hazard / Math.sqrt(after!.cancellations));
    within(
      breakDay!.promiseBreak,
      patience.promiseBreak,
      Math.sqrt(breakDay!.cancellations) / breakDay!.atRisk,
    );
  });

  it('lie in 8 of 10 intervals, small samples included, and tell the two rates apart when they can', () => {
    const replications = 3_000;
    const covered = { before: 0, after: 0, breakDay: 0 };
    let apart = 0;
    for (let replication = 1; replication <= replications; replication++) {
      const { before, breakDay, after, sameHazardChance } = fitPromiseHazard(
        sample(120, replication),
        confidence,
      );
      const { hazardBefore, hazardAfter, promiseBreak } = patience;
      covered.before += Number(before.lower <= hazardBefore && hazardBefore <= before.upper);
      covered.after += Number(after!.lower <= hazardAfter && hazardAfter <= after!.upper);
      covered.breakDay += Number(breakDay!.lower <= promiseBreak && promiseBreak <= breakDay!.upper);
      apart += Number(sameHazardChance! < 0.1);
    }
    const error = Math.sqrt((confidence * (1 - confidence)) / replications);
    expect(covered.before / replications).toBeGreaterThan(confidence - 3 * error);
    expect(covered.after / replications).toBeGreaterThan(confidence - 3 * error);
    expect(covered.breakDay / replications).toBeGreaterThan(confidence - 3 * error);
    for (const count of Object.values(covered)) expect(count / replications).toBeLessThan(0.92);
    expect(apart / replications).toBeGreaterThan(0.7);
  });

  it('of one rate throughout are told apart as seldom as the chance says', () => {
    const replications = 3_000;
    let apart = 0;
    for (let replication = 1; replication <= replications; replication++) {
      seedStream(random, 7, replication, 0);
      const waits = Array.from({ length: 300 }, () => {
        const patient = -Math.log1p(-random.uniform()) / 0.06;
        const filled = 25 * (1 - random.uniform());
        return wait(Math.min(patient, filled), patient <= filled, promiseDays);
      });
      apart += Number(fitPromiseHazard(waits, confidence).sameHazardChance! < 0.1);
    }
    expect(Math.abs(apart / replications - 0.1)).toBeLessThan(4 * Math.sqrt(0.09 / replications));
  });
});
