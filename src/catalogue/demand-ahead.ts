import { RunOut } from '../engine/replenishment/run-out';
import { addDays } from '../fields/calendar-date';
import { calendarDaysFrom, seasonOn, type CalendarDays } from '../gap/season';
import { oldestCount, type ProductSupply } from './product-supply';

/** Days looked ahead; stock that lasts longer is said to. */
export const daysAhead = 1_095;

const lookedAt = oldestCount + daysAhead;
const demand = new Float64Array(lookedAt);
let calendar: CalendarDays | null = null;
let calendarOf = '';

/** Demand from the day of a product's count on, day by day in season, until `daysAhead` from today. */
export function demandAhead(
  { demand: daily, age, dispersion, weekdayFactors, monthFactors }: ProductSupply,
  today: string,
): RunOut {
  const means = demand.subarray(0, age + daysAhead);
  if (weekdayFactors.length + monthFactors.length === 0) means.fill(daily ?? 0);
  else {
    if (calendar === null || calendarOf !== today) {
      calendar = calendarDaysFrom(addDays(today, -oldestCount), lookedAt);
      calendarOf = today;
    }
    const { weekdays, months } = calendar;
    for (let day = 0; day < means.length; day++) {
      const at = oldestCount - age + day;
      means[day] = (daily ?? 0) * seasonOn(weekdayFactors, monthFactors, weekdays[at]!, months[at]!);
    }
  }
  return new RunOut(means, dispersion);
}
