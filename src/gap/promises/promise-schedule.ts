import { shrinkingPromise } from '../../engine/backorders/promise';
import { businessDayFrom } from './business-days';
import { landedBy, type RestockLaw } from './restock-law';

/** One step of a schedule: a date to promise from a day on, for as long as the stock has not landed. */
export interface ScheduleStep {
  /** First day it stands, and the last before the next step. */
  readonly fromDay: number;
  readonly toDay: number;
  /** Promised ship date, as a day. */
  readonly date: number;
  /** Share of the restock dates still possible on `fromDay` that it covers, the days to clear the queue kept free. */
  readonly covers: number;
  /** Chance, seen from day 0, that the stock has not landed by `fromDay`, so that the step is needed. */
  readonly needed: number;
}

export interface ScheduleRule {
  /** First day the promise is shown. */
  readonly startDay: number;
  /** Share of the restock dates still possible that each step is to cover, above 0 to below 1. */
  readonly percentile: number;
  /** Longest wait the channel allows, days. */
  readonly limitDays: number;
  /** Days after the landing until the last waiting order has shipped, >= 0. */
  readonly clearingDays: number;
  /** Days between two looks at the date, >= 1: a step covers the last of them as well. */
  readonly everyDays: number;
  /** Weekday of day 0, 0 Monday, where dates are to be business days; null where any day will do. */
  readonly startsOn: number | null;
}

/** Steps end where the stock is almost surely there. */
const hardlyNeeded = 0.01;
const mostSteps = 40;

/**
 * The dates to promise as the restock comes nearer and has not come.
 *
 * Each day's promise is the chosen percentile of the time still to go, given that it has not arrived, rounded up, plus the
 * days to clear the queue, within the channel's limit. Such a date never moves forward, so the one due on the last day
 * of a step holds through the whole of it.
 */
export function promiseSchedule(law: RestockLaw, rule: ScheduleRule): ScheduleStep[] {
  const { startDay, clearingDays, everyDays, limitDays, startsOn } = rule;
  const steps: ScheduleStep[] = [];
  for (let day = startDay; steps.length < mostSteps; day += everyDays) {
    const needed = 1 - landedBy(law, day);
    if (needed < hardlyNeeded || day >= law.length) break;
    // A date beyond the channel's limit cannot be entered on the first day of the step.
    const lastAllowed = day + limitDays;
    const due = Math.min(dateDue(day + everyDays - 1, law, rule), lastAllowed);
    const date = Math.max(day, businessDayFrom(due, startsOn, lastAllowed));
    const toDay = day + everyDays - 1;
    const last = steps.at(-1);
    if (last !== undefined && last.date >= date) steps[steps.length - 1] = { ...last, toDay };
    else steps.push({ fromDay: day, toDay, date, covers: covered(law, day, date - clearingDays), needed });
  }
  return steps;
}

function dateDue(
  day: number,
  law: RestockLaw,
  { percentile, limitDays, clearingDays }: ScheduleRule,
): number {
  return day + Math.min(limitDays, shrinkingPromise(day, percentile, limitDays, law) + clearingDays);
}

/** Share of the dates still possible on a day that lie no later than another. */
function covered(law: RestockLaw, day: number, by: number): number {
  const before = landedBy(law, day);
  const left = 1 - before;
  return left > 0 ? Math.min(1, Math.max(0, (landedBy(law, by) - before) / left)) : 0;
}
