import type { Band } from '../../engine/simulation/gap-summary';
import { GapSimulation } from '../../engine/simulation/simulate-gap';
import { selectQuantiles } from '../../engine/statistics/quantiles';
import type { SimulationReport } from '../../jobs/job';
import type { Simulation } from '../calculator';
import { gapParametersOf } from './gap-of';
import type { CoverValues } from './inputs';
import { model, type CoverResult } from './model';

/** A number over the futures that have it. */
export interface Range {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** What may happen, shipments landing when they do. */
export interface CoverOutcome {
  readonly trials: number;
  /** Days simulated. */
  readonly days: number;
  /** Share of futures in which the shelf is empty at some time and then filled again, and its standard error. */
  readonly gapChance: number;
  readonly standardError: number;
  /** First day on which a customer meets an empty shelf, and length of that gap, where there is one that ends. */
  readonly firstDayOut: Range | null;
  readonly gapDays: Range | null;
  /** Units on hand at the end of each day. */
  readonly onHand: Band;
}

const mostTrialDays = 4_000_000;
const mostDays = 730;

export const simulation: Simulation<CoverValues, CoverOutcome> = { simulate };

function simulate(
  values: CoverValues,
  { trials: wanted, seed, onProgress }: SimulationReport<CoverOutcome>,
): CoverOutcome {
  const days = daysToSimulate(values, model.compute(values));
  const trials = Math.min(wanted, Math.max(300, Math.floor(mostTrialDays / days)));
  const run = new GapSimulation(gapParametersOf(values, days), seed, trials);
  const batch = 1_000;
  for (let from = 0; from < trials; from += batch) {
    run.runTrials(from, Math.min(trials, from + batch));
    onProgress(Math.min(trials, from + batch), trials);
  }
  const { table } = run;
  const firstOut = table.column('firstDayOut');
  const restocked = table.column('restockDay');
  const length = table.column('daysOutFirst');
  const gaps = [...restocked.keys()].filter((trial) => !Number.isNaN(restocked[trial]));
  const gapChance = gaps.length / trials;
  return {
    trials,
    days,
    gapChance,
    standardError: Math.sqrt((gapChance * (1 - gapChance)) / trials),
    firstDayOut: rangeOf(gaps.map((trial) => firstOut[trial]!)),
    gapDays: rangeOf(gaps.map((trial) => length[trial]!)),
    onHand: run.summary().paths.onHand,
  };
}

/** Past the usual end of all stock and the latest shipment, as far as a picture is read. */
function daysToSimulate({ shipments }: CoverValues, { total }: CoverResult): number {
  const last = shipments.reduce((day, { latest }) => Math.max(day, latest), 0);
  const end = Math.max(total.p90 ?? mostDays, last);
  return Math.min(mostDays, Math.max(30, Math.ceil(end * 1.1) + 10));
}

function rangeOf(values: readonly number[]): Range | null {
  if (values.length === 0) return null;
  const [p10, p50, p90] = selectQuantiles(Float64Array.from(values), [0.1, 0.5, 0.9]) as [
    number,
    number,
    number,
  ];
  return { p10, p50, p90 };
}
