import type { GapParameters } from './gap-parameters';
import type { GapSummary } from './gap-summary';
import { GapTrial } from './gap-trial';
import { costOfTrials, summariseTrials } from './trial-summary';
import { blockTrials, TrialTable } from './trial-table';
import { outOfRange } from '../statistics/out-of-range';

/** How many trials are run, and what is heard of them meanwhile. */
export interface GapRun {
  readonly trials: number;
  readonly seed: number;
  /** Trials between two reports of progress; 1,000 unless said. */
  readonly batch?: number;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Monte Carlo simulation of a restock gap: what may happen, day by day and in all, with percentiles.
 *
 * Trial i depends on the parameters, the seed and i alone. So runs of any sizes agree on the trials they share, two ways across
 * simulated with one seed meet the same luck, and splitting trials over workers changes nothing.
 *
 * @throws RangeError when a shipment's triplet is not feasible or its date is stale, or when the horizon or the number of
 * trials is not a whole number from 1
 */
export function simulateGap(parameters: GapParameters, run: GapRun): GapSummary {
  const { trials, seed, batch = 1000, onProgress } = run;
  const simulation = new GapSimulation(parameters, seed, trials);
  let done = 0;
  while (done < trials) {
    const to = Math.min(trials, done + batch);
    simulation.runTrials(done, to);
    done = to;
    onProgress?.(done, trials);
  }
  return simulation.summary();
}

/** What two ways across are compared by. */
export interface GapCost {
  /** Mean cost of the gap, money. */
  readonly costOfGap: number;
  /** Share of trials that reach the late shipment or the cancellation limit. */
  readonly breachChance: number;
}

/** The same simulation for its cost alone, without daily paths: equal to what {@link simulateGap} gives for it. */
export function simulateCost(parameters: GapParameters, { trials, seed }: GapRun): GapCost {
  const simulation = new GapSimulation(parameters, seed, trials, 0, false);
  simulation.runTrials(0, trials);
  return costOfTrials(simulation.table);
}

/** A gap simulation run piece by piece: any ranges of trials, here or in workers, in any order. */
export class GapSimulation {
  readonly table: TrialTable;
  readonly #seed: number;
  readonly #trial: GapTrial;
  readonly #firstTrial: number;

  /**
   * @param trials - trials there is room for
   * @param firstTrial - number of the first of them; a worker's share of a run starts where the last one's ended
   * @param keepsPaths - daily paths are kept for the summary; not needed for `cost`
   */
  constructor(parameters: GapParameters, seed: number, trials: number, firstTrial = 0, keepsPaths = true) {
    for (const count of [trials, parameters.horizonDays]) {
      if (!(Number.isInteger(count) && count >= 1)) throw outOfRange('Trials or days', count);
    }
    this.table = new TrialTable(trials, parameters.horizonDays, keepsPaths);
    this.#seed = seed;
    this.#trial = new GapTrial(parameters, seed);
    this.#firstTrial = firstTrial;
  }

  /** Runs trials `from` to `to` − 1 by their numbers in the whole run. */
  runTrials(from: number, to: number): void {
    const end = to - this.#firstTrial;
    let row = from - this.#firstTrial;
    while (row < end) {
      const start = row;
      const blockEnd = Math.min(end, row - (row % blockTrials) + blockTrials);
      for (; row < blockEnd; row++) this.#trial.run(row + this.#firstTrial, this.table, row);
      this.table.keepBlock(start, blockEnd);
    }
  }

  summary(): GapSummary {
    return summariseTrials(this.table, this.#seed, this.#trial.limits);
  }
}
