import type { Formatter } from '../../fields/format';
import type { Scenario } from '../../fields/stored';
import type { GapOutcome } from '../gap-outcome';
import type { GapValues } from '../gap-inputs';

/** What a page hands to the panel that follows a gap. */
export interface LiveFace {
  readonly scenario: Scenario;
  readonly values: GapValues;
  /** The run of `values`, or null while there is none. */
  readonly simulated: GapOutcome | null;
  readonly format: Formatter;
  /** Today's calendar date, YYYY-MM-DD. */
  readonly today: string;
  /** Keeps the scenario changed in these parts and puts its values on the page. */
  readonly keep: (changes: Partial<Pick<Scenario, 'live' | 'updates' | 'values' | 'asOf'>>) => Promise<void>;
  /** Runs other values with the scenario's own seed. */
  readonly run: (values: GapValues) => Promise<GapOutcome>;
  /** Changes inputs on the page, as one step of undo. */
  readonly change: (values: Partial<GapValues>) => void;
}
