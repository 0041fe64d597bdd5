import { standingExponent } from '../backorders/patience';
import { goodwillCost } from '../costs/goodwill';
import type { GapParameters } from './gap-parameters';

/** Orders of one channel that were taken before day 0 and wait as it begins. */
export interface EarlierOrders {
  readonly units: number;
  /** 0 or before. */
  readonly orderDay: number;
  readonly shipBy: number;
  /** Chance, by day, that an order still waiting the morning before is gone; 0 on day 0. */
  readonly leaving: Float64Array;
  /** Goodwill that the wait up to day 0 has cost already, per order. */
  readonly goodwill: number;
  /**
   * What an order brings when it ships on day 0, which with stock always there it does: its contribution less that
   * goodwill. Such orders are won already, so only what is lost of this from now on costs the gap.
   */
  readonly worth: number;
}

/** Longest wait so far of the orders that wait as day 0 begins, days. */
export function longestWait({ channels }: GapParameters): number {
  return channels.reduce((days, { waitingAtStart }) => Math.max(days, waitingAtStart?.ageDays ?? 0), 0);
}

/** The orders of a channel that wait as day 0 begins, or null where there are none. They all are of one age. */
export function earlierOrders(parameters: GapParameters, channel: number): EarlierOrders | null {
  const { channels, horizonDays, patience, money, normalHandlingDays } = parameters;
  const { waitingAtStart, contributionPerBackorder } = channels[channel];
  if (waitingAtStart === undefined || waitingAtStart.units <= 0) return null;
  const { units, ageDays, promiseDay } = waitingAtStart;
  const promise = Math.max(0, ageDays + promiseDay);
  const gone = (day: number) => standingExponent(ageDays + day, promise, patience);
  const goodwill = goodwillCost(ageDays - Math.floor(normalHandlingDays), money);
  return {
    units,
    orderDay: -ageDays,
    shipBy: promiseDay,
    leaving: Float64Array.from({ length: horizonDays }, (_, day) =>
      day === 0 ? 0 : -Math.expm1(gone(day - 1) - gone(day)),
    ),
    goodwill,
    worth: contributionPerBackorder - goodwill,
  };
}
