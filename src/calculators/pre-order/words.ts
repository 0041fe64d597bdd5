import type { Formatter } from '../../fields/format';
import type { PreOrderValues } from './inputs';
import type { PreOrderResult } from './model';

/** Orders as they are spoken of: whole, but for very few. */
export const orders = (count: number, format: Formatter): string =>
  format.quantity(count, 'orders', count > 0 && count < 10 ? 1 : 0);

/** Whether there is anything to plan: somebody orders, or has ordered. */
export const hasOrders = (values: PreOrderValues, result: PreOrderResult): boolean =>
  values.dailyDemand > 0 || result.inHand > 0;

/** Chance of a slip from which on the page speaks of what is due then. */
export const slipMatters = (result: PreOrderResult): boolean =>
  result.newDate !== null && 1 - result.keptChance >= 0.005;
