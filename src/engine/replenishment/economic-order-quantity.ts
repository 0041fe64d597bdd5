import { outOfRange } from '../statistics/out-of-range';

/** What one order and one unit on the shelf cost. */
export interface OrderCosts {
  /** D, units per year, > 0. */
  readonly demandPerYear: number;
  /** K, money per order, >= 0. */
  readonly fixedCostPerOrder: number;
  /** h, money per unit and year, > 0. */
  readonly holdingCostPerUnitYear: number;
}

export interface OrderQuantity {
  /** Q, units. */
  readonly orderQuantity: number;
  /** Ordering and holding, and waiting where there are backorders; money a year. */
  readonly cost: number;
  /** Q/D, years. */
  readonly cycleYears: number;
  readonly ordersPerYear: number;
}

/**
 * Economic order quantity: where the cost of ordering and that of holding are equal, and their sum is least.
 *
 *   Q = √(2KD/h)      cost = √(2KDh)
 *
 * @throws RangeError when demand or holding cost is not above 0, or the fixed cost is negative
 * @see Harris (1913); Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd ed., equation 3.4
 */
export function economicOrderQuantity(costs: OrderCosts): OrderQuantity {
  checkCosts(costs);
  const { demandPerYear, fixedCostPerOrder, holdingCostPerUnitYear } = costs;
  return ordering(costs, Math.sqrt((2 * fixedCostPerOrder * demandPerYear) / holdingCostPerUnitYear));
}

/**
 * Yearly cost of ordering and holding of any order quantity: KD/Q + hQ/2.
 *
 * @param orderQuantity - Q, units, > 0; a quantity of 0 costs nothing where an order is free
 */
function orderingCost(costs: OrderCosts, orderQuantity: number): number {
  const { demandPerYear, fixedCostPerOrder, holdingCostPerUnitYear } = costs;
  if (orderQuantity === 0 && fixedCostPerOrder === 0) return 0;
  if (!(orderQuantity > 0)) throw outOfRange('Order quantity', orderQuantity);
  return (fixedCostPerOrder * demandPerYear) / orderQuantity + (holdingCostPerUnitYear * orderQuantity) / 2;
}

function ordering(costs: OrderCosts, orderQuantity: number): OrderQuantity {
  return {
    orderQuantity,
    // So small a cost of ordering that its root is 0 is none.
    cost: orderQuantity === 0 ? 0 : orderingCost(costs, orderQuantity),
    cycleYears: orderQuantity / costs.demandPerYear,
    ordersPerYear: orderQuantity > 0 ? costs.demandPerYear / orderQuantity : Infinity,
  };
}

/**
 * How much dearer another order quantity is: ½ (q + 1/q) for q = Q/Q*, times the least cost.
 *
 * @param ratio - q, > 0
 */
export const costRatio = (ratio: number): number => (ratio + 1 / ratio) / 2;

export interface BackorderedQuantity extends OrderQuantity {
  /** Share of demand that waits, h/(h + b). */
  readonly backorderedShare: number;
  /** Most units that wait at once, and most on hand. */
  readonly maxBackorders: number;
  readonly maxOnHand: number;
}

/**
 * Order quantity when orders may wait at a cost, and the shelf is let run empty on purpose.
 *
 *   Q = √(2KD(h + b)/(hb))      waiting share x = h/(h + b)      cost = √(2KDhb/(h + b))
 *
 * @param backorderCostPerUnitYear - b, money per unit waiting and year, > 0; towards infinity it is the plain quantity
 * @throws RangeError when an argument is outside its range
 * @see Snyder & Shen, section 3.5, equation 3.27
 */
export function orderQuantityWithBackorders(
  costs: OrderCosts,
  backorderCostPerUnitYear: number,
): BackorderedQuantity {
  checkCosts(costs);
  if (!(backorderCostPerUnitYear > 0)) throw outOfRange('Backorder cost', backorderCostPerUnitYear);
  const { demandPerYear, fixedCostPerOrder, holdingCostPerUnitYear: h } = costs;
  // As 1/(1/h + 1/b), so that b may be infinite.
  const joint = 1 / (1 / h + 1 / backorderCostPerUnitYear);
  const orderQuantity = Math.sqrt((2 * fixedCostPerOrder * demandPerYear) / joint);
  const backorderedShare = joint / backorderCostPerUnitYear;
  return {
    ...ordering(costs, orderQuantity),
    cost: Math.sqrt(2 * fixedCostPerOrder * demandPerYear * joint),
    backorderedShare,
    maxBackorders: backorderedShare * orderQuantity,
    maxOnHand: (1 - backorderedShare) * orderQuantity,
  };
}

/** A supplier's price list: from so many units on, a unit costs so much. */
export interface PriceBreak {
  /** Units, >= 0; the first break is at 0 or 1. */
  readonly fromUnits: number;
  readonly unitCost: number;
}

export interface DiscountedQuantity {
  readonly orderQuantity: number;
  /** The break it falls under, counted from 0. */
  readonly priceBreak: number;
  /** Units, ordering and holding; money a year. */
  readonly cost: number;
}

/**
 * Order quantity under a price list, when holding costs a share of the price.
 *
 * All units: every unit of an order at the price of its size; the best of the quantities that each price would like, moved
 * into its range. Incremental: only the units beyond a break are cheaper, so what the first ones cost more is like a fixed cost.
 *
 * @param holdingRate - share of a unit's price it costs to hold it for a year, > 0
 * @param breaks - in rising order of units
 * @throws RangeError when the list is empty or not rising, or an argument is outside its range
 * @see Snyder & Shen, section 3.4
 */
export function orderQuantityWithDiscounts(
  demandPerYear: number,
  fixedCostPerOrder: number,
  holdingRate: number,
  breaks: readonly PriceBreak[],
  kind: 'all-units' | 'incremental',
): DiscountedQuantity {
  if (breaks.length === 0) throw outOfRange('Price breaks', 0);
  breaks.forEach(({ fromUnits, unitCost }, i) => {
    if (!(unitCost > 0)) throw outOfRange('Unit cost', unitCost);
    if (i > 0 && !(fromUnits > breaks[i - 1]!.fromUnits)) throw outOfRange('Price break', fromUnits);
  });
  let paidMore = 0;
  const candidates = breaks.map(({ fromUnits, unitCost }, i): DiscountedQuantity => {
    if (i > 0) paidMore += (breaks[i - 1]!.unitCost - unitCost) * fromUnits;
    const extra = kind === 'incremental' ? paidMore : 0;
    const holdingCostPerUnitYear = holdingRate * unitCost;
    const costs = {
      demandPerYear,
      fixedCostPerOrder: fixedCostPerOrder + extra,
      holdingCostPerUnitYear,
    };
    const wanted = economicOrderQuantity(costs).orderQuantity;
    const next = breaks[i + 1]?.fromUnits ?? Infinity;
    const orderQuantity = Math.min(Math.max(wanted, fromUnits), next);
    const cost = unitCost * demandPerYear + orderingCost(costs, orderQuantity) + (holdingRate * extra) / 2;
    return { orderQuantity, priceBreak: i, cost };
  });
  // A quantity at the next break is bought at that break's price.
  const allowed = candidates.filter(
    ({ orderQuantity, priceBreak }) =>
      kind === 'incremental' || orderQuantity < (breaks[priceBreak + 1]?.fromUnits ?? Infinity),
  );
  return (allowed.length > 0 ? allowed : candidates).reduce((a, b) => (b.cost < a.cost ? b : a));
}

function checkCosts({ demandPerYear, fixedCostPerOrder, holdingCostPerUnitYear }: OrderCosts): void {
  if (!(demandPerYear > 0 && demandPerYear < Infinity)) throw outOfRange('Demand', demandPerYear);
  if (!(fixedCostPerOrder >= 0)) throw outOfRange('Fixed cost', fixedCostPerOrder);
  if (!(holdingCostPerUnitYear > 0)) throw outOfRange('Holding cost', holdingCostPerUnitYear);
}
