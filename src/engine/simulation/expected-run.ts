import { VelocityIndex } from '../backorders/velocity';
import type { Arrivals } from './arrivals';
import { earlierOrders, type EarlierOrders } from './earlier-orders';
import { ExpectedBooks } from './expected-books';
import { ExpectedQueue } from './expected-queue';
import { ExpectedStock } from './expected-stock';
import { ExpectedTimeline } from './expected-timeline';
import type { GapParameters } from './gap-parameters';
import type { PathName } from './gap-summary';
import { patienceRatios } from './patience-ratios';
import { shelfOffer, type ShelfOffer } from './shelf-offer';

const closedOffer = { capture: 0, promise: Infinity };

/**
 * One run of a gap in expected numbers with known landing days: a day in the order of the model, with real-valued counts.
 *
 * As in any run, a day's share in stock for the velocity index is judged in the morning by that morning's index, and
 * channels are served in their order.
 */
export class ExpectedRun {
  readonly books: ExpectedBooks;
  readonly stock: ExpectedStock;
  readonly timeline = new ExpectedTimeline();
  readonly paths: Record<PathName, Float64Array>;
  /** Orders taken that had to wait. */
  captured = 0;

  readonly #parameters: GapParameters;
  readonly #offers: readonly ShelfOffer[];
  readonly #queue: ExpectedQueue;
  readonly #earlier: readonly (EarlierOrders | null)[];
  readonly #velocity: VelocityIndex;
  readonly #deferred: Float64Array;
  readonly #returnDaysLeft: Int32Array;
  #landingDays: readonly number[] = [];
  #outToday = 0;

  constructor(parameters: GapParameters, arrivals: Arrivals) {
    const { channels, horizonDays, velocity, money } = parameters;
    this.#parameters = parameters;
    this.books = new ExpectedBooks(parameters);
    this.stock = new ExpectedStock(parameters);
    this.#offers = channels.map((channel) => shelfOffer(channel, horizonDays, arrivals));
    this.#queue = new ExpectedQueue(
      parameters,
      patienceRatios(parameters.patience, horizonDays),
      this.stock,
      this.books,
    );
    this.#earlier = channels.map((_, channel) => earlierOrders(parameters, channel));
    this.#velocity = new VelocityIndex(velocity, Math.max(1, money.rebuildSpeedUp));
    this.#deferred = new Float64Array(channels.length);
    this.#returnDaysLeft = new Int32Array(channels.length);
    this.paths = {
      onHand: new Float64Array(horizonDays),
      waiting: new Float64Array(horizonDays),
      sales: new Float64Array(horizonDays),
      salesWithoutGap: parameters.demandMean.map((demand, day) => demand * this.books.twinIndex(day)),
      velocity: new Float64Array(horizonDays),
      cumulativeProfit: new Float64Array(horizonDays),
    };
  }

  /**
   * @param landingDays - by shipment; at or beyond the horizon when it does not land
   */
  run(landingDays: readonly number[]): void {
    const { horizonDays } = this.#parameters;
    this.#landingDays = landingDays;
    this.captured = 0;
    this.#deferred.fill(0);
    this.#returnDaysLeft.fill(0);
    this.#queue.clear();
    this.#velocity.restart();
    this.stock.begin(landingDays);
    this.books.begin(this.stock.total);
    for (const [channel, earlier] of this.#earlier.entries()) {
      if (earlier === null) continue;
      const { units, orderDay, shipBy } = earlier;
      this.books.waitingAtStart(earlier);
      this.captured += units;
      this.#queue.add({ channel, orderDay, shipBy, held: false, units, earlier });
    }
    this.timeline.begin(this.#velocity.q);
    for (let day = 0; day < horizonDays; day++) this.#day(day);
    this.timeline.end(horizonDays);
    const { waiting, earlier } = this.#queue;
    waiting.forEach((units, channel) => {
      this.books.stillWaiting(channel, units - earlier[channel]);
      if (earlier[channel] > 0)
        this.books.stillWaiting(channel, earlier[channel], this.#earlier[channel]?.worth);
    });
  }

  #day(day: number): void {
    const { channels, money, demandMean } = this.#parameters;
    const { stock, books, timeline, paths } = this;
    const landed = stock.land(day);
    books.landed(landed.units, landed.cost);
    const inTheMorning = stock.total;
    const fbaInTheMorning = stock.onHand[0];

    this.#queue.thin(day);
    if (stock.toppingUp || inTheMorning > 0) this.#queue.fill(day);

    const average = this.#velocity.step(this.#reachedShare(day), money.rebuildAdsPerDay > 0);
    if (this.#velocity.rebuilt) books.rebuildingAds();

    stock.reserve(this.#queue.waiting);
    let sales = 0;
    let out = 0;
    let allHadStock = true;
    for (let channel = 0; channel < channels.length; channel++) {
      if (stock.available(channel) === 0) allHadStock = false;
      const full = demandMean[day] * channels[channel].share;
      sales += this.#newOrders(channel, day, full, average) + this.#returns(channel);
      out += channels[channel].share * this.#outToday;
    }

    books.surplus(stock.surplus);
    stock.surplus = 0;
    timeline.endDay(day, out, allHadStock, this.#velocity.q);
    const fba = 0.5 * (fbaInTheMorning + stock.onHand[0]);
    books.chargeFee(day, fba, stock.shippedFromFba, timeline.firstDayOut !== null);
    books.chargeStorage(day, inTheMorning, stock.onHand);
    stock.reorder(day, this.#queue.waiting);
    paths.onHand[day] = stock.total;
    paths.waiting[day] = this.#queue.waiting.reduce((sum, units) => sum + units, 0);
    paths.sales[day] = sales;
    paths.velocity[day] = average;
    paths.cumulativeProfit[day] = books.profit;
  }

  /** Share of the day's full demand that would be served or captured if the index stayed at the morning's value. */
  #reachedShare(day: number): number {
    const { channels, demandMean } = this.#parameters;
    this.stock.reserve(this.#queue.waiting);
    let reached = 0;
    for (let channel = 0; channel < channels.length; channel++) {
      const effect = this.#effect(channel);
      const orders = demandMean[day] * channels[channel].share * this.#velocity.q * effect;
      const covered = this.stock.covered(channel, orders);
      let met = covered === orders ? 1 : covered / orders;
      if (orders === 0 && this.stock.available(channel) === 0) met = 0;
      this.stock.hold(channel, covered);
      if (met < 1) {
        const overflow = orders - covered;
        const room = this.#room(channel);
        const { capture } = this.#offerOn(channel, day);
        const accepted = overflow * capture > room ? room / overflow : room > 0 ? capture : 0;
        met += (1 - met) * accepted;
      }
      reached += channels[channel].share * effect * met;
    }
    return reached;
  }

  #effect(channel: number): number {
    return this.#effectOver(channel) ? 1 : this.#parameters.channels[channel].demandEffect;
  }

  #effectOver(channel: number): boolean {
    return this.#parameters.channels[channel].effectUntilLanding === true && this.stock.anyLanded;
  }

  /** Serves, holds, captures or refuses the day's new demand of a channel; returns the units it sold. */
  #newOrders(channel: number, day: number, full: number, average: number): number {
    const { stock, books } = this;
    const hadStock = stock.available(channel) > 0;
    const orders = books.demand(channel, day, full, average, this.#effect(channel), hadStock);
    const covered = stock.covered(channel, orders);
    const immediate = stock.serve(channel, covered);
    books.servedAtOnce(channel, immediate, this.#effectOver(channel));
    const held = covered - immediate;
    stock.hold(channel, held);
    this.#take(channel, day, held, Math.floor(this.#parameters.normalHandlingDays), true);

    const overflow = orders - covered;
    this.#outToday = overflow > 0 ? overflow / orders : hadStock ? 0 : 1;
    const { capture, promise } = this.#offerOn(channel, day);
    const accepted = Math.min(overflow * capture, this.#room(channel));
    this.#take(channel, day, accepted, promise, false);
    this.#deferred[channel] += books.refused(channel, overflow - accepted);
    return covered + accepted;
  }

  #take(channel: number, day: number, units: number, promise: number, held: boolean): void {
    this.captured += units;
    this.#queue.add({ channel, orderDay: day, shipBy: day + promise, held, units });
  }

  /** Deferred buyers who come back today and find stock, spread evenly over the days after a restock. */
  #returns(channel: number): number {
    const pool = this.#deferred[channel];
    if (!(pool > 0) || this.stock.available(channel) === 0) return 0;
    if (this.#returnDaysLeft[channel] === 0) {
      this.#returnDaysLeft[channel] = Math.max(1, Math.round(this.#parameters.refusal.deferredReturnDays));
    }
    const returned = this.stock.serve(channel, pool / this.#returnDaysLeft[channel]--);
    this.#deferred[channel] = Math.max(0, pool - returned);
    this.books.returned(channel, returned, this.#effectOver(channel));
    return returned;
  }

  /** What the channel's empty shelf offers: with a shrinking promise, the soonest of the shipments still to come. */
  #offerOn(channel: number, day: number): { readonly capture: number; readonly promise: number } {
    const { open, byShipment, capture, promise } = this.#offers[channel];
    if (!open) return closedOffer;
    if (byShipment === null) return { capture: capture[day], promise: promise[day] };
    let soonest = closedOffer;
    byShipment.forEach((law, shipment) => {
      const { place } = this.#parameters.shipments[shipment];
      if (this.#landingDays[shipment] <= day || !this.stock.fills(channel, place)) return;
      if (law.promise[day] < soonest.promise)
        soonest = { capture: law.capture[day], promise: law.promise[day] };
    });
    return soonest;
  }

  /** How many more orders may wait. */
  #room(channel: number): number {
    const { aheadShare, queueCap } = this.#offers[channel];
    const ahead = aheadShare < 0 ? Infinity : Math.floor(aheadShare * this.stock.inbound(channel) + 1e-9);
    return Math.max(0, Math.min(queueCap, ahead) - this.#queue.backorders[channel]);
  }
}
