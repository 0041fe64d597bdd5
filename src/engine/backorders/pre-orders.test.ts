import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureShare } from './capture';
import { standingShare } from './patience';
import {
  meanAgeWaiting,
  preOrdersBetween,
  preOrdersWaiting,
  stillWaiting,
  type PreOrderTerms,
} from './pre-orders';

const terms: PreOrderTerms = {
  interest: 10,
  captureDecay: 0.02,
  opens: -5,
  promise: 40,
  patience: { hazardBefore: 0.01, promiseBreak: 0.05, hazardAfter: 0.03, weibullShape: 1 },
  consentDay: 60,
  consentShare: 0.5,
};

/** Each order by the laws of capture and patience themselves, one slice of time after another. */
function bySlices(from: number, to: number, at: number | null, t: PreOrderTerms): number {
  const slices = 20_000;
  const start = Math.max(from, t.opens);
  const end = Math.min(to, t.promise);
  let sum = 0;
  for (let i = 0; i < slices; i++) {
    const s = start + ((i + 0.5) * (end - start)) / slices;
    const taken = t.interest * captureShare(t.promise - s, t.captureDecay);
    const agreed = at !== null && at > t.consentDay ? t.consentShare : 1;
    sum += taken * (at === null ? 1 : standingShare(at - s, t.promise - s, t.patience) * agreed);
  }
  return (sum * (end - start)) / slices;
}

describe('orders ahead of stock', () => {
  it('are the integral of the capture curve', () => {
    expect(preOrdersBetween(-5, 40, terms)).toBeCloseTo((10 / 0.02) * (1 - Math.exp(-0.02 * 45)), 9);
    expect(preOrdersBetween(-50, 400, terms)).toBeCloseTo(preOrdersBetween(-5, 40, terms), 12);
    expect(preOrdersBetween(0, 10, { ...terms, captureDecay: 0 })).toBeCloseTo(100, 12);
    expect(preOrdersBetween(3, 17, terms)).toBeCloseTo(bySlices(3, 17, null, terms), 6);
  });

  it.each([12, 40, 40.5, 41, 60, 61, 75])('wait on day %d as capture and patience say', (at) => {
    expect(preOrdersWaiting(-5, at, at, terms)).toBeCloseTo(bySlices(-5, at, at, terms), 5);
    expect(preOrdersWaiting(2, 9, at, terms)).toBeCloseTo(bySlices(2, 9, at, terms), 5);
    expect(stillWaiting(0, at, terms)).toBeCloseTo(
      standingShare(at, 40, terms.patience) * (at > 60 ? 0.5 : 1),
      12,
    );
  });

  it('add up over any days they are cut into, and never pass those taken', () => {
    const day = fc.double({ min: -5, max: 40, noNaN: true });
    fc.assert(
      fc.property(day, day, fc.double({ min: 40, max: 90, noNaN: true }), (a, b, at) => {
        const cut = Math.min(a, b);
        const to = Math.max(a, b);
        const whole = preOrdersWaiting(-5, to, at, terms);
        expect(preOrdersWaiting(-5, cut, at, terms) + preOrdersWaiting(cut, to, at, terms)).toBeCloseTo(
          whole,
          8,
        );
        expect(whole).toBeLessThanOrEqual(preOrdersBetween(-5, to, terms) + 1e-9);
      }),
    );
  });

  it('are never more under a longer promise', () => {
    const range = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(range, range, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, captureDecay) => {
        // Over the same days of selling: the first 30.
        const until = (promise: number) =>
          preOrdersBetween(-5, 25, { ...terms, captureDecay, promise: 25 + promise });
        expect(until(Math.max(a, b))).toBeLessThanOrEqual(until(Math.min(a, b)) + 1e-9);
      }),
    );
  });

  it('have the age of their mean wait', () => {
    const { interest: _, ...rest } = terms;
    const c = 0.03;
    const slices = 50_000;
    let [age, sum] = [0, 0];
    for (let i = 0; i < slices; i++) {
      const wait = ((i + 0.5) * 25) / slices;
      age += wait * Math.exp(-c * wait);
      sum += Math.exp(-c * wait);
    }
    expect(meanAgeWaiting(20, { interest: 1, ...rest })).toBeCloseTo(age / sum, 6);
    expect(meanAgeWaiting(-6, terms)).toBe(0);
    const even = { ...terms, captureDecay: 0, patience: { ...terms.patience, hazardBefore: 0 } };
    expect(meanAgeWaiting(20, even)).toBe(12.5);
    const slow = { ...terms, captureDecay: 0, patience: { ...terms.patience, hazardBefore: 1e-7 } };
    expect(meanAgeWaiting(20, slow)).toBeCloseTo(12.5, 4);
    // T/2 − cT²/12 + c³T⁴/720: the series to its third term, on both sides of where it takes over.
    for (const rate of [3.9e-6, 4.1e-6, 2e-4]) {
      const x = 25 * rate;
      const at = {
        ...terms,
        captureDecay: rate / 4,
        patience: { ...terms.patience, hazardBefore: (3 * rate) / 4 },
      };
      expect(meanAgeWaiting(20, at)).toBeCloseTo(25 * (1 / 2 - x / 12 + x ** 3 / 720), 8);
    }
  });

  it('leave day by day as over the whole wait', () => {
    let standing = 1;
    for (let day = 3; day < 80; day++) {
      standing *= stillWaiting(day, day + 1, terms);
      expect(standing).toBeCloseTo(stillWaiting(3, day + 1, terms), 12);
    }
  });

  it('leave at the rate of their days, a few as the promise passes, and those who have not agreed', () => {
    expect(stillWaiting(10, 30, terms)).toBeCloseTo(Math.exp(-0.2), 12);
    expect(stillWaiting(35, 45, terms)).toBeCloseTo(Math.exp(-0.05 - 0.05 - 0.15), 12);
    expect(stillWaiting(40, 41, terms)).toBeCloseTo(Math.exp(-0.05 - 0.03), 12);
    expect(stillWaiting(41, 60, terms)).toBeCloseTo(Math.exp(-0.57), 12);
    expect(stillWaiting(60, 61, terms)).toBeCloseTo(0.5 * Math.exp(-0.03), 12);
    expect(stillWaiting(61, 70, terms)).toBeCloseTo(Math.exp(-0.27), 12);
    // Closed form over the promise: those of the last ten days before it, five days after it.
    const grown = (10 * (1 - Math.exp(-0.3))) / 0.03;
    expect(preOrdersWaiting(30, 40, 45, terms)).toBeCloseTo(grown * Math.exp(-0.05 - 0.15), 10);
    expect(preOrdersWaiting(30, 40, 61, terms)).toBeCloseTo(0.5 * grown * Math.exp(-0.05 - 0.63), 10);
  });

  it('have no closed form under a Weibull hazard', () => {
    const patience = { ...terms.patience, weibullShape: 2 };
    expect(() => preOrdersWaiting(0, 1, 2, { ...terms, patience })).toThrow(RangeError);
  });
});
