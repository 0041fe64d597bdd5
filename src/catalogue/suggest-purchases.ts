import type { Product, Supplier } from '../fields/stored';
import { costOf, fillUp, lackingValue, take, unitsOf, type OpenLine, type OpenOrder } from './fill-minimum';
import { usualWithin } from './next-step';
import { marginSaved, stepsOf, type PurchaseStep } from './purchase-steps';
import type { TriageRow } from './triage-row';

/** A product with its row. */
export interface TriagedProduct {
  readonly product: Product;
  readonly row: TriageRow;
}

export interface PurchaseTerms {
  /** Most money for all orders in `currency`; null for no limit. Orders in other currencies are not touched by it. */
  readonly budget: number | null;
  readonly currency: string;
  /** Orders due within so many days are placed together; a supplier's own days between orders come first. */
  readonly withinDays?: number;
}

/** `due`: up to the level. `cut`: less than that, for want of money. `fills`: more than that or not due, to reach the supplier's minimum. */
export type PurchaseReason = 'due' | 'cut' | 'fills';

export interface PurchaseLine {
  /** The product's id. */
  readonly product: string;
  readonly sku: string;
  readonly units: number;
  readonly cases: number;
  readonly casePack: number;
  /** Landed, money; null where not known. */
  readonly unitCost: number | null;
  readonly cost: number | null;
  /** Days from today; below 0 it was due before; null where it is far. */
  readonly orderBy: number | null;
  /** Contribution margin it is expected to save. */
  readonly saves: number;
  readonly reason: PurchaseReason;
}

/** What is due and not bought, and why: `budget` ran out, its `cost` is not known, or its supplier's `minimum` is out of reach. */
export interface LeftOut {
  readonly product: string;
  readonly sku: string;
  readonly units: number;
  readonly why: 'budget' | 'cost' | 'minimum';
}

/** One order to one supplier in one currency. */
export interface PurchaseOrder {
  /** The supplier's id; null for products without one. */
  readonly supplier: string | null;
  readonly currency: string;
  readonly lines: readonly PurchaseLine[];
  readonly leftOut: readonly LeftOut[];
  readonly units: number;
  /** Of the lines whose cost is known. */
  readonly cost: number;
  /** Whether the supplier's minimum value is reached, as far as costs are known; its minimum units are of one product and stand in the row. */
  readonly reachesMinimum: boolean;
}

/**
 * What to order from whom: each product that is due up to its level, in whole cases and at least its minimum; then, where a
 * supplier wants more, the products whose next day of cover saves most for its money.
 *
 * Under a budget money goes, step by step, to where it saves most margin for what it costs: a greedy choice, and a modelling
 * one. Since every further step of a product saves less, it falls short of the best choice by no more than what the first step
 * saves that could not be paid. An order that cannot reach its supplier's minimum value within the budget is not placed, and its
 * money goes to the others; where several are out of reach, the one that lacks most is given up first (a modelling choice).
 */
export function suggestPurchases(
  rows: readonly TriagedProduct[],
  suppliers: ReadonlyMap<string, Supplier>,
  { budget, currency, withinDays = usualWithin }: PurchaseTerms,
): PurchaseOrder[] {
  const orders = new Map<string, OpenOrder>();
  for (const { product, row } of rows) {
    const supplier = product.supplier === null ? null : (suppliers.get(product.supplier) ?? null);
    const key = `${product.supplier ?? ''} ${product.currency}`;
    let order = orders.get(key);
    if (order === undefined) {
      order = { supplier, id: product.supplier, currency: product.currency, lines: [], isDropped: false };
      orders.set(key, order);
    }
    const within = supplier?.reviewDays ?? withinDays;
    const isDue = (row.orderUnits ?? 0) > 0 && (row.orderBy ?? Infinity) <= within;
    if (row.state !== 'unknown')
      order.lines.push({
        product,
        row,
        wanted: isDue ? row.orderUnits! : 0,
        saved: marginSaved(row),
        bought: 0,
        saves: 0,
      });
  }
  const all = [...orders.values()];
  const limited = budget === null ? [] : all.filter((order) => order.currency === currency);
  for (const order of all)
    if (!limited.includes(order)) {
      for (const line of order.lines)
        for (const step of stepsOf(line.row, line.wanted, line.saved)) take(line, step);
      fillUp(order, Infinity);
    }
  if (budget !== null) spend(limited, budget);
  return all.map(closed).filter(({ lines, leftOut }) => lines.length + leftOut.length > 0);
}

/**
 * Spends a budget on orders. One whose minimum is more than all of it goes at once; then, as long as the minimum of some is out
 * of reach of what the others leave, the one that lacks most goes, and all begins anew without it.
 */
function spend(orders: readonly OpenOrder[], budget: number): void {
  for (const order of orders) order.isDropped = (order.supplier?.minimumValue ?? 0) > budget;
  const steps = stepsByWorth(orders);
  for (;;) {
    const open = orders.filter(({ isDropped }) => !isDropped);
    for (const { lines } of orders) for (const line of lines) line.bought = line.saves = 0;
    let left = buyGreedily(steps, budget);
    let hopeless: OpenOrder | null = null;
    let mostLacking = 0;
    for (const order of open) {
      const lacking = lackingValue(order);
      const before = costOf(order);
      // What is spent in vain is not taken from the others.
      if (fillUp(order, left)) left -= costOf(order) - before;
      else if (lacking > mostLacking) [hopeless, mostLacking] = [order, lacking];
    }
    if (hopeless === null) return;
    hopeless.isDropped = true;
  }
}

/** A step of a line, with what it costs and saves for a unit of money. */
interface PricedStep {
  readonly order: OpenOrder;
  readonly line: OpenLine;
  readonly step: PurchaseStep;
  readonly at: number;
  readonly cost: number;
  readonly worth: number;
}

/** Every step of what is due and has a cost, those that save most for their money first. */
function stepsByWorth(orders: readonly OpenOrder[]): PricedStep[] {
  const steps = orders.flatMap((order) =>
    order.lines.flatMap((line) =>
      stepsOf(line.row, line.wanted, line.saved).flatMap((step, at): PricedStep[] =>
        step.cost === null ? [] : [{ order, line, step, at, cost: step.cost, worth: worthOf(step) }],
      ),
    ),
  );
  // Equal worth keeps the order of the steps, of which the first has to come first.
  return steps.sort((a, b) => (a.worth === b.worth ? a.at - b.at : b.worth - a.worth));
}

/** Buys the steps of the orders that are not dropped, as far as the money goes; returns what is left of it. */
function buyGreedily(steps: readonly PricedStep[], budget: number): number {
  const stopped = new Set<OpenLine>();
  let left = budget;
  for (const { order, line, step, cost } of steps) {
    if (order.isDropped || stopped.has(line)) continue;
    if (cost > left) stopped.add(line);
    else {
      left -= cost;
      take(line, step);
    }
  }
  return left;
}

/** Margin saved for a unit of money; what costs nothing comes first. */
const worthOf = ({ saves, cost }: PurchaseStep): number => {
  if (saves === 0) return 0;
  return cost === null || cost === 0 ? Infinity : saves / cost;
};

function closed(order: OpenOrder): PurchaseOrder {
  const lines = order.lines.flatMap(({ product, row, wanted, bought, saves }): PurchaseLine[] => {
    if (bought === 0) return [];
    const { casePack, unitCost, orderBy } = row;
    return [
      {
        product: product.id,
        sku: product.sku,
        units: bought,
        cases: bought / casePack,
        casePack,
        unitCost,
        cost: unitCost === null ? null : bought * unitCost,
        orderBy,
        saves,
        reason: bought > wanted ? 'fills' : bought < wanted ? 'cut' : 'due',
      },
    ];
  });
  const leftOut = order.lines.flatMap(({ product, row, wanted, bought }): LeftOut[] => {
    if (bought >= wanted) return [];
    const why = order.isDropped ? 'minimum' : row.unitCost === null ? 'cost' : 'budget';
    return [{ product: product.id, sku: product.sku, units: wanted - bought, why }];
  });
  return {
    supplier: order.id,
    currency: order.currency,
    lines,
    leftOut,
    units: unitsOf(order),
    cost: costOf(order),
    reachesMinimum: lackingValue(order) < 1e-6,
  };
}
