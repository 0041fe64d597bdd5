import { meanOf } from '../statistics/mean';
import { differencesOf, meanAndError } from '../statistics/paired-difference';
import { selectQuantiles } from '../statistics/quantiles';
import { judgedLimitNames, limitNames, type LimitName } from './gap-summary';
import type { TrialTable } from './trial-table';

/**
 * Trials of one way across a gap, one value a trial: what two ways are compared by. Plain data that can be posted.
 *
 * Trial i of every way met the same futures when all were simulated with one seed, so differences are taken trial by trial.
 */
export interface WayTrials {
  /** Money over the horizon. */
  readonly profit: Float64Array;
  /** Profit with stock always there, less `profit`. */
  readonly costOfGap: Float64Array;
  /** Days without stock. */
  readonly daysOut: Float32Array;
  /** Limits reached or passed: bit k is `limitNames[k]`. */
  readonly breaches: Uint8Array;
}

/** The limits a way is judged by, as bits. */
export const judgedLimits: number = bitsOf(judgedLimitNames);

function bitsOf(names: readonly LimitName[]): number {
  return names.reduce((bits, name) => bits | (1 << limitNames.indexOf(name)), 0);
}

/** What comparing needs of a table of trials; its columns are copied. */
export function wayTrials(table: TrialTable): WayTrials {
  const profit = table.column('profit').slice();
  const without = table.column('profitWithoutGap');
  const breaches = new Uint8Array(table.trials);
  limitNames.forEach((name, bit) => {
    const first = table.column(`first ${name}`);
    for (let i = 0; i < first.length; i++) if (!Number.isNaN(first[i])) breaches[i] |= 1 << bit;
  });
  return {
    profit,
    costOfGap: Float64Array.from(profit, (value, trial) => without[trial] - value),
    daysOut: Float32Array.from(table.column('daysOutAll')),
    breaches,
  };
}

/** Blocks of trials of one way, in the order given. */
export function joinTrials(blocks: readonly WayTrials[]): WayTrials {
  const count = blocks.reduce((sum, { profit }) => sum + profit.length, 0);
  const joined = {
    profit: new Float64Array(count),
    costOfGap: new Float64Array(count),
    daysOut: new Float32Array(count),
    breaches: new Uint8Array(count),
  };
  let at = 0;
  for (const block of blocks) {
    joined.profit.set(block.profit, at);
    joined.costOfGap.set(block.costOfGap, at);
    joined.daysOut.set(block.daysOut, at);
    joined.breaches.set(block.breaches, at);
    at += block.profit.length;
  }
  return joined;
}

/** A mean over trials with its standard error and the range of 8 in 10 trials. */
export interface Spread {
  readonly mean: number;
  readonly standardError: number;
  readonly p10: number;
  readonly p90: number;
}

/**
 * Mean, standard error of the mean (sample standard deviation ÷ √n) and P10, P90 (type 7) of values.
 *
 * @param values - at least one, finite, left as they are; one alone has standard error 0
 */
export function spreadOf(values: Float64Array): Spread {
  const [p10, p90] = selectQuantiles(values, [0.1, 0.9], new Float64Array(values.length));
  return { ...meanAndError(values), p10, p90 };
}

/**
 * What the first earns more than the second, trial by trial under common random numbers: the luck both met cancels out.
 *
 * @throws RangeError when the numbers of trials differ
 */
export function profitDifference(one: WayTrials, other: WayTrials): Spread {
  return spreadOf(differencesOf(one.profit, other.profit));
}

/** One way among those compared. */
export interface WayStanding {
  readonly profit: Spread;
  readonly costOfGap: number;
  readonly daysOut: number;
  /** Share of trials that reach each limit, and at least one of the judged ones. */
  readonly limits: Readonly<Record<LimitName, number>>;
  readonly breachChance: number;
  /** Share of trials in which no other way earns more; ways that earn the same share the trial. They sum to 1. */
  readonly bestChance: number;
}

/**
 * How ways stand against each other.
 *
 * @param ways - at least one, all of the same number of trials, run with the same seed
 * @throws RangeError when the numbers of trials differ
 */
export function standings(ways: readonly WayTrials[]): WayStanding[] {
  const best = bestChances(ways);
  return ways.map((way, index) => ({
    profit: spreadOf(way.profit),
    costOfGap: meanOf(way.costOfGap),
    daysOut: meanOf(way.daysOut),
    limits: Object.fromEntries(
      limitNames.map((name, bit) => [name, shareWith(way.breaches, 1 << bit)]),
    ) as Record<LimitName, number>,
    breachChance: shareWith(way.breaches, judgedLimits),
    bestChance: best[index],
  }));
}

function bestChances(ways: readonly WayTrials[]): number[] {
  const trials = ways[0]?.profit.length ?? 0;
  if (ways.some(({ profit }) => profit.length !== trials)) {
    throw new RangeError('Ways compared must have the same number of trials');
  }
  const wins = ways.map(() => 0);
  for (let i = 0; i < trials; i++) {
    let most = -Infinity;
    let sharing = 0;
    for (const { profit } of ways) {
      if (profit[i] > most) {
        most = profit[i];
        sharing = 1;
      } else if (profit[i] === most) sharing++;
    }
    for (let w = 0; w < ways.length; w++) if (ways[w].profit[i] === most) wins[w] += 1 / sharing;
  }
  return wins.map((won) => won / trials);
}

function shareWith(breaches: Uint8Array, bits: number): number {
  let count = 0;
  for (let i = 0; i < breaches.length; i++) if ((breaches[i] & bits) !== 0) count++;
  return count / breaches.length;
}

/** The way to take, by its index. */
export interface Pick {
  /** The highest mean profit of all. */
  readonly best: number;
  /** The highest among those within the tolerance; where none is, the one that breaches least often. */
  readonly pick: number;
  readonly isWithin: boolean;
}

/**
 * Picks a way: the highest mean profit among those whose chance of a breach is at most the tolerance. The first of equals wins.
 *
 * @param ways - at least one
 * @param tolerance - chance of a breach accepted, 0 to 1
 */
export function pickWay(
  ways: readonly { readonly meanProfit: number; readonly breachChance: number }[],
  tolerance: number,
): Pick {
  const best = indexOfBest(ways, ({ meanProfit }) => meanProfit);
  const within = indexOfBest(ways, ({ meanProfit, breachChance }) =>
    breachChance <= tolerance ? meanProfit : -Infinity,
  );
  if (ways[within].breachChance <= tolerance) return { best, pick: within, isWithin: true };
  const least = Math.min(...ways.map(({ breachChance }) => breachChance));
  const pick = indexOfBest(ways, ({ meanProfit, breachChance }) =>
    breachChance === least ? meanProfit : -Infinity,
  );
  return { best, pick, isWithin: false };
}

function indexOfBest<W>(ways: readonly W[], worth: (way: W) => number): number {
  return ways.reduce((best, way, index) => (worth(way) > worth(ways[best]) ? index : best), 0);
}
