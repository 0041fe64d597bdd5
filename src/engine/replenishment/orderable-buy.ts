import type { DemandLaw } from './demand-law';
import { newsvendorProfit, type SingleBuy } from './newsvendor';
import { leastOrder, type OrderLimits } from './order-terms';

/**
 * The buy that earns most of those that can be ordered: whole cases, at least a minimum, or nothing.
 *
 * Expected profit has one hill, so the cases next to its top are compared, and nothing at all.
 *
 * @param wanted - the top of the hill, units, >= 0
 * @param ordered - units that come anyway, >= 0: what is bought is added to them
 * @returns units to buy, those that come anyway not counted
 */
export function orderableBuy(
  law: DemandLaw,
  buy: SingleBuy,
  wanted: number,
  limits: Pick<OrderLimits, 'casePack' | 'minimumOrder'>,
  ordered = 0,
): number {
  const { casePack } = limits;
  const least = leastOrder(limits);
  const below = Math.floor(Math.max(0, wanted - ordered) / casePack) * casePack;
  const candidates = [0, Math.max(least, below), Math.max(least, below + casePack)];
  const profits = candidates.map((quantity) => newsvendorProfit(law, ordered + quantity, buy));
  const most = profits.reduce((found, profit, index) => (profit > profits[found]! ? index : found), 0);
  return candidates[most]!;
}
