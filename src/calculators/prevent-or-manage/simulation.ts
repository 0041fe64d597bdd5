import {
  policyColumn as column,
  policyColumns,
  type PolicyParameters,
} from '../../engine/simulation/policy-parameters';
import { policyCost, PolicySimulation } from '../../engine/simulation/policy-year';
import { partedSimulation, type PartSize } from '../../jobs/parted';
import { curveOf, type Curve, type LevelOutcome } from './curve';
import type { PolicyValues } from './inputs';
import { levelsOf, type Levels } from './levels';
import { turnKeys, type PolicyOutcome, type Turn, type TurnEnd, type TurnKey } from './outcome';
import { daysPerYear, policyParameters } from './policy';
import { turned } from './turns';

/** A block of years over all levels, or what would turn the answer. */
type Part =
  { readonly kind: 'years'; readonly block: number } | { readonly kind: 'turn'; readonly key: TurnKey };

interface Years {
  readonly kind: 'years';
  /** Sums over the block's years, a row a level; the own level and a day more is the last row. */
  readonly sums: Float64Array;
  /** Years with a gap, by level. */
  readonly gapYears: Float64Array;
  /** Days out by year, level after level. */
  readonly daysOut: Float32Array;
}
type Done = Years | { readonly kind: 'turn'; readonly turn: Turn };

const blockYears = 50;
/** A tenth of the trials asked for: each year holds several orders, at every level. */
const yearsOf = ({ trials }: PartSize) => Math.max(1, Math.round(trials / 10));
const yearsInBlock = (size: PartSize) => Math.min(blockYears, yearsOf(size));
const blocksOf = (size: PartSize) => Math.ceil(yearsOf(size) / yearsInBlock(size));
/** Blocks with one input otherwise. */
const turnBlocks = 2;
const width = policyColumns.length;

/** All reorder points played: the levels, and the own one with a day more. */
const played = ({ reorderPoints, oneMore }: Levels) => [...reorderPoints, oneMore];

function playBlock(
  simulation: PolicySimulation,
  points: readonly number[],
  years: number,
  seed: number,
  block: number,
): Years {
  const table = new Float64Array(years * width);
  const sums = new Float64Array(points.length * width);
  const gapYears = new Float64Array(points.length);
  const daysOut = new Float32Array(points.length * years);
  simulation.begin(seed, block);
  points.forEach((point, level) => {
    simulation.run(point, table);
    for (let year = 0; year < years; year++) {
      for (let at = 0; at < width; at++) sums[level * width + at]! += table[year * width + at]!;
      const out = table[year * width + column.daysOut]!;
      daysOut[level * years + year] = out;
      if (out > 0) gapYears[level]!++;
    }
  });
  return { kind: 'years', sums, gapYears, daysOut };
}

function outcomeOf(
  means: Float64Array,
  level: number,
  gapYears: number,
  reorderPoint: number,
  protectionMean: number,
  money: PolicyParameters['money'],
): LevelOutcome {
  const row = level * width;
  const of = (name: keyof typeof column) => means[row + column[name]]!;
  const { holding, ordering, gaps, total } = policyCost(means, row, money);
  const came = of('demanded') - of('notSeen');
  return {
    reorderPoint,
    safetyStock: reorderPoint - protectionMean,
    holding,
    ordering,
    gapCost: gaps,
    total,
    gapsPerYear: of('gaps'),
    daysOut: of('daysOut'),
    gapYears,
    fillRate: came > 0 ? (of('sold') - of('captured') - of('deferred')) / came : 1,
    unsold: of('demanded') - of('sold'),
    onHand: of('onHandDays') / daysPerYear,
  };
}

/** Sums of all blocks as a curve. */
function curveFrom(
  levels: Levels,
  blocks: readonly Years[],
  years: number,
  money: PolicyParameters['money'],
) {
  const points = played(levels);
  const means = new Float64Array(points.length * width);
  const gapYears = new Float64Array(points.length);
  for (const block of blocks) {
    block.sums.forEach((sum, at) => (means[at]! += sum / years));
    block.gapYears.forEach((count, at) => (gapYears[at]! += count / years));
  }
  const all = points.map((point, level) =>
    outcomeOf(means, level, gapYears[level]!, point, levels.protection.mean, money),
  );
  return curveOf(all.slice(0, -1), levels.own, all.at(-1)!, levels.protection.perDay);
}

/** What the best level saves a year against none. */
const savesOf = ({ levels, none, best }: Curve): number => levels[none]!.total - levels[best]!.total;

function withoutLuck({ key, low, high }: Turn, luck: number): Turn {
  const end = ({ saves, bestDays }: TurnEnd) => ({ saves: Math.max(0, saves + luck), bestDays });
  return { key, low: end(low), high: end(high) };
}

/** Best level and what it saves against none, with one input otherwise. */
function turnEnd(values: PolicyValues, size: PartSize): TurnEnd {
  const levels = levelsOf({ ...values, levelGiven: 'days', safetyDays: 0 });
  const parameters = policyParameters(values);
  const years = yearsInBlock(size);
  const blocks = Math.min(turnBlocks, blocksOf(size));
  const simulation = new PolicySimulation(parameters, years);
  const done = Array.from({ length: blocks }, (_, block) =>
    playBlock(simulation, played(levels), years, size.seed, block),
  );
  const curve = curveFrom(levels, done, blocks * years, parameters.money);
  const best = curve.levels[curve.best]!;
  return {
    saves: savesOf(curve),
    bestDays: curve.unitsPerDay > 0 ? Math.max(0, best.safetyStock / curve.unitsPerDay) : 0,
  };
}

/** Whether both ends lie to one side of the saving as entered, by no more than chance moves it in the years of a turn. */
function isChance({ low, high }: Turn, saving: number, error: number | null): boolean {
  const [a, b] = [low.saves - saving, high.saves - saving];
  return error !== null && a * b > 0 && Math.max(Math.abs(a), Math.abs(b)) < 2 * error;
}

/** Standard error of the mean that one level saves a year against another, from how it differs between blocks. */
function savingError(
  blocks: readonly Years[],
  from: number,
  to: number,
  size: PartSize,
  money: PolicyParameters['money'],
) {
  if (blocks.length < 5) return null;
  const savings = blocks.map(({ sums }) => {
    const total = (level: number) => policyCost(sums, level * width, money).total / yearsInBlock(size);
    return total(from) - total(to);
  });
  const mean = savings.reduce((a, b) => a + b, 0) / savings.length;
  const squares = savings.reduce((sum, saving) => sum + (saving - mean) ** 2, 0);
  return Math.sqrt(squares / (savings.length - 1) / savings.length);
}

/** The year of the first block whose days out at the own level are the middle ones among years with a gap. */
function typicalYear(daysOut: Float32Array): number {
  const withGap = [...daysOut.keys()].filter((year) => daysOut[year]! > 0);
  withGap.sort((a, b) => daysOut[a]! - daysOut[b]! || a - b);
  return withGap[Math.floor(withGap.length / 2)] ?? 0;
}

function sampleYear(
  parameters: PolicyParameters,
  size: PartSize,
  year: number,
  own: number,
  best: number,
): PolicyOutcome['sample'] {
  const years = yearsInBlock(size);
  const simulation = new PolicySimulation(parameters, years);
  const table = new Float64Array(years * width);
  const evenings = new Float64Array(years * daysPerYear);
  simulation.begin(size.seed, 0);
  const onHand = (point: number) => {
    simulation.run(point, table, evenings);
    const days = evenings.subarray(year * daysPerYear, (year + 1) * daysPerYear);
    return Float32Array.from(days, (net) => Math.max(0, net));
  };
  return { year, own: onHand(own), best: onHand(best) };
}

function combine(values: PolicyValues, done: readonly (Done | null)[], size: PartSize): PolicyOutcome {
  const blocks = done.filter((part): part is Years => part?.kind === 'years');
  const levels = levelsOf(values);
  const parameters = policyParameters(values);
  const years = blocks.length * yearsInBlock(size);
  const curve = curveFrom(levels, blocks, years, parameters.money);
  const inBlock = yearsInBlock(size);
  // The turns play the first blocks alone; what those differ from all the years by is luck, and no turn's doing.
  const turnBlocksPlayed = blocks.slice(0, turnBlocks);
  const luck =
    savesOf(curve) -
    savesOf(curveFrom(levels, turnBlocksPlayed, turnBlocksPlayed.length * inBlock, parameters.money));
  const turns = done.flatMap((part) => (part?.kind === 'turn' ? [withoutLuck(part.turn, luck)] : []));
  const error = savingError(blocks, curve.none, curve.best, size, parameters.money);
  const turnError = error === null ? null : error * Math.sqrt(blocks.length / turnBlocksPlayed.length);
  const byChance = turns.filter((turn) => isChance(turn, savesOf(curve), turnError));
  const first = blocks[0]!;
  const daysOut = (level: number) => first.daysOut.slice(level * inBlock, (level + 1) * inBlock);
  const own = daysOut(curve.own);
  return {
    ...curve,
    seed: size.seed,
    years,
    savingError: savingError(blocks, levels.own, curve.best, size, parameters.money),
    yearByYear: { own, best: daysOut(curve.best) },
    sample: sampleYear(
      parameters,
      size,
      typicalYear(own),
      curve.levels[curve.own]!.reorderPoint,
      curve.levels[curve.best]!.reorderPoint,
    ),
    turns: turns.filter((turn) => !byChance.includes(turn)),
    withinChance: byChance.map(({ key }) => key),
  };
}

/** Blocks of years over all levels, the first of them enough to be shown; then what would turn the answer. */
export const simulation = partedSimulation<PolicyValues, Part, Done, PolicyOutcome>({
  parts: (_values, size) => [
    ...Array.from({ length: blocksOf(size) }, (_, block): Part => ({ kind: 'years', block })),
    ...(size.isPreview ? [] : turnKeys.map((key): Part => ({ kind: 'turn', key }))),
  ],
  runPart: (values, part, size) => {
    if (part.kind === 'turn') {
      const end = (side: 'low' | 'high') => turnEnd(turned(values, part.key, side), size);
      return { kind: 'turn', turn: { key: part.key, low: end('low'), high: end('high') } };
    }
    const years = yearsInBlock(size);
    return playBlock(
      new PolicySimulation(policyParameters(values), years),
      played(levelsOf(values)),
      years,
      size.seed,
      part.block,
    );
  },
  combine,
  isEnough: (_values, done) => done[0] !== null,
});
