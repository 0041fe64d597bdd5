import type { GapValues } from '../gap-inputs';
import type { Flight } from './way';

/** What the search may move, in the order it is shown. */
export const leverNames = ['promise', 'price', 'flown', 'cap'] as const;
export type LeverName = (typeof leverNames)[number];

/** A gap, what flying costs, and which levers the seller lets be moved. */
export type OptimiseValues = GapValues & Flight & { readonly mayMove: readonly LeverName[] };

/** What one way comes to. */
export interface Measured {
  /** Expected profit over the days looked ahead, money. */
  readonly profit: number;
  /** Chance of breaching the late shipment or the cancellation limit. */
  readonly breachChance: number;
  /** Share of the backorders shipped that are shipped late. */
  readonly lateShare: number;
}

export interface CurvePoint extends Measured {
  /** Value of the lever; the cap at its top stands for no cap. */
  readonly at: number;
  /** Whether the way keeps to what the seller accepts. */
  readonly isAllowed: boolean;
}

export interface LeverOutcome {
  readonly name: LeverName;
  readonly low: number;
  readonly high: number;
  readonly present: number;
  readonly proposed: number;
  /** By rising value, all other levers as proposed. */
  readonly curve: readonly CurvePoint[];
}

/** Why a lever was not moved. */
export type LeftOut =
  | 'not-chosen'
  | 'closed'
  | 'no-own-units'
  | 'shrinking'
  | 'no-shipment'
  | 'flight-not-sooner'
  | 'flight-dates'
  | 'no-demand';

/**
 * What came of it: `better` earns more than two standard errors more; `allowed` keeps to what the seller accepts where the present
 * way does not; `none-allowed` found no way that does; `kept` found nothing that beats the present way.
 */
export type Verdict = 'better' | 'allowed' | 'none-allowed' | 'kept';

export interface Optimised {
  /** False while the search goes on: then the figures are of few trials. */
  readonly isDone: boolean;
  readonly verdict: Verdict;
  readonly levers: readonly LeverOutcome[];
  readonly leftOut: readonly { readonly name: LeverName; readonly why: LeftOut }[];
  /** What the proposal changes of the seller's numbers; nothing when the present way is kept. */
  readonly changes: Partial<GapValues>;
  readonly present: Measured & { readonly isAllowed: boolean };
  readonly proposed: Measured;
  /** Profit of the proposal less that of the present way, over the same futures. */
  readonly gain: { readonly mean: number; readonly standardError: number };
  readonly horizonDays: number;
  /** Futures behind `present`, `proposed` and `gain`, and behind the curves. */
  readonly trials: number;
  readonly curveTrials: number;
  /** Ways tried. */
  readonly tried: number;
}
