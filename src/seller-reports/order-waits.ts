import type { DailySales } from './account-parts';

/** How an order's wait ended, or that it had not when the file ended. */
export const outcomes = ['waiting', 'cancelled', 'shipped'] as const;
export type Outcome = (typeof outcomes)[number];

/** A product that orders hold. */
export interface OrderedProduct {
  /** SKU, or the name where the file has none. */
  readonly sku: string;
  readonly orders: number;
  readonly cancelled: number;
}

/** How dates that can be read two ways were read. */
export interface OpenDates {
  readonly monthFirst: boolean;
  /** Whether other rows tell which reading is right; if not, the reader should. */
  readonly sure: boolean;
  /** One of them, as written. */
  readonly example: string;
}

/**
 * Orders with how long each waited, in arrays of one length. The orders of product p stand, as places in those arrays, in
 * `ordersOf` from `starts[p]` up to `starts[p + 1]`. No order's number is in it, nor anything of who ordered.
 */
export interface OrderWaits {
  /** Most orders first; none where the rows name no product. */
  readonly products: readonly OrderedProduct[];
  readonly starts: Uint32Array;
  readonly ordersOf: Uint32Array;
  /** Day of the order by the shop's own clock, in days since 1970-01-01; NaN where rows give waits alone. */
  readonly placed: Float64Array;
  /** Days until cancelled or shipped, or until the newest moment of the file; above 0. */
  readonly days: Float64Array;
  /** Places in `outcomes`. */
  readonly outcome: Uint8Array;
  /** Days promised when it was placed, NaN where the rows do not say. */
  readonly promised: Float64Array;
  /** What was left of the day it was placed on, days: a promise lasts to the end of its day; 0 where waits are whole days. */
  readonly dayLeft: Float64Array;
  /** Newest day of the file, until which orders that still wait have been seen; null where rows give waits alone. */
  readonly seenUntil: number | null;
  readonly openDates: OpenDates | null;
  /** What was sold of each product day by day, neither cancelled nor refunded; absent where the rows have no quantities. */
  readonly sold?: DailySales;
}

/** One order as a kind has understood it. */
export interface OrderWait {
  readonly products: readonly number[];
  readonly placed: number;
  readonly days: number;
  readonly outcome: Outcome;
  readonly promised: number;
  readonly dayLeft: number;
}

/** Puts orders together by product, those with most orders first. */
export function arrangeWaits(
  orders: readonly OrderWait[],
  names: readonly string[],
  rest: Pick<OrderWaits, 'seenUntil' | 'openDates' | 'sold'>,
): OrderWaits {
  const counts = names.map((sku) => ({ sku, orders: 0, cancelled: 0 }));
  for (const { products, outcome } of orders) {
    for (const product of products) {
      counts[product]!.orders++;
      counts[product]!.cancelled += Number(outcome === 'cancelled');
    }
  }
  const ranked = counts
    .map((count, number) => ({ ...count, number }))
    .filter((count) => count.orders > 0)
    .sort((a, b) => b.orders - a.orders || a.number - b.number);
  const places = new Uint32Array(names.length);
  ranked.forEach(({ number }, place) => (places[number] = place));
  const starts = new Uint32Array(ranked.length + 1);
  ranked.forEach((count, place) => (starts[place + 1] = starts[place]! + count.orders));
  const next = starts.slice();
  const arranged: OrderWaits = {
    products: ranked.map(({ sku, orders, cancelled }) => ({ sku, orders, cancelled })),
    starts,
    ordersOf: new Uint32Array(starts.at(-1)!),
    placed: Float64Array.from(orders, ({ placed }) => placed),
    days: Float64Array.from(orders, ({ days }) => days),
    outcome: Uint8Array.from(orders, ({ outcome }) => outcomes.indexOf(outcome)),
    promised: Float64Array.from(orders, ({ promised }) => promised),
    dayLeft: Float64Array.from(orders, ({ dayLeft }) => dayLeft),
    ...rest,
  };
  orders.forEach(({ products }, order) => {
    for (const product of products) arranged.ordersOf[next[places[product]!]!++] = order;
  });
  return arranged;
}
