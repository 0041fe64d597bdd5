import type { Mark } from '../../charts/fan-picture';
import type { Band } from '../../engine/simulation/gap-summary';
import type { Formatter } from '../../fields/format';
import type { CoverResult } from './model';
import type { CoverOutcome } from './simulation';

/** Stock on hand as far as there is any in 1 of 10 futures, and a little beyond. */
export function shownFan({ onHand }: CoverOutcome): Band {
  let last = onHand.p90.length - 1;
  while (last > 0 && onHand.p90[last] === 0) last--;
  const days = Math.min(onHand.p90.length, Math.max(14, last + 5));
  const cut = (values: Float64Array) => values.subarray(0, days);
  return {
    mean: cut(onHand.mean),
    p10: cut(onHand.p10),
    p25: cut(onHand.p25),
    p50: cut(onHand.p50),
    p75: cut(onHand.p75),
    p90: cut(onHand.p90),
    samples: onHand.samples.map(cut),
  };
}

/** The last day to order, and where the first shipment is likely to land. */
export function fanMarks({ orderBy, shipments }: CoverResult, days: number, format: Formatter): Mark[] {
  const marks: Mark[] = [];
  const [first] = shipments;
  if (first && first.likely > 0 && first.likely < days)
    marks.push({ day: Math.round(first.likely), label: `${format.number(first.units, 0)} units likely` });
  if (orderBy.p80 !== null && orderBy.p80 > 0 && orderBy.p80 < days)
    marks.push({ day: orderBy.p80, label: 'order by' });
  return marks.sort((a, b) => a.day - b.day);
}
