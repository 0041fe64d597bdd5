import { outOfRange } from '../statistics/out-of-range';
import { leftOver, type DemandLaw } from './demand-law';

/** What one unit too few and one too many cost. */
export interface NewsvendorCosts {
  /** c_u, money, > 0. */
  readonly underage: number;
  /** c_o, money, > 0. */
  readonly overage: number;
}

/** Money of a single buy, from which the two costs follow. */
export interface SingleBuy {
  readonly price: number;
  readonly unitCost: number;
  /** What a unit left over brings, money; may be negative. */
  readonly salvageValue: number;
  /** What running out costs beyond the lost margin, money per unit short. */
  readonly goodwillCost: number;
  /** Holding a unit that is left over until it is gone, money. */
  readonly leftoverHoldingCost: number;
}

/** c_u = price − cost + goodwill; c_o = cost − salvage + holding of what is left. */
export function newsvendorCosts(buy: SingleBuy): NewsvendorCosts {
  return {
    underage: buy.price - buy.unitCost + buy.goodwillCost,
    overage: buy.unitCost - buy.salvageValue + buy.leftoverHoldingCost,
  };
}

/**
 * Critical ratio: the chance of not running out at which one more unit earns as much as it risks.
 *
 *   CR = c_u/(c_u + c_o)
 *
 * @throws RangeError when a cost is not above 0: then buying nothing, or without end, is best
 */
export function criticalRatio({ underage, overage }: NewsvendorCosts): number {
  if (!(underage > 0)) throw outOfRange('Cost of a unit too few', underage);
  if (!(overage > 0)) throw outOfRange('Cost of a unit too many', overage);
  return underage / (underage + overage);
}

/**
 * Best single buy: the smallest quantity whose chance of covering demand reaches the critical ratio.
 *
 * @throws RangeError when a cost is not above 0
 * @see Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd ed., equations 4.24 to 4.37
 */
export const newsvendorQuantity = (law: DemandLaw, costs: NewsvendorCosts): number =>
  law.quantile(criticalRatio(costs));

/** What a buy of some size leads to on average. */
export interface NewsvendorOutcome {
  readonly sales: number;
  readonly short: number;
  readonly leftOver: number;
  readonly inStockProbability: number;
  readonly fillRate: number;
  /** c_o · left over + c_u · short. */
  readonly expectedCost: number;
}

/**
 * Expected outcome of a single buy.
 *
 *   short = n(Q)   sales = m − n   left over = Q − m + n   fill rate = 1 − n/m
 *
 * @param quantity - Q, units, >= 0
 */
export function newsvendorOutcome(
  law: DemandLaw,
  quantity: number,
  costs: NewsvendorCosts,
): NewsvendorOutcome {
  const short = law.loss(quantity);
  const left = leftOver(law, quantity);
  return {
    sales: law.mean - short,
    short,
    leftOver: left,
    inStockProbability: law.cdf(quantity),
    fillRate: law.mean > 0 ? 1 - short / law.mean : 1,
    expectedCost: costs.overage * left + costs.underage * short,
  };
}

/** Expected profit: price·sales + salvage·left − cost·Q − goodwill·short − holding·left. */
export function newsvendorProfit(law: DemandLaw, quantity: number, buy: SingleBuy): number {
  const short = law.loss(quantity);
  const left = leftOver(law, quantity);
  return (
    buy.price * (law.mean - short) +
    (buy.salvageValue - buy.leftoverHoldingCost) * left -
    buy.unitCost * quantity -
    buy.goodwillCost * short
  );
}
