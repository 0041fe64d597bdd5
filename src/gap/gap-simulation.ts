import type { Figure, GapSummary, LimitName } from '../engine/simulation/gap-summary';
import type { TornadoRow } from './tornado';

/** The same gap with the offer closed while out, under the same futures. */
export interface ClosedComparison {
  readonly costOfGap: Figure;
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
export interface GapSimulation {
  readonly way: GapSummary;
  readonly closed: ClosedComparison | null;
  readonly promises: readonly PromiseOption[] | null;
  readonly tornado: readonly TornadoRow[] | null;
}

/** Chance that a future breaches at least one of the account's rates that this way can hurt. */
export function breachChance(summary: GapSummary): number {
  return Math.max(...limitsThatBind.map((name) => summary.limits[name].breachChance));
}

/** Late shipments and cancellations; the other two limits rest on guessed complaint rates and are shown, not judged. */
export const limitsThatBind: readonly LimitName[] = ['late10', 'late30', 'cancelled7'];
