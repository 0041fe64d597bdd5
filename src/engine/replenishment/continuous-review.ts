import { outOfRange } from '../statistics/out-of-range';
import { findRoot } from '../statistics/root';
import type { DemandLaw } from './demand-law';
import { lowestWhole } from './reorder-point';

/** Costs of ordering whenever the inventory position falls to r, Q at a time, with backorders at a cost per time. */
export interface ReviewCosts {
  /** λ, units per time, > 0. */
  readonly demandRate: number;
  /** K, money per order, >= 0. */
  readonly fixedCostPerOrder: number;
  /** h, money per unit on hand and time, > 0. */
  readonly holdingCost: number;
  /** b, money per unit waiting and time, > 0. */
  readonly backorderCost: number;
}

/** What an (r, Q) policy does on average, backorders. */
export interface ReviewPerformance {
  readonly backorders: number;
  readonly onHand: number;
  readonly fillRate: number;
  /** Chance that a cycle ends without a stockout, F(r). */
  readonly cycleServiceLevel: number;
  /** Mean wait of all units, those served at once among them, in the time unit of the rate. */
  readonly meanWait: number;
  readonly ordersPerTime: number;
}

/**
 * Performance of an (r, Q) policy: the inventory position is uniform on r + 1 … r + Q (or from r to r + Q) and independent of the
 * lead-time demand.
 *
 *   E[B] = [n₂(r) − n₂(r + Q)]/Q      E[I] = r + Q/2 − m + E[B]   (whole units: (Q + 1)/2)      fill = 1 − [n(r) − n(r + Q)]/Q
 *
 * @param law - lead-time demand
 * @param demandRate - λ, units per time, > 0
 * @throws RangeError when Q is not above 0
 * @see Zipkin, Foundations of Inventory Management (2000), chapter 6; Hadley & Whitin (1963), chapter 4
 */
export function reviewPerformance(
  law: DemandLaw,
  reorderPoint: number,
  orderQuantity: number,
  demandRate: number,
): ReviewPerformance {
  if (!(orderQuantity > 0)) throw outOfRange('Order quantity', orderQuantity);
  const top = reorderPoint + orderQuantity;
  const backorders = (law.secondLoss(reorderPoint) - law.secondLoss(top)) / orderQuantity;
  const middle = reorderPoint + (orderQuantity + (law.isDiscrete ? 1 : 0)) / 2;
  return {
    backorders,
    onHand: middle - law.mean + backorders,
    fillRate: 1 - (law.loss(reorderPoint) - law.loss(top)) / orderQuantity,
    cycleServiceLevel: law.cdf(reorderPoint),
    meanWait: backorders / demandRate,
    ordersPerTime: demandRate / orderQuantity,
  };
}

/**
 * Expected cost per time of an (r, Q) policy: Kλ/Q + h E[I] + b E[B].
 *
 * @see Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd ed., equations 5.7 and 5.48
 */
export function reviewCost(
  law: DemandLaw,
  reorderPoint: number,
  orderQuantity: number,
  costs: ReviewCosts,
): number {
  const { backorders, onHand } = reviewPerformance(law, reorderPoint, orderQuantity, costs.demandRate);
  return (
    (costs.fixedCostPerOrder * costs.demandRate) / orderQuantity +
    costs.holdingCost * onHand +
    costs.backorderCost * backorders
  );
}

/** g(y) = h (y − m) + (h + b) n(y), cost of keeping the position at y. */
const positionCost = (law: DemandLaw, { holdingCost, backorderCost }: ReviewCosts, y: number): number =>
  holdingCost * (y - law.mean) + (holdingCost + backorderCost) * law.loss(y);

/**
 * Best reorder point for a given order quantity: where keeping the position at its lowest costs as much as at its highest.
 *
 *   g(r) = g(r + Q);  whole units: the smallest r with g(r + 1 + Q) >= g(r + 1)
 *
 * @throws RangeError when Q is not above 0
 * @see Snyder & Shen, equation 5.9
 */
export function bestReorderPoint(law: DemandLaw, orderQuantity: number, costs: ReviewCosts): number {
  if (!(orderQuantity > 0)) throw outOfRange('Order quantity', orderQuantity);
  const rise = (r: number) => positionCost(law, costs, r + orderQuantity) - positionCost(law, costs, r);
  const best = law.quantile(costs.backorderCost / (costs.holdingCost + costs.backorderCost));
  // g falls before its lowest point and rises after it.
  const low = best - orderQuantity;
  const high = best;
  if (!law.isDiscrete) return findRoot(rise, low, high, 1e-12 * Math.max(1, Math.abs(high), orderQuantity));
  let from = Math.floor(low) - 1;
  let to = Math.ceil(high);
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (rise(middle + 1) >= 0) to = middle;
    else from = middle;
  }
  return to;
}

/** A best policy and its cost. */
export interface BestReview {
  readonly reorderPoint: number;
  readonly orderQuantity: number;
  readonly cost: number;
}

/**
 * Best (r, Q) together.
 *
 * Whole units: the set of positions grows outward from the cheapest one while the next position costs less than the average so
 * far (Federgruen & Zheng). Else: Q where g(r) = g(r + Q) = cost, by a bracketed root.
 *
 * @throws RangeError when a cost is outside its range, or K is 0 with continuous demand: then ever smaller orders are best
 * @see Federgruen & Zheng, Operations Research 40 (1992); Snyder & Shen, section 5.6
 */
export function bestReview(law: DemandLaw, costs: ReviewCosts): BestReview {
  if (law.isDiscrete) return bestWholeReview(law, costs);
  if (!(costs.fixedCostPerOrder > 0)) throw outOfRange('Fixed cost', costs.fixedCostPerOrder);
  /** Falls below 0 once Q is larger than the best one. */
  const gap = (orderQuantity: number) => {
    const r = bestReorderPoint(law, orderQuantity, costs);
    return reviewCost(law, r, orderQuantity, costs) - positionCost(law, costs, r);
  };
  const { demandRate, fixedCostPerOrder, holdingCost } = costs;
  let high = Math.sqrt((2 * fixedCostPerOrder * demandRate) / holdingCost) + law.sd;
  while (gap(high) > 0) high *= 2;
  let low = high;
  while (gap(low) <= 0) low /= 2;
  const orderQuantity = findRoot(gap, low, high, 1e-10 * high);
  const reorderPoint = bestReorderPoint(law, orderQuantity, costs);
  return { reorderPoint, orderQuantity, cost: reviewCost(law, reorderPoint, orderQuantity, costs) };
}

function bestWholeReview(law: DemandLaw, costs: ReviewCosts): BestReview {
  const ratio = costs.backorderCost / (costs.holdingCost + costs.backorderCost);
  const g = (y: number) => positionCost(law, costs, y);
  const start = lowestWhole(g, law.quantile(ratio) - 2, law.quantile(ratio) + 2);
  let reorderPoint = start - 1;
  let orderQuantity = 1;
  let sum = costs.fixedCostPerOrder * costs.demandRate + g(start);
  for (;;) {
    const below = g(reorderPoint);
    const above = g(reorderPoint + orderQuantity + 1);
    const next = Math.min(below, above);
    if (next >= sum / orderQuantity) break;
    sum += next;
    if (below <= above) reorderPoint--;
    orderQuantity++;
  }
  return { reorderPoint, orderQuantity, cost: sum / orderQuantity };
}
