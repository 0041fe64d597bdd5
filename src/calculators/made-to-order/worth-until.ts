import { standingShare } from '../../engine/backorders/patience';
import { clearedWithin } from '../../engine/queueing/clearing-work';
import { capacityWithin, meanCapacity, type Workshop } from '../../engine/queueing/workshop';
import type { MadeValues } from './inputs';
import { contributionAt } from './workshop-of';

const most = 1e9;

/**
 * Orders waiting at which one more brings nothing: what it earns if it still stands, less what being late costs.
 *
 *   value(n) = contribution · S(wait of the n + 1st) − cost of a late one · P(late)
 *
 * @returns null where each brings something however many wait
 */
export function worthUntil(values: MadeValues, workshop: Workshop, quote: number): number | null {
  const contribution = contributionAt(values, values.price);
  const room = capacityWithin(workshop, 0, quote);
  const made = meanCapacity(workshop);
  const isWorth = (waiting: number) => {
    const wait = (waiting + 1) / made + workshop.fixedDays;
    const late = 1 - clearedWithin(waiting + 1, room, workshop.serviceScv);
    return contribution * standingShare(wait, quote, workshop.patience) > values.rushCost * late;
  };
  if (!isWorth(0)) return 0;
  if (isWorth(most)) return null;
  let low = 0;
  let high = 1;
  while (isWorth(high)) {
    low = high;
    high *= 2;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isWorth(middle)) low = middle;
    else high = middle;
  }
  return high;
}
