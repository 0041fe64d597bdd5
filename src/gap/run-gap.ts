import type { GapParameters } from '../engine/simulation/gap-parameters';
import type { GapSummary } from '../engine/simulation/gap-summary';
import { simulateCost, simulateGap } from '../engine/simulation/simulate-gap';
import type { SimulationReport } from '../jobs/job';
import { engineParameters } from './engine-parameters';
import type { GapValues } from './gap-inputs';
import { datedPromise } from './promises/dated-promise';
import { firstShipment } from './shipments';
import type { ClosedComparison, GapOutcome, PromiseOption } from './gap-outcome';
import { gapVariations, type TornadoRow } from './tornado';

/** Most trial-days of one run, so that a long horizon takes fewer trials instead of minutes. */
const mostTrialDays = 4_000_000;
const sideTrials = 1_000;

/**
 * Runs the gap in the order a reader needs it: this way, staying closed, other promises, the tornado.
 * Each part is reported as soon as it is there; all share the seed, so they differ by the way alone.
 */
export function runGap(values: GapValues, report: SimulationReport<GapOutcome>): GapOutcome {
  const parameters = engineParameters(values);
  const affordable = Math.max(300, Math.floor(mostTrialDays / parameters.horizonDays));
  const trials = Math.min(report.trials, affordable);
  const { seed } = report;
  const way = simulateGap(parameters, {
    trials,
    seed,
    onProgress: (done, total) => report.onProgress(done * 0.5, total),
  });
  const few = Math.min(sideTrials, trials, Math.max(100, Math.floor(affordable / 10)));
  let run: GapOutcome = {
    way,
    closed: closedComparison(values, parameters, way),
    promises: null,
    datedPromise: null,
    tornado: null,
    sideTrials: few,
  };
  if (report.isPreview === true) return run;
  report.onPreview(run);
  report.onProgress(0.6, 1);
  // Few trials tell differences well and levels less so: the level is the whole run's.
  const level = way.costOfGap.mean - simulateCost(parameters, { trials: few, seed }).costOfGap;
  const promises = otherPromises(values, way, level, few, seed);
  run = { ...run, promises, datedPromise: datedPromise(values) };
  report.onPreview(run);
  report.onProgress(0.8, 1);
  return { ...run, tornado: tornado(values, level, few, seed) };
}

function closedComparison(
  values: GapValues,
  parameters: GapParameters,
  way: GapSummary,
): ClosedComparison | null {
  if (values.whileOut === 'closed') return null;
  // A shop that closes is still a shop: its customers meet an offer that nobody can take.
  const cost = simulateCost(closed(parameters), { trials: way.trials, seed: way.seed });
  return { saving: cost.costOfGap - way.costOfGap.mean };
}

function closed(parameters: GapParameters): GapParameters {
  return {
    ...parameters,
    channels: parameters.channels.map((channel) => ({ ...channel, offer: { kind: 'closed' } })),
  };
}

const waitsToTry = [7, 10, 14, 18, 21, 25, 30];

function otherPromises(
  values: GapValues,
  way: GapSummary,
  level: number,
  trials: number,
  seed: number,
): PromiseOption[] {
  if (values.whileOut !== 'backorder' && values.whileOut !== 'shop') return [];
  if (values.promiseKind === 'shrinking') return [];
  const key = values.promiseKind === 'fixed-date' ? 'promiseDate' : 'promiseDays';
  const firstDate = firstShipment(values)?.earliest ?? 0;
  const tries =
    key === 'promiseDays'
      ? waitsToTry
      : [0, 5, 10, 15, 20, 25].map((more) => Math.max(1, Math.round(firstDate) + more));
  return [...new Set([...tries, values[key]])]
    .sort((a, b) => a - b)
    .map((promise) => {
      if (promise === values[key])
        return { promise, costOfGap: way.costOfGap.mean, breachChance: way.breachChance };
      const cost = simulateCost(engineParameters({ ...values, [key]: promise }), { trials, seed });
      return { promise, costOfGap: cost.costOfGap + level, breachChance: cost.breachChance };
    });
}

function tornado(values: GapValues, level: number, trials: number, seed: number): TornadoRow[] {
  const cost = (changed: GapValues) =>
    level + simulateCost(engineParameters(changed), { trials, seed }).costOfGap;
  return gapVariations(values)
    .map(({ key, low, high }) => ({ key, low: cost(low), high: cost(high) }))
    .sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
}
