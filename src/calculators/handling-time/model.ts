import type { ExpectedGap } from '../../engine/simulation/expected-gap';
import type { GapParameters } from '../../engine/simulation/gap-parameters';
import { captureDecayOf, hazardOf } from '../../gap/engine-parameters';
import { promiseInUse } from '../../gap/promises/promise-kind';
import { promiseSchedule, type ScheduleStep } from '../../gap/promises/promise-schedule';
import { restockLaw, restockQuantile } from '../../gap/promises/restock-law';
import { canFillBackorders, takingBackorders } from '../../gap/promises/taking-backorders';
import { promisedParameters, promiseOutlook } from '../../gap/promises/tried-promise';
import type { CalculatorModel } from '../calculator';
import { restockDatesStartOn } from './handling-words';
import type { HandlingValues } from './inputs';

/** The day to plan with: a percentile of the restock date, and the days to ship the orders that wait. */
export interface PlanningDay {
  readonly share: number;
  /** Restock day at that percentile. */
  readonly restock: number;
  /** Restock day and days to clear the queue. */
  readonly day: number;
}

export interface HandlingResult {
  /** The promise in use in expected numbers. */
  readonly expected: ExpectedGap;
  /** Chance over the restock dates that the late share of the orders that waited reaches the late shipment limit. */
  readonly lateShareChance: number;
  /** Whether there is, or will be, a unit to fill a waiting order with. */
  readonly canFill: boolean;
  readonly hazard: number;
  readonly captureDecay: number;
  /** Whole days after the landing until the last waiting order has shipped, at dispatch capacity. */
  readonly clearingDays: number;
  /** Day the promise is first shown: the day stock runs out at the average pace. */
  readonly startDay: number;
  /** Restock day by its percentiles, and at 1 − the tolerance last; empty where nothing is to come. */
  readonly planning: readonly PlanningDay[];
  readonly schedule: readonly ScheduleStep[];
}

const plainShares = [0.1, 0.5, 0.9] as const;
/** The surest percentile that a law resolves well. */
const surest = 0.99;

/** Everything that needs no luck: expected orders, the percentiles of the restock date and the dates to set. */
export function handlingResult(values: HandlingValues): HandlingResult {
  const taking = takingBackorders(values);
  const promised = promiseInUse(taking);
  const parameters = promisedParameters(taking, promised, 0);
  const { expected, lateShareChance } = promiseOutlook(parameters, values.lateLimit);
  const clearingDays = daysToClear(expected.kept, parameters.dispatchCapacity);
  const startDay = Math.floor(expected.working.firstDayOut ?? 0);
  return {
    expected,
    lateShareChance,
    canFill: canFillBackorders(taking),
    hazard: hazardOf(values),
    captureDecay: captureDecayOf(values),
    clearingDays,
    startDay,
    ...restockDays(values, parameters, clearingDays, startDay),
  };
}

function restockDays(
  values: HandlingValues,
  parameters: GapParameters,
  clearingDays: number,
  startDay: number,
): Pick<HandlingResult, 'planning' | 'schedule'> {
  const law = restockLaw(parameters);
  if (law === null) return { planning: [], schedule: [] };
  const shares = [...plainShares, Math.max(0.5, Math.min(surest, 1 - values.tolerance))];
  return {
    planning: shares.map((share) => {
      const restock = restockQuantile(law, share);
      return { share, restock, day: restock + clearingDays };
    }),
    schedule: promiseSchedule(law, {
      startDay,
      percentile: values.shrinkPercentile,
      limitDays: values.promiseLimit,
      clearingDays,
      everyDays: values.reviewEvery,
      startsOn: restockDatesStartOn(values),
    }),
  };
}

const longestClearing = 365;

/**
 * Whole days beyond the landing until a queue has shipped: the landing day itself ships the first part.
 *
 * @param kept - orders waiting at the landing, >= 0
 * @param capacity - orders a day, Infinity for no limit
 */
export function daysToClear(kept: number, capacity: number): number {
  if (capacity === Infinity || kept <= 0) return 0;
  return Math.min(longestClearing, Math.max(0, Math.ceil(kept / Math.max(1, Math.floor(capacity))) - 1));
}

export const model: CalculatorModel<HandlingValues, HandlingResult> = { compute: handlingResult };
