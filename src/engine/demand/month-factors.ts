import { placeSums } from './place-sums';
import { shrunkFactors, type ShrunkFactors } from './shrunk-factors';

export interface MonthFactors extends ShrunkFactors {
  /** Demand of a year over that of the year before, taken out; 1 with less than two years, where it cannot be told from season. */
  readonly growth: number;
}

const year = 365;

/** Fewest usable days of each month. */
const fewestDays = 7;

/** How far a month of one year strays from its season, as a share: a modelling choice. One year's luck must not pass for season. */
const yearlyStray = 0.1;

/**
 * How many times a mean month each month sells, January first.
 *
 *   raw = mean of the month's usable days, growth taken out, over the mean of the twelve
 *   variance d/units expected + 0.1²/years seen
 *
 * Growth is units on days over units on the days a year earlier, both usable. Then {@link shrunkFactors}.
 *
 * @param demand - units a day, NaN where the day is not usable; other known factors divided out
 * @param monthOf - month of each day, 0 January to 11
 * @returns null with less than a year, or where a month has fewer than 7 usable days
 */
export function monthFactors(demand: Float64Array, monthOf: ArrayLike<number>): MonthFactors | null {
  if (demand.length < year) return null;
  const growth = growthOf(demand);
  const flat = demand.map((value, day) => value / growth ** (day / year));
  const level = placeSums(flat, new Float64Array(demand.length).fill(1), 12, (day) => monthOf[day]);
  if (level.days.some((days) => days < fewestDays)) return null;
  const mean = level.units.reduce((sum, units, month) => sum + units / level.days[month], 0) / 12;
  if (!(mean > 0)) return null;
  const levels = flat.map((_value, day) => mean * growth ** (day / year));
  const { units, expected, days, spread } = placeSums(demand, levels, 12, (day) => monthOf[day]);
  const found = shrunkFactors(
    Array.from(units, (sum, month) => sum / expected[month]),
    Array.from(
      expected,
      (sum, month) => spread / sum + yearlyStray ** 2 / Math.max(1, Math.round(days[month] / 30.4)),
    ),
  );
  return { ...found, growth };
}

function growthOf(demand: Float64Array): number {
  if (demand.length < 2 * year) return 1;
  let before = 0;
  let after = 0;
  for (let day = year; day < demand.length; day++) {
    if (Number.isNaN(demand[day]) || Number.isNaN(demand[day - year])) continue;
    before += demand[day - year];
    after += demand[day];
  }
  return before > 0 && after > 0 ? after / before : 1;
}
