import { dayOfWeek } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import { handlingTimeFor } from '../../gap/promises/business-days';
import { isHeldToLimits } from '../../gap/promises/taking-backorders';
import type { HandlingValues } from './inputs';
import { errorOf } from './picks';

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

/** A counted chance and its standard error: "4.9 % ± 0.4 %". */
export function chanceSaid(chance: number, trials: number, format: Formatter): string {
  const error = errorOf(chance, trials);
  return error === 0
    ? format.percent(chance, 1)
    : `${format.percent(chance, 1)} ± ${format.percent(error, 1)}`;
}

/** Money beyond staying closed, in words: "$534 more than staying closed". */
export function gainSaid(gain: number, format: Formatter): string {
  if (Math.abs(gain) < 0.5) return 'as much as staying closed';
  return `${format.money(Math.abs(gain), 0)} ${gain > 0 ? 'more' : 'less'} than staying closed`;
}
