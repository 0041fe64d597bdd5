import { describe, expect, it } from 'vitest';
import { simulateGap } from '../../engine/simulation/simulate-gap';
import { checkValues } from '../../fields/check';
import { defaultsOf } from '../../fields/values';
import { checkGap } from '../check-gap';
import { engineParameters } from '../engine-parameters';
import { gapInputs, type GapValues } from '../gap-inputs';
import { delayed, isEmpty, landed, rescheduled } from './news';

const defaults: GapValues = defaultsOf(gapInputs);
const [usual] = defaults.shipments;
const problems = (values: GapValues) => [...checkValues(gapInputs, values), ...checkGap(values)];
const days = (values: GapValues, row = 0) => {
  const { earliest, likely, latest } = values.shipments[row]!;
  return [earliest, likely, latest];
};
const two: GapValues = {
  ...defaults,
  shipments: [usual!, { ...usual!, units: 300, place: 'fba', likely: 20 }],
};

describe('news of a shipment', () => {
  it('moves all three dates of that shipment alone', () => {
    expect(days(delayed(two, 1, 5), 1)).toEqual([17, 25, 37]);
    expect(days(delayed(two, 1, 5), 0)).toEqual([12, 19, 32]);
    expect(days(delayed(defaults, 0, -5))).toEqual([7, 14, 27]);
  });

  it('stays within the fields', () => {
    const far = delayed(defaults, 0, 1e6);
    expect(days(far)).toEqual([9979, 9986, 9999]);
    expect(problems(far)).toEqual([]);
  });

  it('puts a new likely date and keeps the spread', () => {
    expect(days(rescheduled(defaults, 0, 30))).toEqual([23, 30, 43]);
  });

  it('leaves other rows alone when there is no such row', () => {
    expect(delayed(defaults, 4, 5)).toEqual(defaults);
    expect(landed(defaults, 4, { received: 9, toWaiting: 0, restToCome: false })).toBe(defaults);
  });
});

describe('a shipment that has landed', () => {
  it('is on hand where it went, less what waiting orders take', () => {
    const values = landed(two, 0, { received: 880, toWaiting: 40, restToCome: false });
    expect(values).toMatchObject({ onHandOwn: 840, onHandFba: 62, waitingOrders: 0 });
    const more = landed({ ...two, waitingOrders: 65 }, 0, {
      received: 880,
      toWaiting: 40,
      restToCome: false,
    });
    expect(more).toMatchObject({ onHandOwn: 840, waitingOrders: 25 });
    expect(values.shipments).toEqual([two.shipments[1]]);
  });

  it('fills waiting orders from the own warehouse once its place has no more', () => {
    const split = { ...two, shipments: [{ ...usual!, place: 'fba' as const, units: 100, divertUnits: 60 }] };
    const values = landed({ ...split, onHandFba: 0 }, 0, { received: 100, toWaiting: 70, restToCome: false });
    expect(values).toMatchObject({ onHandFba: 0, onHandOwn: 30 });
  });

  it('leaves the rest under way when it is still to come', () => {
    const values = landed(defaults, 0, { received: 500, toWaiting: 0, restToCome: true });
    expect(values.onHandOwn).toBe(500);
    expect(values.shipments[0]).toMatchObject({ units: 400, earliest: 12, latest: 32 });
  });

  it('stays valid after the last one, and then there is no gap left', () => {
    const values = landed(defaults, 0, { received: 900, toWaiting: 0, restToCome: false });
    expect(problems(values)).toEqual([]);
    expect(values.shipments.every(isEmpty)).toBe(true);
    expect(simulateGap(engineParameters(values), { trials: 200, seed: 1 }).gapChance).toBe(0);
  });

  it('leaves no shipment where nothing more comes anyway', () => {
    const values = landed({ ...defaults, afterLast: 'nothing' }, 0, {
      received: 900,
      toWaiting: 0,
      restToCome: false,
    });
    expect(values.shipments).toEqual([]);
    expect(problems(values)).toEqual([]);
  });
});
