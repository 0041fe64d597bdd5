import type { Formatter } from '../../fields/format';
import type { PreOrderValues } from './inputs';
import type { Books } from './books';
import type { PreOrderResult } from './model';
import type { PreOrderOutcome } from './simulation';

/** Orders as they are spoken of: whole, but for very few. */
export const orders = (count: number, format: Formatter): string =>
  format.quantity(count, 'orders', count > 0 && count < 10 ? 1 : 0);

/** Whether there is anything to plan: somebody orders, or has ordered. */
export const hasOrders = (values: PreOrderValues, result: PreOrderResult): boolean =>
  values.dailyDemand > 0 || result.inHand > 0;

/** Chance of a slip from which on the page speaks of what is due then. */
export const slipMatters = (result: PreOrderResult): boolean =>
  result.newDate !== null && 1 - result.keptChance >= 0.005;

/** Whether no unit is there to ship: none is ordered, and none is worth ordering. */
export const nothingShips = ({ units }: PreOrderResult): boolean => units <= 0;

/** The day the cash is lowest: on average, or on which it is so in most of the futures. */
export function lowestOn(books: Books, simulated: PreOrderOutcome | null, format: Formatter): string {
  if (simulated === null) return `on ${format.day(books.lowDay)}`;
  const { day, chance } = simulated.lowDay;
  return chance > 0.995
    ? `on ${format.day(day)}`
    : `on ${format.day(day)} in ${format.frequency(chance)} futures`;
}
