import { daysBetween } from '../../fields/calendar-date';
import { contributionPerBackorder, contributionPerUnit } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { lastCounted, soldSoFar, type Live } from './counts';
import { predictedSoFar } from './prediction';

/** What a lived gap has cost so far, as far as counts tell; a range, since nobody knows what would have been sold. */
export interface RealisedCost {
  /** In the currency of the values; 8 in 10, from the chance of demand alone. */
  readonly low: number;
  readonly high: number;
  /** Units fewer than would have been sold with stock always there; below 0 where more were. */
  readonly fewer: { readonly low: number; readonly high: number };
  readonly cancelled: number;
  readonly until: string;
}

/** Counts without which the cost cannot be told. */
export type MissingCount = 'sold' | 'cancelled';

/**
 * The contribution of what the first prediction would have sold without a gap and was not sold, and that of orders
 * cancelled. Fees, advertising, freight and sales after the last count are not in it.
 *
 * @param first - values of the first prediction
 * @returns the cost, or the count that is missing
 * @throws RangeError where the engine refuses the values
 */
export function realisedCost(first: GapValues, seed: number, live: Live): RealisedCost | MissingCount {
  const end = live.restockedOn ?? live.endedOn;
  const sold = soldSoFar(live);
  if (sold === null || end === null || sold.until < end) return 'sold';
  const counted = lastCounted(live, 'cancelled');
  const takesOrders = first.whileOut !== 'closed' || first.waitingOrders > 0;
  if (takesOrders && (counted === null || counted.date < end)) return 'cancelled';
  const cancelled = counted?.cancelled ?? 0;
  const { soldWithoutGap } = predictedSoFar(first, daysBetween(live.startedOn, sold.until), seed);
  const fewer = { low: soldWithoutGap.low - sold.units, high: soldWithoutGap.high - sold.units };
  const costs = [fewer.low, fewer.high].map(
    (units) => units * contributionPerUnit(first) + cancelled * contributionPerBackorder(first),
  );
  return { low: Math.min(...costs), high: Math.max(...costs), fewer, cancelled, until: sold.until };
}
