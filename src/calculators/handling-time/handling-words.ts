import { dayOfWeek } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { businessDayFrom, handlingTimeFor } from '../../gap/promises/business-days';
import { isHeldToLimits } from '../../gap/promises/taking-backorders';
import type { HandlingValues } from './inputs';

/** Business days, as Amazon counts handling time, that make up a promise shown from a day on. */
export function handlingTime(
  promise: number,
  fromDay: number,
  { asOf }: Pick<HandlingValues, 'asOf'>,
): number {
  return handlingTimeFor(
    promise,
    asOf === null ? null : (dayOfWeek(asOf) + Math.max(0, Math.floor(fromDay))) % 7,
  );
}

/** "16 business days". */
export function businessDays(days: number, format: Formatter): string {
  return `${format.number(days, 0)} business ${days === 1 ? 'day' : 'days'}`;
}

/** What a promise that is too short does, for the sentence "it … in 3 of 50 futures". */
export const breaks = (values: HandlingValues): string =>
  isHeldToLimits(values) ? 'breaches an account limit' : 'ships too many of its orders late';

/** What the chance is called where it stands alone. */
export const chanceName = (values: HandlingValues): string =>
  isHeldToLimits(values) ? 'Chance of a breach' : 'Chance of too many late';

/** Weekday of day 0 where restock dates are to fall on business days: once it has a date, and on Amazon. */
export function restockDatesStartOn(values: HandlingValues): number | null {
  return values.asOf === null || !isHeldToLimits(values) ? null : dayOfWeek(values.asOf);
}

/** A date as it is entered from a day on: a business day within the channel’s limit. */
export function enteredDate(date: number, fromDay: number, values: HandlingValues): number {
  return businessDayFrom(date, restockDatesStartOn(values), fromDay + values.promiseLimit);
}

/** A chance beside the one accepted, as frequencies fine enough to be told apart: "in 54 of 1,000 futures; you accept 50 of 1,000". */
export function besideAccepted(chance: number, { tolerance }: HandlingValues, format: Formatter): string {
  const alike = format.frequency(chance) === format.frequency(tolerance);
  const says = (share: number) => format.frequency(share, alike ? 1_000 : undefined);
  return `in ${says(chance)} futures; you accept ${says(tolerance)}`;
}

/** Money beyond staying closed, in words: "$534 more than staying closed". */
export function gainSaid(gain: number, format: Formatter): string {
  if (Math.abs(gain) < 0.5) return 'as much as staying closed';
  return `${format.money(Math.abs(gain), 0)} ${gain > 0 ? 'more' : 'less'} than staying closed`;
}
