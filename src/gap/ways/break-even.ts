import { judgedLimits, pickWay, wayTrials } from '../../engine/simulation/compare-ways';
import { GapSimulation } from '../../engine/simulation/simulate-gap';
import { engineParameters } from '../engine-parameters';
import type { RankingValues } from './ranking-inputs';
import { commonHorizon, standardWays } from './standard-ways';
import { turningInputs } from './turning-inputs';
import { taking, type Way } from './way';
import type { Turn, WhatTurnsIt } from './ways-outcome';

const shown = 3;
/** Trial-days that a search may take: about a second on a phone. */
const mostTrialDays = 4_000_000;
/** Steps that one search takes at the most, each of a handful of ways. */
const usualRuns = 260;
const mostTrials = 200;
const halvings = 5;

interface Level {
  readonly meanProfit: number;
  readonly breachChance: number;
}

/** The choice as it is, and what would be chosen with other values. */
interface Choice {
  readonly pick: string;
  readonly trials: number;
  /** Id of the pick at other values; null where none of the ways in question is left. */
  readonly pickAt: (changed: RankingValues) => string | null;
}

/** @param asked - trials of the page's own run; each step here takes a fiftieth of them */
function choiceNow(values: RankingValues, ways: readonly Way[], seed: number, asked: number): Choice {
  const horizon = commonHorizon(values, ways);
  const affordable = Math.max(20, Math.floor(mostTrialDays / usualRuns / horizon));
  const trials = Math.min(mostTrials, affordable, Math.ceil(asked / 50));
  const more = 4 * trials;
  const whole = ways.map((way) => levelOf(values, way, horizon, seed, more));
  const { pick, best } = pickWay(whole, values.tolerance);
  const contenders = contendersOf(whole, pick, best, values.tolerance).map((index) => ({
    id: ways[index]!.id,
    whole: whole[index]!,
    few: levelOf(values, ways[index]!, horizon, seed, trials),
  }));
  const pickAt = (changed: RankingValues): string | null => {
    const there = standardWays(changed);
    const days = commonHorizon(changed, there);
    const levels = contenders.flatMap(({ id, whole: known, few }) => {
      const way = there.find((one) => one.id === id);
      if (way === undefined) return [];
      const level = levelOf(changed, way, days, seed, trials);
      // Few futures tell changes well and levels less so: the level is that of more.
      return [
        {
          id,
          meanProfit: level.meanProfit + known.meanProfit - few.meanProfit,
          breachChance: level.breachChance + known.breachChance - few.breachChance,
        },
      ];
    });
    return levels.length === 0 ? null : levels[pickWay(levels, changed.tolerance).pick]!.id;
  };
  return { pick: ways[pick]!.id, trials, pickAt };
}

let latest: { readonly key: string; readonly choice: Choice } | null = null;

/** As `choiceNow`; the last one is kept, as the inputs are searched one by one and all start from it. */
function keptChoice(values: RankingValues, ways: readonly Way[], seed: number, asked: number): Choice {
  const key = JSON.stringify([values, seed, asked]);
  if (latest?.key !== key) latest = { key, choice: choiceNow(values, ways, seed, asked) };
  return latest.choice;
}

/** How many inputs are searched, each by itself; at least one, as the pick is found out along with it. */
export const searches = (values: RankingValues): number =>
  Math.max(1, turningInputs(values, standardWays(values)).length);

/** What one input, by its place, would change. */
export interface Searched {
  /** The nearest value at which another way becomes the pick; null when there is none in its range. */
  readonly turn: Turn | null;
  readonly pick: string;
  readonly trials: number;
}

/**
 * What would change the choice: for an input of which a seller is unsure, the value within its plausible range, nearest to the
 * present one, at which another way becomes the pick. Found by halving, every step under the same futures; the ways are made
 * anew at each, so that a promise moves with the dates it stands on. A turn that turns back before the end of the range is
 * not seen.
 *
 * @param asked - trials of the page's own run
 */
export function searchInput(values: RankingValues, input: number, seed: number, asked: number): Searched {
  const ways = standardWays(values);
  const { pick, trials, pickAt } = keptChoice(values, ways, seed, asked);
  const searched = turningInputs(values, ways)[input];
  if (searched === undefined) return { turn: null, pick, trials };
  const { key, now, low, high, set } = searched;
  const turns = [low, high].flatMap((end): OpenTurn[] => {
    if (end === now) return [];
    const to = pickAt(set(end));
    return to === null || to === pick ? [] : [{ key, now, end, from: now, at: end, to }];
  });
  const pickOther = (value: number) => {
    const to = pickAt(set(value));
    return to === pick ? null : to;
  };
  return { turn: narrowed(turns, pickOther), pick, trials };
}

/** What all inputs would change, the nearest turns first. */
export function nearestTurns(values: RankingValues, found: readonly Searched[]): WhatTurnsIt {
  const ways = standardWays(values);
  const { pick, trials } = found[0]!;
  const turns = found.flatMap(({ turn }) => (turn === null ? [] : [turn]));
  return {
    turns: turns.sort((a, b) => nearness(a, a.at) - nearness(b, b.at)).slice(0, shown),
    tried: turningInputs(values, ways).length,
    trials,
    pick,
    isSettled: ways.length > 1,
  };
}

interface OpenTurn extends Turn {
  /** Still the present pick here. */
  readonly from: number;
}

/** Halves the intervals on both sides in turn, and leaves one behind that can no longer be the nearer. */
function narrowed(turns: readonly OpenTurn[], pickOther: (value: number) => string | null): Turn | null {
  let open = turns;
  for (let step = 0; step < halvings; step++) {
    open = open.map((turn) => {
      const middle = (turn.from + turn.at) / 2;
      const to = pickOther(middle);
      return to === null ? { ...turn, from: middle } : { ...turn, at: middle, to };
    });
    const far = Math.min(...open.map((turn) => nearness(turn, turn.at)));
    open = open.filter((turn) => nearness(turn, turn.from) <= far);
  }
  const [nearest] = [...open].sort((a, b) => nearness(a, a.at) - nearness(b, b.at));
  if (nearest === undefined) return null;
  const { from: _, ...turn } = nearest;
  return turn;
}

/** How much of the plausible way from now to the end a value has gone, 0 to 1. */
const nearness = ({ now, end }: Turn, at: number) => (at - now) / (end - now);

/** The ways that could become the pick: the best few of those within the tolerance and of those above the pick beyond it. */
function contendersOf(levels: readonly Level[], pick: number, best: number, tolerance: number): number[] {
  const byProfit = levels
    .map((_, index) => index)
    .sort((a, b) => levels[b]!.meanProfit - levels[a]!.meanProfit);
  const within = byProfit.filter((index) => levels[index]!.breachChance <= tolerance).slice(0, 4);
  const beyond = byProfit.filter((index) => levels[index]!.breachChance > tolerance).slice(0, 2);
  return [...new Set([pick, best, ...within, ...beyond])];
}

function levelOf(values: RankingValues, way: Way, horizonDays: number, seed: number, trials: number): Level {
  const parameters = engineParameters({ ...taking(values, way), horizonDays });
  const simulation = new GapSimulation(parameters, seed, trials, 0, false);
  simulation.runTrials(0, trials);
  const { profit, breaches } = wayTrials(simulation.table);
  return {
    meanProfit: profit.reduce((sum, value) => sum + value, 0) / trials,
    breachChance: breaches.filter((bits) => (bits & judgedLimits) !== 0).length / trials,
  };
}
