import { describe, expect, it } from 'vitest';
import type { Values } from '../../fields/field';
import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';
import { later } from './later';
import { delayed } from './news';
import { dayOfGap, dayZero, difference, valuesBefore, type Update } from './updates';

const defaults: GapValues = { ...defaultsOf(gapInputs), asOf: '2026-11-01' };
const update = (before: Values, after: Values, asOf: string | null = null): Update => ({
  at: '2026-11-01T10:00:00.000Z',
  asOf,
  said: '',
  ...difference(before, after),
});

describe('the updates of a gap', () => {
  it('hold only what changed', () => {
    expect(difference(defaults, delayed(defaults, 0, 5))).toEqual({
      before: { shipments: defaults.shipments },
      after: { shipments: delayed(defaults, 0, 5).shipments },
    });
    expect(difference(defaults, { ...defaults, shipments: [...defaults.shipments] })).toEqual({
      before: {},
      after: {},
    });
  });

  it('lead back to the first prediction and to every step between', () => {
    const second = delayed(defaults, 0, 5);
    const third = { ...later(second, 6), onHandFba: 3 };
    const fourth = delayed(third, 0, 3);
    const scenario = {
      values: fourth,
      updates: [update(defaults, second), update(second, third), update(third, fourth)],
    };
    expect(valuesBefore(scenario, 0)).toEqual(defaults);
    expect(valuesBefore(scenario, 1)).toEqual(second);
    expect(valuesBefore(scenario, 2)).toEqual(third);
    expect(valuesBefore(scenario, 3)).toEqual(fourth);
  });

  it('survive stored values with keys missing or mangled', () => {
    const scenario = {
      values: { onHandFba: 'many' },
      updates: [update({ promiseDays: 9 }, { promiseDays: 12 })],
    };
    const before = valuesBefore(scenario, 0);
    expect(before.promiseDays).toBe(9);
    expect(before.onHandFba).toBe(defaults.onHandFba);
  });

  it('tell the date of day 0 even where the values speak in day numbers', () => {
    const live = { startedOn: '2026-11-01', counts: [], restockedOn: null, endedOn: null };
    expect(dayZero({ live, updates: [] }, '2026-11-05')).toBe('2026-11-05');
    expect(dayZero({ live, updates: [] }, null)).toBe('2026-11-01');
    expect(dayZero({ live, updates: [update({}, {}, '2026-11-07'), update({}, {})] }, null)).toBe(
      '2026-11-07',
    );
    expect(dayZero({ live: null, updates: [] }, null)).toBeNull();
    expect(dayOfGap({ live }, '2026-11-07')).toBe(6);
    expect(dayOfGap({ live }, '2026-10-07')).toBe(0);
  });
});
