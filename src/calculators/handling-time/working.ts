import { captureShare } from '../../engine/backorders/capture';
import { standingShare } from '../../engine/backorders/patience';
import type { WorkingStep } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { isHeldToLimits } from '../../gap/promises/taking-backorders';
import { businessDays, handlingTime } from './handling-words';
import type { HandlingValues } from './inputs';
import type { HandlingResult } from './model';
import type { HandlingOutcome } from './outcome';
import { errorOf, picksOf } from './picks';

const shortWindow = 10;
const monthWindow = 30;

/** From the restock date to the day to plan with; how many late orders the account bears; what the safe wait keeps. */
export function handlingWorking(
  values: HandlingValues,
  result: HandlingResult,
  run: HandlingOutcome | null,
  format: Formatter,
): WorkingStep[] {
  return [
    ...planningSteps(values, result, format),
    ...(isHeldToLimits(values) ? toleratedLates(values, format) : []),
    ...safeWaitSteps(values, result, run, format),
  ];
}

function planningSteps(values: HandlingValues, result: HandlingResult, format: Formatter): WorkingStep[] {
  const planning = result.planning.at(-1);
  if (planning === undefined) return [];
  const { dispatchCapacity } = values;
  const whole = (value: number) => format.number(value, 0);
  return [
    {
      says: `Restock day that ${format.percent(planning.share, 0)} of futures keep`,
      formula: 'first day by which the dates, the chance of a slip and receiving have brought so many',
      gives: format.day(planning.restock),
    },
    {
      says: 'Days to clear the queue after it',
      formula:
        dispatchCapacity === null
          ? 'no limit to what can be dispatched in a day'
          : `orders that wait ÷ dispatched a day, the first day not counted = ${whole(result.expected.kept)} ÷ ${whole(dispatchCapacity)} − 1, rounded up`,
      gives: format.days(result.clearingDays, 0),
    },
    {
      says: 'Day to plan with',
      formula: `${format.day(planning.restock)} + ${format.days(result.clearingDays, 0)}`,
      gives: format.day(planning.day),
    },
    {
      says: 'The same as a wait, for an order on the first day out',
      formula: `${format.day(planning.day)} − ${format.day(result.startDay)}`,
      gives: format.days(Math.max(0, planning.day - result.startDay), 0),
    },
  ];
}

/** How far the account's other orders dilute late ones: the most late orders that stay under the limit. */
function toleratedLates(values: HandlingValues, format: Formatter): WorkingStep[] {
  const { otherOrdersPerDay, otherLateShare, lateLimit } = values;
  return [shortWindow, monthWindow].map((days) => {
    const others = days * otherOrdersPerDay;
    const room = Math.max(0, (others * (lateLimit - otherLateShare)) / (1 - lateLimit));
    const most = Math.max(0, Math.ceil(room - 1e-9) - 1);
    return {
      says: `Late backorders that ${days} days bear, if all due in them are late`,
      formula: `below other orders × (limit − their late share) ÷ (1 − limit) = ${format.number(others, 0)} × (${format.percent(lateLimit, 1)} − ${format.percent(otherLateShare, 1)}) ÷ ${format.number(1 - lateLimit, 2)} = ${format.number(room, 1)}`,
      gives: format.number(most, 0),
    };
  });
}

function safeWaitSteps(
  values: HandlingValues,
  { captureDecay, hazard, startDay }: HandlingResult,
  run: HandlingOutcome | null,
  format: Formatter,
): WorkingStep[] {
  const safe = picksOf(run?.waits ?? [], values)?.safe;
  if (safe === null || safe === undefined) return [];
  const { promise, breachChance, trials } = safe;
  const patience = {
    hazardBefore: hazard,
    promiseBreak: values.promiseBreak,
    hazardAfter: hazard * values.hazardAfterFactor,
    weibullShape: 1,
  };
  return [
    {
      says: `Share who still order at ${format.days(promise, 0)}`,
      formula: `e^(−κP) = e^(−${format.number(captureDecay, 3)} × ${format.number(promise, 0)})`,
      gives: format.percent(captureShare(promise, captureDecay), 1),
    },
    {
      says: 'Share of those who would wait all of it',
      formula: `e^(−h₁P) = e^(−${format.number(hazard, 4)} × ${format.number(promise, 0)})`,
      gives: format.percent(standingShare(promise, promise, patience), 1),
    },
    {
      says: 'Futures that are unsafe, counted',
      formula: `${format.number(Math.round(breachChance * trials), 0)} of ${format.number(trials, 0)}, standard error √(p (1 − p) ÷ n) = ${format.percent(errorOf(breachChance, trials), 1)}`,
      gives: format.percent(breachChance, 1),
    },
    {
      says: 'As Amazon’s handling time',
      formula:
        values.asOf === null
          ? `${format.number(promise, 0)} × 5 ÷ 7, rounded up`
          : `fewest business days from ${format.day(startDay)} that make ${format.days(promise, 0)}`,
      gives: businessDays(handlingTime(promise, startDay, values), format),
    },
  ];
}
