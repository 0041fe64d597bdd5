import type { Spread, WayStanding } from '../../engine/simulation/compare-ways';
import type { PathName } from '../../engine/simulation/gap-summary';
import type { GapOutcome } from '../gap-outcome';
import type { TurningKey } from './turning-inputs';

export const drawnPaths = ['onHand', 'waiting', 'cumulativeProfit'] as const satisfies readonly PathName[];
export type DrawnPath = (typeof drawnPaths)[number];

/** One quantity of one way, day by day: the middle future and the range of 8 in 10. */
export interface DrawnBand {
  readonly p50: Float32Array;
  readonly p10: Float32Array;
  readonly p90: Float32Array;
}

/** What the futures made of one way. */
export interface WayResult extends WayStanding {
  readonly id: string;
  /** Its profit less that of the best way, and less that of the pick, future by future. */
  readonly behindBest: Spread;
  readonly behindPick: Spread;
  readonly paths: Readonly<Record<DrawnPath, DrawnBand>>;
}

/** How far the pick is ahead of the next way that keeps within the tolerance; of any way where none does. */
export interface Lead extends Spread {
  /** Index of the next way. */
  readonly over: number;
}

/** A value of one input at which another way becomes the pick. */
export interface Turn {
  readonly key: TurningKey;
  readonly now: number;
  readonly at: number;
  /** The plausible end that lies beyond it. */
  readonly end: number;
  /** Id of the way that is the pick from there on. */
  readonly to: string;
}

/** What would make another way the pick. */
export interface WhatTurnsIt {
  /** Nearest first; empty when nothing in its plausible range does. */
  readonly turns: readonly Turn[];
  /** How many inputs were tried. */
  readonly tried: number;
  /** Futures behind each step. */
  readonly trials: number;
  /** Id of the pick that it started from. */
  readonly pick: string;
  /** Whether fewer futures see the same pick; if not, the lead is too small to ask what would turn it. */
  readonly isSettled: boolean;
}

/** The ways across one gap, simulated under the same futures. */
export interface WaysOutcome {
  readonly trials: number;
  readonly seed: number;
  /** In the order of `standardWays`. */
  readonly ways: readonly WayResult[];
  /** Indexes of `ways` by mean profit, the highest first. */
  readonly order: readonly number[];
  readonly best: number;
  readonly pick: number;
  /** Whether the pick keeps within the tolerance; if not, none does. */
  readonly isWithin: boolean;
  /** Null when there is one way only. */
  readonly lead: Lead | null;
  /** Chance of any gap with the offer closed, and the days without stock there. */
  readonly gapChance: number;
  readonly gapDays: number;
  /** The pick as the restock gap's page would have it, from the first futures. */
  readonly run: GapOutcome;
  /** Null until it is there, and in a first look. */
  readonly change: WhatTurnsIt | null;
}
