import type { Curve } from './curve';

/** What can be otherwise than entered, and is tried. */
export const turnKeys = [
  'contribution',
  'holding',
  'leadTimeSd',
  'leadTime',
  'velocity',
  'orderQuantity',
  'demandSd',
] as const;
export type TurnKey = (typeof turnKeys)[number];

/** The best safety stock with one input otherwise, and what it saves against none. */
export interface TurnEnd {
  readonly saves: number;
  readonly bestDays: number;
}
export interface Turn {
  readonly key: TurnKey;
  readonly low: TurnEnd;
  readonly high: TurnEnd;
}

/** The simulated years. */
export interface PolicyOutcome extends Curve {
  readonly seed: number;
  readonly years: number;
  /** Standard error of what the best level saves against the own; null where too few years tell it. */
  readonly savingError: number | null;
  /** Days out of each of the first years, at the own and at the best level. */
  readonly yearByYear: { readonly own: Float32Array; readonly best: Float32Array };
  /** On hand by day in one of these years. */
  readonly sample: { readonly year: number; readonly own: Float32Array; readonly best: Float32Array };
  readonly turns: readonly Turn[];
  /** What was tried too, and moves the saving by no more than chance does. */
  readonly withinChance: readonly TurnKey[];
}
