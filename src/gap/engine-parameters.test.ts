import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../fields/values';
import {
  contributionPerBackorder,
  contributionPerUnit,
  engineParameters,
  hazardOf,
  horizonOf,
} from './engine-parameters';
import { gapInputs, type GapValues } from './gap-inputs';

const defaults: GapValues = defaultsOf(gapInputs);
const parametersOf = (values: Partial<GapValues>) => engineParameters({ ...defaults, ...values });

describe('engine parameters', () => {
  it('read a drop-off both ways', () => {
    expect(hazardOf(defaults)).toBeCloseTo(0.046421, 6);
    expect(hazardOf({ ...defaults, dropOffReading: 'whole' })).toBeCloseTo(0.022314, 6);
    expect(hazardOf({ ...defaults, dropOffGiven: 'hazard', hazardBefore: 0.03 })).toBe(0.03);
  });

  it('work out the contribution from the price down', () => {
    // 35 × 0.85 − 9 − 5.5 − 2, and 1.5 more to post it oneself.
    expect(contributionPerUnit(defaults)).toBeCloseTo(13.25, 12);
    expect(contributionPerBackorder(defaults)).toBeCloseTo(11.75, 12);
  });

  it('look 45 days past the latest date, receiving included', () => {
    expect(horizonOf(defaults)).toBe(77);
    expect(horizonOf({ ...defaults, receivingLikely: 5, receivingLatest: 14 })).toBe(91);
    expect(horizonOf({ ...defaults, shipments: [] })).toBe(60);
    expect(horizonOf({ ...defaults, horizonDays: 365 })).toBe(365);
  });

  it('take the wider of chance and the seller’s spread', () => {
    expect(parametersOf({}).demandDispersion).toBe(1);
    expect(parametersOf({ dailyDemandSd: 2 }).demandDispersion).toBe(1);
    expect(parametersOf({ dailyDemandSd: 5 }).demandDispersion).toBeCloseTo(2.5, 12);
  });

  it('multiply demand on the days of an event and on no other', () => {
    const events = [{ name: 'Deal', from: 3, to: 4, factor: 3 }];
    const { demandMean } = parametersOf({ events });
    expect([...demandMean.slice(2, 6)]).toEqual([10, 30, 30, 10]);
    expect(
      parametersOf({ events: [{ name: 'Far', from: 9000, to: 9999, factor: 3 }] }).demandMean,
    ).toHaveLength(77);
  });

  it('fill Amazon backorders from the own warehouse only, shop orders from anywhere', () => {
    const [amazon, shop] = parametersOf({ shopShare: 0.25 }).channels;
    expect(amazon).toMatchObject({ kind: 'fbm', share: 0.75, filledFrom: [1], countsForLimits: true });
    expect(shop).toMatchObject({ kind: 'shop', share: 0.25, filledFrom: [2, 1, 0], countsForLimits: false });
    expect(parametersOf({ whileOut: 'shop' }).channels.map(({ kind }) => kind)).toEqual(['shop']);
    expect(parametersOf({ whileOut: 'closed', shopShare: 1 }).channels[0]?.offer).toEqual({ kind: 'closed' });
  });

  it('take no backorder on Amazon while nothing is or comes to the own warehouse', () => {
    const toAmazon = { ...defaults.shipments[0]!, place: 'fba' as const };
    expect(parametersOf({ shipments: [toAmazon] }).channels[0]?.offer).toEqual({ kind: 'closed' });
    const diverted = { ...toAmazon, divertUnits: 50 };
    expect(parametersOf({ shipments: [diverted] }).channels[0]?.offer).toEqual({
      kind: 'fixed-wait',
      days: 16,
    });
  });

  it('charge the fee card when asked to', () => {
    const fee = parametersOf({ lowInventoryOn: true }).money.lowInventoryFee;
    expect(fee).toMatchObject({ bandDays: [14, 21, 28], feePerUnit: [0.97, 0.7, 0.36] });
    expect(parametersOf({}).money.lowInventoryFee).toBeNull();
  });
});
