import type { Formatter } from '../../fields/format';
import type { MadeValues } from './inputs';

const bases = [20, 100, 1000, 10_000];

/** Orders that a chance is told out of: as few as tell the chance wanted exactly, so that no rounding meets or misses it. */
function toldOutOf({ keepChance }: MadeValues): number {
  return bases.find((of) => Math.abs(keepChance * of - Math.round(keepChance * of)) < 1e-9) ?? bases.at(-1)!;
}

/** The chance wanted: "19 of 20". */
export const wantedWords = (values: MadeValues, format: Formatter): string =>
  format.frequency(values.keepChance, toldOutOf(values));

/** Whether a chance is nearer to all of them than to one less, and not all: "more than 19 of 20". */
const isNearlyAll = (kept: number, of: number): boolean => kept < 1 && Math.round(kept * of) === of;

/** A chance that has something to reach, rounded down: it is never told as reached before it is. */
export function keptWords(kept: number, values: MadeValues, format: Formatter): string {
  const of = toldOutOf(values);
  if (isNearlyAll(kept, of)) return format.frequency(kept, of);
  const count = Math.floor(kept * of + 1e-9);
  return format.frequency(count === 0 ? Math.min(kept, 1e-9) : count / of, of);
}

/** What is left of such a chance, so that both add up. */
export function brokenWords(kept: number, values: MadeValues, format: Formatter): string {
  const of = toldOutOf(values);
  if (isNearlyAll(kept, of)) return format.frequency(1 - kept, of);
  return format.frequency((of - Math.floor(kept * of + 1e-9)) / of, of);
}

/** The same in percent, to a tenth or finer where the chance wanted is. */
export function keptPercent(kept: number | null, values: MadeValues, format: Formatter): string {
  if (kept === null) return '–';
  const parts = Math.max(1000, toldOutOf(values));
  return format.percent(Math.floor(kept * parts + 1e-9) / parts, parts === 1000 ? 1 : 2);
}

/** Orders a week; fewer than one in twenty years are none. */
export const aWeek = (orders: number, format: Formatter): string => format.about(orders < 0.001 ? 0 : orders);
