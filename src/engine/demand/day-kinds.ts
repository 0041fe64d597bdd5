import { outOfRange } from '../statistics/out-of-range';
import type { DayKind, DemandHistory } from './history';
import { suspectedStockouts, type SuspicionRule } from './suspected-stockouts';

/**
 * What each day's sales say of its demand, from the stock at its start (the end of the day before) and at its end.
 *
 *   start 0, end 0, none sold     out
 *   start 0, end 0, some sold     partial: it landed and went within the day, or was sold ahead of its arrival
 *   start 0, end above 0          landed
 *   start above 0, end 0          partial: the last unit went
 *   start not known, end 0        out if none was sold, else partial
 *   else                          in stock
 *
 * A day of which no stock is known counts as in stock, unless the last count before it was 0 and nothing was sold since: then
 * out. Days that still count as in stock, without a stock of their own, are looked through for long quiet runs.
 *
 * @param rule - null suspects nothing
 * @throws RangeError when a series is neither empty nor as long as the sales
 */
export function dayKinds(
  { sold, onHand, bulk }: DemandHistory,
  rule: Partial<SuspicionRule> | null = {},
): DayKind[] {
  for (const series of [onHand, bulk])
    if (series.length !== 0 && series.length !== sold.length)
      throw outOfRange('Length of a series', series.length);
  const kinds: DayKind[] = [];
  let start: number | null = null;
  for (let day = 0; day < sold.length; day++) {
    const units = sold[day];
    const end = onHand[day] ?? null;
    kinds.push(kindOf(units, start, end));
    start = end ?? (start !== null && start <= 0 && !((units ?? 0) > 0) ? 0 : null);
  }
  if (rule !== null) {
    const unwatched = kinds.map((kind, day) => kind === 'in-stock' && (onHand[day] ?? null) === null);
    for (const day of suspectedStockouts(sold, unwatched, rule)) kinds[day] = 'suspected';
  }
  return kinds;
}

function kindOf(units: number | null, start: number | null, end: number | null): DayKind {
  const hadNone = start !== null && start <= 0;
  if (end === null) {
    if (hadNone && !(units !== null && units > 0)) return 'out';
    return units === null ? 'unknown' : 'in-stock';
  }
  if (end <= 0 && (hadNone || start === null) && !(units !== null && units > 0)) return 'out';
  if (units === null) return 'unknown';
  if (end <= 0) return 'partial';
  return hadNone ? 'landed' : 'in-stock';
}
