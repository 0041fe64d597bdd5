import type { Spread, WayStanding } from '../../engine/simulation/compare-ways';
import type { Fate } from '../../engine/simulation/gap-summary';
import type { NoticeBasis } from '../../gap/gap-notices';

/** What the futures made of one split. */
export interface SplitResult extends WayStanding {
  readonly id: string;
  /** Its profit less that of the pick, and less that of the first channel alone, future by future. */
  readonly behindPick: Spread;
  readonly overFirst: Spread;
  /** Mean units by where they end; those who find every channel they know closed are `unreached`. */
  readonly fates: Readonly<Record<Fate, number>>;
  readonly unreached: number;
  readonly lateShare: number;
}

/** The pick when there are more or fewer units to sell. */
export interface LevelResult {
  /** Units as a multiple of the seller's own. */
  readonly factor: number;
  readonly units: number;
  readonly pick: string;
  readonly profit: number;
  /** Profit of the split that is the pick at the seller's own units. */
  readonly profitOfPick: number;
}

/** Every split, simulated under the same futures. */
export interface ChannelOutcome {
  readonly trials: number;
  readonly seed: number;
  readonly splits: readonly SplitResult[];
  /** Indexes by mean profit, the highest first. */
  readonly order: readonly number[];
  readonly best: number;
  readonly pick: number;
  readonly isWithin: boolean;
  /** The next split within what is accepted, and how far the pick is ahead; null where there is one split only. */
  readonly lead: ({ readonly over: number } & Spread) | null;
  /** What notices and actions are worded from: the pick's first futures. */
  readonly way: NoticeBasis & { readonly firstOut: number | null; readonly restock: number | null };
  /** Null until it is there, and in a first look. */
  readonly levels: readonly LevelResult[] | null;
}
