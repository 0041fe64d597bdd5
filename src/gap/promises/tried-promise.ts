import { chanceOfLateShare, expectedGap, type ExpectedGap } from '../../engine/simulation/expected-gap';
import type { GapParameters, OutOfStockOffer } from '../../engine/simulation/gap-parameters';
import type { LimitName } from '../../engine/simulation/gap-summary';
import { GapSimulation } from '../../engine/simulation/simulate-gap';
import { chanceOfBreach } from '../../engine/simulation/trial-summary';
import type { TrialTable } from '../../engine/simulation/trial-table';
import { meanOf } from '../../engine/statistics/mean';
import { engineParameters } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { promiseChanges, type Promised } from './promise-kind';
import { isHeldToLimits } from './taking-backorders';

/** What one promise comes to over many futures; units are means. */
export interface TriedPromise extends Promised {
  readonly trials: number;
  /** Mean profit over the days simulated, money. */
  readonly profit: number;
  /**
   * Share of futures in breach: of the late shipment or the cancellation limit on Amazon; in a shop, which has none, those in
   * which the late shipment limit's share of the orders that waited ship late.
   */
  readonly breachChance: number;
  /** Share of futures in breach of each limit: late over 10 days, over 30 days, cancellations over 7. */
  readonly late10Chance: number;
  readonly late30Chance: number;
  readonly cancelledChance: number;
  /** Share of futures in which the late share of the orders that waited reaches the late shipment limit. */
  readonly lateShareChance: number;
  readonly captured: number;
  readonly kept: number;
  readonly shippedLate: number;
  readonly cancelledByBuyer: number;
  /** Orders that Amazon cancels unshipped, and the share of futures with any. */
  readonly autoCancelled: number;
  readonly wallChance: number;
}

/** What the engine reads when this is promised, the days to clear the queue kept free where the promise follows the date. */
export function promisedParameters(
  values: GapValues,
  promised: Promised,
  clearingDays: number,
): GapParameters {
  const parameters = engineParameters({ ...values, ...promiseChanges(promised) });
  if (promised.kind !== 'shrinking' || clearingDays === 0) return parameters;
  const clearing = (offer: OutOfStockOffer): OutOfStockOffer =>
    offer.kind === 'shrinking' ? { ...offer, clearingDays } : offer;
  return {
    ...parameters,
    channels: parameters.channels.map((channel) => ({ ...channel, offer: clearing(channel.offer) })),
  };
}

/** Plays the gap with one promise; trial i meets the same luck whatever is promised. */
export function tryPromise(
  values: GapValues,
  promised: Promised,
  run: { readonly trials: number; readonly seed: number; readonly clearingDays: number },
): TriedPromise {
  const table = playedTrials(promisedParameters(values, promised, run.clearingDays), run);
  return { ...promised, ...promiseFigures(table, values.lateLimit, isHeldToLimits(values)) };
}

/** All trials of a gap, their figures alone. */
export function playedTrials(
  parameters: GapParameters,
  { trials, seed }: { readonly trials: number; readonly seed: number },
): TrialTable {
  const simulation = new GapSimulation(parameters, seed, trials, 0, false);
  simulation.runTrials(0, trials);
  return simulation.table;
}

/**
 * The figures of a promise from its trials.
 *
 * @param lateLimit - share of late orders that counts as too many, such as 0.04
 * @param isHeld - whether the account's limits judge it; else the late share of the gap's own orders does
 */
export function promiseFigures(
  table: TrialTable,
  lateLimit: number,
  isHeld: boolean,
): Omit<TriedPromise, keyof Promised> {
  const { trials } = table;
  const column = (name: Parameters<TrialTable['column']>[0]) => table.column(name);
  const late = column('shippedLate');
  const kept = column('kept');
  const cancelled = column('cancelledBySeller');
  let lateShare = 0;
  let wall = 0;
  for (let trial = 0; trial < trials; trial++) {
    if (kept[trial]! > 0 && late[trial]! >= lateLimit * kept[trial]!) lateShare++;
    if (cancelled[trial]! > 0) wall++;
  }
  const reached = (limit: LimitName) =>
    column(`first ${limit}`).reduce((count, day) => count + (Number.isNaN(day) ? 0 : 1), 0) / trials;
  const lateShareChance = lateShare / trials;
  return {
    trials,
    profit: meanOf(column('profit')),
    breachChance: isHeld ? chanceOfBreach(table) : lateShareChance,
    late10Chance: reached('late10'),
    late30Chance: reached('late30'),
    cancelledChance: reached('cancelled7'),
    lateShareChance,
    captured: meanOf(column('captured')),
    kept: meanOf(kept),
    shippedLate: meanOf(late),
    cancelledByBuyer: meanOf(column('cancelledByBuyer')),
    autoCancelled: meanOf(cancelled),
    wallChance: wall / trials,
  };
}

/** The same promise in expected numbers: quick enough for a keystroke, without the luck of demand. */
export interface PromiseOutlook {
  readonly expected: ExpectedGap;
  /** Chance over the restock dates that the late share of the orders that waited reaches the limit. */
  readonly lateShareChance: number;
}

/** @param lateLimit - share of late orders that counts as too many, such as 0.04 */
export function promiseOutlook(parameters: GapParameters, lateLimit: number): PromiseOutlook {
  const expected = expectedGap(parameters);
  return { expected, lateShareChance: chanceOfLateShare(expected, lateLimit) };
}
