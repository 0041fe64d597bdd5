import type { GapSummary } from '../engine/simulation/gap-summary';
import type { DatedPromise } from './promises/dated-promise';
import type { TornadoRow } from './tornado';

/** The same gap with the offer closed while out, under the same futures. */
export interface ClosedComparison {
  /** Mean of (cost closed − cost of this way); above 0 this way is the cheaper. */
  readonly saving: number;
}

/** Another promise under the same futures. */
export interface PromiseOption {
  readonly promise: number;
  readonly costOfGap: number;
  readonly breachChance: number;
}

/** What a run in the worker reports; the parts after `way` come later than the first preview. */
export interface GapOutcome {
  readonly way: GapSummary;
  readonly closed: ClosedComparison | null;
  readonly promises: readonly PromiseOption[] | null;
  /** A date to promise in place of the handling time; null too where none is promised. */
  readonly datedPromise: DatedPromise | null;
  readonly tornado: readonly TornadoRow[] | null;
  /** Trials behind each promise and each row of the tornado. */
  readonly sideTrials: number;
}
