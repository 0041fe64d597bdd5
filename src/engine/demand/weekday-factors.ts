import { dayLevels } from './day-levels';
import { placeSums } from './place-sums';
import { shrunkFactors, type ShrunkFactors } from './shrunk-factors';

/** Days on either side that make the level around a day: seven weeks in all. */
const reach = 24;

/**
 * How many times a mean day each weekday sells, Sunday first.
 *
 *   raw = units on that weekday / Σ level around those days,  variance d/Σ level
 *
 * The level is the mean of the usable days within 24 days on either side, the weekdays divided out, found twice; d is variance over
 * mean of a day. Days that are not usable count nowhere. Then {@link shrunkFactors}: of a few weeks little is kept.
 *
 * @param demand - units a day, NaN where the day is not usable; other known factors divided out
 * @param firstWeekday - of the first day, 0 Sunday to 6 Saturday
 */
export function weekdayFactors(demand: Float64Array, firstWeekday: number): ShrunkFactors {
  const weekdayOf = (day: number) => (firstWeekday + day) % 7;
  let found = shrunkFactors(new Array<number>(7).fill(NaN), []);
  for (let round = 0; round < 2; round++) {
    const flat = demand.map((value, day) => value / Math.max(0.05, found.factors[weekdayOf(day)]));
    const { units, expected, spread } = placeSums(demand, dayLevels(flat, reach), 7, weekdayOf);
    found = shrunkFactors(
      Array.from(units, (sum, place) => sum / expected[place]),
      Array.from(expected, (sum) => spread / sum),
    );
  }
  return found;
}
