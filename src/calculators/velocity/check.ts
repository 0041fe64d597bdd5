import { addDays } from '../../fields/calendar-date';
import type { Problem } from '../../fields/field';
import { eventFactors, horizonOf } from './history';
import type { VelocityValues } from './inputs';

const [earliest, latest] = ['1990-01-01', '2190-12-31'];
/** How many times a normal day a day may be, all its events together. */
const [leastTimes, mostTimes] = [0.05, 1_000];

/** What is wrong across the inputs, each said by the field that mends it. */
export function checkVelocity(values: VelocityValues): Problem[] {
  const { dailySales, dailySalesFrom, salesEvents } = values;
  const problems: Problem[] = [];
  const count = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;
  for (const key of ['dailyStock', 'dailyBulk'] as const) {
    const { length } = values[key];
    if (length > 0 && length !== dailySales.length)
      problems.push({
        path: key,
        message: `These are ${count(length)}, the daily sales ${count(dailySales.length)}. Give the same days for both, or empty this box.`,
      });
  }
  if (dailySalesFrom !== null && (dailySalesFrom < earliest || dailySalesFrom > latest))
    problems.push({ path: 'dailySalesFrom', message: 'Check the year of the first day.' });
  if (values.weight7 + values.weight30 + values.weight90 === 0)
    problems.push({ path: 'weight90', message: 'Give at least one of the three weights.' });
  salesEvents.forEach(({ from, to }, row) => {
    if (from !== null && to !== null && to < from)
      problems.push({
        path: `salesEvents.${row}.to`,
        message: 'The last day lies before the first. Swap them.',
      });
    if (from === null && to !== null)
      problems.push({ path: `salesEvents.${row}.from`, message: 'Give its first day too.' });
  });
  if (problems.length === 0 && dailySalesFrom !== null) {
    const factors = eventFactors(values, dailySales.length + horizonOf(values));
    const day = factors.findIndex((factor) => factor > mostTimes || factor < leastTimes);
    if (day >= 0)
      problems.push({
        path: 'salesEvents.0.factor',
        message: `Events that overlap multiply: on ${addDays(dailySalesFrom, day)} they come to ${factors[day]!.toPrecision(3)} times a normal day. Keep it between 0.05 and 1,000.`,
      });
  }
  return problems;
}
