import type { Scenario } from '../../fields/stored';
import { exampleScenario } from '../scenarios/example-scenario';

/** A scenario saved a few days before 23 November 2026, for tests, with what matters to the test. */
export const scenarioWith = (changed: Partial<Scenario>): Scenario =>
  exampleScenario({ asOf: '2026-11-23', changedAt: '2026-11-20T10:00:00.000Z', ...changed });

/** An action with a date. */
export const actionBy = (by: string | null, text = `Do it by ${by}`, done = false) => ({
  text,
  by,
  byDay: 0,
  done,
});

/** A gap that is being followed; one that has ended, when its last day is given. */
export const followed = (endedOn: string | null = null) => ({
  startedOn: '2026-11-01',
  counts: [],
  restockedOn: null,
  endedOn,
});
