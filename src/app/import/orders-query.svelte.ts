import {
  chosenWaits,
  longWaits,
  placedDays,
  type Promised,
  type WaitChoice,
} from '../../seller-reports/chosen-waits';
import type { DateRange } from '../../seller-reports/daily-demand';
import type { OrderWaits } from '../../seller-reports/order-waits';

/** Days after which an order in stock has shipped, at most, to begin with. */
const usualHandlingDays = 3;

/** Which of the orders of a file are looked at, and what they then show. */
export class OrdersQuery {
  readonly orders: OrderWaits;
  /** First and last day on which one was placed; null where rows give waits alone. */
  readonly fileDays: DateRange | null;
  readonly hasRowPromises: boolean;
  #product = $state<number | null>(null);
  #placed = $state.raw<DateRange | null>(null);
  #handlingDays = $state(usualHandlingDays);
  promised = $state.raw<Promised>({ kind: 'none' });
  readonly runs: readonly DateRange[] = $derived.by(() =>
    longWaits(this.orders, this.#product, this.#handlingDays),
  );
  readonly waits = $derived.by(() => chosenWaits(this.orders, this.choice));

  constructor(orders: OrderWaits) {
    this.orders = orders;
    this.fileDays = placedDays(orders);
    this.hasRowPromises = orders.promised.some((days) => !Number.isNaN(days));
    if (this.hasRowPromises) this.promised = { kind: 'rows' };
    this.#product = orders.products.length === 1 ? 0 : null;
    this.#lookAtLongest();
  }

  get choice(): WaitChoice {
    return { product: this.#product, placed: this.#placed, promised: this.promised };
  }

  get product(): number | null {
    return this.#product;
  }

  /** Days on which the orders looked at were placed; null for all. */
  get placed(): DateRange | null {
    return this.#placed;
  }

  set placed(days: DateRange | null) {
    this.#placed = days;
  }

  get handlingDays(): number {
    return this.#handlingDays;
  }

  /** Another usual handling time; the days looked at follow it. */
  set handlingDays(days: number) {
    this.#handlingDays = days;
    this.#lookAtLongest();
  }

  /** Another product was out of stock on other days. */
  chooseProduct(product: number | null): void {
    this.#product = product;
    this.#lookAtLongest();
  }

  #lookAtLongest(): void {
    this.#placed = this.runs[0] ?? null;
  }
}
