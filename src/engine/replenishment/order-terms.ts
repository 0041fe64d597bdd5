import { findRoot } from '../statistics/root';
import { outOfRange } from '../statistics/out-of-range';
import {
  economicOrderQuantity,
  orderQuantityWithBackorders,
  type OrderCosts,
  type PriceBreak,
} from './economic-order-quantity';

/** All that decides how large an order should be, with demand even over the year. */
export interface OrderTerms {
  /** D, units per year, > 0. */
  readonly demandPerYear: number;
  /** K, money per order, >= 0. */
  readonly fixedCostPerOrder: number;
  /** r, share of a unit's price it costs to hold it for a year, >= 0. */
  readonly holdingRate: number;
  /** s, money per unit and year, whatever its price, >= 0. */
  readonly storagePerUnitYear: number;
  /** b, money per unit waiting and year, > 0; Infinity where no order may wait. */
  readonly backorderCostPerUnitYear: number;
  /** In rising order of units; the first is at 0. Prices never rise. */
  readonly breaks: readonly PriceBreak[];
  readonly kind: 'all-units' | 'incremental';
}

/** Money a year of ordering always the same quantity, by what it is for. */
export interface YearlyCost {
  readonly ordering: number;
  readonly capital: number;
  readonly storage: number;
  /** Units that wait, where orders may. */
  readonly waiting: number;
  /** What the units cost above the lowest price on the list. */
  readonly abovePrice: number;
  /** All of the above: what the quantity decides. */
  readonly relevant: number;
  /** The units themselves and all of the above. */
  readonly total: number;
  /** Mean price of a unit, money. */
  readonly unitCost: number;
}

/** What can be ordered: whole cases, at least a minimum, at most so many units. */
export interface OrderLimits {
  /** Units, whole, >= 1. */
  readonly casePack: number;
  /** Units, >= 0. */
  readonly minimumOrder: number;
  /** Units; Infinity for no limit. */
  readonly mostUnits: number;
}

/**
 * What the units of an order cost on average: all at the price of its size, or each at the price of its own step.
 *
 * @param quantity - units, > 0
 */
export function meanUnitCost({ breaks, kind }: OrderTerms, quantity: number): number {
  const at = Math.max(
    0,
    breaks.findLastIndex(({ fromUnits }) => fromUnits <= quantity),
  );
  const { unitCost } = breaks[at]!;
  return kind === 'all-units' ? unitCost : unitCost + paidMore(breaks, at) / quantity;
}

/** What the units below a break cost more than at its price; like a fixed cost of the order. */
function paidMore(breaks: readonly PriceBreak[], at: number): number {
  let more = 0;
  for (let i = 1; i <= at; i++)
    more += (breaks[i - 1]!.unitCost - breaks[i]!.unitCost) * breaks[i]!.fromUnits;
  return more;
}

/**
 * Cost a year of ordering always the same quantity, the shelf run empty as long as pays where orders may wait.
 *
 *   KD/Q + h (1 − x)² Q/2 + b x² Q/2 + D p,   h = r p + s,   x = h/(h + b)
 *
 * @param quantity - Q, units, > 0
 * @throws RangeError when the quantity is not above 0
 */
export function yearlyCost(terms: OrderTerms, quantity: number): YearlyCost {
  if (!(quantity > 0)) throw outOfRange('Order quantity', quantity);
  const { demandPerYear, fixedCostPerOrder, holdingRate, storagePerUnitYear, breaks } = terms;
  const unitCost = meanUnitCost(terms, quantity);
  const waitingShare = shareWaiting(terms, quantity);
  const onHand = ((1 - waitingShare) ** 2 * quantity) / 2;
  const ordering = (fixedCostPerOrder * demandPerYear) / quantity;
  const capital = holdingRate * unitCost * onHand;
  const storage = storagePerUnitYear * onHand;
  const waiting =
    waitingShare === 0 ? 0 : (terms.backorderCostPerUnitYear * waitingShare ** 2 * quantity) / 2;
  const lowest = breaks.at(-1)!.unitCost;
  const abovePrice = demandPerYear * (unitCost - lowest);
  const relevant = ordering + capital + storage + waiting + abovePrice;
  return {
    ordering,
    capital,
    storage,
    waiting,
    abovePrice,
    relevant,
    total: relevant + demandPerYear * lowest,
    unitCost,
  };
}

/** Share of demand that waits, h/(h + b), 0 where none may. */
export function shareWaiting(terms: OrderTerms, quantity: number): number {
  const holding = terms.holdingRate * meanUnitCost(terms, quantity) + terms.storagePerUnitYear;
  return holding === 0 ? 0 : 1 / (1 + terms.backorderCostPerUnitYear / holding);
}

/**
 * The quantity one step of the price list would like, were it the only one.
 *
 * With steps on the units beyond each break, what the first units cost more is held as well; where orders may wait too, the best
 * quantity is the root of a rising function, else a square root.
 */
function wantedAt(terms: OrderTerms, at: number): number {
  const { demandPerYear, breaks, holdingRate, storagePerUnitYear, kind } = terms;
  const b = terms.backorderCostPerUnitYear;
  const extra = kind === 'incremental' ? paidMore(breaks, at) : 0;
  const costs: OrderCosts = {
    demandPerYear,
    fixedCostPerOrder: terms.fixedCostPerOrder + extra,
    holdingCostPerUnitYear: holdingRate * breaks[at]!.unitCost + storagePerUnitYear,
  };
  if (b === Infinity) return economicOrderQuantity(costs).orderQuantity;
  const plain = orderQuantityWithBackorders(costs, b).orderQuantity;
  if (extra === 0 || plain === 0) return plain;
  const h = costs.holdingCostPerUnitYear;
  const heldExtra = holdingRate * extra;
  const slope = (q: number) => {
    const down = (h + b) * q + heldExtra;
    const up = h * (h + b) * q * q + 2 * h * heldExtra * q + heldExtra * heldExtra;
    return (b * (q / down) ** 2 * up) / 2 - costs.fixedCostPerOrder * demandPerYear;
  };
  let high = plain;
  while (slope(high) < 0) high *= 2;
  return findRoot(slope, 0, high, 1e-9 * high);
}

/**
 * The best quantity of all, in parts of units: of what each price would like, moved into its range, the cheapest.
 *
 * @returns Q, units, >= 0; 0 where an order costs nothing
 * @throws RangeError when demand or holding cost is not above 0
 * @see Snyder & Shen, Fundamentals of Supply Chain Theory, 2nd ed., sections 3.2, 3.4 and 3.5
 */
export function wantedQuantity(terms: OrderTerms): number {
  const { breaks } = terms;
  const wanted = breaks.map(({ fromUnits }, at) => {
    const next = breaks[at + 1]?.fromUnits ?? Infinity;
    return Math.min(Math.max(wantedAt(terms, at), fromUnits), next);
  });
  return cheapest(terms, wanted) ?? 0;
}

/**
 * The best quantity that can be ordered: of the cases next to what each price would like, the cheapest.
 *
 * @returns units; the least that can be ordered where even that is above the most
 * @throws RangeError as for `wantedQuantity`
 */
export function bestOrderQuantity(terms: OrderTerms, limits: OrderLimits): number {
  const { breaks } = terms;
  const { casePack } = limits;
  const least = leastOrder(limits);
  const most = Math.floor(limits.mostUnits / casePack) * casePack;
  const candidates = breaks.flatMap(({ fromUnits }, at) => {
    const next = breaks[at + 1]?.fromUnits ?? Infinity;
    const low = Math.max(least, Math.ceil(fromUnits / casePack) * casePack);
    const high = Math.min(
      most,
      next === Infinity ? Infinity : Math.ceil(next / casePack) * casePack - casePack,
    );
    if (low > high) return [];
    const wanted = Math.min(Math.max(wantedAt(terms, at), low), high);
    const below = Math.max(low, Math.floor(wanted / casePack) * casePack);
    return [below, Math.min(high, below + casePack)];
  });
  return cheapest(terms, candidates) ?? least;
}

/** The least that can be ordered: the minimum in whole cases, one case at least. */
export const leastOrder = ({
  casePack,
  minimumOrder,
}: Pick<OrderLimits, 'casePack' | 'minimumOrder'>): number =>
  Math.max(1, Math.ceil(minimumOrder / casePack)) * casePack;

function cheapest(terms: OrderTerms, quantities: readonly number[]): number | undefined {
  const found = quantities.map((quantity) => ({
    quantity,
    cost: quantity > 0 ? yearlyCost(terms, quantity).relevant : 0,
  }));
  return found.length === 0 ? undefined : found.reduce((a, b) => (b.cost < a.cost ? b : a)).quantity;
}

/** Quantities from and to which a cost stays below a limit, without a break, around one that does. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * How far a quantity may be off before the cost passes a limit: steps of 2 %, the last one halved down.
 *
 * @param cost - of a quantity; at `around` within the limit
 * @returns 0 or Infinity as an end where the cost stays within the limit over a factor of 10,000
 */
export function stretchWithin(cost: (quantity: number) => number, around: number, limit: number): Stretch {
  const end = (factor: number, beyond: number) => {
    let inside = around;
    for (let step = 0; step < 500; step++) {
      const next = inside * factor;
      if (cost(next) > limit) return boundary(cost, inside, next, limit);
      inside = next;
    }
    return beyond;
  };
  return { from: end(1 / 1.02, 0), to: end(1.02, Infinity) };
}

function boundary(
  cost: (quantity: number) => number,
  within: number,
  outside: number,
  limit: number,
): number {
  let [inside, out] = [within, outside];
  for (let step = 0; step < 40; step++) {
    const middle = (inside + out) / 2;
    if (cost(middle) > limit) out = middle;
    else inside = middle;
  }
  return inside;
}
