import type { Formatter } from '../../fields/format';
import type { LegEffect } from './leg-effects';

/** Days, and the date they lead to once the order has one: "85 days (Feb 16)". */
export function daysAndDate(days: number, format: Formatter): string {
  const said = format.days(days, 0);
  return format.settings.asOf === null ? said : `${said} (${format.day(Math.round(days))})`;
}

/** The same as a limit: "85 days or less (by Feb 16)". */
export function atMostWords(days: number, format: Formatter): string {
  const said = `${format.days(days, 0)} or less`;
  return format.settings.asOf === null ? said : `${said} (by ${format.day(Math.round(days))})`;
}

/** Legs by their part in the spread, the greatest first; those without any left out. */
export const bySpread = (legs: readonly LegEffect[]): LegEffect[] =>
  legs
    .filter(({ shareOfVariance }) => shareOfVariance > 0)
    .sort((a, b) => b.shareOfVariance - a.shareOfVariance);
