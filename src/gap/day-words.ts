import type { Formatter } from '../fields/format';

/** A day of a gap as its charts name it. Day 0 is today only as long as it has no date: a date passes, and stays what it is. */
export function dayLabel(day: number, format: Formatter): string {
  return day === 0 && format.settings.asOf === null ? 'today' : format.day(day);
}

/** By when an action is to be done: "today", "by Dec 18". */
export function deadline(byDay: number, format: Formatter): string {
  const day = Math.max(0, byDay);
  return day === 0 && format.settings.asOf === null ? 'today' : `by ${format.day(day)}`;
}
