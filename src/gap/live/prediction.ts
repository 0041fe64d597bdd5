import { GapSimulation } from '../../engine/simulation/simulate-gap';
import { selectQuantiles } from '../../engine/statistics/quantiles';
import { engineParameters } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';

/** A quantity over the futures: 8 in 10 lie from `low` to `high`. */
export interface PredictedRange {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** What was predicted of a gap up to some day of it. */
export interface PredictedSoFar {
  readonly sold: PredictedRange;
  /** With stock always there. */
  readonly soldWithoutGap: PredictedRange;
  readonly cancelled: PredictedRange;
  readonly kept: PredictedRange;
  readonly shippedLate: PredictedRange;
  readonly daysOut: PredictedRange;
}

/** Futures behind a prediction looked back at. */
const trials = 1_000;

/**
 * What the values predict for their first days alone: the same futures as of the whole gap, stopped there.
 *
 * @param days - whole, >= 1; day 0 to day `days` − 1 are counted
 * @param seed - the scenario's own
 * @throws RangeError where the engine refuses the values
 */
export function predictedSoFar(values: GapValues, days: number, seed: number): PredictedSoFar {
  const table = tableOf(values, days, seed, true);
  const sum = (...names: Parameters<typeof table.column>[0][]) => {
    const columns = names.map((name) => table.column(name));
    return Float64Array.from({ length: trials }, (_, trial) =>
      columns.reduce((total, column) => total + column[trial]!, 0),
    );
  };
  const soldOf = (name: 'sales' | 'salesWithoutGap') => {
    const sold = new Float64Array(trials);
    for (let day = 0; day < days; day++) {
      const path = table.path(name, day);
      // A very long horizon keeps fewer paths than trials.
      for (let trial = 0; trial < trials; trial++) sold[trial]! += path[trial % path.length]!;
    }
    return rangeOf(sold);
  };
  return {
    sold: soldOf('sales'),
    soldWithoutGap: soldOf('salesWithoutGap'),
    cancelled: rangeOf(sum('cancelledByBuyer', 'cancelledBySeller')),
    kept: rangeOf(sum('kept')),
    shippedLate: rangeOf(sum('shippedLate')),
    daysOut: rangeOf(sum('daysOutAll')),
  };
}

/** Day of restock over the futures with a gap, or null where fewer than 2 in 100 have one. */
export function predictedRestock(values: GapValues, seed: number): PredictedRange | null {
  const { horizonDays } = engineParameters(values);
  const days = tableOf(values, horizonDays, seed, false)
    .column('restockDay')
    .filter((day) => !Number.isNaN(day));
  return days.length < trials / 50 ? null : rangeOf(days);
}

function tableOf(values: GapValues, horizonDays: number, seed: number, keepsPaths: boolean) {
  const simulation = new GapSimulation(
    engineParameters({ ...values, horizonDays }),
    seed,
    trials,
    0,
    keepsPaths,
  );
  simulation.runTrials(0, trials);
  return simulation.table;
}

function rangeOf(values: Float64Array): PredictedRange {
  const [low, middle, high] = selectQuantiles(values, [0.1, 0.5, 0.9]);
  return { low: low!, middle: middle!, high: high! };
}
