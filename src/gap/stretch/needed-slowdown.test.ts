import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  demandKeptAtPrice,
  demandKeptByOrderLimit,
  demandKeptWithoutAds,
} from '../../engine/demand/slowed-demand';
import { gapCase, shipmentCase } from '../../engine/simulation/gap-case';
import { dayReached, firstLandingBy } from './first-landing';
import {
  adsCutFor,
  daysOfCover,
  neededShare,
  orderLimitFor,
  priceRiseFor,
  unitsWanted,
  type SlowedDemand,
} from './needed-slowdown';

const steady = (velocityOn: boolean): SlowedDemand => ({
  demandMean: new Float64Array(60).fill(10),
  velocity: { ...gapCase().velocity, enabled: velocityOn },
  speedUp: 1,
  rebuild: false,
});

describe('the share of demand to keep', () => {
  it('is on hand ÷ demand while velocity stays', () => {
    expect(neededShare(steady(false), 150, 20)).toBeCloseTo(0.75, 12);
    expect(neededShare(steady(false), 200, 20)).toBe(1);
    expect(neededShare(steady(false), 0, 20)).toBe(0);
  });

  it('is larger where velocity falls as well, and solves the sum in closed form', () => {
    const kept = neededShare(steady(true), 150, 20);
    expect(kept).toBeGreaterThan(0.75);
    // q lags towards x = 0.4 + 0.6k from 1 with a time constant of 7 days.
    const target = 0.4 + 0.6 * kept;
    const index = 20 * target + (1 - target) * 7 * (1 - Math.exp(-20 / 7));
    expect(10 * kept * index).toBeCloseTo(150, 9);
  });

  it('put back, sells the stock out at the end of the day before, whatever the season', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 30, noNaN: true }), { minLength: 2, maxLength: 40 }),
        fc.double({ min: 0.02, max: 0.99, noNaN: true }),
        fc.boolean(),
        (demandMean, share, velocityOn) => {
          const demand = { ...steady(velocityOn), demandMean };
          const days = demandMean.length;
          const onHand = share * unitsWanted(demand, days, 1);
          const kept = neededShare(demand, onHand, days);
          expect(unitsWanted(demand, days, kept)).toBeCloseTo(onHand, 7);
          expect(Math.abs(daysOfCover(demand, onHand, kept) - days)).toBeLessThan(1e-5);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('levers', () => {
  it('undo what the engine does with them', () => {
    for (const kept of [0.3, 0.75, 0.99]) {
      for (const elasticity of [-0.8, -1.5, -2.5])
        expect(demandKeptAtPrice(priceRiseFor(kept, elasticity, 99)!, elasticity)).toBeCloseTo(kept, 12);
      expect(demandKeptWithoutAds(adsCutFor(kept, 0.8)!, 0.8)).toBeCloseTo(kept, 12);
    }
    // By hand: 0.75^(−1/1.5) − 1.
    expect(priceRiseFor(0.75, -1.5, 5)).toBeCloseTo(0.211414, 6);
  });

  it('say when they are not enough', () => {
    expect(priceRiseFor(0.5, 0, 5)).toBeNull();
    expect(priceRiseFor(0.01, -0.8, 5)).toBeNull();
    expect(adsCutFor(0.6, 0.3)).toBeNull();
    expect(adsCutFor(0.7, 0.3)).toBeCloseTo(1, 12);
    expect(adsCutFor(0.9, 0)).toBeNull();
    expect(orderLimitFor(0.5, 1)).toBeNull();
    expect(orderLimitFor(0.5, 1.2)).toBeNull();
  });

  it('take the mildest limit that is enough', () => {
    for (const mean of [1.5, 3, 8]) {
      for (const kept of [0.7, 0.85, 0.95]) {
        const limit = orderLimitFor(kept, mean);
        if (limit === null) continue;
        expect(demandKeptByOrderLimit(limit, mean)).toBeLessThanOrEqual(kept + 1e-9);
        expect(demandKeptByOrderLimit(limit + 1, mean)).toBeGreaterThan(kept);
      }
    }
  });
});

describe('the first landing', () => {
  const law = (days: readonly number[], chances: readonly number[], travelsWith = -1) =>
    shipmentCase(0, { landingLaw: { days, chances }, travelsWith });

  it('of independent shipments is the first of either', () => {
    const by = firstLandingBy([law([5, 9], [0.5, 0.5]), law([7, 11], [0.4, 0.6])], 20);
    expect([by[4], by[5], by[7], by[9]]).toEqual([0, 0.5, 0.7, 1]);
    expect(dayReached(by, 0.5)).toBe(5);
    expect(dayReached(by, 0.6)).toBe(7);
  });

  it('of those that travel together is no sooner by luck', () => {
    const by = firstLandingBy([law([5, 9], [0.5, 0.5], 1), law([7, 11], [0.4, 0.6], 1)], 20);
    expect([by[5], by[7], by[9]]).toEqual([0.5, 0.5, 1]);
    expect(Math.max(...firstLandingBy([], 5))).toBe(0);
  });
});
