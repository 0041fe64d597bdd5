import type { Comparison, Mark } from '../../charts/fan-picture';
import type { Formatter } from '../../fields/format';
import type { CashValues } from './inputs';
import type { CashOutcome } from './simulation';
import { cashWords, orderName } from './words';

/** The lowest point, and the first orders still to be placed. */
export function cashMarks(
  values: CashValues,
  { lowest, lowestDay, cash }: CashOutcome,
  format: Formatter,
): Mark[] {
  const last = cash.p50.length - 1;
  const marks: Mark[] = values.purchaseOrders
    .map(({ orderDay }, index) => ({ day: orderDay, label: orderName(index, format) }))
    .filter(({ day }) => day > 0 && day <= last)
    .sort((a, b) => a.day - b.day)
    .slice(0, 3);
  marks.push({
    day: Math.round(lowestDay.p50),
    label: `lowest, ${cashWords(lowest.p50, format)}`,
  });
  return marks.sort((a, b) => a.day - b.day);
}

/** The line that cash is to stay above. */
export function floorLine(values: CashValues, format: Formatter): Comparison {
  return {
    label: `never below ${cashWords(values.cashFloor, format)}`,
    values: new Float64Array(values.horizonDays).fill(values.cashFloor),
  };
}
