import { daysToWork, type Workshop } from '../../engine/queueing/workshop';
import { firstCount, madeWithin } from '../../engine/queueing/last-in-line';
import type { Formatter } from '../../fields/format';
import type { MadeValues } from './inputs';

/** Days by which all orders that wait today are made with the chance wanted, days off counted; 0 where none waits. */
export function lineMadeBy(workshop: Workshop, keepChance: number): number {
  const { backlog, capacityPerDay } = workshop;
  if (backlog === 0) return 0;
  const workingDays = firstCount(
    (days) => madeWithin(workshop, backlog - 1, days * capacityPerDay) >= keepChance,
  );
  return daysToWork(workshop)(0, workingDays * capacityPerDay);
}

/** The weekday on which day 0 falls, or is taken to: days off hang on it. */
export const todayWords = ({ asOf }: MadeValues, format: Formatter): string =>
  asOf === null ? 'taken for a Monday, no date given' : format.day(0, true);

/** By when, as a date where one is known, else in days. */
export const byWords = (days: number, { asOf }: MadeValues, format: Formatter): string =>
  days > farthest
    ? `within ${format.about(Math.ceil(days / 365))} years`
    : asOf === null || format.settings.asOf === null
      ? `within ${format.days(days, 0)}`
      : `by ${format.day(days, true)}`;

/** Beyond it, ten years, neither a date nor a count of days says anything. */
const farthest = 3_650;
