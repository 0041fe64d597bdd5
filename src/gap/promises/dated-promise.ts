import type { GapValues } from '../gap-inputs';
import { promiseInUse, type Promised } from './promise-kind';
import { safePromiseDay } from './safe-promise-day';
import { promisedParameters, promiseOutlook } from './tried-promise';

/** The restock date that could be promised in place of a padded handling time. */
export interface DatedPromise {
  /** Days from today. */
  readonly promise: number;
  /** Chance over the restock dates that too many of its orders ship late, demand at its average; in [0, 1]. */
  readonly lateChance: number;
  /** The same with the promise as it is. */
  readonly lateChanceNow: number;
}

/** @returns null where no fixed handling time is promised on Amazon */
export function datedPromise(values: GapValues): DatedPromise | null {
  if (values.whileOut !== 'backorder' || values.promiseKind !== 'fixed-wait') return null;
  const lateChance = (promised: Promised) =>
    promiseOutlook(promisedParameters(values, promised, 0), values.lateLimit).lateShareChance;
  const promise = safePromiseDay(values);
  return {
    promise,
    lateChance: lateChance({ kind: 'fixed-date', promise }),
    lateChanceNow: lateChance(promiseInUse(values)),
  };
}
