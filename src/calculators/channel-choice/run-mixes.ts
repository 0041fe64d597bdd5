import {
  joinTrials,
  pickWay,
  profitDifference,
  standings,
  wayTrials,
  type WayTrials,
} from '../../engine/simulation/compare-ways';
import { fates, type Fate, type GapSummary } from '../../engine/simulation/gap-summary';
import { GapSimulation } from '../../engine/simulation/simulate-gap';
import type { Parted, PartSize } from '../../jobs/parted';
import type { ChannelValues } from './inputs';
import { baseParameters, mixParameters, reachedShare } from './mix-parameters';
import { mixesOf } from './mixes';
import type { ChannelOutcome, LevelResult, MixResult } from './outcome';
import { levelFactors, unitsOf, withUnits } from './stock-levels';

/** Most trial-days of one run over all mixes, so that a long horizon takes fewer trials instead of minutes. */
const mostTrialDays = 12_000_000;
const mostTrials = 3_000;
const blockTrials = 1_250;
const levelTrials = 300;

/** A block of one mix's trials, or all mixes at another level of stock. */
export type MixPart =
  | { readonly kind: 'block'; readonly mix: number; readonly from: number; readonly to: number }
  | { readonly kind: 'level'; readonly level: number };

export interface MixPiece {
  readonly trials: WayTrials | null;
  readonly summary: GapSummary | null;
  readonly level: LevelOfMixes | null;
}

/** Every mix at one level of stock. */
interface LevelOfMixes {
  readonly ids: readonly string[];
  readonly profits: readonly number[];
  readonly breachChances: readonly number[];
}

function affordable(horizonDays: number, mixes: number, most: number): number {
  return Math.max(50, Math.min(most, Math.floor(mostTrialDays / horizonDays / mixes)));
}

/** The pieces of comparing the mixes: block by block through all of them, so that they grow evenly; other levels of stock last. */
export const partedMixes: Parted<ChannelValues, MixPart, MixPiece, ChannelOutcome> = {
  parts(values, size) {
    const mixes = mixesOf(values).length;
    const trials = trialsOf(values, size);
    const parts: MixPart[] = [];
    for (let from = 0; from < trials; from += blockTrials) {
      const to = Math.min(trials, from + blockTrials);
      for (let mix = 0; mix < mixes; mix++) parts.push({ kind: 'block', mix, from, to });
    }
    return size.isPreview
      ? parts
      : [...parts, ...levelFactors.map((_, level): MixPart => ({ kind: 'level', level }))];
  },

  runPart(values, part, { seed, trials: asked }) {
    if (part.kind === 'level')
      return { trials: null, summary: null, level: atLevel(values, levelFactors[part.level]!, seed, asked) };
    const { mix, from, to } = part;
    const parameters = mixParameters(values, mixesOf(values)[mix]!, baseParameters(values));
    const simulation = new GapSimulation(parameters, seed, to - from, from, from === 0);
    simulation.runTrials(from, to);
    return {
      trials: wayTrials(simulation.table),
      summary: from === 0 ? simulation.summary() : null,
      level: null,
    };
  },

  isEnough(values, done) {
    const mixes = mixesOf(values).length;
    const there = done.filter((piece) => piece !== null).length;
    return there % mixes < 2 && done.slice(0, mixes).every((piece) => piece !== null);
  },

  combine(values, done, { seed, isPreview }) {
    const mixes = mixesOf(values);
    const trials = commonTrials(done, mixes.length);
    const levels = done.flatMap((piece) => piece?.level ?? []);
    const outcome = compared(
      values,
      trials,
      mixes.map((_, mix) => done[mix]!.summary!),
      seed,
    );
    const areThere = !isPreview && levels.length === levelFactors.length;
    return { ...outcome, levels: areThere ? levelResults(values, levels, outcome) : null };
  },
};

function trialsOf(values: ChannelValues, { trials }: PartSize): number {
  const mixes = mixesOf(values).length;
  const most = affordable(baseParameters(values).horizonDays, mixes, mostTrials);
  return Math.max(1, Math.min(Math.ceil(trials / 2), most));
}

function atLevel(values: ChannelValues, factor: number, seed: number, asked: number): LevelOfMixes {
  const level = withUnits(values, factor);
  const base = baseParameters(level);
  const mixes = mixesOf(level);
  const trials = Math.min(asked, affordable(base.horizonDays, mixes.length, levelTrials));
  const tables = mixes.map((mix) => {
    const simulation = new GapSimulation(mixParameters(level, mix, base), seed, trials, 0, false);
    simulation.runTrials(0, trials);
    return wayTrials(simulation.table);
  });
  const standing = standings(tables);
  return {
    ids: mixes.map(({ id }) => id),
    profits: standing.map(({ profit }) => profit.mean),
    breachChances: standing.map(({ breachChance }) => breachChance),
  };
}

function levelResults(
  values: ChannelValues,
  levels: readonly LevelOfMixes[],
  { mixes, pick }: ChannelOutcome,
): LevelResult[] {
  return levels.map(({ ids, profits, breachChances }, index) => {
    const chosen = pickWay(
      profits.map((meanProfit, mix) => ({ meanProfit, breachChance: breachChances[mix]! })),
      values.tolerance,
    ).pick;
    const factor = levelFactors[index]!;
    return {
      factor,
      units: unitsOf(withUnits(values, factor)),
      pick: ids[chosen]!,
      profit: profits[chosen]!,
      profitOfPick: profits[Math.max(0, ids.indexOf(mixes[pick]!.id))]!,
    };
  });
}

/** The blocks that all mixes have, joined: only futures that every mix has met are compared. */
function commonTrials(done: readonly (MixPiece | null)[], mixes: number): WayTrials[] {
  const byMix: WayTrials[][] = Array.from({ length: mixes }, () => []);
  for (let at = 0; at + mixes <= done.length; at += mixes) {
    const block = done.slice(at, at + mixes).map((piece) => piece?.trials ?? null);
    if (block.every((trials) => trials !== null)) block.forEach((trials, mix) => byMix[mix]!.push(trials!));
  }
  return byMix.map(joinTrials);
}

function compared(
  values: ChannelValues,
  trials: readonly WayTrials[],
  summaries: readonly GapSummary[],
  seed: number,
): Omit<ChannelOutcome, 'levels'> & { readonly levels: null } {
  const mixes = mixesOf(values);
  const standing = standings(trials);
  const heights = standing.map(({ profit, breachChance }) => ({ meanProfit: profit.mean, breachChance }));
  const { best, pick, isWithin } = pickWay(heights, values.tolerance);
  const order = heights.map((_, mix) => mix).sort((a, b) => heights[b]!.meanProfit - heights[a]!.meanProfit);
  const next = order.find(
    (mix) => mix !== pick && (!isWithin || heights[mix]!.breachChance <= values.tolerance),
  );
  const wanted = baseParameters(values).demandMean.reduce((sum, units) => sum + units, 0);
  const summary = summaries[pick]!;
  return {
    trials: trials[0]!.profit.length,
    seed,
    mixes: mixes.map((mix, index): MixResult => ({
      id: mix.id,
      ...standing[index]!,
      behindPick: profitDifference(trials[index]!, trials[pick]!),
      overFirst: profitDifference(trials[index]!, trials[0]!),
      fates: Object.fromEntries(fates.map((fate) => [fate, summaries[index]!.fates[fate].mean])) as Record<
        Fate,
        number
      >,
      unreached: wanted * (1 - reachedShare(values, mix)),
      lateShare: summaries[index]!.lateShare,
    })),
    order,
    best,
    pick,
    isWithin,
    lead: next === undefined ? null : { over: next, ...profitDifference(trials[pick]!, trials[next]!) },
    way: {
      gapChance: summary.gapChance,
      captured: summary.captured,
      firstDayOut: summary.firstDayOut,
      restockDay: summary.restockDay,
      kept: summary.kept,
      firstOut: summary.firstDayOut?.p10 ?? null,
      restock: summary.restockDay?.p50 ?? null,
    },
    levels: null,
  };
}
