import { fitConstantHazard, fitWeibullHazard } from '../../engine/backorders/hazard-fit';
import { standingShare } from '../../engine/backorders/patience';
import {
  chiSquareOneTail,
  fitPromiseHazard,
  type BreakDay,
  type HazardPiece,
  type PromisedWait,
} from '../../engine/backorders/promise-fit';

/** Fewest cancellations that tell anything of a rate: below, its interval spans a factor of four. */
export const fewestCancellations = 5;
/** Waits up to so many days are no waiting for stock: second thoughts, fraud, stock not there after all. */
const noWaitDays = 0.25;
/** Cancelled no later than this, all of them, orders tell how many think again, not how fast those who wait give up. */
const sameDay = 0.5;
/** Orders that must have met a broken promise before "nobody left" says something. */
const fewestAtBreak = 50;
/** Share of such samples whose interval holds the true rate. */
const confidence = 0.8;
/** Two fits are told apart where chance alone makes such a difference this seldom. */
export const toldApartBelow = 0.1;
/** Beyond this the shape is not looked for: it would take noticeable time, and so many orders fit no simple curve exactly. */
const mostForShape = 20_000;

/** Patience fitted to a seller's own orders. */
export interface CancellationFit {
  readonly orders: number;
  readonly cancelled: number;
  /** The orders that the fit counts. */
  readonly counted: readonly PromisedWait[];
  /** Orders that ended within a quarter of a day of being placed: the rate is of the others, from then on. */
  readonly leftOut: number;
  /** The rate while the promise holds; where nothing was promised, of all waits. */
  readonly before: HazardPiece;
  /** Who left as the promise broke; null where the orders do not tell. */
  readonly breakDay: BreakDay | null;
  /** The rate after it; null where the orders do not tell. */
  readonly after: HazardPiece | null;
  /** Chance of rates so different before and after, were they one; null where `after` is. */
  readonly sameHazardChance: number | null;
  /** Whether some order had a promise. */
  readonly promised: boolean;
  /** Too few cancelled before the promise for a rate of their own: `before` is then over all waits. */
  readonly pooled: boolean;
  /** How the rate changes with waiting, where nothing was promised and it plainly does. */
  readonly shape: number | null;
}

/** Why nothing is fitted. */
export interface TooFew {
  readonly orders: number;
  readonly cancelled: number;
  /** Of the cancelled, those that had hardly been placed, which measure no rate. */
  readonly atOnce: number;
}

export const isFit = (fit: CancellationFit | TooFew): fit is CancellationFit => 'before' in fit;

/**
 * The rate at which orders are cancelled while they wait, and what a broken promise does, as far as the orders tell.
 *
 * Orders that shipped or still wait are censored. Each of the three parts is given only where it rests on 5 cancellations, or,
 * for the break, on 50 orders that met it. Orders that ended within a quarter of a day are left out, whatever ended them; the
 * others then count from there on, so that leaving them out does not lower the rate (left truncation).
 */
export function fitCancellations(waits: readonly PromisedWait[]): CancellationFit | TooFew {
  const orders = waits.length;
  const cancelled = waits.filter((wait) => wait.cancelled).length;
  const counted = waits.filter(({ days }) => days > noWaitDays);
  const waited = counted.filter((wait) => wait.cancelled).length;
  if (waited < fewestCancellations) return { orders, cancelled, atOnce: cancelled - waited };
  if (counted.every((wait) => !wait.cancelled || wait.days <= sameDay))
    return { orders, cancelled, atOnce: cancelled };
  const leftOut = orders - counted.length;
  const from = leftOut > 0 ? noWaitDays : 0;
  const seen = counted.map((wait) => ({
    ...wait,
    days: wait.days - from,
    promiseDays: Math.max(0, wait.promiseDays - from),
  }));
  const promised = waits.some(({ promiseDays }) => promiseDays < Infinity);
  const fit = fitPromiseHazard(seen, confidence);
  if (fit.before.cancellations < fewestCancellations) {
    const whole = seen.map((wait) => ({ ...wait, promiseDays: Infinity }));
    const { before } = fitPromiseHazard(whole, confidence);
    return {
      orders,
      cancelled,
      counted,
      leftOut,
      before,
      breakDay: null,
      after: null,
      sameHazardChance: null,
      promised,
      pooled: true,
      shape: null,
    };
  }
  const { breakDay } = fit;
  const tellsBreak =
    breakDay !== null &&
    breakDay.promiseBreak < Infinity &&
    (breakDay.cancellations >= fewestCancellations || breakDay.atRisk >= fewestAtBreak);
  const after = fit.after && fit.after.cancellations >= fewestCancellations ? fit.after : null;
  return {
    orders,
    cancelled,
    counted,
    leftOut,
    before: fit.before,
    breakDay: tellsBreak ? breakDay : null,
    after,
    sameHazardChance: after && fit.sameHazardChance,
    promised,
    pooled: false,
    shape: promised ? null : tellingShape(seen),
  };
}

/** The Weibull shape where it fits plainly better than a constant rate. */
function tellingShape(waits: readonly PromisedWait[]): number | null {
  if (waits.length > mostForShape) return null;
  const weibull = fitWeibullHazard(waits);
  if (weibull === null) return null;
  const gain = 2 * (weibull.logLikelihood - fitConstantHazard(waits).logLikelihood);
  return chiSquareOneTail(gain) < toldApartBelow ? weibull.shape : null;
}

/**
 * Share of the orders still waiting after so many days, as fitted: the mean over the promises they were given.
 *
 * What the orders do not tell is drawn as if the rate before the promise went on.
 */
export function fittedShare(fit: CancellationFit): (days: number) => number {
  const { counted: waits } = fit;
  const counts = new Map<number, number>();
  for (const { promiseDays } of waits) {
    const promise = fit.pooled ? Infinity : promiseDays;
    counts.set(promise, (counts.get(promise) ?? 0) + 1);
  }
  const patience = {
    hazardBefore: fit.before.hazard,
    promiseBreak: fit.breakDay?.promiseBreak ?? 0,
    hazardAfter: (fit.after ?? fit.before).hazard,
    weibullShape: 1,
  };
  return (days) => {
    let share = 0;
    for (const [promise, count] of counts) share += count * standingShare(days, promise, patience);
    return share / waits.length;
  };
}
