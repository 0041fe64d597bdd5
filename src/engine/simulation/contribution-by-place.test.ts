import { describe, expect, it } from 'vitest';
import { expectedGap } from './expected-gap';
import { channelCase, gapCase, shipmentCase } from './gap-case';
import type { ChannelParameters } from './gap-parameters';
import { simulateGap } from './simulate-gap';

/** Ten a day for 20 days meet 60 units at Amazon and 90 of the shop, and nothing comes. */
const twoPlaces = (changes: Partial<ChannelParameters>) =>
  gapCase({
    horizonDays: 20,
    demandDispersion: 0,
    channels: [
      channelCase({
        kind: 'fba',
        servedFrom: [0, 2],
        offer: { kind: 'closed' },
        countsForLimits: false,
        ...changes,
      }),
    ],
    onHand: [60, 0, 90],
    shipments: [],
    afterLastShipment: { kind: 'nothing' },
  });

const profits = (changes: Partial<ChannelParameters>, dispatchCapacity = Infinity) => {
  const gap = { ...twoPlaces(changes), dispatchCapacity };
  return [simulateGap(gap, { trials: 2, seed: 3 }).profit.mean, expectedGap(gap).profit];
};

describe('contribution by the place a unit leaves', () => {
  it('is earned by what each place ships: 60 × 8 and 90 × 5', () => {
    for (const profit of profits({ contributionByPlace: [8, 0, 5] }))
      expect(profit).toBeCloseTo(60 * 8 + 90 * 5, 9);
  });

  it('changes nothing where all places earn alike', () => {
    expect(profits({ contributionByPlace: [8, 8, 8] })).toEqual(profits({}));
  });

  it('holds for orders that wait for dispatch too', () => {
    for (const profit of profits({ contributionByPlace: [8, 0, 5] }, 7))
      expect(profit).toBeCloseTo(60 * 8 + 90 * 5, 6);
  });

  it('leaves the steps of money adding up', () => {
    const { profit, profitWithoutGap, money } = simulateGap(twoPlaces({ contributionByPlace: [8, 0, 5] }), {
      trials: 2,
      seed: 3,
    });
    const steps = Object.values(money).reduce((sum, step) => sum + step, 0);
    expect(profitWithoutGap.mean + steps).toBeCloseTo(profit.mean, 9);
  });
});

describe('orders within what is under way', () => {
  it('stop at the units still to land, and are none once all have landed', () => {
    const gap = gapCase({
      demandDispersion: 0,
      channels: [channelCase({ withinInbound: true })],
      shipments: [shipmentCase(10, { units: 70 })],
      afterLastShipment: { kind: 'nothing' },
    });
    const { captured, fates } = simulateGap(gap, { trials: 2, seed: 5 });
    expect([captured.mean, fates.shippedOnTime.mean, fates.stillWaiting.mean]).toEqual([70, 70, 0]);
    expect(expectedGap(gap).captured).toBeCloseTo(70, 9);
  });
});

describe('limits of what the seller ships', () => {
  it('see no order that leaves Amazon’s warehouses at once', () => {
    // Ten days of units at Amazon, then ten of orders that all ship late.
    const late = (countsOwnOnly: boolean) =>
      simulateGap(
        gapCase({
          demandDispersion: 0,
          channels: [
            channelCase({
              servedFrom: [0, 1],
              filledFrom: [1],
              offer: { kind: 'fixed-wait', days: 2 },
              countsOwnOnly,
            }),
          ],
          onHand: [100, 0, 0],
          limits: { ...gapCase().limits, otherOrdersPerDay: 0 },
          shipments: [shipmentCase(20)],
        }),
        { trials: 2, seed: 5 },
      ).limits.late30.worst.mean;
    expect(late(true)).toBeGreaterThan(late(false));
    expect(late(true)).toBe(1);
  });
});
