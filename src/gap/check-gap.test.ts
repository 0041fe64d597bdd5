import { describe, expect, it } from 'vitest';
import { defaultsOf } from '../fields/values';
import { checkGap } from './check-gap';
import { gapInputs, type GapValues, type Shipment } from './gap-inputs';

const defaults: GapValues = defaultsOf(gapInputs);
const paths = (values: Partial<GapValues>) => checkGap({ ...defaults, ...values }).map(({ path }) => path);
const shipment = (changed: Partial<Shipment>): Partial<GapValues> => ({
  shipments: [{ ...defaults.shipments[0]!, ...changed }],
});

describe('checks across the inputs of a gap', () => {
  it('find nothing wrong with the worked example', () => {
    expect(paths({})).toEqual([]);
  });

  it('mark dates out of order by the one to move', () => {
    expect(paths(shipment({ likely: 5 }))).toEqual(['shipments.0.likely']);
    expect(paths(shipment({ latest: 15 }))).toEqual(['shipments.0.latest']);
  });

  it('name the likely dates that would do when no spread fits', () => {
    const [problem] = checkGap({ ...defaults, ...shipment({ earliest: 10, likely: 11, latest: 40 }) });
    expect(problem?.path).toBe('shipments.0.likely');
    // 10 + 0.16658 × 30 = 14.997 and 40 − 4.997 = 35.003.
    expect(problem?.message).toContain('from day 15 to day 35');
    expect(paths(shipment({ earliest: 10, likely: 15, latest: 40 }))).toEqual([]);
  });

  it('say what to do when no whole day lies between', () => {
    const [problem] = checkGap({ ...defaults, ...shipment({ earliest: 5, likely: 5, latest: 6 }) });
    expect(problem?.message).toContain('Make all three the same');
    expect(paths(shipment({ earliest: 5, likely: 6, latest: 7 }))).toEqual([]);
  });

  it('accept a certain date and an overdue one that may still come', () => {
    expect(paths(shipment({ earliest: 10, likely: 10, latest: 10 }))).toEqual([]);
    expect(paths(shipment({ earliest: -9, likely: -4, latest: 3 }))).toEqual([]);
  });

  it('ask for a new date when it should have landed long ago', () => {
    const overdue = shipment({ earliest: -90, likely: -80, latest: -70, slipChance: 0 });
    expect(checkGap({ ...defaults, ...overdue })[0]?.message).toMatch(/new date/);
    expect(paths(overdue)).toEqual(['shipments.0.latest']);
  });

  it('want shares that do not exceed the whole, full patterns, days in order and something to wait for', () => {
    expect(paths({ deferredShare: 0.7, switchedShare: 0.5 })).toEqual(['switchedShare']);
    expect(paths({ asOf: '2026-01-01', weekdayFactors: [1, 1] })).toEqual(['weekdayFactors']);
    expect(paths({ weekdayFactors: [1, 1, 1, 1, 1, 1, 1] })).toEqual(['asOf']);
    expect(paths({ events: [{ name: 'x', from: 9, to: 3, factor: 2 }] })).toEqual(['events.0.to']);
    expect(paths({ shipments: [] })).toEqual(['shipments']);
    expect(paths({ shipments: [], afterLast: 'nothing' })).toEqual([]);
    expect(paths(shipment({ divertUnits: 901 }))).toEqual(['shipments.0.divertUnits']);
    expect(paths({ receivingLikely: 25 })).toEqual(['receivingLatest']);
  });
});

it('sees a spread that no such rate can have', () => {
  expect(paths({ dailyDemand: 1e-300, dailyDemandSd: 300 })).toEqual(['dailyDemandSd']);
  expect(paths({ dailyDemand: 1e6, dailyDemandSd: 1e5 })).toEqual([]);
  // At ten a day, 99 days of 100 empty and the rest of a thousand units: no one's sales, and slow to draw.
  expect(paths({ dailyDemand: 10, dailyDemandSd: 400 })).toEqual(['dailyDemandSd']);
});

it('sees events that pile up beyond counting', () => {
  const pile = Array.from({ length: 8 }, () => ({ name: 'x', from: 1, to: 2, factor: 100 }));
  expect(paths({ events: pile })).toEqual(['events']);
  const apart = pile.map((event, index) => ({ ...event, from: index, to: index }));
  expect(paths({ events: apart })).toEqual([]);
});
