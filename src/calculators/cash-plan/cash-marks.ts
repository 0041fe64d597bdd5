import type { Comparison, Mark } from '../../charts/fan-picture';
import type { Formatter } from '../../fields/format';
import type { CashValues } from './inputs';
import type { CashOutcome } from './simulation';
import { cashWords, orderName } from './words';

/** The day on which most futures are lowest, and the first orders still to be placed. */
export function cashMarks(values: CashValues, { lowDays, cash }: CashOutcome, format: Formatter): Mark[] {
  const last = cash.p50.length - 1;
  const marks: Mark[] = values.purchaseOrders
    .map(({ orderDay }, index) => ({ day: orderDay, label: orderName(index, format) }))
    .filter(({ day }) => day > 0 && day <= last)
    .sort((a, b) => a.day - b.day)
    .slice(0, 3);
  const [likeliest] = lowDays;
  if (likeliest !== undefined) marks.push({ day: likeliest.day, label: 'lowest most often' });
  return marks.sort((a, b) => a.day - b.day);
}

/** The line that cash is to stay above. */
export function floorLine(values: CashValues, format: Formatter): Comparison {
  return {
    label: `never below ${cashWords(values.cashFloor, format)}`,
    values: new Float64Array(values.horizonDays).fill(values.cashFloor),
  };
}
