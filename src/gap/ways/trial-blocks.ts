import {
  pickWay,
  profitDifference,
  standings,
  wayTrials,
  type Pick as PickedWay,
  type WayStanding,
  type WayTrials,
} from '../../engine/simulation/compare-ways';
import type { GapParameters } from '../../engine/simulation/gap-parameters';
import type { GapSummary } from '../../engine/simulation/gap-summary';
import { GapSimulation } from '../../engine/simulation/simulate-gap';
import type { Lead } from './ways-outcome';

const blockTrials = 1_250;

/** Trials `from` to `to` − 1 of one of the ways compared. */
export interface TrialBlock {
  readonly kind: 'block';
  readonly way: number;
  readonly from: number;
  readonly to: number;
}

/** A run cut block by block through all of its ways, so that they grow evenly. */
export function trialBlocks(ways: number, trials: number): TrialBlock[] {
  const blocks: TrialBlock[] = [];
  for (let from = 0; from < trials; from += blockTrials) {
    const to = Math.min(trials, from + blockTrials);
    for (let way = 0; way < ways; way++) blocks.push({ kind: 'block', way, from, to });
  }
  return blocks;
}

/** What comes of a block; the first of a way gives its summary too. */
export interface PlayedBlock {
  readonly trials: WayTrials;
  readonly summary: GapSummary | null;
}

/** Plays the trials of a block. */
export function playBlock(parameters: GapParameters, { from, to }: TrialBlock, seed: number): PlayedBlock {
  const isFirst = from === 0;
  const simulation = new GapSimulation(parameters, seed, to - from, from, isFirst);
  simulation.runTrials(from, to);
  return { trials: wayTrials(simulation.table), summary: isFirst ? simulation.summary() : null };
}

/** Ways side by side: how each does, and which to take. */
export interface RankedWays extends PickedWay {
  readonly standing: readonly WayStanding[];
  /** Most profit first. */
  readonly order: readonly number[];
  /** How far the pick is ahead of the next that might be taken; null where there is none. */
  readonly lead: Lead | null;
}

/** Ranks ways by what they earned in the same futures, within the chance of a breach that is tolerated. */
export function rankedWays(trials: readonly WayTrials[], tolerance: number): RankedWays {
  const standing = standings(trials);
  const heights = standing.map(({ profit, breachChance }) => ({ meanProfit: profit.mean, breachChance }));
  const { best, pick, isWithin } = pickWay(heights, tolerance);
  const order = heights.map((_, way) => way).sort((a, b) => heights[b]!.meanProfit - heights[a]!.meanProfit);
  const next = order.find((way) => way !== pick && (!isWithin || heights[way]!.breachChance <= tolerance));
  return {
    standing,
    order,
    best,
    pick,
    isWithin,
    lead: next === undefined ? null : { over: next, ...profitDifference(trials[pick]!, trials[next]!) },
  };
}
