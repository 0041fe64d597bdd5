import type { Product, Supplier } from '../fields/stored';
import { nextDay, stepsOf, type PurchaseStep } from './purchase-steps';
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
  /** Whether the supplier's minimum in units and in value is reached, as far as costs are known. */
  readonly reachesMinimum: boolean;
}

const usualWithin = 7;
const mostFills = 5_000;

/**
 * What to order from whom: each product that is due up to its level, in whole cases and at least its minimum; then, where a
 * supplier wants more, the products whose next day of cover saves most for its money.
 *
 * Under a budget money goes, step by step, to where it saves most margin for what it costs: a greedy choice, and a modelling
 * one. Since every further step of a product saves less, it falls short of the best choice by no more than what the first step
 * saves that could not be paid. An order that cannot reach its supplier's minimum within the budget is not placed, and its money goes
 * to the others.
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
      order.lines.push({ product, row, wanted: isDue ? row.orderUnits! : 0, bought: 0, saves: 0 });
  }
  const all = [...orders.values()];
  const limited = budget === null ? [] : all.filter((order) => order.currency === currency);
  for (const order of all)
    if (!limited.includes(order)) {
      for (const line of order.lines) for (const step of stepsOf(line.row, line.wanted)) take(line, step);
      fillUp(order, Infinity);
    }
  if (budget !== null) spend(limited, budget);
  return all.map(closed).filter(({ lines, leftOut }) => lines.length + leftOut.length > 0);
}

interface OpenLine {
  readonly product: Product;
  readonly row: TriageRow;
  /** Units up to its level; 0 where it is not due. */
  readonly wanted: number;
  bought: number;
  saves: number;
}

interface OpenOrder {
  readonly supplier: Supplier | null;
  readonly id: string | null;
  readonly currency: string;
  readonly lines: OpenLine[];
  /** Its minimum cannot be reached with the money there is. */
  isDropped: boolean;
}

function take(line: OpenLine, { units, saves }: PurchaseStep): void {
  line.bought += units;
  line.saves += saves;
}

/** Spends a budget on orders; begins anew without an order whose minimum it cannot reach. */
function spend(orders: readonly OpenOrder[], budget: number): void {
  for (let open = orders.filter(({ isDropped }) => !isDropped); open.length > 0;) {
    for (const { lines } of open) for (const line of lines) line.bought = line.saves = 0;
    let left = buyGreedily(open, budget);
    for (const order of open) {
      left -= fillUp(order, left);
      order.isDropped = !isReached(order);
    }
    if (open.every(({ isDropped }) => !isDropped)) return;
    for (const { isDropped, lines } of open)
      if (isDropped) for (const line of lines) line.bought = line.saves = 0;
    open = open.filter(({ isDropped }) => !isDropped);
  }
}

/** Buys the steps that save most for their money, as far as it goes; returns what is left of it. */
function buyGreedily(orders: readonly OpenOrder[], budget: number): number {
  const steps = orders.flatMap(({ lines }) =>
    lines.flatMap((line) =>
      stepsOf(line.row, line.wanted).flatMap((step, at) =>
        step.cost === null ? [] : [{ line, step, at, cost: step.cost, worth: worthOf(step) }],
      ),
    ),
  );
  // Equal worth keeps the order of the steps, of which the first has to come first.
  steps.sort((a, b) => b.worth - a.worth || a.at - b.at);
  const stopped = new Set<OpenLine>();
  let left = budget;
  for (const { line, step, cost } of steps) {
    if (stopped.has(line)) continue;
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

const unitsOf = ({ lines }: OpenOrder): number => lines.reduce((sum, { bought }) => sum + bought, 0);
const costOf = ({ lines }: OpenOrder): number =>
  lines.reduce((sum, { bought, row }) => sum + bought * (row.unitCost ?? 0), 0);

/** Whether an order reaches its supplier's minimum; one of nothing need not. */
function isReached(order: OpenOrder): boolean {
  const units = unitsOf(order);
  if (units === 0 || order.supplier === null) return true;
  const { minimumOrder, minimumValue } = order.supplier;
  const isPriced = order.lines.every(({ bought, row }) => bought === 0 || row.unitCost !== null);
  return units >= (minimumOrder ?? 0) && (!isPriced || costOf(order) >= (minimumValue ?? 0));
}

/** Adds days of cover until the supplier's minimum is reached; returns what that costs, at most `money`. */
function fillUp(order: OpenOrder, money: number): number {
  let spent = 0;
  for (let fill = 0; fill < mostFills && !isReached(order); fill++) {
    let best: { line: OpenLine; step: PurchaseStep } | null = null;
    for (const line of order.lines) {
      if ((line.row.dailyDemand ?? 0) === 0) continue;
      const step = nextDay(line.row, line.bought);
      if (money < Infinity && (step.cost === null || step.cost > money - spent)) continue;
      if (best === null || isBetter({ line, step }, best)) best = { line, step };
    }
    if (best === null) break;
    take(best.line, best.step);
    spent += best.step.cost ?? 0;
  }
  return spent;
}

/** The one that saves more for its money; where neither saves anything, the one that lasts fewer days. */
function isBetter(
  a: { readonly line: OpenLine; readonly step: PurchaseStep },
  b: { readonly line: OpenLine; readonly step: PurchaseStep },
): boolean {
  const more = worthOf(a.step) - worthOf(b.step);
  if (Math.abs(more) > 1e-9) return more > 0;
  return daysOf(a.line) < daysOf(b.line);
}

const daysOf = ({ row, bought }: OpenLine): number =>
  ((row.onHand ?? 0) + (row.inbound ?? 0) + bought) / (row.dailyDemand ?? 1);

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
    reachesMinimum: isReached(order),
  };
}
