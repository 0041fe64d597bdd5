import { RunOut } from '../engine/replenishment/run-out';
import { addDays } from '../fields/calendar-date';
import { calendarFrom, seasonTable } from '../gap/season';
import { oldestCount, type ProductSupply } from './product-supply';

/** Days looked ahead; stock that lasts longer is said to. */
export const daysAhead = 1_095;

type Demand = Pick<ProductSupply, 'demand' | 'age' | 'weekdayFactors' | 'monthFactors'>;

const lookedAt = oldestCount + daysAhead;
const means = new Float64Array(lookedAt);
const sums = new Float64Array(lookedAt + 1);
let calendar: Uint8Array = new Uint8Array();
let calendarOf = '';

/** Units expected on each day from the day of a product's count on, in season; good until it is asked for again. */
export function demandByDay(
  { demand, age, weekdayFactors, monthFactors }: Demand,
  today: string,
  days: number,
): Float64Array {
  const found = means.subarray(0, age + Math.min(daysAhead, days));
  const daily = demand ?? 0;
  if (weekdayFactors.length + monthFactors.length === 0) return found.fill(daily);
  if (calendarOf !== today) {
    calendar = calendarFrom(addDays(today, -oldestCount), lookedAt);
    calendarOf = today;
  }
  const season = seasonTable(weekdayFactors, monthFactors);
  const from = oldestCount - age;
  for (let day = 0; day < found.length; day++) found[day] = daily * season[calendar[from + day]!]!;
  return found;
}

/** That demand until `daysAhead` from today, and when it empties a stock; good until it is asked for again. */
export function demandAhead(supply: ProductSupply, today: string): RunOut {
  return new RunOut(demandByDay(supply, today, daysAhead), supply.dispersion, sums);
}
