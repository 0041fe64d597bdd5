import { selectQuantiles } from '../statistics/quantiles';
import { CashBooks } from './cash-flow';
import type { CashFutures } from './cash-futures';
import type { CashPlan, PlannedOrder } from './cash-plan';

/** One thing done differently with one order. */
export interface OrderChange {
  /** Its place in the plan. */
  readonly order: number;
  /** Placed later (days > 0) or earlier; fewer units; or the balance due so many days later. */
  readonly kind: 'move' | 'smaller' | 'terms';
  readonly days: number;
  /** Share of its units that is ordered, for `smaller`; else 1. */
  readonly share: number;
}

/** What the cash of a plan comes to over many futures. */
export interface CashMeasure {
  /** Middle of the lowest point, and what only the chance put up with is below. */
  readonly lowestP50: number;
  readonly lowestAtRisk: number;
  /** Share of futures in which cash falls under the floor. */
  readonly shortChance: number;
  /** Mean units sold and mean storage paid. */
  readonly sold: number;
  readonly storage: number;
}

export interface MeasuredChange extends OrderChange, CashMeasure {
  /** Change of the median lowest point. */
  readonly lowestChange: number;
  /** Change of what sales within the horizon earn, storage included. */
  readonly profitChange: number;
}

/** What a plan is measured by. */
export interface CashAim {
  /** Cash that is to be kept, and the chance of falling under it that is put up with. */
  readonly floor: number;
  readonly allowedChance: number;
  /** What a unit sold earns, its landed cost paid. */
  readonly contribution: number;
}

/** Under this a fall is the last digit of a sum, not money. */
const cent = 0.005;
const storageAt = 5;

/** The orders with one of them changed. */
function changedOrders(
  orders: readonly PlannedOrder[],
  { order: index, kind, days, share }: OrderChange,
): PlannedOrder[] {
  return orders.map((order, at) => {
    if (at !== index) return order;
    switch (kind) {
      case 'move':
        return { ...order, orderDay: order.orderDay + days };
      case 'smaller':
        return { ...order, units: Math.round(order.units * share) };
      case 'terms':
        return { ...order, balanceDays: order.balanceDays + days };
    }
  });
}

/**
 * Measures changes of a plan against the same futures (common random numbers), drawn once.
 */
export class ChangeMeter {
  readonly #plan: CashPlan;
  readonly #aim: CashAim;
  readonly #trials: number;
  readonly #demand: Float64Array;
  readonly #shipments: readonly Float64Array[];
  readonly #leads: readonly Float64Array[];
  readonly #lowest: Float64Array;
  readonly base: CashMeasure;

  /**
   * @param trials - futures, >= 1
   */
  constructor(plan: CashPlan, futures: CashFutures, aim: CashAim, trials: number) {
    this.#plan = plan;
    this.#aim = aim;
    this.#trials = trials;
    this.#demand = new Float64Array(trials * plan.horizonDays);
    this.#lowest = new Float64Array(trials);
    const shipments: Float64Array[] = [];
    const leads: Float64Array[] = [];
    for (let trial = 0; trial < trials; trial++) {
      futures.draw(trial);
      this.#demand.set(futures.demand, trial * plan.horizonDays);
      shipments.push(futures.shipmentDays.slice());
      leads.push(futures.leadDays.slice());
    }
    this.#shipments = shipments;
    this.#leads = leads;
    this.base = this.#measure(plan);
  }

  measure(change: OrderChange): MeasuredChange {
    const measured = this.#measure({ ...this.#plan, orders: changedOrders(this.#plan.orders, change) });
    return {
      ...change,
      ...measured,
      lowestChange: measured.lowestP50 - this.base.lowestP50,
      profitChange:
        (measured.sold - this.base.sold) * this.#aim.contribution + measured.storage - this.base.storage,
    };
  }

  #measure(plan: CashPlan): CashMeasure {
    const books = new CashBooks(plan);
    const trials = this.#trials;
    let short = 0;
    let sold = 0;
    let storage = 0;
    for (let trial = 0; trial < trials; trial++) {
      books.run(this.#demand, this.#shipments[trial]!, this.#leads[trial]!, trial * plan.horizonDays);
      this.#lowest[trial] = books.lowest;
      if (books.lowest < this.#aim.floor - cent) short++;
      sold += books.unitsSold;
      storage += books.totals[storageAt]!;
    }
    const [lowestAtRisk, lowestP50] = selectQuantiles(this.#lowest, [this.#aim.allowedChance, 0.5]) as [
      number,
      number,
    ];
    return {
      lowestAtRisk,
      lowestP50,
      shortChance: short / trials,
      sold: sold / trials,
      storage: storage / trials,
    };
  }
}

/** How far orders may be changed. */
export interface ChangeBounds {
  /** Most days that an order is moved, either way. */
  readonly mostDays: number;
  /** Chance of falling under the floor that is put up with. */
  readonly allowedChance: number;
}

/**
 * For each order the least change of each kind that keeps the chance within bounds, or the one that comes nearest.
 *
 * Moves are tried in eight steps up to the most days, then by halves between the last that fails and the first that does; that the chance
 * falls steadily between them is taken for granted (an approximation). Orders placed before day 0 are only asked for later terms.
 * Where the plan keeps within bounds as it is, each is moved by 14 days, to show what that would do.
 */
export function orderChanges(
  meter: ChangeMeter,
  orders: readonly PlannedOrder[],
  { mostDays, allowedChance }: ChangeBounds,
  onProgress: (done: number, total: number) => void = () => {},
): MeasuredChange[] {
  const found: MeasuredChange[] = [];
  const fits = ({ shortChance }: CashMeasure) => shortChance <= allowedChance;
  const isFine = fits(meter.base);
  const least = (order: number, kind: 'move' | 'terms', sign: 1 | -1, most: number) => {
    const tryDays = (days: number) => meter.measure({ order, kind, days: sign * days, share: 1 });
    if (isFine) return tryDays(Math.min(most, 14));
    let failed = 0;
    let best: MeasuredChange | null = null;
    const step = Math.max(1, Math.ceil(most / 8));
    for (let days = step; ; days = Math.min(most, days + step)) {
      const tried = tryDays(days);
      if (best === null || tried.lowestAtRisk > best.lowestAtRisk) best = tried;
      if (fits(tried) || days >= most) break;
      failed = days;
    }
    if (!fits(best)) return best;
    let high = Math.abs(best.days);
    while (high - failed > 1) {
      const middle = (failed + high) >> 1;
      const tried = tryDays(middle);
      if (fits(tried)) {
        best = tried;
        high = middle;
      } else failed = middle;
    }
    return best;
  };
  orders.forEach((order, index) => {
    onProgress(index, orders.length);
    if (order.units === 0) return;
    if (order.orderDay >= 0 && mostDays > 0) {
      found.push(least(index, 'move', 1, mostDays));
      const earlier = Math.min(mostDays, order.orderDay);
      if (earlier > 0) found.push(least(index, 'move', -1, earlier));
    }
    if (order.orderDay >= 0 && order.units > 1) {
      const shares = [0.75, 0.5, 0.25].map((share) =>
        meter.measure({ order: index, kind: 'smaller', days: 0, share }),
      );
      found.push(shares.find(fits) ?? shares.reduce((a, b) => (b.lowestAtRisk > a.lowestAtRisk ? b : a)));
    }
    if (order.depositShare < 1) found.push(least(index, 'terms', 1, 60));
  });
  return found;
}

/**
 * The cheapest change within the seller's own hands that keeps the chance within bounds: least profit lost, to the nearest unit of
 * money; then a move before a smaller order, and the least of either. What a change saves besides counts for nothing. Null when none
 * does.
 */
export function cheapestChange(
  changes: readonly MeasuredChange[],
  allowedChance: number,
): MeasuredChange | null {
  const lost = ({ profitChange }: MeasuredChange) => Math.max(0, Math.round(-profitChange));
  // No move is longer than a thousand days.
  const size = ({ kind, days, share }: MeasuredChange) => (kind === 'move' ? Math.abs(days) : 1_000 - share);
  return changes
    .filter(({ kind, shortChance }) => kind !== 'terms' && shortChance <= allowedChance)
    .reduce<MeasuredChange | null>(
      (best, next) =>
        best === null || lost(next) < lost(best) || (lost(next) === lost(best) && size(next) < size(best))
          ? next
          : best,
      null,
    );
}
