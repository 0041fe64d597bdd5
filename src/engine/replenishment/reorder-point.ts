import { outOfRange } from '../statistics/out-of-range';
import { findRoot } from '../statistics/root';
import type { DemandLaw } from './demand-law';

/** A reorder point, or an order-up-to level where stock is reviewed periodically, and what it does. */
export interface ReorderPoint {
  /** Units of inventory position (on hand + on order − backordered) at which to order. */
  readonly reorderPoint: number;
  /** Reorder point − mean lead-time demand; below 0 where the service asked for is below what the mean gives. */
  readonly safetyStock: number;
}

/**
 * Reorder point for a cycle service level.
 *
 *   r = F⁻¹(CSL)      safety stock = r − m
 *
 * For normal lead-time demand that is m + z s.
 *
 * @param law - demand over the protection interval
 * @param cycleServiceLevel - inside (0, 1)
 * @throws RangeError when the level is not inside (0, 1)
 * @see Chopra & Meindl, Supply Chain Management, chapter 12
 */
export function reorderPointForCycleService(law: DemandLaw, cycleServiceLevel: number): ReorderPoint {
  if (!(cycleServiceLevel > 0 && cycleServiceLevel < 1))
    throw outOfRange('Cycle service level', cycleServiceLevel);
  return at(law, law.quantile(cycleServiceLevel));
}

const at = (law: DemandLaw, reorderPoint: number): ReorderPoint => ({
  reorderPoint,
  safetyStock: reorderPoint - law.mean,
});

/** What a reorder point does for buyers. */
export interface Service {
  readonly safetyStock: number;
  /** Share of cycles without a stockout, F(r). */
  readonly cycleServiceLevel: number;
  /** Units short in a cycle, n(r). */
  readonly shortPerCycle: number;
  /** Share of units served from stock as textbooks shorten it, 1 − n(r)/Q; below 0 where shortages overlap cycles. */
  readonly fillRateSimple: number;
  /** The same exactly, backorders: 1 − [n(r) − n(r + Q)]/Q. */
  readonly fillRate: number;
  /** The same when what is short is lost: Q/(Q + n(r)). */
  readonly fillRateLostSales: number;
}

/**
 * Service of a reorder point.
 *
 * The simple fill rate counts a shortage that outlasts a cycle twice, so the two part when Q is below about twice the spread.
 *
 * @param law - demand over the protection interval
 * @param orderQuantity - Q, units, > 0
 * @throws RangeError when the order quantity is not above 0
 * @see Chopra & Meindl, chapter 12; Axsäter, Inventory Control, 3rd ed., section 5.3
 */
export function serviceOf(law: DemandLaw, reorderPoint: number, orderQuantity: number): Service {
  checkQuantity(orderQuantity);
  const shortPerCycle = law.loss(reorderPoint);
  return {
    safetyStock: reorderPoint - law.mean,
    cycleServiceLevel: law.cdf(reorderPoint),
    shortPerCycle,
    fillRateSimple: 1 - shortPerCycle / orderQuantity,
    fillRate: 1 - (shortPerCycle - law.loss(reorderPoint + orderQuantity)) / orderQuantity,
    fillRateLostSales: orderQuantity / (orderQuantity + shortPerCycle),
  };
}

/** Which definition of the fill rate a reorder point is to reach. */
export type FillRateKind = 'simple' | 'exact' | 'lost-sales';

/**
 * Reorder point for a fill rate: the lowest that reaches it.
 *
 * Safety stock below 0 is an answer, not an error: a large order quantity serves most units by itself.
 *
 * @param law - demand over the protection interval
 * @param orderQuantity - Q, units, > 0
 * @param fillRate - share of units served from stock, inside (0, 1)
 * @throws RangeError when an argument is outside its range
 * @see Silver, Pyke & Thomas, section 6.7 (rule P2)
 */
export function reorderPointForFillRate(
  law: DemandLaw,
  orderQuantity: number,
  fillRate: number,
  kind: FillRateKind = 'exact',
): ReorderPoint {
  checkQuantity(orderQuantity);
  if (!(fillRate > 0 && fillRate < 1)) throw outOfRange('Fill rate', fillRate);
  // Units short in a cycle, less those allowed: falls as the reorder point rises.
  const over = (r: number) => {
    const short = law.loss(r);
    switch (kind) {
      case 'simple':
        return short - (1 - fillRate) * orderQuantity;
      case 'exact':
        return short - law.loss(r + orderQuantity) - (1 - fillRate) * orderQuantity;
      case 'lost-sales':
        return short - ((1 - fillRate) / fillRate) * orderQuantity;
    }
  };
  return at(law, lowestReaching(law, over, orderQuantity));
}

/** The lowest level at which a falling function is 0 or below; units, scaled by the law and a quantity. */
export function lowestReaching(law: DemandLaw, over: (level: number) => number, scale: number): number {
  let step = Math.max(law.sd, law.mean, scale, 1e-9);
  let high = law.mean;
  while (over(high) > 0) {
    high += step;
    step *= 2;
  }
  step = Math.max(law.sd, law.mean, scale, 1e-9);
  let low = high;
  // Below −Q every unit is short: the function is as high as it gets.
  while (over(low) <= 0 && low > -1e12 * step) {
    high = low;
    low -= step;
    step *= 2;
  }
  if (over(low) <= 0) return low;
  if (!law.isDiscrete) return findRoot(over, low, high, 1e-12 * Math.max(1, Math.abs(high), Math.abs(low)));
  let from = Math.floor(low);
  let to = Math.ceil(high);
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (over(middle) <= 0) to = middle;
    else from = middle;
  }
  return to;
}

/** What running out costs, one-off: per unit short, and per cycle with a stockout, whatever its size. */
export interface ShortageCost {
  readonly perUnit: number;
  readonly perStockout: number;
}

/** A year of a reorder point in money. */
export interface ReorderPointCost {
  readonly holding: number;
  readonly shortage: number;
  readonly total: number;
}

/**
 * Yearly cost that depends on the reorder point: holding the safety stock, and running out.
 *
 *   h (r − m + n(r)) + (D/Q) (p n(r) + B P(X > r))
 *
 * n(r) beside the safety stock is the stock that shortages leave lying, which textbooks leave out.
 *
 * @param demandPerYear - D, units, >= 0
 * @param holdingCostPerUnitYear - h, money, >= 0
 */
export function reorderPointCost(
  law: DemandLaw,
  reorderPoint: number,
  orderQuantity: number,
  demandPerYear: number,
  holdingCostPerUnitYear: number,
  shortage: ShortageCost,
): ReorderPointCost {
  checkQuantity(orderQuantity);
  const short = law.loss(reorderPoint);
  const holding = holdingCostPerUnitYear * (reorderPoint - law.mean + short);
  const perCycle = shortage.perUnit * short + shortage.perStockout * law.upperTail(reorderPoint);
  const running = (demandPerYear / orderQuantity) * perCycle;
  return { holding, shortage: running, total: holding + running };
}

/**
 * Cycle service level at which one more unit of safety stock costs what it saves.
 *
 *   CSL = 1 − Qh/(D p)
 *
 * @param perUnit - p, cost of a unit short, money, > 0
 * @returns 0 or below where holding even the mean does not pay: then no safety stock does
 * @see Silver, Pyke & Thomas, section 6.7 (rule B2)
 */
export function bestCycleServiceLevel(
  orderQuantity: number,
  holdingCostPerUnitYear: number,
  demandPerYear: number,
  perUnit: number,
): number {
  return 1 - (orderQuantity * holdingCostPerUnitYear) / (demandPerYear * perUnit);
}

/**
 * Reorder point of the lowest yearly cost of {@link reorderPointCost}: cost per unit short, per stockout, or both.
 *
 * With a cost per unit alone it is where one more unit on the shelf costs what it saves,
 *   F(r) = D p/(D p + Q h),
 * which is rule B2 of {@link bestCycleServiceLevel} but for the stock that shortages leave; else it is searched.
 *
 * @throws RangeError when running out costs nothing or holding is free, so that there is no lowest
 */
export function cheapestReorderPoint(
  law: DemandLaw,
  orderQuantity: number,
  demandPerYear: number,
  holdingCostPerUnitYear: number,
  shortage: ShortageCost,
): ReorderPoint & { readonly cost: ReorderPointCost } {
  checkQuantity(orderQuantity);
  if (!(holdingCostPerUnitYear > 0)) throw outOfRange('Holding cost', holdingCostPerUnitYear);
  if (!(shortage.perUnit + shortage.perStockout > 0 && demandPerYear > 0))
    throw outOfRange('Cost of running out', shortage.perUnit + shortage.perStockout);
  const cost = (r: number) =>
    reorderPointCost(law, r, orderQuantity, demandPerYear, holdingCostPerUnitYear, shortage);
  const best =
    shortage.perStockout > 0
      ? deepest(law, (r) => cost(r).total)
      : law.quantile(beforeCertain(orderQuantity, holdingCostPerUnitYear, demandPerYear * shortage.perUnit));
  return { ...at(law, best), cost: cost(best) };
}

/** D p/(D p + Q h), kept inside (0, 1). */
const beforeCertain = (orderQuantity: number, holdingCostPerUnitYear: number, short: number): number =>
  Math.min(1 - 1e-12, Math.max(1e-12, 1 / (1 + (orderQuantity * holdingCostPerUnitYear) / short)));

/**
 * The level at which a cost is lowest, from 6 standard deviations below the mean to where one demand in a thousand million lies.
 * The cost need not have one valley: a grid finds the deepest first.
 */
export function deepest(law: DemandLaw, cost: (level: number) => number): number {
  const low = Math.max(0, law.mean - 6 * law.sd);
  const high = law.sd === 0 ? law.mean : law.quantile(1 - 1e-9);
  const steps = 100;
  let best = low;
  let lowest = cost(low);
  for (let i = 1; i <= steps; i++) {
    const exact = low + ((high - low) * i) / steps;
    const level = law.isDiscrete ? Math.round(exact) : exact;
    const found = cost(level);
    if (found < lowest) [best, lowest] = [level, found];
  }
  const width = (high - low) / steps;
  return law.isDiscrete
    ? lowestWhole(cost, Math.floor(best - width), Math.ceil(best + width))
    : lowestBetween(cost, Math.max(low, best - width), Math.min(high, best + width));
}

const golden = (Math.sqrt(5) - 1) / 2;

/** Where a function with one valley is lowest, by golden section. */
function lowestBetween(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let c = b - golden * (b - a);
  let d = a + golden * (b - a);
  let [fc, fd] = [f(c), f(d)];
  for (let step = 0; step < 200 && b - a > 1e-10 * Math.max(1, Math.abs(a), Math.abs(b)); step++) {
    if (fc <= fd) {
      [b, d, fd] = [d, c, fc];
      c = b - golden * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + golden * (b - a);
      fd = f(d);
    }
  }
  return (a + b) / 2;
}

/** Where a function with one valley is lowest among whole numbers; the smallest of equals. */
export function lowestWhole(f: (x: number) => number, low: number, high: number): number {
  let [from, to] = [low, high];
  while (to - from > 2) {
    const middle = Math.floor((from + to) / 2);
    if (f(middle) <= f(middle + 1)) to = middle + 1;
    else from = middle;
  }
  let best = from;
  for (let x = from + 1; x <= to; x++) if (f(x) < f(best)) best = x;
  return best;
}

function checkQuantity(orderQuantity: number): void {
  if (!(orderQuantity > 0 && orderQuantity < Infinity)) throw outOfRange('Order quantity', orderQuantity);
}
