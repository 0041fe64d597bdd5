import { outOfRange } from '../statistics/out-of-range';

/** Days on which demand is a multiple of normal. */
export interface DemandEvent {
  /** First and last day, from day 0 of the history on; both may lie outside. */
  readonly from: number;
  readonly to: number;
  /** > 0 */
  readonly factor: number;
}

/** What makes days differ; each part may be left out. */
export interface DayPatterns {
  readonly weekdays?: { readonly factors: readonly number[]; readonly firstWeekday: number };
  readonly months?: { readonly factors: readonly number[]; readonly monthOf: ArrayLike<number> };
  readonly events?: readonly DemandEvent[];
}

/** No factor is taken below this: demand is divided by it. */
const least = 0.05;

/**
 * How many times a mean day each day is: its weekday's factor times its month's times those of its events. History is divided by it
 * before a forecast, and the forecast multiplied by it after.
 *
 * @param days - how many, from day 0 of the history on; `monthOf` must reach as far
 * @returns each at least 0.05
 * @throws RangeError when an event's factor is not above 0
 */
export function dayFactors(days: number, { weekdays, months, events = [] }: DayPatterns): Float64Array {
  const found = new Float64Array(days).fill(1);
  for (let day = 0; day < days; day++) {
    if (weekdays) found[day] *= weekdays.factors[(weekdays.firstWeekday + day) % 7];
    if (months) found[day] *= months.factors[months.monthOf[day]];
  }
  for (const { from, to, factor } of events) {
    if (!(factor > 0)) throw outOfRange('Factor of an event', factor);
    for (let day = Math.max(0, from); day <= Math.min(days - 1, to); day++) found[day] *= factor;
  }
  return found.map((factor) => Math.max(least, factor));
}
