import type { EarlierOrders } from './earlier-orders';
import type { ExpectedBooks } from './expected-books';
import type { ExpectedStock } from './expected-stock';
import type { GapParameters } from './gap-parameters';
import type { PatienceRatios } from './patience-ratios';

/** Orders of one channel and day that wait under one promise; real-valued. */
interface Cohort {
  readonly channel: number;
  readonly orderDay: number;
  readonly shipBy: number;
  /** Waits for dispatch alone, not for stock. */
  readonly held: boolean;
  /** What they were before day 0. */
  readonly earlier?: EarlierOrders;
  units: number;
}

/** Fewer waiting orders than this have all left: without it each day of a long wait would be carried on for years. */
const fewestWaiting = 1e-9;

/** Waiting orders in expected, real-valued numbers, most urgent first. */
export class ExpectedQueue {
  /** Units waiting by channel. */
  readonly waiting: Float64Array;
  /** Those of them that wait for stock, by channel. */
  readonly backorders: Float64Array;
  /** Those of them from before day 0, by channel. */
  readonly earlier: Float64Array;

  readonly #parameters: GapParameters;
  readonly #ratios: PatienceRatios;
  readonly #stock: ExpectedStock;
  readonly #books: ExpectedBooks;
  readonly #byBuyer: Float64Array;
  readonly #bySeller: Float64Array;
  #cohorts: Cohort[] = [];

  constructor(parameters: GapParameters, ratios: PatienceRatios, stock: ExpectedStock, books: ExpectedBooks) {
    this.#parameters = parameters;
    this.#ratios = ratios;
    this.#stock = stock;
    this.#books = books;
    this.waiting = new Float64Array(parameters.channels.length);
    this.backorders = new Float64Array(parameters.channels.length);
    this.earlier = new Float64Array(parameters.channels.length);
    this.#byBuyer = new Float64Array(parameters.channels.length);
    this.#bySeller = new Float64Array(parameters.channels.length);
  }

  clear(): void {
    this.#cohorts = [];
    this.waiting.fill(0);
    this.backorders.fill(0);
    this.earlier.fill(0);
  }

  add(cohort: Cohort): void {
    if (!(cohort.units > 0)) return;
    let place = this.#cohorts.length;
    while (place > 0 && this.#cohorts[place - 1].shipBy > cohort.shipBy) place--;
    this.#cohorts.splice(place, 0, cohort);
    this.#count(cohort);
  }

  #count({ channel, units, held, earlier }: Cohort): void {
    if (earlier) this.earlier[channel] += units;
    this.waiting[channel] += units;
    if (!held) this.backorders[channel] += units;
  }

  /** The morning's losses, buyers who gave up since yesterday, then orders past the auto-cancel limit. */
  thin(day: number): void {
    const { channels, limits } = this.#parameters;
    if (this.#cohorts.length === 0) return;
    const byBuyer = this.#byBuyer;
    const bySeller = this.#bySeller;
    byBuyer.fill(0);
    bySeller.fill(0);
    for (const cohort of this.#cohorts) {
      const { channel, shipBy, earlier } = cohort;
      const leaving = cohort.units * this.#leavingShare(cohort, day);
      const gone = leaving > 0 && cohort.units - leaving < fewestWaiting ? cohort.units : leaving;
      cohort.units -= gone;
      if (earlier) this.#books.cancelled(channel, gone, 'buyer', earlier.worth);
      else byBuyer[channel] += gone;
      const canWait = shipBy + limits.autoCancelDays[Math.max(0, shipBy)];
      if (channels[channel].countsForLimits && day > canWait) {
        if (earlier) this.#books.cancelled(channel, cohort.units, 'seller', earlier.worth);
        else bySeller[channel] += cohort.units;
        cohort.units = 0;
      }
    }
    for (let channel = 0; channel < channels.length; channel++) {
      if (byBuyer[channel] > 0) this.#books.cancelled(channel, byBuyer[channel], 'buyer');
      if (bySeller[channel] > 0) this.#books.cancelled(channel, bySeller[channel], 'seller');
    }
    this.#tidy();
  }

  /** Fills what stock and capacity allow, earliest ship-by day first. */
  fill(day: number): void {
    if (this.#cohorts.length === 0) return;
    for (const cohort of this.#cohorts) {
      const units = this.#stock.fill(cohort.channel, cohort.units);
      if (!(units > 0)) continue;
      cohort.units -= units;
      const { channel, orderDay, shipBy, held, earlier } = cohort;
      this.#books.filled(channel, units, day - orderDay, day > shipBy, held, earlier);
    }
    this.#tidy();
  }

  #leavingShare({ orderDay, shipBy, earlier }: Cohort, day: number): number {
    if (earlier) return earlier.leaving[day];
    const ageBefore = day - 1 - orderDay;
    const promise = shipBy - orderDay;
    if (ageBefore < promise) return this.#ratios.holding[ageBefore];
    return ageBefore === promise ? this.#ratios.breaking[promise] : this.#ratios.broken;
  }

  #tidy(): void {
    this.waiting.fill(0);
    this.backorders.fill(0);
    this.earlier.fill(0);
    let kept = 0;
    for (const cohort of this.#cohorts) {
      if (cohort.units <= 0) continue;
      this.#cohorts[kept++] = cohort;
      this.#count(cohort);
    }
    this.#cohorts.length = kept;
  }
}
