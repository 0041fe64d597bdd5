import { describe, expect, it } from 'vitest';
import { captureDecayFrom, captureShare } from './capture';
import { meanStandingShare, standingIntegral, standingShare, type Patience } from './patience';
import { weibullHazard, weibullMedian, weibullSurvival, weibullSurvivalIntegral } from './weibull-patience';

const unplanned: Patience = {
  hazardBefore: 0.046421,
  promiseBreak: 0.05,
  hazardAfter: 0.139263,
  weibullShape: 1,
};

function midpointIntegral(f: (w: number) => number, from: number, to: number, kink: number): number {
  const steps = 20_000;
  const cuts = [from, Math.min(Math.max(kink, from), to), to];
  let sum = 0;
  for (let piece = 0; piece < 2; piece++) {
    const width = (cuts[piece + 1]! - cuts[piece]!) / steps;
    for (let i = 0; i < steps; i++) sum += width * f(cuts[piece]! + (i + 0.5) * width);
  }
  return sum;
}

describe('capture', () => {
  it('falls by the same share each day', () => {
    expect(captureShare(14, 0.005)).toBeCloseTo(0.93239, 5);
    expect(captureShare(14, 0.05)).toBeCloseTo(0.49659, 5);
    expect(captureShare(14, 0.09)).toBeCloseTo(0.28365, 5);
  });

  it('has its limits: no wait, no decay, no patience at all', () => {
    expect(captureShare(0, Infinity)).toBe(1);
    expect(captureShare(Infinity, 0)).toBe(1);
    expect(captureShare(1, Infinity)).toBe(0);
    expect(captureShare(Infinity, 0.05)).toBe(0);
  });

  it('is found from one point', () => {
    expect(captureShare(14, captureDecayFrom(0.4, 14))).toBeCloseTo(0.4, 14);
    expect(captureDecayFrom(0, 14)).toBe(Infinity);
    expect(captureDecayFrom(1, 14)).toBe(0);
    expect(() => captureDecayFrom(1.2, 14)).toThrow(RangeError);
    expect(() => captureDecayFrom(0.5, 0)).toThrow(RangeError);
  });
});

describe('patience', () => {
  it('breaks just after the promise', () => {
    expect(standingShare(14, 14, unplanned)).toBeCloseTo(Math.exp(-0.046421 * 14), 14);
    expect(standingShare(14.0001, 14, unplanned)).toBeCloseTo(Math.exp(-0.046421 * 14 - 0.05), 4);
    expect(standingShare(20, 14, unplanned)).toBeCloseTo(Math.exp(-0.046421 * 14 - 0.05 - 6 * 0.139263), 14);
  });

  it.each([0, 0.3, 3, 3.4, 10, Infinity])(
    'averages a day of orders across the kink at %s days',
    (promise) => {
      for (const weibullShape of [1, 0.7, 1.6]) {
        const patience = { ...unplanned, weibullShape };
        for (let k = 1; k <= 12; k++) {
          const numeric = midpointIntegral((w) => standingShare(w, promise, patience), k - 1, k, promise);
          expect(meanStandingShare(k, promise, patience)).toBeCloseTo(numeric, 6);
        }
      }
    },
  );

  it('adds up over days to the continuous integral', () => {
    let sum = 0;
    for (let k = 1; k <= 22; k++) sum += meanStandingShare(k, 13.5, unplanned);
    expect(sum).toBeCloseTo(standingIntegral(0, 22, 13.5, unplanned), 12);
  });

  // 10 orders a day over a gap of 20 days, promised in 14, nobody cancels: 60 of 200 leave late.
  it('counts the orders that outlast their promise', () => {
    const calm = { hazardBefore: 0, promiseBreak: 0, hazardAfter: 0, weibullShape: 1 };
    expect(10 * standingIntegral(0, 20, 14, calm)).toBeCloseTo(200, 10);
    expect(10 * standingIntegral(14, 20, 14, calm)).toBeCloseTo(60, 10);
    // With a hazard of 0.03 throughout: λ (e^(−hH) − e^(−hG)) / h.
    const leaving = { ...calm, hazardBefore: 0.03, hazardAfter: 0.03 };
    const late = (10 * (Math.exp(-0.03 * 14) - Math.exp(-0.03 * 20))) / 0.03;
    expect(10 * standingIntegral(14, 20, 14, leaving)).toBeCloseTo(late, 10);
  });

  it('never lets orders come back', () => {
    for (const weibullShape of [0.5, 1, 2.5]) {
      let before = 1;
      for (let k = 1; k <= 120; k++) {
        const standing = meanStandingShare(k, 9, { ...unplanned, weibullShape });
        expect(standing).toBeLessThanOrEqual(before);
        expect(standing).toBeGreaterThanOrEqual(0);
        before = standing;
      }
    }
  });

  it('keeps everybody when nothing drives them away', () => {
    const calm = { hazardBefore: 0, promiseBreak: 0, hazardAfter: 0, weibullShape: 1 };
    expect(meanStandingShare(30, 5, calm)).toBe(1);
    expect(meanStandingShare(30, 5, { ...calm, weibullShape: 0.8 })).toBe(1);
    expect(meanStandingShare(30, 40, { ...calm, hazardBefore: 5e-324, weibullShape: 0.7 })).toBe(1);
  });

  it('refuses the morning of the order itself', () => {
    expect(() => meanStandingShare(0, 5, unplanned)).toThrow(RangeError);
  });
});

describe('Weibull patience', () => {
  // Closed forms: shape 0.7, scale 20 days, after 14 days.
  it('gives survival, hazard, mean and median', () => {
    expect(weibullSurvival(14, 1 / 20, 0.7)).toBeCloseTo(0.4588389909654328, 12);
    expect(weibullHazard(14, 1 / 20, 0.7)).toBeCloseTo(0.03895279563352245, 12);
    expect(weibullSurvivalIntegral(0, Infinity, 1 / 20, 0.7)).toBeCloseTo(25.316470121145667, 9);
    expect(weibullMedian(1 / 20, 0.7)).toBeCloseTo(11.847802259042675, 10);
  });

  // Closed form: 10 orders a day, 30 days, shape 0.8, scale 25 days.
  it('gives the orders kept over a gap', () => {
    const patience = { hazardBefore: 1 / 25, promiseBreak: 0, hazardAfter: 0, weibullShape: 0.8 };
    let kept = 0;
    for (let k = 1; k <= 30; k++) kept += 10 * meanStandingShare(k, Infinity, patience);
    expect(kept).toBeCloseTo(166.06409985003253, 9);
    expect(300 - kept).toBeCloseTo(133.93590014996747, 9);
  });
});
