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
import { playBlock, rankedWays, trialBlocks, type TrialBlock } from '../../gap/ways/trial-blocks';
import type { Parted, PartSize } from '../../jobs/parted';
import type { ChannelValues } from './inputs';
import { baseParameters, splitParameters, reachedShare } from './split-parameters';
import { splitsOf } from './splits';
import type { ChannelOutcome, LevelResult, SplitResult } from './outcome';
import { levelFactors, unitsOf, withUnits } from './stock-levels';

/** Most trial-days of one run over all splits, so that a long horizon takes fewer trials instead of minutes. */
const mostTrialDays = 12_000_000;
const mostTrials = 3_000;
const levelTrials = 300;

/** A block of one split's trials, or all splits at another level of stock. */
export type SplitPart = TrialBlock | { readonly kind: 'level'; readonly level: number };

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
    const blocks = trialBlocks(splits, trials);
    return size.isPreview
      ? blocks
      : [...blocks, ...levelFactors.map((_, level): SplitPart => ({ kind: 'level', level }))];
  },

  runPart(values, part, { seed, trials: asked }) {
    if (part.kind === 'level')
      return { trials: null, summary: null, level: atLevel(values, levelFactors[part.level]!, seed, asked) };
    const parameters = splitParameters(values, splitsOf(values)[part.way]!, baseParameters(values));
    return { ...playBlock(parameters, part, seed), level: null };
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
  const { standing, ...ranked } = rankedWays(trials, values.tolerance);
  const { pick } = ranked;
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
    ...ranked,
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
