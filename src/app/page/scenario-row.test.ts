import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Calculator } from '../../calculators/calculator';
import { scenarioSchema } from '../../fields/stored';
import { newScenario, savedAgain } from './scenario-row';

const id = '9b2d1c6e-6a0f-4a57-9d3e-0f4a3a1d7e55';
const calculator = { about: { id: 'restock-gap', title: 'Restock gap' }, version: 1 } as Calculator;
const parts = {
  calculator,
  kept: {
    values: { dailyDemand: 14, asOf: '2026-11-23' },
    answer: 'Out for 12 days.',
    figures: [{ label: 'Cost', value: '$3,400', note: 'x'.repeat(200) }],
    actions: [],
  },
  words: { title: '  Contai\u202Ener ', notes: 'One\nTwo\u0007', tags: ['late', ' late', '', 'Q4'] },
  run: { seed: 1, trials: 10_000, currency: 'USD', product: null },
  now: '2026-11-23T04:00:00.000Z',
};

describe('a scenario row', () => {
  it('fits the schema, with words cleaned and tags once', () => {
    const row = newScenario(id, parts);
    expect(v.safeParse(scenarioSchema, row).issues).toBeUndefined();
    expect(row).toMatchObject({
      title: 'Container',
      notes: 'One\nTwo',
      tags: ['late', 'Q4'],
      asOf: '2026-11-23',
      revision: 1,
    });
  });

  it('without a name is called after its calculator', () => {
    expect(newScenario(id, { ...parts, words: { ...parts.words, title: ' \u202E' } }).title).toBe(
      'Restock gap',
    );
  });

  it('saved again keeps what is followed of it, and counts on', () => {
    const live = { startedOn: '2026-11-23', counts: [], restockedOn: null, endedOn: null };
    const first = { ...newScenario(id, parts), live };
    const again = savedAgain(first, { ...parts, now: '2026-11-20T04:00:00.000Z' });
    expect(again).toMatchObject({ live, revision: 2, createdAt: parts.now, id });
  });
});
