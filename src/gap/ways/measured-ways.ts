import type { GapParameters } from '../../engine/simulation/gap-parameters';
import { GapSimulation } from '../../engine/simulation/simulate-gap';
import { costOfTrials } from '../../engine/simulation/trial-summary';
import { horizonOf } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import type { Measured } from './optimise-outcome';

/** A seller is to have good reason for a promise: no way is proposed that keeps fewer than 4 of 5 (a modelling choice). */
export const mostLate = 0.2;

/** A run of trials, by the numbers of its first and of the one after its last. */
export interface Futures {
  readonly from: number;
  readonly to: number;
}

/** Ways across one gap, each played over the same futures and the same days. */
export class MeasuredWays {
  readonly horizonDays: number;
  readonly #values: GapValues;
  readonly #seed: number;
  readonly #parametersOf: (values: GapValues) => GapParameters;

  constructor(values: GapValues, seed: number, parametersOf: (values: GapValues) => GapParameters) {
    this.#values = values;
    this.#seed = seed;
    this.#parametersOf = parametersOf;
    // A shipment sent sooner would shorten the look ahead, and profits of other days are not to be compared.
    this.horizonDays = horizonOf(values);
  }

  /** The way that these changes make, and its profit in each future. */
  measure(
    changes: Partial<GapValues>,
    { from, to }: Futures,
  ): { readonly measured: Measured; readonly profits: Float64Array } {
    const parameters = this.#parametersOf({ ...this.#values, ...changes, horizonDays: this.horizonDays });
    const simulation = new GapSimulation(parameters, this.#seed, to - from, from, false);
    simulation.runTrials(from, to);
    const { table } = simulation;
    const profits = table.column('profit');
    const kept = sum(table.column('kept'));
    return {
      measured: {
        profit: sum(profits) / (to - from),
        breachChance: costOfTrials(table).breachChance,
        lateShare: kept > 0 ? sum(table.column('shippedLate')) / kept : 0,
      },
      profits,
    };
  }
}

/**
 * How far a way is from what the seller accepts; 0 keeps to it.
 *
 * @param slack - distance to be kept from either line, >= 0; what breaks neither at all keeps any
 */
export function violationOf({ breachChance, lateShare }: Measured, tolerance: number, slack = 0): number {
  const beyond = (share: number, line: number) => Math.max(0, share - Math.max(0, line - slack));
  return beyond(breachChance, tolerance) + beyond(lateShare, mostLate);
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
