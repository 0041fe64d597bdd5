import { outOfRange } from '../statistics/out-of-range';
import type { DemandLaw } from './demand-law';
import type { SingleBuy } from './newsvendor';

/** What a single buy earns, as chance has it. */
export interface BuyProfit {
  /** Profit at a demand of so many units. */
  at(demand: number): number;
  /** P(profit <= x). */
  cdf(profit: number): number;
  /** P(profit < x). */
  below(profit: number): number;
  /** The smallest profit x with P(profit <= x) >= p, to eight digits; p inside (0, 1). */
  quantile(p: number): number;
}

/**
 * The law of the profit of a single buy, exact from the law of demand.
 *
 * Each unit demanded up to the quantity adds a − v, its price less what it brings left over; each one beyond takes the goodwill g.
 * So a low profit comes of few units demanded, or of many:
 *
 *   π(D) = (a − c) Q − (a − v)(Q − D) up to Q      π(D) = (a − c) Q − g (D − Q) beyond
 *
 * @param quantity - Q, units, >= 0
 */
export function buyProfit(law: DemandLaw, quantity: number, buy: SingleBuy): BuyProfit {
  // Less than a billionth of the money at stake is nothing: dividing by it would lose whole units.
  const stake = 1e-9 * (Math.abs(buy.price) + Math.abs(buy.unitCost));
  const worth = (money: number) => (Math.abs(money) <= stake ? 0 : money);
  const rise = worth(buy.price - buy.salvageValue + buy.leftoverHoldingCost);
  const fall = worth(buy.goodwillCost);
  const top = (buy.price - buy.unitCost) * quantity;
  const at = (demand: number) =>
    demand <= quantity ? top - rise * (quantity - demand) : top - fall * (demand - quantity);
  const within = law.cdf(quantity);
  const beyond = law.upperTail(quantity);

  /** P(profit <= x), or P(profit < x). */
  const chance = (profit: number, strictly: boolean): number => {
    const missing = top - profit;
    const isTop = strictly ? missing < 0 : missing <= 0;
    const few = quantity - missing / rise;
    const many = quantity + missing / fall;
    const small =
      rise === 0
        ? Number(isTop) * within
        : rise > 0
          ? Math.min(within, strictly ? below(law, few) : upTo(law, few))
          : Math.max(0, within - (strictly ? upTo(law, few) : below(law, few)));
    const large =
      fall === 0
        ? Number(isTop) * beyond
        : Math.min(beyond, 1 - (strictly ? upTo(law, many) : below(law, many)));
    return Math.min(1, small + large);
  };
  const cdf = (profit: number) => chance(profit, false);

  function quantile(p: number): number {
    if (!(p > 0 && p < 1)) throw outOfRange('Probability', p);
    const few = law.quantile(p);
    const many = law.quantile(1 - p);
    // Where profit only rises or only falls with demand, demand's own quantile decides.
    if (fall === 0 && rise >= 0) return at(few);
    if (rise <= 0) return at(many);
    // Most often so many buyers that goodwill eats the profit are out of the question.
    if (few <= quantity && law.upperTail(quantity + (top - at(few)) / fall) < 1e-12) return at(few);
    let high = Math.min(top, few <= quantity ? at(few) : top, many >= quantity ? at(many) : top);
    let low = Math.min(high, at(law.quantile(p / 2)), at(law.quantile(1 - p / 2)));
    const near = 1e-8 * Math.max(Math.abs(high), Math.abs(low));
    while (high - low > near) {
      const middle = (low + high) / 2;
      if (middle <= low || middle >= high) break;
      if (cdf(middle) >= p) high = middle;
      else low = middle;
    }
    return high;
  }

  return { at, cdf, below: (profit) => chance(profit, true), quantile };
}

/** Last digits of a quotient must not cost or add a whole unit. */
const slack = (x: number) => 1e-9 * Math.max(1, Math.abs(x));

const upTo = (law: DemandLaw, x: number): number => (law.isDiscrete ? law.cdf(x + slack(x)) : law.cdf(x));

/** P(X < x): for counts that of the whole unit below. */
const below = (law: DemandLaw, x: number): number =>
  law.isDiscrete ? law.cdf(Math.ceil(x - slack(x)) - 1) : law.cdf(x);
