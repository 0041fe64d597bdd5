import { describe, expect, it } from 'vitest';
import { cancellationCost } from './cancellation-cost';
import { contributionMargin, contributionPerUnit } from './contribution-margin';
import { goodwillCost, goodwillShare } from './goodwill';
import { historicalDaysOfSupply, lookBackMean, lowInventoryFee } from './low-inventory-fee';
import { daysReached, gapBackorders } from './gap-units';
import { breakEvenAdsPerDay, breakEvenSpeedUp, rebuildingAds } from './rebuilding-ads';
import { storageCost, storagePerUnitDay } from './storage-cost';

describe('contribution', () => {
  const unit = { price: 40, landedCost: 12, referralShare: 0.15, fulfilmentCost: 5.5, adsPerUnit: 3 };

  it('is what is left of the price', () => {
    expect(contributionPerUnit(unit)).toBeCloseTo(13.5, 12);
    expect(contributionMargin(unit)).toBeCloseTo(0.3375, 12);
    expect(() => contributionMargin({ ...unit, price: 0 })).toThrow(RangeError);
  });
});

describe('goodwill', () => {
  const goodwill = {
    goodwillShares: [0.021, 0.061, 0.084] as const,
    ordersPerYear: 1.5,
    contributionPerFutureOrder: 20,
  };

  it('falls in steps with the delay', () => {
    const shares = [-1, 0, 0.5, 10, 10.5, 20, 21].map((delay) =>
      goodwillShare(delay, goodwill.goodwillShares),
    );
    expect(shares).toEqual([0, 0, 0.021, 0.021, 0.061, 0.061, 0.084]);
  });

  it('costs next year’s contribution', () => {
    expect(goodwillCost(12, goodwill)).toBeCloseTo(0.061 * 1.5 * 20, 12);
    expect(goodwillCost(0, goodwill)).toBe(0);
  });
});

describe('low-inventory-level fee', () => {
  const bands = { bandDays: [14, 21, 28], feePerUnit: [0.97, 0.7, 0.36] };

  it('takes the greater look back, and nothing from 28 days on', () => {
    expect(lowInventoryFee(10, 12, bands)).toBe(0.97);
    expect(lowInventoryFee(10, 14, bands)).toBe(0.7);
    expect(lowInventoryFee(20.9, 3, bands)).toBe(0.7);
    expect(lowInventoryFee(21, 3, bands)).toBe(0.36);
    expect(lowInventoryFee(28, 3, bands)).toBe(0);
    expect(lowInventoryFee(3, 28, bands)).toBe(0);
    expect(lowInventoryFee(3, Infinity, bands)).toBe(0);
  });

  // 10 a day, 200 run down in 20 days, 10 days out, 600 land on day 30.
  it('stays due for days after a gap', () => {
    const onHand = Array.from({ length: 60 }, (_, day) =>
      day < 20 ? 200 - 10 * day : day < 30 ? 0 : 600 - 10 * (day - 30),
    );
    const shipped = onHand.map((units) => Math.min(units, 10));
    const sums = (series: readonly number[]): number[] =>
      series.reduce((all, x) => [...all, all.at(-1)! + x], [0]);
    const [onHandSums, shippedSums] = [sums(onHand), sums(shipped)];
    const shortTerm = (day: number): number =>
      historicalDaysOfSupply(lookBackMean(onHandSums, day, 30, 0), lookBackMean(shippedSums, day, 30, 0));
    expect(shortTerm(30)).toBeCloseTo(10.5, 12);
    expect(shortTerm(38)).toBeCloseTo(26.5, 12);
    expect(shortTerm(39)).toBeCloseTo(28.5, 12);
    expect(lowInventoryFee(shortTerm(38), 20, bands)).toBe(0.36);
    expect(lowInventoryFee(shortTerm(39), 20, bands)).toBe(0);
  });

  it('looks back past day 0 with the mean known then', () => {
    expect(lookBackMean([0], 0, 30, 7)).toBe(7);
    expect(lookBackMean([0, 10, 20, 30], 3, 30, 4)).toBeCloseTo((27 * 4 + 30) / 30, 12);
    expect(lookBackMean([0, 1, 3, 6], 3, 2, 9)).toBe(2.5);
    expect([historicalDaysOfSupply(100, 0), historicalDaysOfSupply(0, 0)]).toEqual([Infinity, Infinity]);
  });
});

describe('storage', () => {
  it('adds up units and days', () => {
    expect(storageCost([10, 5, 0], [0.02, 0.02, 0.06])).toBeCloseTo(0.3, 12);
    expect(storagePerUnitDay(0.78, 0.5, 30)).toBeCloseTo(0.013, 12);
  });
});

describe('cancellations', () => {
  it('lose the contribution and cost their handling', () => {
    expect(cancellationCost(20, 12, 1.5)).toBe(270);
  });
});

describe('rebuilding ads', () => {
  it('win back part of the tail', () => {
    const ads = rebuildingAds(10, 0.4562, 24, 40, 2);
    expect(ads.unitsWonBack).toBeCloseTo(10 * 0.4562 * 0.95 * 8 * 0.5, 10);
    expect(ads.days).toBeCloseTo((Math.log(20) * 8) / 2, 12);
    expect(ads.costPerUnit).toBeCloseTo(ads.cost / ads.unitsWonBack, 12);
    expect(rebuildingAds(10, 0.4562, 24, 40, 1).costPerUnit).toBe(Infinity);
    expect(rebuildingAds(10, 0, 14, 40, 2).days).toBe(0);
  });

  it('pay exactly at the break-even', () => {
    const worth = (adsPerDay: number, speedUp: number) => {
      const { unitsWonBack, cost } = rebuildingAds(10, 0.4562, 24, adsPerDay, speedUp);
      return unitsWonBack * 13.25 - cost;
    };
    const speedUp = breakEvenSpeedUp(10, 0.4562, 20, 13.25);
    expect(worth(20, speedUp)).toBeCloseTo(0, 9);
    expect(worth(20, speedUp + 0.1)).toBeGreaterThan(0);
    expect(worth(breakEvenAdsPerDay(10, 0.4562, 1.5, 13.25), 1.5)).toBeCloseTo(0, 9);
    expect(breakEvenSpeedUp(10, 0.4562, 20, -1)).toBe(Infinity);
    expect(breakEvenSpeedUp(10, 0, 0, 5)).toBe(1);
    expect(breakEvenAdsPerDay(10, 0.4562, 2, -1)).toBe(0);
  });
});

describe('units through a gap', () => {
  const velocity = {
    enabled: true,
    floor: 0.4,
    fallDays: 7,
    recoveryBaseDays: 14,
    recoveryMaxDays: 42,
    recoveryDays: null,
    startIndex: 1,
  };

  it('reach the offer for the integral of velocity', () => {
    const step = 1e-3;
    let sum = 0;
    for (let t = step / 2; t < 10; t += step) sum += step * (1 - 0.6 * (1 - Math.exp(-t / 7)));
    expect(daysReached({ gapDays: 10, captured: 0, velocity })).toBeCloseTo(sum, 6);
    expect(daysReached({ gapDays: 10, captured: 1, velocity })).toBe(10);
    expect(daysReached({ gapDays: 10, captured: 0, velocity: { ...velocity, enabled: false } })).toBe(10);
  });

  it('keep 80 of 100 orders at a drop-off of 20 % in 10 days', () => {
    const patience = { hazardBefore: 0.046421275, promiseBreak: 0, hazardAfter: 0, weibullShape: 1 };
    const goodwill = {
      goodwillShares: [0.1, 0.2, 0.3] as const,
      ordersPerYear: 1,
      contributionPerFutureOrder: 1,
    };
    const gap = { gapDays: 10, dailyDemand: 10, captured: 1, velocity };
    const found = gapBackorders(gap, patience, goodwill, 0);
    expect(found.taken).toBeCloseTo(100, 9);
    expect(found.kept).toBeCloseTo(80, 5);
    expect(found.cancelled).toBeCloseTo(20, 5);
    expect(found.goodwill).toBeCloseTo(8, 6);
    expect(gapBackorders({ ...gap, captured: 0 }, patience, goodwill, 0).taken).toBe(0);
  });

  it('are those of the buyers still reached, and only waits beyond the handling time hurt', () => {
    const patient = { hazardBefore: 0, promiseBreak: 0, hazardAfter: 0, weibullShape: 1 };
    const goodwill = {
      goodwillShares: [0.1, 0.2, 0.3] as const,
      ordersPerYear: 2,
      contributionPerFutureOrder: 5,
    };
    const gap = { gapDays: 10, dailyDemand: 8, captured: 0.5, velocity };
    const taken = 8 * 0.5 * daysReached(gap);
    expect(gapBackorders(gap, patient, goodwill, 0).taken).toBeCloseTo(taken, 9);
    // Four orders a day: those of the last two days wait no longer than usual, the other eight up to 8 days longer.
    const steady = { ...gap, velocity: { ...velocity, enabled: false } };
    expect(gapBackorders(steady, patient, goodwill, 2).goodwill).toBeCloseTo(8 * 4 * 0.1 * 2 * 5, 9);
  });
});
