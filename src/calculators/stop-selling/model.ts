import {
  lastThatHolds,
  longestWorthwhileWait,
  nextBackorder,
  type BackorderTerms,
  type NextBackorder,
} from '../../engine/backorders/next-backorder';
import type { GapParameters } from '../../engine/simulation/gap-parameters';
import { shelfOffer, type ShelfOffer } from '../../engine/simulation/shelf-offer';
import { engineParameters } from '../../gap/engine-parameters';
import type { CalculatorModel } from '../calculator';
import { arrivalsOf, expectedQueue, firstDayOut } from './expected-queue';
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
  /** Days looked at: from running out to where fewer than 1 in 100 futures are still out; of a long gap not each of them. */
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
/** Days of a gap looked at one by one; of a longer one as many, evenly apart. */
const mostDays = 180;
/** Sums of so many chances may miss a round number by this. */
const rounding = 1e-9;

export const model: CalculatorModel<StopValues, StopResult> = { compute };

function compute(values: StopValues): StopResult {
  const parameters = engineParameters({ ...values, queueCap: null });
  const terms = termsOf(values, parameters);
  // A unit that loses money is best not sold at all: no wait makes up for that.
  const pays = terms.contribution >= 0;
  const longestWait = pays ? longestWorthwhileWait(terms, longestLookedAt) : 0;
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
  const arrivals = arrivalsOf(parameters);
  const branches = fillBranches(parameters, channel, arrivals);
  const fillable = fillableUnits(branches);
  if (fillable === 0) return { ...nothing, state: 'nothing-inbound' };
  const firstDay = firstDayOut(parameters, arrivals);
  if (firstDay === null || stillOutAfter(branches, firstDay) < leastStillOut)
    return { ...nothing, state: 'no-gap', fillable };
  const fillableCap = Math.floor(fillable * (1 - values.shrinkage) + rounding);
  const offer = shelfOffer(channel, parameters.horizonDays, arrivals);
  const queueOn = expectedQueue(parameters, arrivals, firstDay);
  const alike = shipsAlike(branches, parameters);
  let near = fillable;
  const look = (day: number): StopDay => {
    const promise = promiseOn(offer, parameters, day);
    const valueAt = (ahead: number) =>
      nextBackorder(
        { day, promiseDays: promise, lastDay: lastDayOf(parameters, day + promise) },
        fillChances(branches, day, ahead, parameters.dispatchCapacity),
        terms,
      );
    // A queue beyond the cap is not waited in: the next order is then at the last place under it.
    const queue = queueOn(day);
    const next = valueAt(Math.min(Math.max(0, fillableCap - 1), Math.floor(queue)));
    // The value falls with the place, so the last one worth it is searched for, from that of the day before; where all ship alike
    // it needs no search.
    const economicCap = !pays
      ? 0
      : alike
        ? next.value >= 0
          ? fillable
          : 0
        : lastThatHolds((orders) => valueAt(orders - 1).value >= 0, 0, fillable, near);
    if (economicCap > 0) near = economicCap;
    return { day, stillOut: stillOutAfter(branches, day), promise, queue, next, economicCap };
  };
  const byDay = daysLookedAt(
    firstDay,
    lastDayStillOut(branches, firstDay, parameters.horizonDays),
    look,
    pays,
  );
  const worth = pays ? byDay.filter(({ next }) => next.value >= 0) : [];
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

/** Last day on which enough futures are still out. */
function lastDayStillOut(branches: readonly FillBranch[], firstDay: number, horizonDays: number): number {
  let last = firstDay;
  let beyond = horizonDays;
  while (beyond - last > 1) {
    const day = Math.floor((last + beyond) / 2);
    if (stillOutAfter(branches, day) >= leastStillOut) last = day;
    else beyond = day;
  }
  return last;
}

/** Each day from the first to the last; of a long gap some, evenly apart, and each about the last that is worth it. */
function daysLookedAt(
  first: number,
  last: number,
  look: (day: number) => StopDay,
  pays: boolean,
): readonly StopDay[] {
  const step = Math.ceil((last - first + 1) / mostDays);
  const days: StopDay[] = [];
  for (let day = first; day < last; day += step) days.push(look(day));
  days.push(look(last));
  if (step === 1) return days;
  const from = days.findLastIndex(({ next }) => pays && next.value >= 0);
  if (from < 0 || from === days.length - 1) return days;
  const between: StopDay[] = [];
  for (let day = days[from]!.day + 1; day < days[from + 1]!.day; day++) between.push(look(day));
  return [...days.slice(0, from + 1), ...between, ...days.slice(from + 1)];
}

/** Whether every place in the queue is filled on the same day. */
function shipsAlike(branches: readonly FillBranch[], { dispatchCapacity }: GapParameters): boolean {
  return (
    dispatchCapacity === Infinity &&
    branches.every(({ lots }) => lots.every(({ day }) => day === lots[0]!.day))
  );
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
