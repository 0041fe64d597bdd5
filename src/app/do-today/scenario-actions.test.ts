import * as fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { scenarioSchema } from '../../fields/stored';
import { scenarioActions } from './scenario-actions';

it('turns days into dates', () => {
  expect(scenarioActions([{ text: 'Order 900.', byDay: 41 }], '2026-11-23')).toEqual([
    { text: 'Order 900.', byDay: 41, by: '2027-01-03', done: false },
  ]);
  expect(scenarioActions([{ text: 'Order 900.', byDay: 41 }], null)[0]!.by).toBeNull();
});

it('keeps the tick of the same text alone', () => {
  const earlier = [
    { text: 'Cap backorders at 140.', byDay: 3, by: null, done: true },
    { text: 'Order 900.', byDay: 3, by: null, done: false },
  ];
  const actions = ['Cap backorders at 140.', 'Cap backorders at 150.', 'Order 900.'].map((text) => ({
    text,
    byDay: 5,
  }));
  expect(scenarioActions(actions, null, earlier).map(({ done }) => done)).toEqual([true, false, false]);
});

it('gives what a scenario may keep, whatever comes', () => {
  const shape = scenarioSchema.entries.actions;
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: fc.string({ unit: 'binary', maxLength: 700 }), byDay: fc.double() }), {
        maxLength: 60,
      }),
      fc.constantFrom(null, '2026-11-23', '9999-12-01'),
      (actions, asOf) => {
        const kept = scenarioActions(actions, asOf);
        expect(v.is(shape, kept)).toBe(true);
        // Saved twice, nothing changes any more.
        expect(scenarioActions(kept, asOf, kept)).toEqual(kept);
      },
    ),
  );
});
