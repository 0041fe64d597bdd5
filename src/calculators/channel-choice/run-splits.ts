import {
  pickWay,
  profitDifference,
  standings,
  wayTrials,
  type WayTrials,
} from '../../engine/simulation/compare-ways';
import { fates, type Fate, type GapSummary } from '../../engine/simulation/gap-summary';
import { GapSimulation } from '../../engine/simulation/simulate-gap';
import { commonTrials, isRoundDone } from '../../gap/ways/common-trials';
import type { Parted, PartSize } from '../../jobs/parted';
import type { ChannelValues } from './inputs';
import { baseParameters, splitParameters, reachedShare } from './split-parameters';
import { splitsOf } from './splits';
import type { ChannelOutcome, LevelResult, SplitResult } from './outcome';
import { levelFactors, unitsOf, withUnits } from './stock-levels';

/** Most trial-days of one run over all splits, so that a long horizon takes fewer trials instead of minutes. */
const mostTrialDays = 12_000_000;
const mostTrials = 3_000;
const blockTrials = 1_250;
const levelTrials = 300;

/** A block of one split's trials, or all splits at another level of stock. */
export type SplitPart =
  | { readonly kind: 'block'; readonly split: number; readonly from: number; readonly to: number }
  | { readonly kind: 'level'; readonly level: number };

export interface SplitPiece {
  readonly trials: WayTrials | null;
  readonly summary: GapSummary | null;
  readonly level: LevelOfSplits | null;
}

/** Every split at one level of stock. */
interface LevelOfSplits {
  readonly ids: readonly string[];
  readonly profits: readonly number[];
  readonly breachChances: readonly number[];
}

function affordable(horizonDays: number, splits: number, most: number): number {
  return Math.max(50, Math.min(most, Math.floor(mostTrialDays / horizonDays / splits)));
}

/** The pieces of comparing the splits: block by block through all of them, so that they grow evenly; other levels of stock last. */
export const partedSplits: Parted<ChannelValues, SplitPart, SplitPiece, ChannelOutcome> = {
  parts(values, size) {
    const splits = splitsOf(values).length;
    const trials = trialsOf(values, size);
    const parts: SplitPart[] = [];
    for (let from = 0; from < trials; from += blockTrials) {
      const to = Math.min(trials, from + blockTrials);
      for (let split = 0; split < splits; split++) parts.push({ kind: 'block', split, from, to });
    }
    return size.isPreview
      ? parts
      : [...parts, ...levelFactors.map((_, level): SplitPart => ({ kind: 'level', level }))];
  },

  runPart(values, part, { seed, trials: asked }) {
    if (part.kind === 'level')
      return { trials: null, summary: null, level: atLevel(values, levelFactors[part.level]!, seed, asked) };
    const { split, from, to } = part;
    const parameters = splitParameters(values, splitsOf(values)[split]!, baseParameters(values));
    const simulation = new GapSimulation(parameters, seed, to - from, from, from === 0);
    simulation.runTrials(from, to);
    return {
      trials: wayTrials(simulation.table),
      summary: from === 0 ? simulation.summary() : null,
      level: null,
    };
  },

  isEnough: (values, done) => isRoundDone(done, splitsOf(values).length),

  combine(values, done, { seed, isPreview }) {
    const splits = splitsOf(values);
    const trials = commonTrials(done, splits.length);
    const levels = done.flatMap((piece) => piece?.level ?? []);
    const outcome = compared(
      values,
      trials,
      splits.map((_, split) => done[split]!.summary!),
      seed,
    );
    const areThere = !isPreview && levels.length === levelFactors.length;
    return { ...outcome, levels: areThere ? levelResults(values, levels, outcome) : null };
  },
};

function trialsOf(values: ChannelValues, { trials }: PartSize): number {
  const splits = splitsOf(values).length;
  const most = affordable(baseParameters(values).horizonDays, splits, mostTrials);
  return Math.max(1, Math.min(Math.ceil(trials / 2), most));
}

function atLevel(values: ChannelValues, factor: number, seed: number, asked: number): LevelOfSplits {
  const level = withUnits(values, factor);
  const base = baseParameters(level);
  const splits = splitsOf(level);
  const trials = Math.min(asked, affordable(base.horizonDays, splits.length, levelTrials));
  const tables = splits.map((split) => {
    const simulation = new GapSimulation(splitParameters(level, split, base), seed, trials, 0, false);
    simulation.runTrials(0, trials);
    return wayTrials(simulation.table);
  });
  const standing = standings(tables);
  return {
    ids: splits.map(({ id }) => id),
    profits: standing.map(({ profit }) => profit.mean),
    breachChances: standing.map(({ breachChance }) => breachChance),
  };
}

function levelResults(
  values: ChannelValues,
  levels: readonly LevelOfSplits[],
  { splits, pick }: ChannelOutcome,
): LevelResult[] {
  return levels.map(({ ids, profits, breachChances }, index) => {
    const chosen = pickWay(
      profits.map((meanProfit, split) => ({ meanProfit, breachChance: breachChances[split]! })),
      values.tolerance,
    ).pick;
    const factor = levelFactors[index]!;
    return {
      factor,
      units: unitsOf(withUnits(values, factor)),
      pick: ids[chosen]!,
      profit: profits[chosen]!,
      profitOfPick: profits[Math.max(0, ids.indexOf(splits[pick]!.id))]!,
    };
  });
}

function compared(
  values: ChannelValues,
  trials: readonly WayTrials[],
  summaries: readonly GapSummary[],
  seed: number,
): Omit<ChannelOutcome, 'levels'> & { readonly levels: null } {
  const splits = splitsOf(values);
  const standing = standings(trials);
  const heights = standing.map(({ profit, breachChance }) => ({ meanProfit: profit.mean, breachChance }));
  const { best, pick, isWithin } = pickWay(heights, values.tolerance);
  const order = heights
    .map((_, split) => split)
    .sort((a, b) => heights[b]!.meanProfit - heights[a]!.meanProfit);
  const next = order.find(
    (split) => split !== pick && (!isWithin || heights[split]!.breachChance <= values.tolerance),
  );
  const wanted = baseParameters(values).demandMean.reduce((sum, units) => sum + units, 0);
  const summary = summaries[pick]!;
  return {
    trials: trials[0]!.profit.length,
    seed,
    splits: splits.map((split, index): SplitResult => ({
      id: split.id,
      ...standing[index]!,
      behindPick: profitDifference(trials[index]!, trials[pick]!),
      overFirst: profitDifference(trials[index]!, trials[0]!),
      fates: Object.fromEntries(fates.map((fate) => [fate, summaries[index]!.fates[fate].mean])) as Record<
        Fate,
        number
      >,
      unreached: wanted * (1 - reachedShare(values, split)),
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
