import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { scenarioSchema } from '../../fields/stored';
import { exampleScenario, following } from './example-scenario';
import { duplicateOf, saidAnew } from './scenario-copies';

const now = new Date('2026-03-10T09:00:00Z');
const said = { title: 'Bowls', notes: 'n', tags: ['t'] };

describe('a duplicate', () => {
  it('is a row of its own, not followed, with nothing done', () => {
    const scenario = exampleScenario({
      live: following('2026-03-04'),
      revision: 7,
      actions: [{ text: 'Order', byDay: 1, by: null, done: true }],
    });
    const copy = duplicateOf(scenario, [scenario.title], now);
    expect(v.parse(scenarioSchema, copy)).toEqual(copy);
    expect(copy).toMatchObject({ title: 'Mugs in spring (2)', live: null, updates: [], revision: 1 });
    expect(copy.id).not.toBe(scenario.id);
    expect(copy.actions[0]!.done).toBe(false);
    expect(copy.values).toEqual(scenario.values);
  });
});

describe('new words', () => {
  const seen = exampleScenario({ revision: 3 });

  it('go onto the newest row, so that numbers changed elsewhere stay', () => {
    const newest = { ...seen, revision: 5, values: { n: 2 } };
    expect(saidAnew(seen, newest, said, now)).toMatchObject({ ...said, values: { n: 2 }, revision: 6 });
  });

  it('do not overwrite words changed elsewhere', () => {
    expect(saidAnew(seen, { ...seen, title: 'Theirs', revision: 4 }, said, now)).toBeNull();
    // Both said the same: no conflict.
    expect(saidAnew(seen, { ...seen, ...said, revision: 4 }, said, now)).toMatchObject({ revision: 5 });
  });

  it('have nothing to go onto once the row is gone', () => {
    expect(saidAnew(seen, null, said, now)).toBeNull();
  });
});
