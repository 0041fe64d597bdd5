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

/**
 * What would change the choice: for each input of which a seller is unsure, the value within its plausible range, nearest to the
 * present one, at which another way becomes the pick. Found by halving, every step under the same futures; the ways are made
 * anew at each, so that a promise moves with the dates it stands on. A turn that turns back before the end of the range is
 * not seen.
 *
 * @param asked - trials of the page's own run; each step here takes a fiftieth of them
 */
export function whatTurnsIt(values: RankingValues, seed: number, asked: number): WhatTurnsIt {
  const ways = standardWays(values);
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
  const inputs = turningInputs(values, ways);
  const base = ways[pick]!.id;
  const turns = inputs
    .flatMap(({ key, now, low, high, set }) => [low, high].map((end) => ({ key, now, end, set })))
    .filter(({ now, end }) => now !== end)
    .flatMap((side) => {
      const to = pickAt(side.set(side.end));
      return to === null || to === base ? [] : [{ ...side, from: side.now, at: side.end, to }];
    });
  return {
    turns: narrowed(turns, base, pickAt),
    tried: inputs.length,
    trials,
    pick: base,
    isSettled: ways.length > 1,
  };
}

interface OpenTurn extends Turn {
  /** Still the present pick here. */
  readonly from: number;
  readonly set: (value: number) => RankingValues;
}

/** Halves all intervals in turn, and leaves those behind that can no longer be among the nearest. */
function narrowed(
  turns: readonly OpenTurn[],
  base: string,
  pickAt: (values: RankingValues) => string | null,
): Turn[] {
  let open = turns;
  for (let step = 0; step < halvings; step++) {
    open = open.map((turn) => {
      const middle = (turn.from + turn.at) / 2;
      const to = pickAt(turn.set(middle));
      return to === null || to === base ? { ...turn, from: middle } : { ...turn, at: middle, to };
    });
    const far = open.map((turn) => nearness(turn, turn.at)).sort((a, b) => a - b)[shown - 1] ?? Infinity;
    open = open.filter((turn) => nearness(turn, turn.from) <= far);
  }
  const nearest = [...open].sort((a, b) => nearness(a, a.at) - nearness(b, b.at));
  return nearest
    .filter(({ key }, index) => nearest.findIndex((other) => other.key === key) === index)
    .slice(0, shown)
    .map(({ key, now, at, end, to }) => ({ key, now, at, end, to }));
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
