import { describe, expect, it } from 'vitest';
import { expectedGap } from './expected-gap';
import { channelCase, gapCase } from './gap-case';
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
