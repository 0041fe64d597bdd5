import {
  lastThatHolds,
  longestWorthwhileWait,
  nextBackorder,
  type BackorderTerms,
  type NextBackorder,
} from '../../engine/backorders/next-backorder';
import { Arrivals } from '../../engine/simulation/arrivals';
import { ExpectedRun } from '../../engine/simulation/expected-run';
import type { GapParameters } from '../../engine/simulation/gap-parameters';
import { shelfOffer, type ShelfOffer } from '../../engine/simulation/shelf-offer';
import { engineParameters } from '../../gap/engine-parameters';
import type { CalculatorModel } from '../calculator';
import { fillableUnits, fillBranches, fillChances, stillOutAfter, type FillBranch } from './fill-law';
import type { StopValues } from './inputs';

/** Whether there is anything to decide, and if not, why. */
export type StopState = 'decides' | 'closed' | 'no-demand' | 'nothing-inbound' | 'no-gap';

/** One day on which the offer may still be out, nothing having landed by its end. */
export interface StopDay {
  readonly day: number;
  /** Chance that the gap still goes on. */
  readonly stillOut: number;
  readonly promise: number;
  /** Orders expected to wait if nothing has landed. */
  readonly queue: number;
  /** Value of the next order at the place that this queue gives it, and what it is made of. */
  readonly next: NextBackorder;
  /** Waiting orders up to which one more is worth taking that day; 0 when none is. */
  readonly economicCap: number;
}

export interface StopResult {
  readonly state: StopState;
  /** Inbound units that can fill the queue, and how many orders they may carry after what is kept back. */
  readonly fillable: number;
  readonly fillableCap: number;
  /** The least economic cap of the days on which any order is worth taking. */
  readonly economicCap: number;
  /** The smaller of the two: the number to enter. */
  readonly cap: number;
  /** Days looked at: from running out to where fewer than 1 in 100 futures are still out. */
  readonly byDay: readonly StopDay[];
  /** First and last day on which the next order is worth taking; −1 when none is. */
  readonly worthFrom: number;
  readonly worthTo: number;
  /** Whether orders stop being worth it while futures are still out. */
  readonly stopsEarly: boolean;
  /** Longest certain wait at which an order still pays, days; 0 when none does, and whether all looked at do. */
  readonly longestWait: number;
  readonly alwaysWorth: boolean;
  readonly terms: BackorderTerms;
}

const leastStillOut = 0.01;
const longestLookedAt = 365;
/** Sums of so many chances may miss a round number by this. */
const rounding = 1e-9;

export const model: CalculatorModel<StopValues, StopResult> = { compute };

function compute(values: StopValues): StopResult {
  const parameters = engineParameters({ ...values, queueCap: null });
  const terms = termsOf(values, parameters);
  const longestWait = longestWorthwhileWait(terms, longestLookedAt);
  const nothing: StopResult = {
    state: 'closed',
    fillable: 0,
    fillableCap: 0,
    economicCap: 0,
    cap: 0,
    byDay: [],
    worthFrom: -1,
    worthTo: -1,
    stopsEarly: false,
    longestWait,
    alwaysWorth: longestWait === longestLookedAt,
    terms,
  };
  if (values.whileOut !== 'backorder' && values.whileOut !== 'shop') return nothing;
  if (values.dailyDemand === 0) return { ...nothing, state: 'no-demand' };
  const channel = parameters.channels[0]!;
  const arrivals = new Arrivals(parameters);
  const branches = fillBranches(parameters, channel, arrivals);
  const fillable = fillableUnits(branches);
  if (fillable === 0) return { ...nothing, state: 'nothing-inbound' };
  const run = new ExpectedRun(parameters, arrivals);
  run.run(parameters.shipments.map(() => parameters.horizonDays));
  const out = run.timeline.firstDayOut;
  const firstDay = out === null ? null : Math.floor(out);
  if (firstDay === null || stillOutAfter(branches, firstDay) < leastStillOut)
    return { ...nothing, state: 'no-gap', fillable };
  const fillableCap = Math.floor(fillable * (1 - values.shrinkage) + rounding);
  const offer = shelfOffer(channel, parameters.horizonDays, arrivals);
  const byDay: StopDay[] = [];
  for (let day = firstDay; day < parameters.horizonDays; day++) {
    const stillOut = stillOutAfter(branches, day);
    if (stillOut < leastStillOut) break;
    const queue = run.paths.waiting[day]!;
    const promise = promiseOn(offer, parameters, day);
    const valueAt = (ahead: number) =>
      nextBackorder(
        { day, promiseDays: promise, lastDay: lastDayOf(parameters, day + promise) },
        fillChances(branches, day, ahead, parameters.dispatchCapacity),
        terms,
      );
    // A queue beyond the cap is not waited in: the next order is then at the last place under it.
    const place = Math.min(Math.max(0, fillableCap - 1), Math.floor(queue));
    const next = valueAt(place);
    byDay.push({
      day,
      stillOut,
      promise,
      queue,
      next,
      economicCap: economicCapOf(fillable, branches, parameters, next, valueAt),
    });
  }
  const worth = byDay.filter(({ next }) => next.value >= 0);
  const economicCap = worth.reduce((least, day) => Math.min(least, day.economicCap), fillable);
  const worthTo = worth.at(-1)?.day ?? -1;
  return {
    ...nothing,
    state: 'decides',
    fillable,
    fillableCap,
    economicCap: worth.length === 0 ? 0 : economicCap,
    cap: worth.length === 0 ? 0 : Math.min(fillableCap, economicCap),
    byDay,
    worthFrom: worth[0]?.day ?? -1,
    worthTo,
    stopsEarly: worthTo >= 0 && worthTo < byDay.at(-1)!.day,
  };
}

/** The value falls with the place, so the last place worth it is found by bisection; where all places ship alike, at once. */
function economicCapOf(
  fillable: number,
  branches: readonly FillBranch[],
  { dispatchCapacity }: GapParameters,
  next: NextBackorder,
  valueAt: (ahead: number) => NextBackorder,
): number {
  const alike =
    dispatchCapacity === Infinity &&
    branches.every(({ lots }) => lots.every(({ day }) => day === lots[0]!.day));
  if (alike) return next.value >= 0 ? fillable : 0;
  return lastThatHolds((orders) => valueAt(orders - 1).value >= 0, 0, fillable);
}

function termsOf(
  values: StopValues,
  { channels, money, refusal, patience, normalHandlingDays }: GapParameters,
) {
  const channel = channels[0]!;
  return {
    contribution: channel.contributionPerBackorder,
    handlingCostPerCancellation: money.handlingCostPerCancellation,
    lateCost: values.lateCost,
    refusedWorth:
      refusal.deferredShare * (channel.contributionWithoutGap ?? channel.contributionPerUnit) +
      refusal.switchedShare * refusal.contributionPerSwitched,
    normalHandlingDays,
    patience,
    goodwillShares: money.goodwillShares,
    ordersPerYear: money.ordersPerYear,
    contributionPerFutureOrder: money.contributionPerFutureOrder,
  };
}

/** A shrinking promise is the soonest of the shipments that can fill the order. */
function promiseOn(offer: ShelfOffer, { shipments, channels }: GapParameters, day: number): number {
  if (offer.byShipment === null) return offer.promise[day]!;
  const { filledFrom } = channels[0]!;
  return offer.byShipment.reduce((soonest, { promise }, index) => {
    const { place, diverted } = shipments[index]!;
    const fills = filledFrom.includes(place) || (diverted !== null && filledFrom.includes(1));
    return fills ? Math.min(soonest, promise[day]!) : soonest;
  }, offer.promise[day]!);
}

function lastDayOf({ channels, limits, horizonDays }: GapParameters, shipBy: number): number {
  if (!channels[0]!.countsForLimits) return Infinity;
  return shipBy + limits.autoCancelDays[Math.min(horizonDays - 1, shipBy)]!;
}
