import { withoutFactors } from './back-test';
import { dayFactors, type DemandEvent } from './day-factors';
import { monthFactors, type MonthFactors } from './month-factors';
import type { ShrunkFactors } from './shrunk-factors';
import { trendTest, type TrendTest } from './trend-test';
import { weekdayFactors } from './weekday-factors';

export interface PatternOptions {
  /** Weekday of the first day, 0 Sunday to 6 Saturday; null where the days have no dates. */
  readonly firstWeekday: number | null;
  /** Month of each day, 0 January to 11, of the history and of as many days after it as factors are asked for; null for no season. */
  readonly monthOf: ArrayLike<number> | null;
  readonly events?: readonly DemandEvent[];
}

/** What repeats in a product's demand. */
export interface DemandPatterns {
  /** Sunday first; null without dates. */
  readonly weekdays: ShrunkFactors | null;
  /** January first; null without dates, or where the history does not tell. */
  readonly months: MonthFactors | null;
  /** Of demand without weekdays, months and events; null where it is too short. */
  readonly trend: TrendTest | null;
  /** All of it for the first so many days of the history and after it, as `forecastDemand` takes it. */
  factorsFor(days: number): Float64Array;
}

/**
 * Weekdays, months, trend and events of demand. Events are given, and divided out before anything is told; months are told with the
 * weekdays divided out, then weekdays with the months.
 *
 * @param demand - units a day, NaN where the day is not usable: stockouts must not pass for season
 * @throws RangeError when an event's factor is not above 0
 */
export function demandPatterns(demand: Float64Array, options: PatternOptions): DemandPatterns {
  const { firstWeekday, monthOf, events = [] } = options;
  let weekdays: ShrunkFactors | null = null;
  let months: MonthFactors | null = null;
  const factorsOf = (days: number, of: { weekdays: boolean; months: boolean }) =>
    dayFactors(days, {
      events,
      ...(of.weekdays && weekdays && firstWeekday !== null
        ? { weekdays: { factors: weekdays.factors, firstWeekday } }
        : {}),
      ...(of.months && months && monthOf ? { months: { factors: months.factors, monthOf } } : {}),
    });
  const without = (of: { weekdays: boolean; months: boolean }) =>
    withoutFactors(demand, factorsOf(demand.length, of));
  for (let round = 0; round < 2; round++) {
    if (firstWeekday !== null)
      weekdays = weekdayFactors(without({ weekdays: false, months: true }), firstWeekday);
    if (monthOf !== null) months = monthFactors(without({ weekdays: true, months: false }), monthOf);
  }
  return {
    weekdays,
    months,
    trend: trendTest(without({ weekdays: true, months: true })),
    factorsFor: (days) => factorsOf(days, { weekdays: true, months: true }),
  };
}
