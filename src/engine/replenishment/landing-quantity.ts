import { landingCycle, type LandingCycle, type MonthlyRates } from './landing-cycle';
import { leastOrder, meanUnitCost, type OrderLimits, type OrderTerms } from './order-terms';

/** An order by the day it lands. */
export interface LandingOrder extends LandingCycle {
  /** Units. */
  readonly quantity: number;
  /** Ordering, storage and capital of one of its units, and its price; money. */
  readonly costPerUnit: number;
}

const gridPoints = 30;
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * What an order that lands on a given day costs a unit: its price, its part of the fixed cost, its storage and capital until sold.
 *
 *   p + (K + storage + r p · unit days/365)/Q
 *
 * With even rates its least is the economic order quantity; with others it is that of the least unit cost, which looks at one
 * order by itself. No order waits.
 *
 * @param landingDay - day of the year, as for `landingCycle`
 */
export function landingCost(
  terms: OrderTerms,
  rates: MonthlyRates,
  landingDay: number,
): (quantity: number) => LandingOrder {
  const cycle = landingCycle(rates, landingDay);
  return (quantity) => {
    const found = cycle(quantity);
    const unitCost = meanUnitCost(terms, quantity);
    const held = found.storage + (terms.holdingRate * unitCost * found.unitDays) / 365;
    return { ...found, quantity, costPerUnit: unitCost + (terms.fixedCostPerOrder + held) / quantity };
  };
}

/**
 * The quantity whose units cost least when it lands on a given day.
 *
 * Storage that changes with the months can make several hills: an even grid in ratios around a first guess finds the best of them,
 * golden section its top, and the cases next to it and at each price break are compared.
 *
 * @param cost - as `landingCost` gives it
 * @param guess - units, > 0, where the answer is to be looked for, a sixth to six times as many
 */
export function bestLanding(
  cost: (quantity: number) => LandingOrder,
  { breaks }: OrderTerms,
  limits: OrderLimits,
  guess: number,
): LandingOrder {
  const { casePack } = limits;
  const least = leastOrder(limits);
  const most = Math.max(least, Math.floor(limits.mostUnits / casePack) * casePack);
  const inside = (quantity: number) => Math.min(most, Math.max(least, quantity));
  const at = (index: number) => inside(guess * 6 ** ((2 * index) / (gridPoints - 1) - 1));
  const grid = Array.from({ length: gridPoints }, (_, index) => cost(at(index)).costPerUnit);
  const best = grid.reduce((found, value, index) => (value < grid[found]! ? index : found), 0);
  let low = at(Math.max(0, best - 1));
  let high = at(Math.min(gridPoints - 1, best + 1));
  while (high - low > casePack / 2 && high - low > 1e-6 * high) {
    const [a, b] = [high - golden * (high - low), low + golden * (high - low)];
    if (cost(a).costPerUnit <= cost(b).costPerUnit) high = b;
    else low = a;
  }
  const below = Math.floor((low + high) / 2 / casePack) * casePack;
  const candidates = [
    ...[-1, 0, 1, 2].map((cases) => below + cases * casePack),
    ...breaks.map(({ fromUnits }) => Math.ceil(fromUnits / casePack) * casePack),
  ].map((quantity) => cost(inside(quantity)));
  return candidates.reduce((a, b) => (b.costPerUnit < a.costPerUnit ? b : a));
}
