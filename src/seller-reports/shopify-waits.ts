import { cleanText } from '../fields/text';
import type { DailySales, NamedProduct } from './account-parts';
import { DateOrderGuess } from './date-order';
import { NamesMet } from './names-met';
import {
  dayLeftOf,
  isOpen,
  orderMoment,
  waitBetween,
  type DateReadings,
  type OrderMoment,
} from './order-moment';
import { arrangeWaits, type OrderWait, type OrderWaits } from './order-waits';
import type { Accumulated, Accumulator, Counted, DateOrder, ReportRow } from './report-kind';
import { SalesByDay, spanWithin } from './sales-by-day';
import type { columns } from './shopify-orders-columns';
import { wholeIn } from './whole-number';

/** Longest SKU that is kept. */
const longestSku = 80;
/** More of one product than one order has. */
const mostUnits = 1e6;

type Row = ReportRow<typeof columns>;
type Reason = 'no-date' | 'unreadable-end' | 'refunded' | 'backwards';

/** An order as its lines build it up; of the texts of the file nothing is kept. */
interface Order {
  placed: OrderMoment | null;
  cancelled: OrderMoment | null;
  shipped: OrderMoment | null;
  unreadableEnd: boolean;
  refunded: boolean;
  lines: number;
  /** Products that still go with the order, and those that shipped ahead of the rest. */
  readonly products: Set<number>;
  readonly shippedAhead: Set<number>;
  /** Units by product, of the newest copy of the order. */
  readonly units: Map<number, number>;
}

const skippedSaid: Readonly<Record<Reason, string>> = {
  'no-date': 'of orders without a date of order that can be read: not counted',
  'unreadable-end': 'of orders whose date of cancelling or fulfilling cannot be read: not counted',
  refunded:
    'of orders refunded or voided, but neither cancelled nor fulfilled: when they ended is not in the file, so they are not counted',
  backwards: 'of orders cancelled or fulfilled before they were placed: not counted',
};

/** Takes in Shopify's orders export: how long each order waited, and what ended its wait. */
export class ShopifyWaits implements Accumulator<typeof columns, OrderWaits> {
  readonly #dates: DateOrder;
  readonly #guess = new DateOrderGuess();
  readonly #orders = new Map<string, Order>();
  readonly #products = new NamesMet(200_000, 80);
  /** Names of the products. */
  readonly #names: string[] = [];
  /** Those that are SKUs: an item without one is known by its name, which may be the SKU of another product. */
  readonly #skus = new Set<number>();
  /** The order of the line before. */
  #last = '';
  #hasUnits = false;
  #nameless = 0;
  #withoutSku = 0;
  #repeated = 0;

  constructor(dates: DateOrder) {
    this.#dates = dates;
  }

  add(row: Row): void {
    if (row.order === '') {
      this.#nameless++;
      return;
    }
    let order = this.#orders.get(row.order);
    if (order === undefined) {
      order = {
        placed: null,
        cancelled: null,
        shipped: null,
        unreadableEnd: false,
        refunded: false,
        lines: 0,
        products: new Set(),
        shippedAhead: new Set(),
        units: new Map(),
      };
      this.#orders.set(row.order, order);
    }
    order.lines++;
    // The lines of an order follow each other, so one met before comes from another file.
    if (row.order !== this.#last) order.units.clear();
    this.#last = row.order;
    if (row.created !== '') this.#takeOrder(order, row);
    const product = row.sku || row.item;
    if (product === '') return;
    const number = this.#products.numberOf(product);
    order.products.add(number);
    this.#names[number] ??= cleanText(row.item, 200);
    const units = wholeIn(row.quantity, mostUnits);
    const isSku = row.sku !== '' && row.sku.length <= longestSku;
    if (!isSku) this.#withoutSku++;
    else this.#skus.add(number);
    if (units > 0 && isSku) {
      order.units.set(number, (order.units.get(number) ?? 0) + units);
      this.#hasUnits = true;
    }
    if (/^fulfilled/i.test(row.itemStatus)) order.shippedAhead.add(number);
  }

  #takeOrder(order: Order, row: Row): void {
    // An order that files bring twice: what ended it may stand in one of them alone.
    if (order.placed !== null) this.#repeated++;
    const placed = orderMoment(row.created);
    const cancelled = orderMoment(row.cancelled);
    const shipped = orderMoment(row.fulfilled);
    order.placed ??= placed;
    order.cancelled ??= cancelled;
    order.shipped ??= shipped;
    order.unreadableEnd ||= (row.cancelled !== '' && !cancelled) || (row.fulfilled !== '' && !shipped);
    order.refunded ||= /^(refunded|voided)/i.test(row.paid);
    this.#guess.meet([placed, cancelled, shipped], row.created);
  }

  finish(): Accumulated<OrderWaits> {
    const { reading, sure, example } = this.#guess.settle(this.#dates);
    let newest: OrderMoment | null = null;
    for (const { placed, cancelled, shipped } of this.#orders.values()) {
      for (const moment of [placed, cancelled, shipped]) {
        if (
          moment &&
          !Number.isNaN(moment.at[reading]) &&
          !(newest && newest.at[reading] >= moment.at[reading])
        )
          newest = moment;
      }
    }
    const waits: OrderWait[] = [];
    const skipped = new Map<Reason, number>();
    const noted = { lines: 0, wall: 0, open: 0, ahead: 0, refundedLater: 0 };
    for (const order of this.#orders.values()) {
      const wait = ended(order, newest, reading);
      if (typeof wait === 'string') {
        skipped.set(wait, (skipped.get(wait) ?? 0) + order.lines);
        continue;
      }
      noted.lines += order.lines;
      if (order.placed!.dateOnly) noted.wall += order.lines;
      if (isOpen(order.placed!)) noted.open += order.lines;
      const products = [...order.products];
      // Its own end is not in the file; the rest of the order still waits.
      const stay =
        order.shipped === null ? products.filter((product) => !order.shippedAhead.has(product)) : products;
      noted.ahead += products.length - stay.length;
      if (products.length > 0 && stay.length === 0) {
        noted.lines -= order.lines;
        continue;
      }
      waits.push({
        ...wait,
        products: stay,
        placed: order.placed!.day[reading],
        promised: NaN,
      });
    }
    const of = (rows: number, said: string): Counted => ({ rows, said });
    return {
      result: arrangeWaits(waits, this.#products.names, {
        seenUntil: newest === null ? null : newest.day[reading],
        ...(this.#hasUnits ? { sold: this.#sold(reading, newest) } : {}),
        openDates: example === null ? null : { monthFirst: reading === 'monthFirst', sure, example },
      }),
      used: noted.lines,
      skipped: [
        ...Object.entries(skippedSaid).map(([reason, said]) => of(skipped.get(reason as Reason) ?? 0, said)),
        of(this.#nameless, 'without the name of an order, such as totals: not counted'),
      ].filter(({ rows }) => rows > 0),
      noted: [
        of(
          noted.ahead,
          'of items that shipped ahead of their order: when is not in the file, so not counted',
        ),
        of(
          this.#withoutSku,
          `of items without a SKU, or with one of more than ${longestSku} characters: they count in waits, but not as days of sales of a product`,
        ),
        of(this.#repeated, 'of orders met before, as when files overlap: counted once'),
        of(noted.wall, 'with dates alone: waits are whole days, half a day where it ended on the same day'),
        of(
          noted.open,
          `with dates read ${reading === 'monthFirst' ? 'month' : 'day'} first${sure ? ', as the rest of the file suggests' : ''}`,
        ),
      ].filter(({ rows }) => rows > 0),
      remarks: [],
    };
  }

  /** Units of orders that were neither cancelled nor refunded, by the day of the order. */
  #sold(reading: keyof DateReadings, newest: OrderMoment | null): DailySales {
    const byDay = new SalesByDay();
    const places = new Map([...this.#skus].map((number, place) => [number, place]));
    let first = Infinity;
    for (const { placed, cancelled, refunded, units } of this.#orders.values()) {
      const day = placed?.day[reading] ?? NaN;
      if (Number.isNaN(day)) continue;
      first = Math.min(first, day);
      if (cancelled || refunded) continue;
      for (const [product, sold] of units) byDay.add(places.get(product)!, day, sold, 0);
    }
    const products = [...this.#skus].map((number): NamedProduct => ({
      sku: this.#products.names[number]!,
      marketplace: '',
      asin: null,
      name: this.#names[number] ?? '',
    }));
    return byDay.arrange(
      products,
      newest && first < Infinity ? spanWithin(first, newest.day[reading]) : null,
    );
  }
}

/** How long an order waited and what ended it, or why it does not say. */
function ended(
  order: Order,
  newest: OrderMoment | null,
  reading: 'monthFirst' | 'dayFirst',
): Pick<OrderWait, 'days' | 'outcome' | 'dayLeft'> | Reason {
  const { placed, cancelled, shipped } = order;
  if (placed === null || Number.isNaN(placed.at[reading]) || newest === null) return 'no-date';
  if (order.unreadableEnd) return 'unreadable-end';
  if (!cancelled && !shipped && order.refunded) return 'refunded';
  const cancelledAfter = cancelled ? waitBetween(placed, cancelled, reading) : Infinity;
  const shippedAfter = shipped ? waitBetween(placed, shipped, reading) : Infinity;
  if (Number.isNaN(cancelledAfter) || Number.isNaN(shippedAfter)) return 'backwards';
  if (cancelledAfter === Infinity && shippedAfter === Infinity) {
    return {
      days: waitBetween(placed, newest, reading),
      outcome: 'waiting',
      dayLeft: dayLeftOf(placed, newest),
    };
  }
  // What is cancelled after it shipped is a return: the wait had ended.
  return cancelledAfter <= shippedAfter
    ? { days: cancelledAfter, outcome: 'cancelled', dayLeft: dayLeftOf(placed, cancelled!) }
    : { days: shippedAfter, outcome: 'shipped', dayLeft: dayLeftOf(placed, shipped!) };
}
