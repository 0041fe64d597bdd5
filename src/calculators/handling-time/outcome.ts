import type { Promised } from '../../gap/promises/promise-kind';
import type { TriedPromise } from '../../gap/promises/tried-promise';

/** One promise over many futures, held against staying closed in the same ones. */
export interface Offer extends TriedPromise {
  /** Mean profit beyond staying closed, money. */
  readonly gain: number;
  /** Whether the channel lets it be entered. */
  readonly isAllowed: boolean;
}

/** When the stock runs out and comes back, and how many orders wait: with the promise in use. */
export interface GapInUse {
  readonly gapChance: number;
  readonly firstDayOut: { readonly p10: number; readonly p50: number } | null;
  readonly restockDay: { readonly p50: number; readonly p90: number } | null;
  readonly captured: { readonly mean: number };
  readonly kept: { readonly p90: number };
}

/** Orders waiting at which to stop, so that the longest promise allowed is safe after all. */
export interface SafeCap {
  readonly promised: Promised;
  readonly cap: number;
  readonly breachChance: number;
}

/** What the worker gives: every promise tried, each kind by its promise, rising. */
export interface HandlingOutcome {
  readonly gap: GapInUse;
  /** The promise in use. */
  readonly inUse: Offer;
  readonly waits: readonly Offer[];
  /** Null until they have been tried. */
  readonly dates: readonly Offer[] | null;
  readonly shrinking: readonly Offer[] | null;
  /** Only where no wait within the limit is safe; null where none needs or helps. */
  readonly cap: SafeCap | null;
}
