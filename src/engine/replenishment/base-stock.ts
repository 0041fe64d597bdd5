import { outOfRange } from '../statistics/out-of-range';
import { poissonLaw } from './count-laws';
import type { DemandLaw } from './demand-law';
import { lowestReaching } from './reorder-point';

/** What keeping the inventory position at a level does on average. */
export interface BaseStockPerformance {
  readonly onHand: number;
  readonly backorders: number;
  readonly fillRate: number;
  readonly stockoutProbability: number;
  /** Mean wait of all units, in the time unit of the rate. */
  readonly meanWait: number;
}

/**
 * Base stock S with Poisson demand and backorders: every unit sold is ordered at once.
 *
 * What is on order is Poisson of mean λL whatever the law of the lead times, as long as they are independent (Palm).
 *   E[B] = n(S)   E[I] = S − λL + E[B]   fill = P(N <= S − 1)
 *
 * @param demandRate - λ, units per time, > 0
 * @param leadTime - L, same time, >= 0
 * @param level - S, units, whole, >= 0
 * @see Zipkin, Foundations of Inventory Management (2000), chapter 6
 */
export function baseStockPerformance(
  demandRate: number,
  leadTime: number,
  level: number,
): BaseStockPerformance {
  const onOrder = poissonLaw(demandRate * leadTime);
  const backorders = onOrder.loss(level);
  return {
    onHand: level - onOrder.mean + backorders,
    backorders,
    fillRate: onOrder.cdf(level - 1),
    stockoutProbability: onOrder.upperTail(level - 1),
    meanWait: backorders / demandRate,
  };
}

/** A period of a base stock under periodic review, as it ends. */
export interface PeriodicPerformance {
  readonly onHand: number;
  readonly backorders: number;
  readonly inStockProbability: number;
  /** Share of units served from stock, exactly. */
  readonly fillRate: number;
}

/**
 * Base stock S reviewed every period, backorders, an order arriving L periods after it is placed.
 *
 *   X over L + 1 periods:  B = n(S)   I = S − m + B   in stock = F(S)   fill = 1 − [n_{L+1}(S) − n_L(S)]/μ
 *
 * @param overLeadTime - demand of L periods
 * @param overProtection - demand of L + 1 periods
 * @see Axsäter, Inventory Control, 3rd ed., section 5.3
 */
export function periodicBaseStock(
  overLeadTime: DemandLaw,
  overProtection: DemandLaw,
  level: number,
): PeriodicPerformance {
  const backorders = overProtection.loss(level);
  const perPeriod = overProtection.mean - overLeadTime.mean;
  return {
    onHand: level - overProtection.mean + backorders,
    backorders,
    inStockProbability: overProtection.cdf(level),
    fillRate: perPeriod > 0 ? 1 - (backorders - overLeadTime.loss(level)) / perPeriod : 1,
  };
}

/**
 * The lowest base stock under periodic review that reaches a fill rate.
 *
 *   n_{L+R}(S) − n_L(S) = (1 − fill) μ,   μ the demand of a review period
 *
 * @param overLeadTime - demand of L
 * @param overProtection - demand of L + R, its mean above that of L
 * @param fillRate - inside (0, 1)
 * @throws RangeError when an argument is outside its range
 * @see Axsäter, Inventory Control, 3rd ed., section 5.3
 */
export function baseStockForFillRate(
  overLeadTime: DemandLaw,
  overProtection: DemandLaw,
  fillRate: number,
): number {
  const perPeriod = overProtection.mean - overLeadTime.mean;
  if (!(perPeriod > 0)) throw outOfRange('Demand of a review period', perPeriod);
  if (!(fillRate > 0 && fillRate < 1)) throw outOfRange('Fill rate', fillRate);
  return lowestReaching(
    overProtection,
    (level) => overProtection.loss(level) - overLeadTime.loss(level) - (1 - fillRate) * perPeriod,
    perPeriod,
  );
}

/**
 * Best base stock of a periodic review: S = F⁻¹(b/(b + h)) of the demand over L + 1 periods.
 *
 * @param holdingCost - h, money per unit and period, > 0
 * @param backorderCost - b, money per unit and period, > 0
 * @returns the level and its expected cost per period, h E[I] + b E[B]
 */
export function bestBaseStock(
  overProtection: DemandLaw,
  holdingCost: number,
  backorderCost: number,
): { readonly level: number; readonly cost: number } {
  if (!(holdingCost > 0)) throw outOfRange('Holding cost', holdingCost);
  if (!(backorderCost > 0)) throw outOfRange('Backorder cost', backorderCost);
  const level = overProtection.quantile(backorderCost / (backorderCost + holdingCost));
  const backorders = overProtection.loss(level);
  const onHand = level - overProtection.mean + backorders;
  return { level, cost: holdingCost * onHand + backorderCost * backorders };
}
