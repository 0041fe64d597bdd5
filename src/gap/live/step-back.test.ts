import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../fields/stored';
import { defaultsOf } from '../../fields/values';
import { gapInputs, type GapValues } from '../gap-inputs';
import { delayed } from './news';
import { stepBack, stepOf } from './step-back';
import { difference } from './updates';

const defaults: GapValues = { ...defaultsOf(gapInputs), asOf: '2026-11-01' };
const later = delayed(defaults, 0, 5);
const live: Scenario['live'] = { startedOn: '2026-11-01', counts: [], restockedOn: null, endedOn: null };
const at = '2026-11-02T10:00:00.000Z';
const before = { live, updates: [], values: defaults };
const after = {
  live,
  updates: [{ at, asOf: null, said: 'Five days more', ...difference(defaults, later) }],
  values: later,
};
const step = stepOf('Undo the last news', before, after, at);

describe('a step taken back', () => {
  it('leaves what was saved after it', () => {
    expect(stepBack(step, { ...after, values: { ...later, price: 88 } })).toEqual({
      live,
      updates: [],
      values: { ...defaults, price: 88 },
    });
  });

  it('knows its update by the moment, whatever words were put to it since', () => {
    const updates = [{ ...after.updates[0]!, said: 'Five days more: costs more' }];
    expect(stepBack(step, { ...after, updates })).toMatchObject({ updates: [], values: defaults });
  });

  it('is refused where the very same was changed again', () => {
    const back = stepBack(step, { ...after, values: delayed(later, 0, 2) });
    expect(back).toEqual({ refusal: expect.stringContaining(`“${gapInputs.shipments.label}”`) });
  });

  it('is refused where other news has come, or a count', () => {
    const other = { ...after.updates[0]!, at: '2026-11-03T10:00:00.000Z' };
    expect(stepBack(step, { ...after, updates: [...after.updates, other] })).toHaveProperty('refusal');
    const count = { date: '2026-11-03', onHand: 1, waiting: 0, cancelled: 0, shippedLate: 0, sold: 1 };
    expect(stepBack(step, { ...after, live: { ...live!, counts: [count] } })).toHaveProperty('refusal');
  });

  it('stops following, with the numbers edited since', () => {
    const undated = { ...before, live: null, values: { ...defaults, asOf: null } };
    const follow = stepOf('Stop following', undated, before, null);
    expect(stepBack(follow, { ...before, values: { ...defaults, price: 88 } })).toEqual({
      live: null,
      updates: [],
      values: { ...defaults, asOf: null, price: 88 },
    });
  });
});
