import type { Formatter } from '../../fields/format';
import { addDays, monthOf } from '../../fields/calendar-date';
import type { CashResult } from './model';
import { undatedMonth } from './plan-of';

/** A run of days with what its cash did, as planned. */
export interface CashPeriod {
  readonly from: number;
  readonly to: number;
  readonly opening: number;
  readonly inflow: number;
  readonly outflow: number;
  readonly closing: number;
  readonly lowest: number;
}

/** First days of the weeks from day 0, or of the months: of the calendar once day 0 has a date, else 30 days each. */
function starts(kind: 'week' | 'month', days: number, format: Formatter): number[] {
  const { asOf } = format.settings;
  const first: number[] = [];
  for (let day = 0; day < days; day++) {
    const begins =
      kind === 'week'
        ? day % 7 === 0
        : asOf === null
          ? day % undatedMonth === 0
          : day === 0 || monthOf(addDays(asOf, day)) !== monthOf(addDays(asOf, day - 1));
    if (begins) first.push(day);
  }
  return first;
}

export function cashPeriods(result: CashResult, kind: 'week' | 'month', format: Formatter): CashPeriod[] {
  const first = starts(kind, result.horizonDays, format);
  return first.map((from, index) => {
    const to = (first[index + 1] ?? result.horizonDays) - 1;
    let inflow = 0;
    let outflow = 0;
    let lowest = Infinity;
    for (let day = from; day <= to; day++) {
      inflow += result.inflow[day]!;
      outflow += result.outflow[day]!;
      lowest = Math.min(lowest, result.cash[day]!);
    }
    const opening = from === 0 ? result.opening : result.cash[from - 1]!;
    return { from, to, opening, inflow, outflow, closing: result.cash[to]!, lowest };
  });
}
