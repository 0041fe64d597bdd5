import type { Formatter } from '../../fields/format';

/** How long stock lasts that outlasts the days looked ahead. */
export const notSoon = 'more than three years';

/** A day from now: a date where there is one, else "in 12 days". */
export function whenWords(day: number, format: Formatter): string {
  const whole = Math.round(day);
  if (format.settings.asOf !== null) return format.day(whole);
  return whole <= 0 ? 'today' : `in ${format.days(whole, 0)}`;
}

/** "32 days, to Dec 25". */
export function lastsWords(days: number | null, format: Formatter): string {
  if (days === null) return notSoon;
  const said = format.days(days, days < 10 ? 1 : 0);
  return format.settings.asOf === null ? said : `${said}, to ${format.day(Math.floor(days))}`;
}
