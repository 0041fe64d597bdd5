import { velocityAlwaysThere, VelocityIndex } from '../backorders/velocity';
import { AccountWindows } from './account-windows';
import { Arrivals } from './arrivals';
import { DayStream, streams } from './day-stream';
import { longestWait } from './earlier-orders';
import { FullDemand } from './full-demand';
import { GapChannel } from './gap-channel';
import type { GapParameters } from './gap-parameters';
import { LowInventoryCharge } from './low-inventory-charge';
import { OfferOfDay } from './offer-of-day';
import { Stockroom } from './stockroom';
import { SupplierOrders } from './supplier-orders';
import { CarriedRounding, leavers } from './thinning';
import type { TrialTable } from './trial-table';
import { blockTrials } from './trial-table';
import { WaitingQueue } from './waiting-queue';

const places = 3;
const fba = 0;
/** Below this dip the index counts as whole again; the sales so left out are under 0.1 % of any recovery's. */
const negligibleDip = 1e-4;
const regainedShare = 0.05 * (1 + 1e-9);

/**
 * One trial at a time of the gap simulation: whole units, sampled dates, the day's steps in their fixed order.
 *
 * Every day: landings; waiting cohorts thinned and cancelled by the marketplace; waiting orders filled, earliest
 * ship-by first; new orders served, held for dispatch, captured or refused; returning buyers; velocity, money,
 * windows. All memory is made once; a trial allocates nothing.
 *
 * The days are one long method on purpose: what its steps share, some forty numbers, stays in local variables; shorter methods would
 * have to hand it through fields at every step of every day.
 */
export class GapTrial {
  readonly #parameters: GapParameters;
  readonly #seed: number;
  readonly #channels: readonly GapChannel[];
  readonly #arrivals: Arrivals;
  readonly #demand: FullDemand;
  readonly #stockroom: Stockroom;
  readonly #queue: WaitingQueue;
  readonly #offer: OfferOfDay;
  readonly #supplier: SupplierOrders;
  readonly #velocity: VelocityIndex;
  /** Index with stock always there; null while it is 1 from the start. */
  readonly #twin: ReturnType<typeof velocityAlwaysThere>;
  readonly #account: AccountWindows;
  /** The same, or null where no channel counts for the limits: then it stays as it was made, in breach of nothing. */
  readonly #windows: AccountWindows | null;
  readonly #fee: LowInventoryCharge | null;
  readonly #refusalStream = new DayStream(streams.refusal);
  readonly #deferredRounding = new CarriedRounding();
  readonly #switchedRounding = new CarriedRounding();
  readonly #tentative = new Float64Array(places);
  /** Whether anything is left to chance besides landing days. */
  readonly #chance: boolean;

  constructor(parameters: GapParameters, seed: number) {
    const { horizonDays, channels, limits, money } = parameters;
    this.#parameters = parameters;
    this.#seed = seed;
    this.#chance = parameters.demandDispersion > 0;
    this.#arrivals = new Arrivals(parameters);
    this.#channels = channels.map((_, index) => new GapChannel(parameters, index, this.#arrivals));
    this.#demand = new FullDemand(parameters);
    this.#stockroom = new Stockroom(parameters.dispatchCapacity);
    const limited = channels.some(({ countsForLimits }) => countsForLimits);
    this.#account = new AccountWindows(limits, horizonDays, longestWait(parameters));
    this.#windows = limited ? this.#account : null;
    this.#queue = new WaitingQueue(parameters, this.#channels, this.#stockroom, this.#windows);
    this.#offer = new OfferOfDay(parameters, this.#arrivals);
    this.#supplier = new SupplierOrders(parameters);
    this.#velocity = new VelocityIndex(parameters.velocity, money.rebuildSpeedUp);
    this.#twin = velocityAlwaysThere(
      parameters.velocity,
      horizonDays,
      money.rebuildSpeedUp,
      money.rebuildAdsPerDay > 0,
      negligibleDip,
    );
    this.#fee = money.lowInventoryFee ? new LowInventoryCharge(money.lowInventoryFee, horizonDays) : null;
  }

  get limits(): GapParameters['limits'] {
    return this.#parameters.limits;
  }

  /** Units landed, shipped and left at the end of the trial just run. */
  get units(): { readonly received: number; readonly shipped: number; readonly end: number } {
    const { received, shipped, total } = this.#stockroom;
    return { received, shipped, end: total };
  }

  #begin(trial: number): void {
    const seed = this.#seed;
    this.#arrivals.draw(seed, trial);
    this.#demand.begin(seed, trial);
    this.#stockroom.begin(this.#parameters.onHand);
    this.#windows?.begin();
    this.#queue.begin(seed, trial);
    this.#offer.begin();
    this.#supplier.begin();
    this.#velocity.restart();
    this.#fee?.begin();
    for (const channel of this.#channels) channel.begin(seed, trial);
    // Starting the carry at random makes the rounding fair however few are refused.
    this.#refusalStream.begin(seed, trial);
    this.#deferredRounding.begin(this.#chance ? this.#refusalStream.at(0) - 0.5 : 0);
    this.#switchedRounding.begin(this.#chance ? this.#refusalStream.at(1) - 0.5 : 0);
  }

  /** Runs one trial and writes its row. */
  run(trial: number, table: TrialTable, row: number): void {
    this.#begin(trial);
    const { horizonDays, money, refusal, dispatchCapacity, normalHandlingDays, afterLastShipment } =
      this.#parameters;
    const capacity = Math.floor(dispatchCapacity);
    const channels = this.#channels;
    const channelCount = channels.length;
    const chance = this.#chance;
    const topsUp = afterLastShipment.kind === 'restocked';
    const arrivals = this.#arrivals;
    const velocity = this.#velocity;
    const demand = this.#demand;
    const { counts } = demand;
    const stockroom = this.#stockroom;
    const { stock, free } = stockroom;
    const queue = this.#queue;
    const offer = this.#offer;
    const supplier = this.#supplier;
    const windows = this.#windows;
    const { storagePerUnitDay, rebuildAdsPerDay } = money;
    const storageByPlace = storagePerUnitDay.length >= places * horizonDays;
    const rebuild = rebuildAdsPerDay > 0;
    const handlingShipBy = Math.floor(normalHandlingDays);
    const paths = table.block;
    const pathStep = horizonDays * blockTrials;
    const slot = row % blockTrials;
    const keepPath = row < table.pathTrials;
    // One channel at full appeal: a day with enough in the first place needs no further thought.
    // A price raised until a landing is one: it can leave the appeal as it was and still earn less afterwards.
    const simple =
      channelCount === 1 &&
      channels[0].effect === 1 &&
      !(channels[0].effectUntilLanding && channels[0].contribution !== channels[0].contributionWithoutGap);
    const firstPlace = channels[0].servedFrom[0];
    const onePlace = channels[0].servedFrom.length === 1;
    const mayBeQuiet = simple && chance && this.#fee === null;
    const firstChannel = channels[0];
    const firstContribution = firstChannel.contribution;
    const firstWorth = firstChannel.contributionWithoutGap;
    const quietCounts = firstChannel.countsForLimits && !(firstChannel.countsOwnOnly && firstPlace === fba);
    const firstWindows = quietCounts ? windows : null;
    const twinIndex = this.#twin?.index;
    let landingDay = arrivals.count > 0 ? arrivals.days[0] : Infinity;
    let quietBought = 0;
    let quietShipped = 0;

    let demanded = queue.waiting;
    let servedAtOnce = 0;
    let deferred = 0;
    let switched = 0;
    let lost = 0;
    let profit = 0;
    const twinAds = (this.#twin?.adDays ?? 0) * rebuildAdsPerDay;
    let profitWithoutGap = queue.worthAtStart - twinAds;
    let refusedWorth = 0;
    let slowerWorth = 0;
    let returnedWorth = 0;
    let switchedWorth = 0;
    let feeInGap = 0;
    let storageStep = 0;
    let ads = -twinAds;
    let freight = 0;
    let twinStock = Math.max(0, stock[0] + stock[1] + stock[2] - queue.waiting);
    let anyGap = false;
    let inGap = false;
    let daysOutFirst = 0;
    let daysOutAll = 0;
    let firstDayOut = NaN;
    let restockDay = NaN;
    let recoveredDay = NaN;
    let dipAtRestock = 0;
    let gapsEnded = 0;
    stockroom.toppingUp = topsUp && arrivals.count === 0;

    for (let day = 0; day < horizonDays; day++) {
      stockroom.beginDay();

      // 1. Landings.
      while (landingDay <= day) {
        const source = arrivals.sources[offer.landings];
        offer.land(source);
        stockroom.land(arrivals.places[source], arrivals.units[source]);
        twinStock += arrivals.units[source];
        freight += arrivals.costs[source];
        profit -= arrivals.costs[source];
        const allLanded = offer.landings === arrivals.count;
        stockroom.toppingUp = topsUp && allLanded;
        landingDay = allLanded ? Infinity : arrivals.days[offer.landings];
      }
      if (supplier.active) twinStock += supplier.land(day, stockroom);
      const startStock = stock[0] + stock[1] + stock[2];
      const startFba = stock[fba];
      const fullCount = demand.draw(day);
      let index = 1;
      let sold = 0;
      let twinSales = fullCount;

      // A day with nobody waiting and enough in stock is sales alone, fewer while velocity recovers.
      const quiet =
        mayBeQuiet &&
        !inGap &&
        queue.waiting === 0 &&
        firstChannel.deferred === 0 &&
        fullCount <= capacity &&
        (stock[firstPlace] > fullCount || (stockroom.toppingUp && onePlace));
      if (quiet) {
        sold = fullCount;
        if (velocity.q < 1) {
          index = velocity.step(1, rebuild);
          if (velocity.rebuilt) {
            ads += rebuildAdsPerDay;
            profit -= rebuildAdsPerDay;
          }
          const missing = leavers(fullCount, 1 - index, firstChannel.reachStream.at(day));
          sold -= missing;
          lost += missing;
          slowerWorth += missing * firstWorth;
        }
        if (twinIndex !== undefined) {
          const missing = firstChannel.missingAnyway(day, fullCount, 1 - twinIndex[day]);
          twinSales -= missing;
          slowerWorth -= missing * firstWorth;
        }
        const bought = Math.max(0, sold - stock[firstPlace]);
        stock[firstPlace] -= sold - bought;
        quietBought += bought;
        quietShipped += sold;
        demanded += fullCount;
        profitWithoutGap += twinSales * firstWorth;
        profit += sold * firstContribution;
        if (firstWindows !== null) firstWindows.served(day, sold, day + handlingShipBy);
      } else {
        // 2 and 3. Waiting orders.
        if (queue.waiting > 0) {
          queue.thin(day);
          queue.fill(day);
        }
        stockroom.freeAll();
        if (queue.waiting > 0) queue.reserve();

        // 4. New orders. First how far the stock reaches, then velocity, then the counts that follow from both.
        let reached = 1;
        const effectOver = offer.landings > 0;
        const dawn = velocity.q;
        const plain = simple && (stockroom.toppingUp || free[firstPlace] > fullCount);
        if (!plain) reached = this.#reach(day, effectOver);
        index = plain && velocity.q === 1 ? 1 : velocity.step(reached, rebuild);
        if (velocity.rebuilt && index < 1) {
          ads += rebuildAdsPerDay;
          profit -= rebuildAdsPerDay;
        }

        let dayOut = 0;
        let allHaveStock = true;
        for (let c = 0; c < channelCount; c++) {
          const channel = channels[c];
          const count = counts[c];
          const worth = channel.contributionWithoutGap;
          let anyway = 0;
          if (twinIndex !== undefined) {
            anyway = channel.missingAnyway(day, count, 1 - twinIndex[day]);
            twinSales -= anyway;
          }
          profitWithoutGap += (count - anyway) * worth;
          const normal = channel.effectUntilLanding && effectOver;
          const effect = normal ? 1 : channel.effect;
          // A price raised for the gap goes back with the landing.
          const earns = normal ? worth : channel.contribution;
          const pull = index * effect;
          const available = stockroom.available(channel.servedFrom);
          let orders = count;
          demanded += count;
          if (pull < 1 || (anyway > 0 && pull === 1)) {
            const missing = channel.missing(day, count, 1 - pull);
            orders -= missing;
            lost += missing;
            const slower =
              (missing - anyway) * worth * (effect === 1 ? 1 : Math.min(1, (1 - index) / (1 - pull)));
            if (available > 0) slowerWorth += slower;
            else refusedWorth += slower;
          } else if (pull > 1) {
            const whole = Math.floor(pull) - 1;
            const extra = whole * count + channel.missing(day, count, pull - 1 - whole);
            orders += extra;
            demanded += extra;
          }

          if (available <= 0) allHaveStock = false;
          let out = 0;
          if (available <= orders) {
            // Orders come evenly: the last unit goes, on average, at this share of the day.
            out =
              chance || orders === 0
                ? (orders + 1 - available) / (orders + 1)
                : (orders - available) / orders;
          }
          dayOut += out * channel.share;

          const fbaBefore = stockroom.shippedFbaToday;
          const served = stockroom.serve(channel.servedFrom, orders, channel.surplus);
          let rest = orders - served;
          servedAtOnce += served;
          sold += served;
          profit += served * earns;
          if (windows !== null && channel.countsForLimits && served > 0) {
            const counted = channel.countsOwnOnly ? served - (stockroom.shippedFbaToday - fbaBefore) : served;
            if (counted > 0) windows.served(day, counted, day + handlingShipBy);
          }
          if (rest > 0) {
            const held = stockroom.toppingUp ? rest : stockroom.setAside(channel.servedFrom, rest);
            if (held > 0) {
              queue.add(channel, channel.dispatches, day, held, day + handlingShipBy);
              sold += held;
              rest -= held;
            }
          }
          if (rest > 0) {
            const taken = this.#capture(channel, day, rest);
            sold += taken;
            const refused = rest - taken;
            if (refused > 0) {
              const later = this.#deferredRounding.round(refused * refusal.deferredShare, refused);
              const other = this.#switchedRounding.round(refused * refusal.switchedShare, refused - later);
              deferred += later;
              switched += other;
              lost += refused - later - other;
              channel.deferred += later;
              refusedWorth += refused * worth;
              switchedWorth += other * refusal.contributionPerSwitched;
              profit += other * refusal.contributionPerSwitched;
            }
          }
          if (channel.deferred > 0) {
            const returned = this.#returning(channel);
            sold += returned;
            returnedWorth += returned * worth;
            profit += returned * earns;
          }
        }
        profit += stockroom.surplus;
        stockroom.surplus = 0;

        // 5. What the day did to the gap and to velocity.
        if (inGap && allHaveStock) {
          inGap = false;
          gapsEnded++;
          if (gapsEnded === 1) {
            restockDay = day;
            dipAtRestock = 1 - dawn;
          }
        }
        if (dayOut > 0) {
          if (!anyGap) firstDayOut = day;
          anyGap = true;
          inGap = true;
          daysOutAll += dayOut;
          if (gapsEnded === 0) daysOutFirst += dayOut;
        }
      }

      if (velocity.q > 1 - negligibleDip) velocity.q = 1;
      if (gapsEnded > 0 && recoveredDay !== recoveredDay && 1 - velocity.q <= regainedShare * dipAtRestock) {
        recoveredDay = dipAtRestock > 0 ? day + 1 : day;
      }

      // The day's books.
      if (windows !== null) windows.endDay(day);
      const endStock = stock[0] + stock[1] + stock[2];
      if (this.#fee !== null) {
        const fee = this.#fee.charge(day, 0.5 * (startFba + stock[fba]), stockroom.shippedFbaToday);
        profit -= fee;
        if (anyGap) feeInGap += fee;
        else profitWithoutGap -= fee;
      }
      const twinStart = twinStock;
      twinStock = Math.max(0, twinStock - twinSales);
      if (supplier.active && landingDay === Infinity) supplier.order(day, endStock - queue.waiting);
      const rate = storagePerUnitDay[day];
      if (rate !== 0 || storageByPlace) {
        const meanStock = 0.5 * (startStock + endStock);
        const storage = storageByPlace
          ? stock[0] * rate +
            stock[1] * storagePerUnitDay[horizonDays + day] +
            stock[2] * storagePerUnitDay[2 * horizonDays + day]
          : meanStock * rate;
        const step = rate * (0.5 * (twinStart + twinStock) - meanStock);
        profit -= storage;
        profitWithoutGap -= storage + step;
        storageStep += step;
      }
      if (keepPath) {
        let at = day * blockTrials + slot;
        paths[at] = endStock;
        paths[(at += pathStep)] = queue.waiting;
        paths[(at += pathStep)] = sold;
        paths[(at += pathStep)] = twinSales;
        paths[(at += pathStep)] = index;
        paths[at + pathStep] = profit + queue.profit;
      }
    }
    windows?.end();
    servedAtOnce += quietShipped;
    stockroom.shipped += quietShipped;
    stockroom.received += quietBought;
    stockroom.toppedUp += quietBought;
    profit += queue.profit;

    const cancelled = queue.cancelledByBuyer + queue.cancelledBySeller;
    const difference = profit - profitWithoutGap;
    if (!anyGap) recoveredDay = NaN;
    else if (recoveredDay !== recoveredDay && gapsEnded > 0) recoveredDay = horizonDays;
    const { worst, first } = this.#account;
    const columns = table.columns;
    const step = table.trials;
    let at = row;
    columns[at] = demanded;
    columns[(at += step)] = queue.captured;
    columns[(at += step)] = queue.shippedOnTime + queue.shippedLate;
    columns[(at += step)] = daysOutFirst;
    columns[(at += step)] = daysOutAll;
    columns[(at += step)] = profit;
    columns[(at += step)] = profitWithoutGap;
    columns[(at += step)] = stockroom.toppedUp;
    columns[(at += step)] = firstDayOut;
    columns[(at += step)] = restockDay;
    columns[(at += step)] = recoveredDay - restockDay;
    columns[(at += step)] = recoveredDay;
    // Fates.
    columns[(at += step)] = servedAtOnce;
    columns[(at += step)] = queue.shippedOnTime;
    columns[(at += step)] = queue.shippedLate;
    columns[(at += step)] = queue.cancelledByBuyer;
    columns[(at += step)] = queue.cancelledBySeller;
    columns[(at += step)] = queue.waiting;
    columns[(at += step)] = deferred;
    columns[(at += step)] = switched;
    columns[(at += step)] = lost;
    // Steps of money; the last is what the others leave of the difference.
    const handling = cancelled * money.handlingCostPerCancellation;
    const named =
      -refusedWorth -
      slowerWorth -
      queue.cancelledWorth +
      returnedWorth +
      switchedWorth -
      handling -
      queue.goodwill -
      feeInGap +
      storageStep -
      ads -
      freight;
    columns[(at += step)] = -refusedWorth;
    columns[(at += step)] = -slowerWorth;
    columns[(at += step)] = -queue.cancelledWorth;
    columns[(at += step)] = returnedWorth;
    columns[(at += step)] = switchedWorth;
    columns[(at += step)] = -handling;
    columns[(at += step)] = -queue.goodwill;
    columns[(at += step)] = -feeInGap;
    columns[(at += step)] = storageStep;
    columns[(at += step)] = -ads;
    columns[(at += step)] = -freight;
    columns[(at += step)] = difference - named;
    // Limits: worst values, then first days.
    for (let limit = 0; limit < worst.length; limit++) columns[(at += step)] = worst[limit];
    for (let limit = 0; limit < first.length; limit++) {
      columns[(at += step)] = first[limit] < 0 ? NaN : first[limit];
    }
  }

  /** Share of the day's full demand that will be served at once or captured, judged in the morning. */
  #reach(day: number, effectOver: boolean): number {
    const { toppingUp, free } = this.#stockroom;
    const tentative = this.#tentative;
    for (let place = 0; place < places; place++) tentative[place] = free[place];
    let reached = 0;
    for (let c = 0; c < this.#channels.length; c++) {
      const channel = this.#channels[c];
      const effect = channel.effectUntilLanding && effectOver ? 1 : channel.effect;
      const wanted = this.#demand.counts[c] * this.#velocity.q * effect;
      const inStock = toppingUp ? 1 : takeShare(tentative, channel.servedFrom, wanted);
      let met = inStock;
      if (inStock < 1) {
        this.#offer.look(channel, day);
        met += (1 - inStock) * this.#offer.takenShare((1 - inStock) * wanted);
      }
      reached += channel.share * effect * met;
    }
    return reached;
  }

  /** Offers the wait to those who found the shelf empty; returns how many ordered. */
  #capture(channel: GapChannel, day: number, orders: number): number {
    const offer = this.#offer;
    offer.look(channel, day);
    if (offer.room <= 0 || offer.accepting <= 0) return 0;
    const taken = Math.min(orders - channel.refusing(day, orders, 1 - offer.accepting), offer.room);
    if (taken > 0) this.#queue.add(channel, channel.backorders, day, taken, day + offer.promise);
    return taken;
  }

  /** Buyers of the past weeks who come back now that there is stock; returns how many are served. */
  #returning(channel: GapChannel): number {
    if (this.#stockroom.available(channel.servedFrom) <= 0) return 0;
    if (channel.returnDaysLeft <= 0) {
      channel.returnDaysLeft = Math.max(1, Math.round(this.#parameters.refusal.deferredReturnDays));
    }
    const due = Math.round(channel.deferred / channel.returnDaysLeft);
    channel.returnDaysLeft--;
    const served = this.#stockroom.serve(channel.servedFrom, due, channel.surplus);
    channel.deferred -= served;
    return served;
  }
}

/** Takes wanted units from places; returns the share of them that was there. With none wanted: whether anything is there. */
function takeShare(stock: Float64Array, from: Int32Array, wanted: number): number {
  let left = wanted;
  let available = 0;
  for (let i = 0; i < from.length; i++) {
    available += stock[from[i]];
    const used = Math.min(left, stock[from[i]]);
    stock[from[i]] -= used;
    left -= used;
  }
  return wanted > 0 ? Math.min(1, available / wanted) : available > 0 ? 1 : 0;
}
