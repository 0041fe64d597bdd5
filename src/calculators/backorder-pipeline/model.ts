import type { CalculatorModel } from '../calculator';
import { dropOffIn, readAs, standardErrorOf } from './drop-off-as';
import { gapDaysOf, orderDays, waitingDays } from './gap-days';
import type { PipelineValues } from './inputs';
import type { PipelineResult } from './pipeline-result';
import { Wait, waits } from './wait';

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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
