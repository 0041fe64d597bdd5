import { describe, expect, it } from 'vitest';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import { simulateGap } from './simulate-gap';

const run = { trials: 4000, seed: 19 };

describe('several channels and places', () => {
  it.each([1, 3])('split the demand by their shares (dispersion %f)', (demandDispersion) => {
    const closed = { offer: { kind: 'closed' }, servedFrom: [0], filledFrom: [0] } as const;
    const { fates, demanded } = simulateGap(
      gapCase({
        demandDispersion,
        channels: [
          channelCase({ ...closed, kind: 'fba', share: 0.7, countsForLimits: false }),
          channelCase({ kind: 'shop', share: 0.3, servedFrom: [1], countsForLimits: false }),
        ],
        onHand: [0, 1e6, 0],
        shipments: [],
        afterLastShipment: { kind: 'nothing' },
      }),
      run,
    );
    expect(Math.abs(demanded.mean - 600)).toBeLessThan(3.5 * demanded.standardError);
    expect(Math.abs(fates.servedAtOnce.mean - 180)).toBeLessThan(3.5 * fates.servedAtOnce.standardError);
    expect(Math.abs(fates.lost.mean - 420)).toBeLessThan(3.5 * fates.lost.standardError);
  });

  it('serve the shop from Amazon’s stock once its own is gone', () => {
    const shop = (servedFrom: readonly (0 | 1 | 2)[]) =>
      simulateGap(
        gapCase({
          channels: [channelCase({ kind: 'shop', servedFrom, offer: { kind: 'closed' } })],
          onHand: [300, 0, 100],
          shipments: [],
          afterLastShipment: { kind: 'nothing' },
        }),
        run,
      ).fates.servedAtOnce.mean;
    expect(shop([2])).toBe(100);
    expect(shop([2, 0])).toBe(400);
  });

  it('fill from the part of a shipment that was diverted', () => {
    const { paths, money } = simulateGap(
      gapCase({
        dailyDemand: 0,
        shipments: [
          shipmentCase(10, { units: 500, place: 0, diverted: { units: 200, extraDays: 4, cost: 90 } }),
        ],
      }),
      { trials: 2, seed: 1 },
    );
    expect([paths.onHand.mean[9], paths.onHand.mean[10], paths.onHand.mean[14]]).toEqual([0, 300, 500]);
    expect(money.freightAndDiversion).toBe(-90);
  });

  it('land together when they travel together', () => {
    const dates = { p10: 12, p50: 19, p90: 32, units: 100 };
    const landings = (travelsWith: number) =>
      simulateGap(
        gapCase({
          dailyDemand: 0,
          horizonDays: 100,
          shipments: [shipmentCase(0, { ...dates, travelsWith }), shipmentCase(0, { ...dates, travelsWith })],
        }),
        run,
      ).paths.onHand.samples.map((path) => new Set(path).has(100));
    expect(landings(3)).not.toContain(true);
    expect(landings(-1)).toContain(true);
  });
});

describe('price, ads and returning buyers', () => {
  it('a demand effect thins every day, or only until the first landing', () => {
    const raised = (effectUntilLanding: boolean) =>
      simulateGap(
        gapCase({
          channels: [channelCase({ demandEffect: 0.8, effectUntilLanding })],
          onHand: [0, 1e5, 0],
          shipments: [shipmentCase(20)],
        }),
        run,
      ).fates;
    const always = raised(false).servedAtOnce;
    expect(Math.abs(always.mean - 480)).toBeLessThan(3.5 * always.standardError);
    const early = raised(true).servedAtOnce;
    expect(Math.abs(early.mean - 560)).toBeLessThan(3.5 * early.standardError);
  });

  it('deferred buyers come back within seven days of the restock, others go where they went', () => {
    const { fates, money, paths } = simulateGap(
      gapCase({
        channels: [channelCase({ offer: { kind: 'closed' } })],
        refusal: {
          deferredShare: 0.15,
          switchedShare: 0.1,
          deferredReturnDays: 7,
          contributionPerSwitched: 3,
        },
      }),
      run,
    );
    expect(Math.abs(fates.deferred.mean - 15)).toBeLessThan(4 * fates.deferred.standardError);
    expect(Math.abs(fates.switched.mean - 10)).toBeLessThan(4 * fates.switched.standardError);
    expect(money.returnedLater).toBeCloseTo(8 * fates.deferred.mean, 6);
    expect(money.switchedToOwn).toBeCloseTo(3 * fates.switched.mean, 6);
    const backIn = paths.sales.mean
      .slice(10, 17)
      .reduce((sum, sales, i) => sum + sales - paths.salesWithoutGap.mean[10 + i], 0);
    expect(backIn).toBeCloseTo(fates.deferred.mean, 3);
  });

  it('rebuilding ads shorten the recovery and are paid for each day of it', () => {
    const gap = (rebuildAdsPerDay: number) =>
      gapCase({
        horizonDays: 100,
        channels: [channelCase({ offer: { kind: 'closed' } })],
        velocity: { ...gapCase().velocity, enabled: true },
        money: {
          ...gapCase().money,
          storagePerUnitDay: new Float64Array(100),
          rebuildAdsPerDay,
          rebuildSpeedUp: 2,
        },
      });
    const without = simulateGap(gap(0), run);
    const rebuilt = simulateGap(gap(20), run);
    expect(without.recoveryDays!.mean).toBe(24);
    expect(rebuilt.recoveryDays!.mean).toBe(12);
    expect(rebuilt.money.rebuildingAds).toBe(-240);
    expect(rebuilt.fates.lost.mean).toBeLessThan(without.fates.lost.mean);
  });

  it('a top-up after the last shipment is reported, and a reorder policy keeps supply coming', () => {
    const topped = simulateGap(gapCase({ shipments: [shipmentCase(10, { units: 150 })] }), run);
    // 100 backorders and 50 days of ten, from 150 units.
    expect(Math.abs(topped.toppedUp.mean - 450)).toBeLessThan(3.5 * topped.toppedUp.standardError);
    expect(topped.fates.lost.mean).toBe(0);
    const reordered = simulateGap(
      gapCase({
        shipments: [shipmentCase(10, { units: 300 })],
        channels: [channelCase({ offer: { kind: 'closed' } })],
        afterLastShipment: { kind: 'reorder', reorderPoint: 150, orderQuantity: 200, leadTimeDays: 8 },
      }),
      run,
    );
    expect(reordered.fates.lost.mean).toBeLessThan(101);
    expect(reordered.toppedUp.mean).toBe(0);
  });
});
