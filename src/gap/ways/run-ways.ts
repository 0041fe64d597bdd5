import { profitDifference, type WayTrials } from '../../engine/simulation/compare-ways';
import type { Band, GapSummary } from '../../engine/simulation/gap-summary';
import type { Parted, PartSize } from '../../jobs/parted';
import { engineParameters } from '../engine-parameters';
import { commonTrials, isRoundDone } from './common-trials';
import { nearestTurns, searches, searchInput, type Searched } from './break-even';
import type { RankingValues } from './ranking-inputs';
import { commonHorizon, standardWays } from './standard-ways';
import { playBlock, rankedWays, trialBlocks, type TrialBlock } from './trial-blocks';
import { taking } from './way';
import {
  drawnPaths,
  type DrawnBand,
  type DrawnPath,
  type WayResult,
  type WaysOutcome,
  type WhatTurnsIt,
} from './ways-outcome';

/** Most trial-days of one run over all ways, so that a long horizon takes fewer trials instead of minutes. */
const mostTrialDays = 12_000_000;
const mostTrials = 5_000;

/** A block of one way's trials, `from` to `to` − 1; or, once all are asked for, whether one input would turn the pick. */
export type WaysPart = TrialBlock | { readonly kind: 'search'; readonly input: number };

export interface WaysPiece {
  readonly trials: WayTrials | null;
  /** From a way's first block. */
  readonly summary: GapSummary | null;
  readonly searched: Searched | null;
}

/** Half of the trials asked for, as there are many ways to draw them for; fewer where the horizon is long. */
function trialsOf(horizonDays: number, ways: number, { trials }: PartSize): number {
  const affordable = Math.max(50, Math.floor(mostTrialDays / horizonDays / ways));
  return Math.max(1, Math.min(Math.ceil(trials / 2), mostTrials, affordable));
}

/** The pieces of comparing the ways: block by block through all of them, so that they grow evenly; the searches last. */
export const partedWays: Parted<RankingValues, WaysPart, WaysPiece, WaysOutcome> = {
  parts(values, size) {
    const ways = standardWays(values);
    const trials = trialsOf(commonHorizon(values, ways), ways.length, size);
    const blocks = trialBlocks(ways.length, trials);
    if (size.isPreview) return blocks;
    const inputs = Array.from({ length: searches(values) }, (_, input) => input);
    return [...blocks, ...inputs.map((input): WaysPart => ({ kind: 'search', input }))];
  },

  runPart(values, part, { seed, trials: asked }) {
    if (part.kind === 'search')
      return { trials: null, summary: null, searched: searchInput(values, part.input, seed, asked) };
    const ways = standardWays(values);
    const horizonDays = commonHorizon(values, ways);
    const parameters = engineParameters({ ...taking(values, ways[part.way]!), horizonDays });
    return { ...playBlock(parameters, part, seed), searched: null };
  },

  isEnough: (values, done) => isRoundDone(done, standardWays(values).length),

  combine(values, done, { seed, isPreview }) {
    const ways = standardWays(values);
    const trials = commonTrials(done, ways.length);
    const summaries = ways.map((_, way) => done[way]!.summary!);
    const found = done.flatMap((piece) => piece?.searched ?? []);
    const turns = !isPreview && found.length === searches(values) ? nearestTurns(values, found) : null;
    return compared(
      ways.map(({ id }) => id),
      trials,
      summaries,
      { tolerance: values.tolerance, seed, turns },
    );
  },
};

interface Setting {
  readonly tolerance: number;
  readonly seed: number;
  readonly turns: WhatTurnsIt | null;
}

function compared(
  ids: readonly string[],
  trials: readonly WayTrials[],
  summaries: readonly GapSummary[],
  { tolerance, seed, turns }: Setting,
): WaysOutcome {
  const { standing, ...ranked } = rankedWays(trials, tolerance);
  const { best, pick } = ranked;
  // Staying closed comes first in every list.
  const closed = summaries[0]!;
  return {
    trials: trials[0]!.profit.length,
    seed,
    ways: ids.map((id, way): WayResult => ({
      id,
      ...standing[way]!,
      behindBest: profitDifference(trials[way]!, trials[best]!),
      behindPick: profitDifference(trials[way]!, trials[pick]!),
      paths: drawn(summaries[way]!),
    })),
    ...ranked,
    gapChance: closed.gapChance,
    gapDays: closed.daysOutAll.p50,
    run: {
      way: lean(summaries[pick]!),
      closed: pick === 0 ? null : { saving: standing[0]!.costOfGap - standing[pick]!.costOfGap },
      promises: null,
      datedPromise: null,
      tornado: null,
      sideTrials: 0,
    },
    change: turns && { ...turns, isSettled: turns.isSettled && turns.pick === ids[pick] },
  };
}

function drawn({ paths }: GapSummary): Record<DrawnPath, DrawnBand> {
  const band = ({ p50, p10, p90 }: Band): DrawnBand => ({
    p50: Float32Array.from(p50, Math.round),
    p10: Float32Array.from(p10, Math.round),
    p90: Float32Array.from(p90, Math.round),
  });
  return Object.fromEntries(drawnPaths.map((name) => [name, band(paths[name])])) as Record<
    DrawnPath,
    DrawnBand
  >;
}

/** Without the whole sample paths: nobody looks at them here, and they are most of its weight. */
function lean(summary: GapSummary): GapSummary {
  const paths = Object.fromEntries(
    Object.entries(summary.paths).map(([name, band]) => [name, { ...band, samples: [] }]),
  ) as unknown as GapSummary['paths'];
  return { ...summary, paths };
}
