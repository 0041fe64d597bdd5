import type { Scenario } from '../../fields/stored';

/** A scenario as the tests of these pages want it. */
export function exampleScenario(changes: Partial<Scenario> = {}): Scenario {
  return {
    version: 1,
    id: '00000000-0000-4000-8000-000000000001',
    calculator: 'restock-gap',
    inputsVersion: 1,
    asOf: null,
    product: null,
    currency: 'USD',
    values: {},
    seed: 1,
    trials: 300,
    engine: '1',
    answer: 'You will be out for about 12 days.',
    headlines: [{ label: 'Cost of the gap', value: '$3,400' }],
    actions: [],
    live: null,
    title: 'Mugs in spring',
    notes: '',
    tags: [],
    updates: [],
    revision: 1,
    createdAt: '2026-03-01T08:00:00.000Z',
    changedAt: '2026-03-02T08:00:00.000Z',
    ...changes,
  };
}

/** A live part that began on a date. */
export const following = (startedOn: string): NonNullable<Scenario['live']> => ({
  startedOn,
  counts: [],
  restockedOn: null,
  endedOn: null,
});

/** The n-th of the ids the tests use. */
export const exampleId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
