import { meanOf } from '../statistics/mean';
import { meanAndError } from '../statistics/paired-difference';
import { selectQuantiles } from '../statistics/quantiles';
import type {
  Band,
  Fate,
  Figure,
  GapSummary,
  LimitName,
  LimitSummary,
  MoneyStep,
  PathName,
} from './gap-summary';
import { fates, judgedLimitNames, limitNames, moneySteps, pathNames } from './gap-summary';
import type { LimitParameters } from './gap-parameters';
import { ColumnQuantiles, probabilities } from './column-quantiles';
import { someTrialsFigures, trialFigures, type TrialTable } from './trial-table';

const samplePaths = 5;
const dots = 50;

/**
 * Means, standard errors and percentiles of the trials in a table.
 *
 * Summed in the order of trials, so the same trials give the same summary however they were run.
 *
 * @param table - all of its rows run, at least one
 */
export function summariseTrials(table: TrialTable, seed: number, limits: LimitParameters): GapSummary {
  const { trials } = table;
  const scratch = new Float64Array(trials);
  const column = (name: Column) => table.column(name);
  const figure = (name: Column) => figureOf(column(name), scratch);
  const mean = (name: Column) => meanOf(column(name));
  const profit = column('profit');
  const without = column('profitWithoutGap');
  const cost = Float64Array.from(profit, (value, trial) => without[trial] - value);
  const kept = mean('kept');
  const withGap = 1 - share(column('firstDayOut'), Number.isNaN);
  const days = column('daysOutAll').slice();
  const byLimit: Record<LimitName, number> = {
    late10: limits.lateShipmentRate,
    late30: limits.lateShipmentRate,
    cancelled7: limits.cancellationRate,
    defects60: limits.orderDefectRate,
    onTimeDelivery: limits.onTimeDeliveryRate,
  };
  const limitOf = (name: LimitName): LimitSummary => {
    const first = column(`first ${name}`);
    const breachChance = 1 - share(first, Number.isNaN);
    return {
      limit: byLimit[name],
      breachChance,
      standardError: Math.sqrt((breachChance * (1 - breachChance)) / trials),
      worst: figure(`worst ${name}`),
      firstDay: figureOfSome(first),
    };
  };
  return {
    trials,
    seed,
    horizonDays: table.horizonDays,
    paths: record<PathName, Band>(pathNames, (name) => bandOf(table, name)),
    fates: record<Fate, Figure>(fates, figure),
    ...record<(typeof trialFigures)[number], Figure>(trialFigures, figure),
    daysOutDots: Float64Array.from(
      selectQuantiles(
        days,
        Array.from({ length: dots }, (_, i) => (i + 0.5) / dots),
      ),
      Math.round,
    ),
    gapChance: withGap,
    ...record<(typeof someTrialsFigures)[number], Figure | null>(someTrialsFigures, (name) =>
      figureOfSome(column(name)),
    ),
    costOfGap: figureOf(cost, scratch),
    money: record<MoneyStep, number>(moneySteps, mean),
    lateShare: kept > 0 ? mean('shippedLate') / kept : 0,
    limits: record<LimitName, LimitSummary>(limitNames, limitOf),
    breachChance: chanceOfBreach(table),
  };
}

function record<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}

function share(values: Float64Array, holds: (value: number, trial: number) => boolean): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if (holds(values[i], i)) count++;
  return count / values.length;
}

type Column = Parameters<TrialTable['column']>[0];

/** Share of trials that reach at least one of the limits that a way is judged by. */
export function chanceOfBreach(table: TrialTable): number {
  const firsts = judgedLimitNames.map((name) => table.column(`first ${name}`));
  return 1 - share(firsts[0], (_, trial) => firsts.every((days) => Number.isNaN(days[trial])));
}

/** Mean cost of the gap and chance of a breach over all trials of a table. */
export function costOfTrials(table: TrialTable): { costOfGap: number; breachChance: number } {
  const column = (name: Column) => table.column(name);
  return {
    costOfGap: meanOf(column('profitWithoutGap')) - meanOf(column('profit')),
    breachChance: chanceOfBreach(table),
  };
}

function figureOf(values: Float64Array, scratch: Float64Array): Figure {
  const { mean, standardError } = meanAndError(values);
  const [p10, p25, p50, p75, p90] = selectQuantiles(values, probabilities, scratch);
  return { mean, standardError, p10, p25, p50, p75, p90 };
}

/** Over the trials that have the figure; null when none has. */
function figureOfSome(values: Float64Array): Figure | null {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.length === 0 ? null : figureOf(present, new Float64Array(present.length));
}

function bandOf(table: TrialTable, name: PathName): Band {
  const { horizonDays } = table;
  const kept = table.pathTrials;
  const day = () => new Float64Array(horizonDays);
  const mean = day();
  const bands = probabilities.map(day);
  const samples = Array.from({ length: Math.min(samplePaths, kept) }, day);
  const quantiles = new ColumnQuantiles(kept);
  const whole = name !== 'velocity' && name !== 'cumulativeProfit';
  for (let d = 0; d < horizonDays; d++) {
    const values = table.path(name, d).subarray(0, kept);
    quantiles.read(values, whole);
    mean[d] = quantiles.mean;
    for (let q = 0; q < bands.length; q++) bands[q][d] = quantiles.quantiles[q];
    for (let i = 0; i < samples.length; i++) samples[i][d] = values[i];
  }
  const [p10, p25, p50, p75, p90] = bands;
  return { mean, p10, p25, p50, p75, p90, samples };
}
