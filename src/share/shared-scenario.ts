import type { Values } from '../fields/field';
import type { Scenario } from '../fields/stored';

/** What a link carries: enough to give the same figures again, and the figures as they were. */
export interface SharedScenario extends Pick<
  Scenario,
  'currency' | 'seed' | 'trials' | 'engine' | 'headlines'
> {
  readonly values: Values;
  /** Only where the sender ticked it; else null. */
  readonly title: string | null;
  readonly notes: string | null;
}
