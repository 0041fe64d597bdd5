import { describe, expect, it } from 'vitest';
import { shipmentCase } from './gap-case';
import { landingDayChances } from './landing-law';

const lastDay = 300;
const cumulative = (chances: Float64Array, day: number) =>
  chances.slice(0, day + 1).reduce((sum, chance) => sum + chance, 0);
const mean = (chances: Float64Array) => chances.reduce((sum, chance, day) => sum + chance * day, 0);
const triplet = { p10: 12, p50: 19, p90: 32 };

describe('landing day of a shipment', () => {
  it('follows the percentiles of the metalog 12 / 19 / 32', () => {
    const chances = landingDayChances(shipmentCase(0, triplet), lastDay);
    expect(cumulative(chances, lastDay)).toBeCloseTo(1, 9);
    // A day gathers what lies within half a day of it; quantiles at 1, 5, 95 and 99 %.
    for (const [quantile, share] of [
      [5.772, 0.01],
      [10.122, 0.05],
      [12, 0.1],
      [19, 0.5],
      [32, 0.9],
      [36.923, 0.95],
      [47.599, 0.99],
    ]) {
      const day = Math.round(quantile);
      expect(cumulative(chances, day - 1)).toBeLessThan(share);
      expect(cumulative(chances, day)).toBeGreaterThan(share - 0.004);
    }
  });

  it('known not to be here by day 28, has a median of 5.18 days to go', () => {
    const chances = landingDayChances(shipmentCase(0, { p10: 12 - 28, p50: 19 - 28, p90: 32 - 28 }), lastDay);
    expect(cumulative(chances, 4)).toBeLessThan(0.5);
    expect(cumulative(chances, 5)).toBeGreaterThan(0.5);
  });

  it('slips by the mean of the slip times its chance', () => {
    const plain = landingDayChances(shipmentCase(0, triplet), lastDay);
    const slipping = landingDayChances(
      shipmentCase(0, { ...triplet, slipChance: 0.2, slipMeanDays: 10 }),
      lastDay,
    );
    expect(mean(slipping) - mean(plain)).toBeCloseTo(2, 1);
    const certain = landingDayChances(shipmentCase(14, { slipChance: 0.2, slipMeanDays: 10 }), lastDay);
    expect(certain[14]).toBeCloseTo(0.8 + 0.2 * (1 - Math.exp(-0.05)), 2);
    expect(mean(certain)).toBeCloseTo(16, 1);
  });

  it('adds the receiving lag', () => {
    const receiving = { p10: 3, p50: 3, p90: 3 };
    expect(landingDayChances(shipmentCase(14, { receiving }), lastDay)[17]).toBe(1);
    const spread = landingDayChances(
      shipmentCase(0, { ...triplet, receiving: { p10: 2, p50: 4, p90: 6 } }),
      lastDay,
    );
    expect(mean(spread) - mean(landingDayChances(shipmentCase(0, triplet), lastDay))).toBeCloseTo(4, 1);
  });

  it('rounds to the nearest whole day and takes a law as it is given', () => {
    expect(landingDayChances(shipmentCase(14.4), lastDay)[14]).toBe(1);
    expect(landingDayChances(shipmentCase(14.5), lastDay)[15]).toBe(1);
    const law = landingDayChances(
      shipmentCase(0, { landingLaw: { days: [14, 22], chances: [0.3, 0.7] } }),
      lastDay,
    );
    expect([law[14], law[22]]).toEqual([0.3, 0.7]);
  });

  it('refuses a date of which hardly anything is left, and points that make no distribution', () => {
    expect(() => landingDayChances(shipmentCase(-3), lastDay)).toThrow(RangeError);
    expect(() => landingDayChances(shipmentCase(0, { p10: -80, p50: -70, p90: -60 }), lastDay)).toThrow(
      'new date',
    );
    expect(() => landingDayChances(shipmentCase(0, { p10: 10, p50: 10.1, p90: 40 }), lastDay)).toThrow(
      RangeError,
    );
  });
});
