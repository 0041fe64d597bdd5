import { addDays, daysBetween } from '../fields/calendar-date';
import type { DateRange } from './daily-demand';
import { outcomes, type OrderWaits, type Outcome } from './order-waits';

const epoch = '1970-01-01';

/** What buyers were told to wait: nothing, days from their order, a date for all, or what their rows say. */
export type Promised =
  | { readonly kind: 'none' | 'rows' }
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'date'; readonly date: string };

/** Which orders are looked at. */
export interface WaitChoice {
  /** Place in `products`, or null for all orders. */
  readonly product: number | null;
  /** Days on which they were placed; null for all. */
  readonly placed: DateRange | null;
  readonly promised: Promised;
}

export interface ChosenWait {
  readonly days: number;
  readonly outcome: Outcome;
  readonly cancelled: boolean;
  /** To the end of the promised day; Infinity where nothing was promised. */
  readonly promiseDays: number;
}

/** First and last day on which an order was placed; null where the rows give waits alone. */
export function placedDays({ placed }: OrderWaits): DateRange | null {
  let first = Infinity;
  let last = -Infinity;
  for (const day of placed) {
    if (day < first) first = day;
    if (day > last) last = day;
  }
  return first > last ? null : { from: addDays(epoch, first), to: addDays(epoch, last) };
}

function placesOf(
  { products, starts, ordersOf, days }: OrderWaits,
  product: number | null,
): ArrayLike<number> {
  return product === null || products[product] === undefined
    ? Array.from(days, (_, order) => order)
    : ordersOf.subarray(starts[product]!, starts[product + 1]!);
}

/** The waits of the orders chosen. */
export function chosenWaits(orders: OrderWaits, { product, placed, promised }: WaitChoice): ChosenWait[] {
  const [from, to] = placed
    ? [daysBetween(epoch, placed.from), daysBetween(epoch, placed.to)]
    : [-Infinity, Infinity];
  const date = promised.kind === 'date' ? daysBetween(epoch, promised.date) : NaN;
  const chosen: ChosenWait[] = [];
  for (const order of Array.from(placesOf(orders, product))) {
    const day = orders.placed[order]!;
    if (placed && !(day >= from && day <= to)) continue;
    const promiseDays =
      promised.kind === 'days'
        ? promised.days
        : promised.kind === 'date'
          ? Math.max(0, date - day)
          : promised.kind === 'rows'
            ? orders.promised[order]!
            : NaN;
    const outcome = outcomes[orders.outcome[order]!]!;
    chosen.push({
      days: orders.days[order]!,
      outcome,
      cancelled: outcome === 'cancelled',
      promiseDays: Number.isNaN(promiseDays) ? Infinity : promiseDays + orders.dayLeft[order]!,
    });
  }
  return chosen;
}

/**
 * Stretches of days on which every order waited longer than usual, longest first: likely days without stock. A day counts
 * as in stock once an order placed on it shipped within the usual handling time; days without orders, or with
 * cancelled ones alone, go with those around them. Orders are picked by when they were placed, not by how long they waited,
 * since that would leave out those who cancelled early.
 *
 * @param handlingDays - in which an order in stock ships, days
 */
export function longWaits(orders: OrderWaits, product: number | null, handlingDays: number): DateRange[] {
  const quick = new Set<number>();
  const slow = new Set<number>();
  for (const order of Array.from(placesOf(orders, product))) {
    const day = orders.placed[order]!;
    if (Number.isNaN(day)) continue;
    const isLong = orders.days[order]! > handlingDays;
    const outcome = outcomes[orders.outcome[order]!];
    if (outcome === 'shipped' && !isLong) quick.add(day);
    else if (outcome !== 'cancelled' && isLong) slow.add(day);
  }
  const runs: { from: number; to: number }[] = [];
  let run: { from: number; to: number } | null = null;
  for (const day of [...new Set([...quick, ...slow])].sort((a, b) => a - b)) {
    if (quick.has(day)) run = null;
    else if (run) run.to = day;
    else runs.push((run = { from: day, to: day }));
  }
  return runs
    .sort((a, b) => b.to - b.from - (a.to - a.from))
    .map(({ from, to }) => ({ from: addDays(epoch, from), to: addDays(epoch, to) }));
}
