/** How much less delayed customers buy afterwards. */
export interface Goodwill {
  /** Share of next year's orders lost per customer delayed up to 10, up to 20 and beyond 20 days. */
  readonly goodwillShares: readonly [to10: number, to20: number, beyond: number];
  /** Orders a customer places a year. */
  readonly ordersPerYear: number;
  readonly contributionPerFutureOrder: number;
}

/**
 * Share of next year's orders lost with one customer, by how much longer than normal the order took.
 *
 * @param delayDays - days beyond the normal handling time; 0 or less is no delay
 * @param shares - of delays up to 10, up to 20 and beyond 20 days, each 0 to 1
 * @returns 0 to 1
 * @see Bhan & Anderson (2023), Marketing Science 42(2)
 */
export function goodwillShare(delayDays: number, shares: Goodwill['goodwillShares']): number {
  if (!(delayDays > 0)) return 0;
  if (delayDays <= 10) return shares[0];
  return delayDays <= 20 ? shares[1] : shares[2];
}

/**
 * Contribution lost over the next year with one delayed customer.
 *
 *   share(delay) · orders a year · contribution of an order
 *
 * @param delayDays - days beyond the normal handling time; 0 or less costs nothing
 * @returns money
 */
export function goodwillCost(delayDays: number, goodwill: Goodwill): number {
  const lost = goodwillShare(delayDays, goodwill.goodwillShares) * goodwill.ordersPerYear;
  return lost * goodwill.contributionPerFutureOrder;
}
