import { VelocityIndex } from '../backorders/velocity';
import { goodwillCost } from '../costs/goodwill';
import type { Arrivals } from './arrivals';
import { ExpectedQueue, type QueueOwner } from './expected-queue';
import type { GapParameters, Place } from './gap-parameters';
import { fates, moneySteps, type Fate, type MoneyStep, type PathName } from './gap-summary';
import { LowInventoryCharge } from './low-inventory-charge';
import { patienceRatios } from './patience-ratios';
import { shelfOffer, type ShelfOffer } from './shelf-offer';

/** A landing: units that become sellable at a place. */
interface Landing {
  readonly day: number;
  readonly units: number;
  readonly place: Place;
  readonly cost: number;
  landed: boolean;
}

const closedOffer = { capture: 0, promise: Infinity };

const places = 3;
const rounding = 1e-9;
const regainedShare = 0.05 * (1 + rounding);

/**
 * One run of a gap in expected numbers with known landing days: a day in the order of the model, with real-valued counts.
 *
 * Two choices hold here as in any run: a day's share in stock for the velocity index is judged in the morning by that
 * morning's index; channels are served in their order.
 */
export class ExpectedRun implements QueueOwner {
  readonly fates = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>;
  readonly money = Object.fromEntries(moneySteps.map((step) => [step, 0])) as Record<MoneyStep, number>;
  readonly paths: Record<PathName, Float64Array>;
  /** Share of each day without stock, over the channels by their shares. */
  readonly outShare: Float64Array;
  demanded = 0;
  captured = 0;
  profit = 0;
  profitWithoutGap = 0;
  toppedUp = 0;
  received = 0;
  shipped = 0;
  daysOutFirst = 0;
  /** First day out, first morning with stock everywhere after it, end of the day that regains 95 % of the dip; or null. */
  firstDayOut: number | null = null;
  restockDay: number | null = null;
  recoveredDay: number | null = null;
  /** Dip of the velocity index on the restock day. */
  dipAtRestock = 0;

  readonly #parameters: GapParameters;
  readonly #offers: readonly ShelfOffer[];
  readonly #queue: ExpectedQueue;
  readonly #velocity: VelocityIndex;
  readonly #fee: LowInventoryCharge | null;
  readonly #onHand = new Float64Array(places);
  readonly #free = new Float64Array(places);
  readonly #deferred: Float64Array;
  readonly #returnDaysLeft: Int32Array;
  #twinStock = 0;
  #landings: Landing[] = [];
  #landingDays: readonly number[] = [];
  #lastLanding = 0;
  #anyLanded = false;
  #toppingUp = false;
  #inGap = false;
  #indexAtDawn = 1;
  #outToday = 0;
  #capacityLeft = 0;
  #shippedFromFba = 0;
  #profitToday = 0;

  constructor(parameters: GapParameters, arrivals: Arrivals) {
    const { channels, horizonDays, velocity, money } = parameters;
    this.#parameters = parameters;
    this.#offers = channels.map((channel) => shelfOffer(channel, horizonDays, arrivals));
    this.#queue = new ExpectedQueue(parameters, patienceRatios(parameters.patience, horizonDays), this);
    this.#velocity = new VelocityIndex(velocity, Math.max(1, money.rebuildSpeedUp));
    this.#fee = money.lowInventoryFee && new LowInventoryCharge(money.lowInventoryFee, horizonDays);
    this.#deferred = new Float64Array(channels.length);
    this.#returnDaysLeft = new Int32Array(channels.length);
    this.outShare = new Float64Array(horizonDays);
    this.paths = {
      onHand: new Float64Array(horizonDays),
      waiting: new Float64Array(horizonDays),
      sales: new Float64Array(horizonDays),
      salesWithoutGap: parameters.demandMean,
      velocity: new Float64Array(horizonDays),
      cumulativeProfit: new Float64Array(horizonDays),
    };
  }

  /**
   * @param landingDays - by shipment; at or beyond the horizon when it does not land
   */
  run(landingDays: readonly number[]): void {
    this.#begin(landingDays);
    for (let day = 0; day < this.#parameters.horizonDays; day++) this.#day(day);
  }

  /** Units on hand now. */
  get onHand(): number {
    return this.#onHand[0] + this.#onHand[1] + this.#onHand[2];
  }

  dispatch(channel: number, units: number): number {
    const { filledFrom } = this.#parameters.channels[channel];
    let left = units;
    for (const place of filledFrom) left -= this.#ship(place, Math.min(left, this.#onHand[place]));
    if (left > 0 && this.#toppingUp && filledFrom.length > 0) left -= this.#buy(filledFrom[0], left);
    return left === 0 ? units : units - left;
  }

  filled(channel: number, units: number, daysLate: number, held: boolean): void {
    const { contributionPerUnit, contributionPerBackorder } = this.#parameters.channels[channel];
    this.#sell(channel, units, held ? contributionPerUnit : contributionPerBackorder);
    this.fates[daysLate > 0 ? 'shippedLate' : 'shippedOnTime'] += units;
    this.#book('goodwill', -units * goodwillCost(daysLate, this.#parameters.money));
  }

  cancelled(channel: number, units: number, by: 'buyer' | 'seller'): void {
    this.fates[by === 'buyer' ? 'cancelledByBuyer' : 'cancelledBySeller'] += units;
    this.money.cancelledOrders -= units * this.#worth(channel);
    this.#book('cancellationHandling', -units * this.#parameters.money.handlingCostPerCancellation);
  }

  #begin(landingDays: readonly number[]): void {
    const { onHand, shipments, horizonDays } = this.#parameters;
    for (const fate of fates) this.fates[fate] = 0;
    for (const step of moneySteps) this.money[step] = 0;
    this.demanded = this.captured = this.profit = this.profitWithoutGap = 0;
    this.toppedUp = this.received = this.shipped = this.daysOutFirst = this.dipAtRestock = 0;
    this.firstDayOut = this.restockDay = this.recoveredDay = null;
    this.#onHand.set(onHand);
    this.#twinStock = this.onHand;
    this.#deferred.fill(0);
    this.#returnDaysLeft.fill(0);
    this.#queue.clear();
    this.#velocity.restart();
    this.#fee?.begin();
    this.#landingDays = landingDays;
    this.#landings = shipments.flatMap((shipment, index): Landing[] => {
      const day = landingDays[index];
      const { diverted } = shipment;
      const part = diverted ? Math.min(diverted.units, shipment.units) : 0;
      const units = shipment.units - part;
      const rest = { day, units, place: shipment.place, cost: shipment.extraCost, landed: false };
      if (!diverted || part === 0) return [rest];
      const later = day + Math.round(diverted.extraDays);
      return [rest, { day: later, units: part, place: 1, cost: diverted.cost, landed: false }];
    });
    this.#lastLanding = this.#landings.reduce((last, { day }) => Math.max(last, day), -1);
    // A shipment that misses the horizon may land at any later time, so no top-up can follow it.
    if (this.#lastLanding >= horizonDays) this.#lastLanding = Infinity;
    this.#anyLanded = false;
    this.#inGap = false;
    this.#indexAtDawn = this.#velocity.q;
  }

  #day(day: number): void {
    const { channels, dispatchCapacity, afterLastShipment, money, demandMean, horizonDays } =
      this.#parameters;
    this.#profitToday = 0;
    this.#shippedFromFba = 0;
    this.#capacityLeft = dispatchCapacity;
    this.#toppingUp = afterLastShipment.kind === 'restocked' && day >= this.#lastLanding;
    this.#land(day);
    const stockInTheMorning = this.onHand;
    const fbaInTheMorning = this.#onHand[0];

    this.#queue.thin(day);
    if (this.#toppingUp || stockInTheMorning > 0) this.#queue.fill(day);

    const reached = this.#reachedShare(day);
    const average = this.#velocity.step(reached, money.rebuildAdsPerDay > 0);
    if (this.#velocity.rebuilt) this.#book('rebuildingAds', -money.rebuildAdsPerDay);

    this.#setFreeStock();
    let sales = 0;
    let out = 0;
    let allHaveStock = true;
    for (let channel = 0; channel < channels.length; channel++) {
      if (this.#available(channel) === 0) allHaveStock = false;
      const full = demandMean[day] * channels[channel].share;
      sales += this.#newOrders(channel, day, full, average);
      out += channels[channel].share * this.#outToday;
    }
    this.outShare[day] = out;
    this.#followGap(day, allHaveStock);
    this.#chargeFee(day, 0.5 * (fbaInTheMorning + this.#onHand[0]));
    this.#chargeStorage(day, stockInTheMorning);
    if (afterLastShipment.kind === 'reorder' && day >= this.#lastLanding) this.#reorder(day);

    this.profit += this.#profitToday;
    this.paths.onHand[day] = this.onHand;
    this.paths.waiting[day] = this.#queue.waiting.reduce((sum, units) => sum + units, 0);
    this.paths.sales[day] = sales;
    this.paths.velocity[day] = average;
    this.paths.cumulativeProfit[day] = this.profit;
    if (day === horizonDays - 1) this.#closeBooks();
  }

  /** What still waits at the end was promised a contribution that this horizon never saw. */
  #closeBooks(): void {
    if (this.restockDay !== null) this.recoveredDay ??= this.#parameters.horizonDays;
    this.#queue.waiting.forEach((units, channel) => {
      this.fates.stillWaiting += units;
      this.money.other -= units * this.#worth(channel);
    });
  }

  /** Books a step that changes today's profit as well. */
  #book(step: MoneyStep, money: number): void {
    this.money[step] += money;
    this.#profitToday += money;
  }

  /** Books units sold for a contribution; what differs from a unit's worth without a gap is a step of its own. */
  #sell(channel: number, units: number, contribution: number): void {
    this.#profitToday += units * contribution;
    this.money.other += units * (contribution - this.#worth(channel));
  }

  #worth(channel: number): number {
    const { contributionWithoutGap, contributionPerUnit } = this.#parameters.channels[channel];
    return contributionWithoutGap ?? contributionPerUnit;
  }

  #land(day: number): void {
    for (const landing of this.#landings) {
      if (landing.day !== day) continue;
      landing.landed = true;
      this.#anyLanded = true;
      this.#onHand[landing.place] += landing.units;
      this.received += landing.units;
      this.#twinStock += landing.units;
      this.#book('freightAndDiversion', -landing.cost);
    }
  }

  /** Ships from a place within dispatch capacity, which Amazon's own warehouses do not need; returns how much left. */
  #ship(place: number, units: number): number {
    let leaving = units;
    if (place === 0) this.#shippedFromFba += units;
    else {
      leaving = Math.min(units, this.#capacityLeft);
      this.#capacityLeft -= leaving;
    }
    this.#onHand[place] = Math.max(0, this.#onHand[place] - leaving);
    this.shipped += leaving;
    return leaving;
  }

  /** Tops a place up by what leaves it at once. */
  #buy(place: number, units: number): number {
    const onHand = this.#onHand[place];
    const leaving = this.#ship(place, units);
    this.#onHand[place] = onHand;
    this.toppedUp += leaving;
    return leaving;
  }

  /** Stock that is not owed to orders already waiting. */
  #setFreeStock(): void {
    this.#free.set(this.#onHand);
    this.#parameters.channels.forEach(({ filledFrom }, channel) => {
      let owed = this.#queue.waiting[channel];
      for (const place of filledFrom) {
        const held = Math.min(owed, this.#free[place]);
        this.#free[place] -= held;
        owed -= held;
      }
    });
  }

  #available(channel: number): number {
    if (this.#toppingUp) return Infinity;
    let available = 0;
    for (const place of this.#parameters.channels[channel].servedFrom) available += this.#free[place];
    return available > rounding ? available : 0;
  }

  #effect(channel: number): number {
    const { demandEffect, effectUntilLanding } = this.#parameters.channels[channel];
    return effectUntilLanding === true && this.#anyLanded ? 1 : demandEffect;
  }

  /** Share of the day's full demand that would be served or captured if the index stayed at the morning's value. */
  #reachedShare(day: number): number {
    const { channels, demandMean } = this.#parameters;
    this.#setFreeStock();
    let reached = 0;
    for (let channel = 0; channel < channels.length; channel++) {
      const effect = this.#effect(channel);
      const orders = demandMean[day] * channels[channel].share * this.#velocity.q * effect;
      const available = this.#available(channel);
      let met = available > orders * (1 - rounding) ? 1 : orders > 0 ? available / orders : 0;
      if (!this.#toppingUp) this.#setAside(channel, orders * met);
      if (orders === 0 && available === 0) met = 0;
      if (met < 1) {
        const { capture } = this.#offerOn(channel, day);
        const overflow = (1 - met) * orders;
        const room = this.#room(channel);
        const accepted = overflow * capture > room ? room / overflow : room > 0 ? capture : 0;
        met += (1 - met) * accepted;
      }
      reached += channels[channel].share * effect * met;
    }
    return reached;
  }

  /** Serves, holds, captures or refuses the day's new demand of a channel; returns the units it sold. */
  #newOrders(channel: number, day: number, full: number, average: number): number {
    const { contributionPerUnit } = this.#parameters.channels[channel];
    const orders = this.#reach(channel, full, average);
    const available = this.#available(channel);
    // What rounding alone leaves over is no overflow.
    const covered = available > orders * (1 - rounding) ? orders : available;
    const immediate = this.#serve(channel, covered);
    const held = covered - immediate;
    const left = orders - covered;
    if (held > 0 && !this.#toppingUp) this.#setAside(channel, held);
    this.fates.servedAtOnce += immediate;
    this.#sell(channel, immediate, contributionPerUnit);
    this.#outToday = left > 0 ? left / orders : available > 0 ? 0 : 1;
    this.#take(channel, day, held, Math.floor(this.#parameters.normalHandlingDays), true);

    const { capture, promise } = this.#offerOn(channel, day);
    const accepted = Math.min(left * capture, this.#room(channel));
    this.#take(channel, day, accepted, promise, false);
    const refused = left - accepted;
    this.money.refusedWhileOut -= refused * this.#worth(channel);
    this.#shareOut(channel, refused);
    return immediate + held + accepted + this.#returns(channel);
  }

  /** Orders that reach us out of the full demand; those that velocity and price keep away are lost. */
  #reach(channel: number, full: number, average: number): number {
    const effect = this.#effect(channel);
    const pull = average * effect;
    const orders = full * pull;
    const worth = this.#worth(channel);
    this.demanded += Math.max(full, orders);
    this.profitWithoutGap += full * worth;
    if (pull >= 1) {
      this.money.other += (orders - full) * worth;
      return orders;
    }
    const missing = full - orders;
    const slower = missing * worth * (effect === 1 ? 1 : Math.min(1, (1 - average) / (1 - pull)));
    this.fates.lost += missing;
    this.money.slowerAfterwards -= slower;
    this.money.other -= missing * worth - slower;
    return orders;
  }

  #take(channel: number, day: number, units: number, promise: number, held: boolean): void {
    this.captured += units;
    this.#queue.add({ channel, orderDay: day, shipBy: day + promise, held, units });
  }

  #shareOut(channel: number, refused: number): void {
    const { deferredShare, switchedShare, contributionPerSwitched } = this.#parameters.refusal;
    const deferred = refused * deferredShare;
    const switched = refused * switchedShare;
    this.fates.deferred += deferred;
    this.fates.switched += switched;
    this.fates.lost += refused - deferred - switched;
    this.#deferred[channel] += deferred;
    this.#book('switchedToOwn', switched * contributionPerSwitched);
  }

  /** Deferred buyers who come back today and find stock, spread evenly over the days after a restock. */
  #returns(channel: number): number {
    const pool = this.#deferred[channel];
    if (!(pool > 0) || this.#available(channel) <= rounding) return 0;
    if (this.#returnDaysLeft[channel] === 0) {
      this.#returnDaysLeft[channel] = Math.max(1, Math.round(this.#parameters.refusal.deferredReturnDays));
    }
    const returned = this.#serve(channel, pool / this.#returnDaysLeft[channel]--);
    this.#deferred[channel] = Math.max(0, pool - returned);
    this.money.returnedLater += returned * this.#worth(channel);
    this.#sell(channel, returned, this.#parameters.channels[channel].contributionPerUnit);
    return returned;
  }

  /** Ships new orders at once as far as free stock and dispatch reach; returns how many. */
  #serve(channel: number, orders: number): number {
    const { servedFrom } = this.#parameters.channels[channel];
    let left = orders;
    for (const place of servedFrom) {
      const shipped = this.#ship(place, Math.min(left, this.#free[place]));
      this.#free[place] -= shipped;
      left -= shipped;
    }
    if (left > 0 && this.#toppingUp && servedFrom.length > 0) left -= this.#buy(servedFrom[0], left);
    return left === 0 ? orders : orders - left;
  }

  #setAside(channel: number, units: number): void {
    let left = units;
    for (const place of this.#parameters.channels[channel].servedFrom) {
      const amount = Math.min(left, this.#free[place]);
      this.#free[place] -= amount;
      left -= amount;
    }
  }

  /** What the channel's empty shelf offers: with a shrinking promise, the soonest of the shipments still to come. */
  #offerOn(channel: number, day: number): { readonly capture: number; readonly promise: number } {
    const offer = this.#offers[channel];
    if (!offer.open) return closedOffer;
    if (offer.byShipment === null) return { capture: offer.capture[day], promise: offer.promise[day] };
    let soonest = closedOffer;
    offer.byShipment.forEach(({ promise, capture }, shipment) => {
      if (
        this.#landingDays[shipment] <= day ||
        !this.#fills(channel, this.#parameters.shipments[shipment].place)
      )
        return;
      if (promise[day] < soonest.promise) soonest = { capture: capture[day], promise: promise[day] };
    });
    return soonest;
  }

  #fills(channel: number, place: Place): boolean {
    return this.#parameters.channels[channel].filledFrom.includes(place);
  }

  /** How many more orders may wait. */
  #room(channel: number): number {
    const { aheadShare, queueCap } = this.#offers[channel];
    let cap = queueCap;
    if (aheadShare >= 0) {
      let inbound = 0;
      for (const { landed, units, place } of this.#landings)
        if (!landed && this.#fills(channel, place)) inbound += units;
      cap = Math.min(cap, Math.floor(aheadShare * inbound + rounding));
    }
    return Math.max(0, cap - this.#queue.backorders[channel]);
  }

  #followGap(day: number, allHaveStock: boolean): void {
    if (this.#inGap && allHaveStock) {
      this.#inGap = false;
      if (this.restockDay === null) {
        this.restockDay = day;
        this.dipAtRestock = 1 - this.#indexAtDawn;
      }
    }
    if (this.outShare[day] > 0) {
      this.firstDayOut ??= day;
      this.#inGap = true;
      if (this.restockDay === null) this.daysOutFirst += this.outShare[day];
    }
    this.#indexAtDawn = this.#velocity.q;
    if (this.restockDay === null || this.recoveredDay !== null) return;
    if (1 - this.#velocity.q <= regainedShare * this.dipAtRestock) {
      this.recoveredDay = this.dipAtRestock > 0 ? day + 1 : day;
    }
  }

  /** A fee due before any gap would have been due without one as well. */
  #chargeFee(day: number, onHandAtFba: number): void {
    if (!this.#fee) return;
    const fee = this.#fee.charge(day, onHandAtFba, this.#shippedFromFba);
    if (this.firstDayOut !== null) this.#book('lowInventoryFee', -fee);
    else {
      this.#profitToday -= fee;
      this.profitWithoutGap -= fee;
    }
  }

  /** Storage of the day's mean stock; without the gap, of the stock that selling at full rate would have left. */
  #chargeStorage(day: number, inTheMorning: number): void {
    const { money, demandMean, horizonDays } = this.#parameters;
    const rate = money.storagePerUnitDay[day];
    const twinMorning = this.#twinStock;
    this.#twinStock = Math.max(0, twinMorning - demandMean[day]);
    const storage =
      money.storagePerUnitDay.length >= places * horizonDays
        ? this.#onHand.reduce(
            (sum, units, place) => sum + units * money.storagePerUnitDay[place * horizonDays + day],
            0,
          )
        : 0.5 * (inTheMorning + this.onHand) * rate;
    const saved = (0.5 * (twinMorning + this.#twinStock) - 0.5 * (inTheMorning + this.onHand)) * rate;
    this.#profitToday -= storage;
    this.profitWithoutGap -= storage + saved;
    this.money.storage += saved;
  }

  /** Orders as many lots as bring the inventory position above the reorder point. */
  #reorder(day: number): void {
    const policy = this.#parameters.afterLastShipment;
    if (policy.kind !== 'reorder' || !(policy.orderQuantity > 0)) return;
    const onOrder = this.#landings.reduce((sum, { landed, units }) => sum + (landed ? 0 : units), 0);
    const position = this.onHand + onOrder - this.#queue.waiting.reduce((sum, units) => sum + units, 0);
    if (position > policy.reorderPoint) return;
    const lots = Math.floor((policy.reorderPoint - position) / policy.orderQuantity) + 1;
    const { channels, shipments } = this.#parameters;
    this.#landings.push({
      day: day + Math.max(1, Math.round(policy.leadTimeDays)),
      units: lots * policy.orderQuantity,
      place: shipments.at(-1)?.place ?? channels[0].servedFrom[0] ?? 0,
      cost: 0,
      landed: false,
    });
  }
}
