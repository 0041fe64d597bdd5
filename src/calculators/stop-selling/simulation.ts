import type { GapParameters } from '../../engine/simulation/gap-parameters';
import type { Band } from '../../engine/simulation/gap-summary';
import { GapSimulation } from '../../engine/simulation/simulate-gap';
import { chanceOfBreach } from '../../engine/simulation/trial-summary';
import { meanOf } from '../../engine/statistics/mean';
import { pairedDifference } from '../../engine/statistics/paired-difference';
import { selectQuantiles } from '../../engine/statistics/quantiles';
import { engineParameters } from '../../gap/engine-parameters';
import type { SimulationReport } from '../../jobs/job';
import type { Simulation } from '../calculator';
import type { StopValues } from './inputs';
import { model } from './model';
import { overselling } from './overselling';

/** Percentiles over the futures that have the number. */
export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** The gap with one cap in force. */
export interface CapOutcome {
  /** Most orders waiting; null for no cap. */
  readonly cap: number | null;
  readonly costOfGap: number;
  /** Cost without a cap less cost with this one, over the same futures, and its standard error. */
  readonly saving: number;
  readonly standardError: number;
  readonly oversold: number;
  readonly oversoldChance: number;
  /** Chance that the late shipment or the cancellation limit is reached, oversold orders not counted. */
  readonly breachChance: number;
}

export interface StopOutcome {
  readonly trials: number;
  /** Waiting orders by day when none are refused. */
  readonly waiting: Band;
  /** Chance that the queue reaches the cap, and the day among those futures. */
  readonly reachChance: number;
  readonly reachDay: Spread | null;
  /** Chance that it does so by the last day on which orders are worth taking. */
  readonly reachInTimeChance: number;
  /** Without a cap: units that nothing under way can fill. */
  readonly oversoldChance: number;
  readonly oversold: Spread & { readonly mean: number };
  /** Chance that cancelling them reaches the cancellation limit. */
  readonly cancelBreachChance: number;
  readonly restockDay: Spread | null;
  readonly caps: readonly CapOutcome[] | null;
  readonly sideTrials: number;
}

const mostTrialDays = 4_000_000;
const sideTrials = 1_000;
/** Caps tried around the one proposed. */
const shares = [0, 0.5, 0.75, 1, 1.25, 1.5];

export const simulation: Simulation<StopValues, StopOutcome | null> = { simulate };

function simulate(values: StopValues, report: SimulationReport<StopOutcome | null>): StopOutcome | null {
  const result = model.compute(values);
  if (result.state !== 'decides') return null;
  const { cap } = result;
  const lastDay = result.stopsEarly ? result.worthTo : Infinity;
  const uncapped = parametersAt(values, null);
  const affordable = Math.max(300, Math.floor(mostTrialDays / uncapped.horizonDays));
  const trials = Math.min(report.trials, affordable);
  const { seed } = report;
  const run = new GapSimulation(uncapped, seed, trials);
  for (let done = 0; done < trials; done += 1000) {
    run.runTrials(done, Math.min(trials, done + 1000));
    report.onProgress(done * 0.6, trials);
  }
  const found = overselling(uncapped, run.table, seed, cap);
  const summary = run.summary();
  const few = Math.min(sideTrials, trials, Math.max(100, Math.floor(affordable / 10)));
  const outcome: StopOutcome = {
    trials,
    waiting: summary.paths.waiting,
    reachChance: shareOf(found.reachDay, (day) => !Number.isNaN(day)),
    reachDay: spreadOfSome(found.reachDay),
    reachInTimeChance: shareOf(found.reachDay, (day) => day <= lastDay),
    oversoldChance: shareOf(found.oversold, (units) => units > 0),
    oversold: { mean: meanOf(found.oversold), ...spreadOf(found.oversold) },
    cancelBreachChance: shareOf(found.cancelRate, (rate) => rate > 0 && rate >= values.cancelLimit - 1e-12),
    restockDay: summary.restockDay && {
      p10: summary.restockDay.p10,
      p50: summary.restockDay.p50,
      p90: summary.restockDay.p90,
    },
    caps: null,
    sideTrials: few,
  };
  if (report.isPreview === true) return outcome;
  report.onPreview(outcome);
  return { ...outcome, caps: capsTried(values, result.terms, cap, few, seed, report) };
}

/** What is bought after the last shipment is taken to come in time, as nothing else decides what the queue can be filled from. */
function parametersAt(values: StopValues, queueCap: number | null): GapParameters {
  return engineParameters({ ...values, queueCap, afterLast: 'restocked' });
}

function capsTried(
  values: StopValues,
  terms: { readonly contribution: number; readonly handlingCostPerCancellation: number },
  cap: number,
  trials: number,
  seed: number,
  report: SimulationReport<StopOutcome | null>,
): CapOutcome[] {
  // The run tops up what nothing inbound fills; on this page such an order is cancelled: unearned, and handled.
  const perOversold = terms.contribution + terms.handlingCostPerCancellation;
  const runs = (queueCap: number | null, at: number) => {
    const parameters = parametersAt(values, queueCap);
    const run = new GapSimulation(parameters, seed, trials);
    run.runTrials(0, trials);
    const { oversold } = overselling(parameters, run.table, seed, Infinity);
    const profit = run.table.column('profit');
    const without = run.table.column('profitWithoutGap');
    report.onProgress(0.6 + 0.4 * at, 1);
    return {
      cap: queueCap,
      oversold,
      cost: Float64Array.from(profit, (value, i) => without[i]! - value + oversold[i]! * perOversold),
      breachChance: chanceOfBreach(run.table),
    };
  };
  const caps = [
    ...new Set([...shares.map((share) => Math.round(cap * share)), ...kept(values.queueCap)]),
  ].sort((a, b) => a - b);
  const open = runs(null, 1 / (caps.length + 1));
  return [...caps.map((at, index) => runs(at, (index + 2) / (caps.length + 1))), open].map((run) => {
    const { mean, standardError } = pairedDifference(open.cost, run.cost);
    return {
      cap: run.cap,
      costOfGap: meanOf(run.cost),
      saving: mean,
      standardError,
      oversold: meanOf(run.oversold),
      oversoldChance: shareOf(run.oversold, (units) => units > 0),
      breachChance: run.breachChance,
    };
  });
}

const kept = (cap: number | null): number[] => (cap === null ? [] : [cap]);

function shareOf(values: Float64Array, holds: (value: number, trial: number) => boolean): number {
  return values.reduce((count, value, trial) => count + (holds(value, trial) ? 1 : 0), 0) / values.length;
}

function spreadOf(values: Float64Array): Spread {
  const [p10, p50, p90] = selectQuantiles(values.slice(), [0.1, 0.5, 0.9]) as [number, number, number];
  return { p10, p50, p90 };
}

function spreadOfSome(values: Float64Array): Spread | null {
  const some = values.filter((value) => !Number.isNaN(value));
  return some.length === 0 ? null : spreadOf(some);
}
