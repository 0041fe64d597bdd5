import { outOfRange } from '../statistics/out-of-range';

/** A list that visitors join while nothing is left, and are written to when it is back. */
export interface WaitingList {
  /** On it today, >= 0. */
  readonly onList: number;
  /** Visitors a day while out of stock, >= 0. */
  readonly visitorsPerDay: number;
  /** Days on which they meet an empty shelf, >= 0. */
  readonly daysOut: number;
  /** Share of those visitors who sign up, and of messages sent that become an order, 0 to 1. */
  readonly signUpShare: number;
  readonly conversion: number;
}

/** Names on the list at the restock: those today and visitors × days × share who sign up. */
export function namesAtRestock({ onList, visitorsPerDay, daysOut, signUpShare }: WaitingList): number {
  return onList + visitorsPerDay * daysOut * signUpShare;
}

/** Orders that writing to the list brings, on average: names × conversion. */
export const ordersFromList = (list: WaitingList): number => namesAtRestock(list) * list.conversion;

/**
 * Standard deviation of those orders, each name and each visitor deciding alone: sign-ups are Poisson, so orders from them are
 * too (variance their mean, by thinning), and those of today's names binomial.
 */
export function spreadOfOrders(list: WaitingList): number {
  const { onList, conversion } = list;
  const toCome = ordersFromList(list) - onList * conversion;
  return Math.sqrt(onList * conversion * (1 - conversion) + toCome);
}

/**
 * Orders of the best buyers among those who get a unit.
 *
 * First come, first served gives them their share of the units; by value they are asked first.
 *
 * @param units - for the list, >= 0
 * @param orders - from the list, >= 0
 * @param bestShare - of the orders, 0 to 1
 * @throws RangeError when the share is outside 0 to 1
 */
export function bestBuyersServed(
  units: number,
  orders: number,
  bestShare: number,
): { readonly oldestFirst: number; readonly byValue: number } {
  if (!(bestShare >= 0 && bestShare <= 1)) throw outOfRange('Share of the best buyers', bestShare);
  const filled = Math.min(units, orders);
  return { oldestFirst: filled * bestShare, byValue: Math.min(filled, orders * bestShare) };
}
