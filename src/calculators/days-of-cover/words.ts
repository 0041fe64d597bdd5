import type { Formatter } from '../../fields/format';
import type { CoverResult, LastsTo } from './model';

/** How long stock lasts that outlasts the days looked ahead. */
export const notSoon = 'more than three years';

/** The day on which the last unit goes at the expected pace: as many full days of sales lie before it. */
export const soldOutDay = (cover: number): number => Math.floor(cover + 1e-9);

/** A day from now: a date where there is one, else "in 12 days". */
export function whenWords(day: number, format: Formatter): string {
  const whole = Math.round(day);
  if (format.settings.asOf !== null) return format.day(whole);
  return whole <= 0 ? 'today' : `in ${format.days(whole, 0)}`;
}

/** By when to do it: "by Dec 18", "within 12 days", "today". */
export function byWords(day: number, format: Formatter): string {
  const whole = Math.round(day);
  if (whole <= 0) return 'today';
  return format.settings.asOf === null ? `within ${format.days(whole, 0)}` : `by ${format.day(whole)}`;
}

/** Full days of sales: "32 days". */
export function coverWords(cover: number | null, format: Formatter): string {
  if (cover === null) return notSoon;
  const days = soldOutDay(cover);
  return days === 0 ? 'less than a day' : format.days(days, 0);
}

/** "32 days, to Dec 25". */
export function lastsWords(cover: number | null, format: Formatter): string {
  const said = coverWords(cover, format);
  return cover === null || format.settings.asOf === null
    ? said
    : `${said}, to ${format.day(soldOutDay(cover))}`;
}

/** First and last day of 8 of 10 futures, the expected one between them; null where not all are known. */
export function rangeDays({ cover, p10, p90 }: LastsTo): readonly [number, number] | null {
  if (cover === null || p10 === null || p90 === null) return null;
  const day = soldOutDay(cover);
  return [Math.min(day, p10), Math.max(day, p90)];
}

/** Days out of stock when the next order is placed today and takes as long as usual; 0 where something is under way. */
export function daysOutIfOrderedToday({ inbound, out, lead }: CoverResult): number {
  if (inbound > 0 || out.cover === null) return 0;
  return Math.max(0, Math.round(lead.p50) - soldOutDay(out.cover));
}
