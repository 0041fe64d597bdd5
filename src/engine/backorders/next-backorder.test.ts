import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelCase, gapCase, shipmentCase } from '../simulation/gap-case';
import type { GapParameters } from '../simulation/gap-parameters';
import { GapSimulation } from '../simulation/simulate-gap';
import { meanStandingShare } from './patience';
import type { BackorderTerms } from './next-backorder';
import { lastThatHolds, longestWorthwhileWait, nextBackorder } from './next-backorder';

const patience = { hazardBefore: 0.04, promiseBreak: 0.05, hazardAfter: 0.12, weibullShape: 1 };
const terms: BackorderTerms = {
  contribution: 9,
  handlingCostPerCancellation: 3,
  lateCost: 2,
  refusedWorth: 1.5,
  normalHandlingDays: 1,
  goodwillShares: [0.021, 0.061, 0.084],
  ordersPerYear: 1.5,
  contributionPerFutureOrder: 10,
  patience,
};
const plain: BackorderTerms = { ...terms, lateCost: 0, refusedWorth: 0, goodwillShares: [0, 0, 0] };
const order = { day: 5, promiseDays: 14, lastDay: Infinity };
const value = (fills: Parameters<typeof nextBackorder>[1], changes: Partial<typeof order> = {}) =>
  nextBackorder({ ...order, ...changes }, fills, terms).value;

describe('the value of one more backorder', () => {
  it('at a certain date within the promise is m·S̄ − c·(1 − S̄)', () => {
    const h = patience.hazardBefore;
    for (const wait of [1, 4, 14]) {
      const standing = (Math.exp(-h * (wait - 1)) - Math.exp(-h * wait)) / h;
      const found = nextBackorder(order, [{ day: 5 + wait, chance: 1 }], plain);
      expect(found.value).toBeCloseTo(9 * standing - 3 * (1 - standing), 12);
      expect(found.late).toBe(0);
    }
  });

  it('takes off goodwill, lateness and what a refused buyer would bring', () => {
    const standing = meanStandingShare(16, 14, patience);
    const goodwill = 0.061 * 1.5 * 10;
    expect(value([{ day: 21, chance: 1 }])).toBeCloseTo(
      standing * (9 - goodwill - 2) - 3 * (1 - standing) - 1.5,
      12,
    );
  });

  it('over uncertain dates is the mean of the values at each', () => {
    const days = [8, 15, 19, 40];
    const chances = [0.1, 0.4, 0.3, 0.2];
    const mixed = value(days.map((day, i) => ({ day, chance: chances[i]! })));
    expect(mixed).toBeCloseTo(
      days.reduce((sum, day, i) => sum + chances[i]! * value([{ day, chance: 1 }]), 0),
      12,
    );
  });

  it('falls with the wait, and its chances and money add up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.option(fc.integer({ min: 1, max: 80 })),
        (promiseDays, wait, chance, last) => {
          const offered = { day: 3, promiseDays, lastDay: last === null ? Infinity : 3 + last };
          const at = (more: number) => nextBackorder(offered, [{ day: 3 + wait + more, chance }], terms);
          const found = at(0);
          expect(at(1).value).toBeLessThanOrEqual(found.value + 1e-12);
          expect(found.kept + found.cancelledByBuyer + found.cancelledBySeller).toBeCloseTo(1, 12);
          const { contribution, handling, goodwill, lateness, refused } = found;
          expect(contribution + handling + goodwill + lateness + refused).toBeCloseTo(found.value, 12);
        },
      ),
    );
  });

  it('that nothing can fill is a cancellation, the seller’s unless the buyer was first', () => {
    const open = nextBackorder(order, [], terms);
    expect(open).toMatchObject({ kept: 0, cancelledBySeller: 1, cancelledByBuyer: 0 });
    expect(open.value).toBeCloseTo(-3 - 1.5, 12);
    const walled = nextBackorder({ ...order, lastDay: 28 }, [], terms);
    expect(walled.cancelledBySeller).toBeCloseTo(meanStandingShare(24, 14, patience), 12);
    // A date past the wall is as good as never.
    expect(nextBackorder({ ...order, lastDay: 28 }, [{ day: 29, chance: 1 }], terms)).toEqual(walled);
  });
});

describe('the longest wait worth it', () => {
  it('is the one that trying every day finds, and the one of the closed form', () => {
    for (const m of [-1, 0.5, 2, 9]) {
      for (const refusedWorth of [0, 1.5]) {
        const at = { ...terms, contribution: m, refusedWorth };
        let last = 0;
        while (
          last < 365 &&
          nextBackorder(
            { day: 0, promiseDays: Infinity, lastDay: Infinity },
            [{ day: last + 1, chance: 1 }],
            at,
          ).value >= 0
        )
          last++;
        expect(longestWorthwhileWait(at, 365)).toBe(last);
      }
    }
    // m·S̄ = c·(1 − S̄) where S̄ = e^(−hk)·(e^h − 1)/h.
    const h = patience.hazardBefore;
    const root = Math.log(((9 + 3) / 3) * (Math.expm1(h) / h)) / h;
    expect(longestWorthwhileWait(plain, 365)).toBe(Math.floor(root));
  });

  it('is none where the first day does not pay, though a cancellation would: a unit that loses money and a refusal that does', () => {
    const losing = {
      ...terms,
      contribution: -10,
      handlingCostPerCancellation: 0,
      refusedWorth: -1.5,
      goodwillShares: [0, 0, 0] as const,
      patience: { hazardBefore: 0.04, promiseBreak: 0, hazardAfter: 0.04, weibullShape: 1 },
    };
    const valueAt = (wait: number) =>
      nextBackorder({ day: 0, promiseDays: Infinity, lastDay: Infinity }, [{ day: wait, chance: 1 }], losing)
        .value;
    // −10·S̄(1) + 1.5 = −8.30 and −10·S̄(60) + 1.5 = 0.57, with S̄(k) = e^(−0.04k)·(e^0.04 − 1)/0.04.
    expect(valueAt(1)).toBeCloseTo(1.5 - (10 * -Math.expm1(-0.04)) / 0.04, 12);
    expect(valueAt(60)).toBeGreaterThan(0);
    expect(longestWorthwhileWait(losing, 365)).toBe(0);
  });

  it('is found at both ends', () => {
    expect(lastThatHolds(() => true, 0, 7)).toBe(7);
    expect(lastThatHolds(() => false, 0, 7)).toBe(0);
    expect(lastThatHolds((n) => n <= 3, 0, 7)).toBe(3);
    expect(lastThatHolds((n) => n > 3, 0, 7)).toBe(0);
    expect(lastThatHolds(() => true, 0, 0)).toBe(0);
  });

  it('is found from whatever guess', () => {
    for (let last = 0; last <= 20; last++)
      for (let guess = -3; guess <= 25; guess++)
        expect(lastThatHolds((n) => n <= last, 0, 20, guess)).toBe(last);
  });

  it('is found in a few questions from a good guess', () => {
    let asked = 0;
    const holds = (n: number) => ++asked > 0 && n <= 5000;
    expect(lastThatHolds(holds, 0, 1e9, 5003)).toBe(5000);
    expect(asked).toBeLessThan(8);
  });
});

describe('against the simulation', () => {
  // Everybody comes on one day, so a cap of n + 1 takes exactly one order more than a cap of n.
  const day = 5;
  const law = { days: [10, 18, 30], chances: [0.3, 0.4, 0.3] };
  const base = gapCase();
  const scenario = (queueCap: number, units: number): GapParameters =>
    gapCase({
      demandMean: Float64Array.from({ length: 60 }, (_, at) => (at === day ? 80 : 0)),
      channels: [
        channelCase({ queueCap, offer: { kind: 'fixed-wait', days: 14 }, contributionPerBackorder: 9 }),
      ],
      shipments: [shipmentCase(18, { landingLaw: law, units })],
      afterLastShipment: { kind: 'nothing' },
      patience,
      limits: { ...base.limits, autoCancelDays: new Float64Array(60).fill(10) },
      money: {
        ...base.money,
        handlingCostPerCancellation: 3,
        goodwillShares: terms.goodwillShares,
        ordersPerYear: 1.5,
        contributionPerFutureOrder: 10,
      },
    });
  const trials = 40_000;
  const profits = (cap: number, units: number) => {
    const run = new GapSimulation(scenario(cap, units), 11, trials, 0, false);
    run.runTrials(0, trials);
    return run.table.column('profit');
  };
  const expected = { ...terms, lateCost: 0, refusedWorth: 0 };

  it.each([
    ['stock for all', 1000, 18],
    ['stock for none of it', 0, 0],
  ])('one more order changes the profit by its value: %s', (_name, units, fills) => {
    const cap = 12;
    const [fewer, more] = [profits(cap, units), profits(cap + 1, units)];
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < trials; i++) {
      const difference = more[i]! - fewer[i]!;
      sum += difference;
      squares += difference ** 2;
    }
    const mean = sum / trials;
    const error = Math.sqrt((squares / trials - mean ** 2) / trials);
    const found = nextBackorder(
      { day, promiseDays: 14, lastDay: day + 14 + 10 },
      fills === 0 ? [] : law.days.map((at, i) => ({ day: at, chance: law.chances[i]! })),
      expected,
    );
    expect(Math.abs(mean - found.value)).toBeLessThan(3.5 * error + 1e-9);
  });
});
