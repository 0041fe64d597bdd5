import { hazardFromDropOff } from '../../engine/backorders/drop-off';
import { fitConstantHazard } from '../../engine/backorders/hazard-fit';
import { gammaQuantile } from '../../engine/statistics/gamma';
import { clopperPearsonInterval } from '../../engine/statistics/proportion-interval';
import { addDays, daysBetween } from '../../fields/calendar-date';
import type { GapValues } from '../gap-inputs';
import { countsByDay, daysOut, firstCountedEmpty, lastCounted, ordersTaken, type Live } from './counts';

/** A rate of cancelling while waiting, learned from counts. */
export interface LearnedHazard {
  /** Per waiting order and day. */
  readonly hazard: number;
  /** 8 in 10 confidence interval from the number of cancellations. */
  readonly lower: number;
  readonly upper: number;
  /** Orders it rests on, and how many of them were cancelled. */
  readonly orders: number;
  readonly cancelled: number;
  /** Whether from the days that counted orders waited, or from the share cancelled over the whole gap. */
  readonly by: 'waiting-days' | 'drop-off';
}

/** Fewest cancellations that tell anything of a rate: below, its interval spans a factor of four. */
const fewestCancellations = 5;
const confidence = 0.8;

/**
 * Rate of cancelling before the promise breaks, from the counts of waiting and cancelled orders.
 *
 * With two or more counts: cancellations over the days that orders waited, the queue taken as a straight line between
 * counts; the maximum-likelihood estimate of a constant hazard, in which only these two totals matter. With totals alone:
 * the drop-off of evenly arriving orders over the gap, inverted. Counts after the first promise broke are left out, as
 * more cancel then.
 *
 * @returns null where the counts do not tell: fewer than 5 cancellations, or none before the promise broke
 */
export function learnedHazard(values: GapValues, live: Live, dayZero: string): LearnedHazard | null {
  const breaksOn = firstBreak(values, live, dayZero);
  return fromWaitingDays(live, breaksOn) ?? fromDropOff(live, breaksOn);
}

/** The first day on which a promise could have been broken, or null where none is known. */
function firstBreak(values: GapValues, live: Live, dayZero: string): string | null {
  if (values.promiseKind === 'fixed-date') return laterDate(dayZero, values.promiseDate);
  const empty = firstCountedEmpty(live);
  if (values.promiseKind === 'fixed-wait')
    return empty === null ? null : laterDate(empty, values.promiseDays);
  return countsByDay(live).find(({ shippedLate }) => (shippedLate ?? 0) > 0)?.date ?? null;
}

function laterDate(date: string, days: number): string | null {
  try {
    return addDays(date, days);
  } catch {
    return null;
  }
}

function fromWaitingDays(live: Live, breaksOn: string | null): LearnedHazard | null {
  const stops = [breaksOn, live.restockedOn].filter((date) => date !== null);
  const points = countsByDay(live)
    // With stock on the shelf nobody waits.
    .map(({ date, waiting, cancelled, onHand }) => ({
      date,
      waiting: waiting ?? ((onHand ?? 0) > 0 ? 0 : null),
      cancelled: cancelled ?? ((onHand ?? 0) > 0 && waiting === null ? 0 : null),
    }))
    .filter(({ date, waiting, cancelled }) => {
      return waiting !== null && cancelled !== null && stops.every((stop) => date <= stop);
    });
  let exposure = 0;
  for (let i = 1; i < points.length; i++) {
    const [from, to] = [points[i - 1]!, points[i]!];
    exposure += (daysBetween(from.date, to.date) * (from.waiting! + to.waiting!)) / 2;
  }
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || exposure <= 0) return null;
  const cancelled = last.cancelled! - first.cancelled!;
  if (cancelled < fewestCancellations || !Number.isInteger(cancelled)) return null;
  const orders = Math.max(cancelled, Math.round(last.waiting! + cancelled));
  // Only the totals enter the estimate, so every order may stand with the mean wait.
  const waits = Array.from({ length: orders }, (_, order) => ({
    days: exposure / orders,
    cancelled: order < cancelled,
  }));
  const tail = (1 - confidence) / 2;
  return {
    hazard: fitConstantHazard(waits).hazard,
    lower: gammaQuantile(tail, cancelled, 1 / exposure),
    upper: gammaQuantile(1 - tail, cancelled + 1, 1 / exposure),
    orders,
    cancelled,
    by: 'waiting-days',
  };
}

function fromDropOff(live: Live, breaksOn: string | null): LearnedHazard | null {
  const taken = ordersTaken(live);
  const gapDays = daysOut(live);
  const cancelled = lastCounted(live, 'cancelled')?.cancelled ?? null;
  if (taken === null || gapDays === null || gapDays <= 0 || cancelled === null) return null;
  if (breaksOn !== null && live.restockedOn! > breaksOn) return null;
  if (cancelled < fewestCancellations || cancelled >= taken) return null;
  if (!Number.isInteger(cancelled) || !Number.isInteger(taken)) return null;
  const share = clopperPearsonInterval(cancelled, taken, confidence);
  return {
    hazard: hazardFromDropOff(cancelled / taken, gapDays),
    lower: hazardFromDropOff(share.lower, gapDays),
    upper: hazardFromDropOff(Math.min(share.upper, 1 - 1e-9), gapDays),
    orders: taken,
    cancelled,
    by: 'drop-off',
  };
}
