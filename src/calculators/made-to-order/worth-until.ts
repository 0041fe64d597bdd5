import { standingShare } from '../../engine/backorders/patience';
import { firstCount, madeWithin } from '../../engine/queueing/last-in-line';
import { capacityWithin, meanCapacity, type Workshop } from '../../engine/queueing/workshop';
import type { MadeValues } from './inputs';
import { contributionAt } from './workshop-of';

const most = 1e9;

/**
 * Orders waiting at which one more brings nothing: what it earns if it still stands, less what being late costs.
 *
 *   value(n) = contribution · S(wait of the n + 1st) − cost of a late one · P(late)
 *
 * @returns null where each brings something however many wait: where being late costs nothing, or less than what is always left
 */
export function worthUntil(values: MadeValues, workshop: Workshop, quote: number): number | null {
  const contribution = contributionAt(values, values.price);
  if (contribution <= 0) return 0;
  if (values.rushCost === 0) return null;
  const { servers, fixedDays, patience } = workshop;
  const room = capacityWithin(workshop, 0, quote);
  const made = meanCapacity(workshop);
  const isWorth = (waiting: number) => {
    const wait = (Math.max(0, waiting - servers + 1) + servers) / made + fixedDays;
    const late = 1 - madeWithin(workshop, waiting, room);
    return contribution * standingShare(wait, quote, patience) > values.rushCost * late;
  };
  return isWorth(most) ? null : firstCount((waiting) => !isWorth(waiting));
}
