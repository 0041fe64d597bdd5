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

/** What the same customers would do in a gap of another length. */
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
