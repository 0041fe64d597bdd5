import {
  dropOffFromHazard,
  hazardFromDropOff,
  hazardFromWholeWaitDropOff,
} from '../../engine/backorders/drop-off';
import { standingIntegral, standingShare } from '../../engine/backorders/patience';
import type { CalculatorModel } from '../calculator';
import type { PipelineValues } from './inputs';

export type Reading = PipelineValues['dropOffReading'];

/** The same drop-off said three ways, for one length of gap and one reading. */
export interface DropOffAs {
  /** Share cancelled by the end of the gap while the promise holds, 0 to 1. */
  readonly dropOff: number;
  /** Cancellations per waiting order and day; null when all cancel at once and no finite rate fits. */
  readonly hazard: number | null;
  /** Chance that an order waiting this morning cancels within a day, 1 − e^(−h). */
  readonly dailyChance: number;
  /** Mean wait before giving up, days; null when nobody gives up. */
  readonly patienceDays: number | null;
}

/** One day of waiting: of the orders that reach it, those that cancel in it, are filled in it and wait on. */
export interface WaitingDay {
  readonly day: number;
  readonly reached: number;
  readonly cancelled: number;
  readonly filled: number;
  readonly standing: number;
  /** Whether orders are past their promise on this day of waiting. */
  readonly late: boolean;
}

/** The orders placed on one day of the gap and what becomes of them by the restock. */
export interface OrderDay {
  readonly day: number;
  /** How long they have waited at the restock: from and to, days. */
  readonly waitFrom: number;
  readonly waitTo: number;
  readonly captured: number;
  readonly kept: number;
  readonly shippedLate: number;
  readonly cancelled: number;
}

/** The pipeline at the end of a day of the gap, all counted since the gap began. */
export interface GapDay {
  readonly day: number;
  readonly captured: number;
  readonly waiting: number;
  readonly cancelled: number;
}

/** What the same buyers would do in a gap of another length. */
export interface OtherGap {
  readonly gapDays: number;
  readonly even: number;
  readonly whole: number;
}

export interface PipelineResult {
  readonly captured: number;
  readonly capturedPerDay: number;
  readonly cancelled: number;
  /** Filled after waiting, on time or late: the trade's "late sales". */
  readonly kept: number;
  readonly keptOnTime: number;
  /** Kept, but shipped after the promise. */
  readonly shippedLate: number;
  readonly cancelledBeforePromise: number;
  readonly cancelledAfterPromise: number;
  /** Share of the captured orders that cancels, a broken promise included. */
  readonly cancelledShare: number;
  readonly reading: Reading;
  readonly even: DropOffAs;
  readonly whole: DropOffAs;
  /** Standard error of the hazard when it was counted from some, per day; else null. */
  readonly hazardStandardError: number | null;
  /** Of the hazard in use, the share lost under the other reading. */
  readonly dropOffInOtherReading: number;
  /** Days an order would wait if none cancelled. */
  readonly averageWaitAsked: number;
  /** Days an order waits until it is filled or cancelled. */
  readonly averageWait: number;
  /** Days that the kept orders waited. */
  readonly averageWaitKept: number;
  /** Share still standing of the orders that wait the whole gap. */
  readonly longestWaitStanding: number;
  readonly byWaitingDay: readonly WaitingDay[];
  readonly byOrderDay: readonly OrderDay[];
  readonly byGapDay: readonly GapDay[];
  readonly otherGaps: readonly OtherGap[];
  readonly contributionKept: number | null;
  readonly contributionCancelled: number | null;
}

const otherGapDays = [3, 5, 7, 10, 14, 21, 30, 45, 60] as const;

export const model: CalculatorModel<PipelineValues, PipelineResult> = { compute };

/**
 * Backorders of one gap, all filled at its end, in expected counts.
 *
 *   even arrivals:       kept = λ ∫ S(w) dw over 0 to G      λ = captured / G
 *   all wait the whole:  kept = captured · S(G)
 * with S(w) = exp(−h₁·min(w,P) − j·[w>P] − h₂·max(0, w−P)), h₂ = factor · h₁. The drop-off that h₁ comes from is that
 * of a promise which holds; a broken promise adds to it.
 */
function compute(values: PipelineValues): PipelineResult {
  const { gapDays, dropOffReading: reading } = values;
  const even = readAs('even', values);
  const whole = readAs('whole', values);
  const inUse = reading === 'even' ? even : whole;
  const captured = values.ordersGiven === 'per-day' ? values.ordersPerDay * gapDays : values.ordersCaptured;
  const wait = new Wait(values, inUse.hazard);
  const promiseDays = Math.min(wait.promiseDays, gapDays);

  const byWaitingDay = waitingDays(wait, reading, captured, gapDays);
  const kept =
    reading === 'even' ? (captured * wait.days(0, gapDays)) / gapDays : captured * wait.share(gapDays);
  const shippedLate =
    gapDays <= wait.promiseDays
      ? 0
      : reading === 'even'
        ? (captured * wait.days(promiseDays, gapDays)) / gapDays
        : kept;
  const cancelled = captured - kept;
  const cancelledAfterPromise = sum(byWaitingDay.filter((row) => row.late).map((row) => row.cancelled));
  const { averageWait, averageWaitKept } = waits(wait, reading, gapDays);
  const { contributionPerOrder } = values;

  return {
    captured,
    capturedPerDay: captured / gapDays,
    cancelled,
    kept,
    keptOnTime: kept - shippedLate,
    shippedLate,
    cancelledBeforePromise: Math.max(0, cancelled - cancelledAfterPromise),
    cancelledAfterPromise,
    cancelledShare: reading === 'even' ? 1 - wait.days(0, gapDays) / gapDays : 1 - wait.share(gapDays),
    reading,
    even,
    whole,
    hazardStandardError: standardErrorOf(values),
    dropOffInOtherReading: dropOffIn(reading === 'even' ? 'whole' : 'even', inUse.hazard, gapDays),
    averageWaitAsked: reading === 'even' ? gapDays / 2 : gapDays,
    averageWait,
    averageWaitKept,
    longestWaitStanding: wait.share(gapDays),
    byWaitingDay,
    byOrderDay: orderDays(wait, reading, captured, gapDays),
    byGapDay: gapDaysOf(wait, reading, captured, gapDays),
    otherGaps: [...new Set([...otherGapDays, gapDays])]
      .sort((a, b) => a - b)
      .map((days) => ({
        gapDays: days,
        even: dropOffIn('even', inUse.hazard, days),
        whole: dropOffIn('whole', inUse.hazard, days),
      })),
    contributionKept: contributionPerOrder === null ? null : kept * contributionPerOrder,
    contributionCancelled: contributionPerOrder === null ? null : cancelled * contributionPerOrder,
  };
}

/** The seller's drop-off, however given, in all three forms under one reading. */
function readAs(reading: Reading, values: PipelineValues): DropOffAs {
  const { gapDays, dropOffGiven } = values;
  if (dropOffGiven === 'percent') {
    const { dropOff } = values;
    if (dropOff === 1) return { dropOff, hazard: null, dailyChance: 1, patienceDays: 0 };
    const hazard =
      reading === 'even' ? hazardFromDropOff(dropOff, gapDays) : hazardFromWholeWaitDropOff(dropOff, gapDays);
    return said(dropOff, hazard);
  }
  const hazard = hazardGiven(values);
  return said(dropOffIn(reading, hazard, gapDays), hazard);
}

function hazardGiven(values: PipelineValues): number {
  switch (values.dropOffGiven) {
    case 'patience':
      return 1 / values.patienceDays;
    case 'counted':
      // Maximum likelihood for a constant hazard, filled and still waiting orders censored: events over time at risk.
      return values.countedCancellations / (values.countedWaiting * values.countedDays);
    default:
      return values.hazardBefore;
  }
}

/** Of a count: h / √cancellations; nothing can be said from none. */
function standardErrorOf(values: PipelineValues): number | null {
  const { dropOffGiven, countedCancellations } = values;
  if (dropOffGiven !== 'counted' || countedCancellations === 0) return null;
  return hazardGiven(values) / Math.sqrt(countedCancellations);
}

/** Share lost over a gap whose promise holds; a hazard of null loses all. */
function dropOffIn(reading: Reading, hazard: number | null, gapDays: number): number {
  if (hazard === null) return 1;
  return reading === 'even' ? dropOffFromHazard(hazard, gapDays) : -Math.expm1(-hazard * gapDays);
}

function said(dropOff: number, hazard: number): DropOffAs {
  const patience = 1 / hazard;
  return {
    dropOff,
    hazard,
    dailyChance: -Math.expm1(-hazard),
    patienceDays: Number.isFinite(patience) ? patience : null,
  };
}

/** How orders of this scenario stand while they wait; also when all cancel at once. */
class Wait {
  readonly promiseDays: number;
  readonly hazard: number | null;
  readonly #hazardAfter: number;
  readonly #promiseBreak: number;

  constructor(values: PipelineValues, hazard: number | null) {
    this.hazard = hazard;
    this.promiseDays = values.promise === 'wait' ? values.promisedWaitDays : Infinity;
    this.#hazardAfter = (hazard ?? 0) * values.hazardAfterFactor;
    this.#promiseBreak = values.promiseBreak;
  }

  /** Share still standing after waiting, 0 to 1. */
  share(waitDays: number): number {
    if (this.hazard === null) return waitDays > 0 ? 0 : 1;
    return standingShare(waitDays, this.promiseDays, this.#patience(this.hazard));
  }

  /** Days of standing between two waits. */
  days(from: number, to: number): number {
    return this.hazard === null
      ? 0
      : standingIntegral(from, to, this.promiseDays, this.#patience(this.hazard));
  }

  /**
   * ∫ of (G − w)·S(w) dw over 0 to G: the order-days that a day's worth of even arrivals spends waiting.
   *
   * On each side of the promise a constant hazard turns order-days into cancellations, so order-days = cancelled / h.
   */
  orderDays(gapDays: number): number {
    if (this.hazard === null) return 0;
    const held = Math.min(this.promiseDays, gapDays);
    const past = gapDays - held;
    let total = orderDaysOfConstantHazard(this.hazard, held) + past * this.days(0, held);
    if (past > 0) {
      const atBreak = Math.exp(-this.hazard * held - this.#promiseBreak);
      total += atBreak * orderDaysOfConstantHazard(this.#hazardAfter, past);
    }
    return total;
  }

  #patience(hazard: number) {
    return {
      hazardBefore: hazard,
      hazardAfter: this.#hazardAfter,
      promiseBreak: this.#promiseBreak,
      weibullShape: 1,
    };
  }
}

function orderDaysOfConstantHazard(hazard: number, days: number): number {
  // Below this the cancelled share is half the exponent to rounding, and the quotient could underflow.
  if (hazard * days < 1e-15) return (days * days) / 2;
  return (days * dropOffFromHazard(hazard, days)) / hazard;
}

/** Average waits: of every order until filled or cancelled, and of the kept ones. */
function waits(
  wait: Wait,
  reading: Reading,
  gapDays: number,
): { averageWait: number; averageWaitKept: number } {
  const standing = wait.days(0, gapDays);
  if (reading === 'whole') return { averageWait: standing, averageWaitKept: gapDays };
  const orderDays = wait.orderDays(gapDays);
  return {
    averageWait: orderDays / gapDays,
    // ∫ w·S = G·∫ S − ∫ (G − w)·S; rounding may carry the quotient past its ends.
    averageWaitKept: standing > 0 ? Math.min(Math.max(gapDays - orderDays / standing, 0), gapDays / 2) : 0,
  };
}

/**
 * Day w of waiting: reached = filled + cancelled + standing.
 *
 * Even arrivals: λ(G − w)·S(w) orders wait longer than w; λ·∫ S over the day are filled in it.
 */
function waitingDays(wait: Wait, reading: Reading, captured: number, gapDays: number): WaitingDay[] {
  const perDay = captured / gapDays;
  const standingAfter = (day: number) =>
    reading === 'even'
      ? perDay * (gapDays - day) * wait.share(day)
      : day < gapDays
        ? captured * wait.share(day)
        : 0;
  return days(gapDays).map((day) => {
    const reached = standingAfter(day - 1);
    const standing = standingAfter(day);
    const filled =
      reading === 'even'
        ? perDay * wait.days(day - 1, day)
        : day === gapDays
          ? captured * wait.share(gapDays)
          : 0;
    return {
      day,
      reached,
      // Never below 0, where the difference of equals is only rounding.
      cancelled: Math.max(0, reached - standing - filled),
      filled,
      standing,
      late: day > wait.promiseDays,
    };
  });
}

/** Even arrivals: one entry a day of the gap. All waiting the whole gap: one entry, placed as it begins. */
function orderDays(wait: Wait, reading: Reading, captured: number, gapDays: number): OrderDay[] {
  const entry = (day: number, waitFrom: number, waitTo: number, orders: number, kept: number): OrderDay => ({
    day,
    waitFrom,
    waitTo,
    captured: orders,
    kept,
    shippedLate: waitTo > wait.promiseDays ? kept : 0,
    cancelled: orders - kept,
  });
  if (reading === 'whole') return [entry(1, gapDays, gapDays, captured, captured * wait.share(gapDays))];
  const perDay = captured / gapDays;
  return days(gapDays).map((day) => {
    const waitTo = gapDays - day + 1;
    return entry(day, waitTo - 1, waitTo, perDay, perDay * wait.days(waitTo - 1, waitTo));
  });
}

/** The queue as it builds up; its last entry is the moment before the restock fills it. */
function gapDaysOf(wait: Wait, reading: Reading, captured: number, gapDays: number): GapDay[] {
  return days(gapDays).map((day) => {
    const taken = reading === 'even' ? (captured * day) / gapDays : captured;
    const waiting =
      reading === 'even' ? (captured * wait.days(0, day)) / gapDays : captured * wait.share(day);
    return { day, captured: taken, waiting, cancelled: taken - waiting };
  });
}

function days(gapDays: number): number[] {
  return Array.from({ length: gapDays }, (_, index) => index + 1);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
