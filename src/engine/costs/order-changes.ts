import { selectQuantiles } from '../statistics/quantiles';
import { CashBooks } from './cash-flow';
import type { CashFutures } from './cash-futures';
import { balanceDay, cashCategories, type CashPlan, type PlannedOrder } from './cash-plan';
import { changedOrders, smallerOrder, type OrderChange } from './changed-orders';

/** What the cash of a plan comes to over many futures. */
export interface CashMeasure {
  /** Middle of the futures' lowest cash, and what only the chance put up with is below. */
  readonly lowestP50: number;
  readonly lowestAtRisk: number;
  /** Share of futures in which cash falls under the floor. */
  readonly shortChance: number;
  /** Mean units sold and mean storage paid. */
  readonly sold: number;
  readonly storage: number;
}

export interface MeasuredChange extends OrderChange, CashMeasure {
  /** Change of the middle of the futures' lowest cash. */
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
const storageAt = cashCategories.indexOf('storage');

/**
 * Measures changes of a plan against the same futures (common random numbers), drawn once.
 *
 * What a change pushes past the last day, over what the plan as it stands owes then, is still to be paid: it counts as if it were
 * paid on the last day, so that no change mends a plan by moving a payment out of sight.
 */
export class ChangeMeter {
  readonly #plan: CashPlan;
  readonly #aim: CashAim;
  readonly #trials: number;
  readonly #demand: Float64Array;
  readonly #shipments: readonly Float64Array[];
  readonly #leads: readonly Float64Array[];
  readonly #lowest: Float64Array;
  /** By trial, what the plan as it stands owes after the last day. */
  readonly #owed: Float64Array;
  /** Trials, those first in which the plan as it stands falls short. */
  readonly #worstFirst: readonly number[];
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
    this.#owed = new Float64Array(trials);
    const shipments: Float64Array[] = [];
    const leads: Float64Array[] = [];
    const short: number[] = [];
    const enough: number[] = [];
    const books = new CashBooks(plan);
    for (let trial = 0; trial < trials; trial++) {
      futures.draw(trial);
      this.#demand.set(futures.demand, trial * plan.horizonDays);
      shipments.push(futures.shipmentDays.slice());
      leads.push(futures.leadDays.slice());
      books.run(futures.demand, futures.shipmentDays, futures.leadDays);
      this.#owed[trial] = books.owed;
      (this.#isShort(books.lowest) ? short : enough).push(trial);
    }
    this.#shipments = shipments;
    this.#leads = leads;
    this.#worstFirst = [...short, ...enough];
    this.base = this.#measure(plan);
  }

  measure(change: OrderChange): MeasuredChange {
    const measured = this.#measure(this.#changed(change));
    return {
      ...change,
      ...measured,
      lowestChange: measured.lowestP50 - this.base.lowestP50,
      profitChange:
        (measured.sold - this.base.sold) * this.#aim.contribution + measured.storage - this.base.storage,
    };
  }

  /** Whether a change keeps within the chance put up with, and below that of the plan as it stands; quicker than to measure it. */
  mends(change: OrderChange): boolean {
    const books = new CashBooks(this.#changed(change));
    const most = Math.min(this.#aim.allowedChance, this.base.shortChance - 0.5 / this.#trials);
    let short = 0;
    for (const trial of this.#worstFirst)
      if (this.#isShort(this.#lowestOf(books, trial)) && ++short / this.#trials > most) return false;
    return most >= 0;
  }

  #changed(change: OrderChange): CashPlan {
    return { ...this.#plan, orders: changedOrders(this.#plan.orders, change) };
  }

  #isShort(lowest: number): boolean {
    return lowest < this.#aim.floor - cent;
  }

  /** Plays a future; its lowest cash, with what was pushed past the last day paid on it. */
  #lowestOf(books: CashBooks, trial: number): number {
    books.run(this.#demand, this.#shipments[trial]!, this.#leads[trial]!, trial * this.#plan.horizonDays);
    const pushed = books.owed - this.#owed[trial]!;
    return pushed > cent ? Math.min(books.lowest, books.cash.at(-1)! - pushed) : books.lowest;
  }

  #measure(plan: CashPlan): CashMeasure {
    const books = new CashBooks(plan);
    const trials = this.#trials;
    let short = 0;
    let sold = 0;
    let storage = 0;
    for (let trial = 0; trial < trials; trial++) {
      const lowest = (this.#lowest[trial] = this.#lowestOf(books, trial));
      if (this.#isShort(lowest)) short++;
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
  /** Whether the plan keeps within the chance put up with as it stands. */
  readonly isFine: boolean;
}

const mostTermDays = 60;
const shares = [0.75, 0.5, 0.25] as const;
/** Of moves none of which is enough, so many are measured to find the nearest. */
const steps = 4;

/**
 * For each order the least change of each kind that keeps the chance within bounds, or the nearest of a few where none does.
 *
 * Days are tried one by one, since a chance need not fall steadily with them. Orders placed before day 0 are only asked for later
 * terms, and only those whose balance is not due before it. Where the plan keeps within bounds as it is, each is moved by 14 days,
 * to show what that would do.
 *
 * @param leadDays - by order, its likely days until it lands: they tell whether a balance is still to be paid
 */
export function orderChanges(
  meter: ChangeMeter,
  orders: readonly PlannedOrder[],
  leadDays: ArrayLike<number>,
  { mostDays, isFine }: ChangeBounds,
  onProgress: (done: number, total: number) => void = () => {},
): MeasuredChange[] {
  const leastDays = (order: number, kind: 'move' | 'terms', sign: 1 | -1, most: number) => {
    const by = (days: number): OrderChange => ({ order, kind, days: sign * days, share: 1 });
    if (isFine) return meter.measure(by(Math.min(most, 14)));
    for (let days = 1; days <= most; days++) if (meter.mends(by(days))) return meter.measure(by(days));
    const count = Math.min(steps, most);
    return nearest(
      Array.from({ length: count }, (_, step) => meter.measure(by(Math.round(((step + 1) * most) / count)))),
    );
  };
  const leastCut = (order: number, units: number) => {
    const cuts = shares
      .filter((share) => smallerOrder(units, share) < units)
      .map((share): OrderChange => ({ order, kind: 'smaller', days: 0, share }));
    const enough = isFine ? cuts[0] : cuts.find((cut) => meter.mends(cut));
    return enough ? meter.measure(enough) : nearest(cuts.map((cut) => meter.measure(cut)));
  };
  const found: MeasuredChange[] = [];
  orders.forEach((order, index) => {
    onProgress(index, orders.length);
    const { units, orderDay } = order;
    if (units === 0) return;
    if (orderDay >= 0 && mostDays > 0) found.push(leastDays(index, 'move', 1, mostDays));
    if (orderDay > 0 && mostDays > 0) found.push(leastDays(index, 'move', -1, Math.min(mostDays, orderDay)));
    if (orderDay >= 0 && units > 1) found.push(leastCut(index, units));
    const isBalanceOpen = order.depositShare < 1 && balanceDay(order, leadDays[index]!) >= 0;
    if (isBalanceOpen) found.push(leastDays(index, 'terms', 1, mostTermDays));
  });
  return found;
}

/** The change that leaves most cash in the futures that matter; the first of equals. */
const nearest = (changes: readonly MeasuredChange[]): MeasuredChange =>
  changes.reduce((best, next) => (next.lowestAtRisk > best.lowestAtRisk ? next : best));

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
