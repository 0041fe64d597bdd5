import type { RankingValues } from './ranking-inputs';
import { howItPlays } from './standard-ways';
import { taking, type Way } from './way';
import type { WayResult, WaysOutcome } from './ways-outcome';

/** A way as it stands in a ranking. */
export interface RankedRow {
  /** Its place among the ways. */
  readonly index: number;
  readonly way: Way;
  readonly result: WayResult;
  readonly isPick: boolean;
  /** Whether it is what the seller's numbers say now. */
  readonly inUse: boolean;
  readonly earnsMost: boolean;
  /** Whether it breaches a limit more often than accepted. */
  readonly tooOften: boolean;
  /** Its profit less that of the pick, both rounded as they are shown: columns beside each other must agree. */
  readonly difference: number;
}

/** The pick, then what keeps to the limits, then what breaches them too often; by expected profit within each. */
export function rankedRows(values: RankingValues, ways: readonly Way[], run: WaysOutcome): RankedRow[] {
  const present = howItPlays(values);
  const picked = Math.round(run.ways[run.pick]!.profit.mean);
  const rows = run.order.map((index): RankedRow => {
    const way = ways[index]!;
    const result = run.ways[index]!;
    return {
      index,
      way,
      result,
      isPick: index === run.pick,
      inUse: howItPlays(taking(values, way)) === present,
      earnsMost: index === run.best,
      tooOften: result.breachChance > values.tolerance,
      difference: Math.round(result.profit.mean) - picked,
    };
  });
  const rank = ({ isPick, tooOften }: RankedRow) => (isPick ? 0 : tooOften ? 2 : 1);
  return rows.sort((a, b) => rank(a) - rank(b));
}
