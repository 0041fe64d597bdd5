import { goodwillCost } from '../costs/goodwill';
import { VelocityIndex } from '../backorders/velocity';
import { binomialQuantile } from '../random/binomial';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { AccountWindows } from './account-windows';
import { Arrivals } from './arrivals';
import { CohortStream, DayStream, streams } from './day-stream';
import { DemandDraw } from './demand-draw';
import type { GapParameters } from './gap-parameters';
import { LowInventoryCharge } from './low-inventory-charge';
import type { PatienceRatios } from './patience-ratios';
import { patienceRatios } from './patience-ratios';
import type { ShelfOffer } from './shelf-offer';
import { shelfOffer } from './shelf-offer';
import { CarriedRounding, leavers } from './thinning';
import type { TrialTable } from './trial-table';
import { blockTrials } from './trial-table';
import { WaitingLine } from './waiting-line';

const places = 3;
const fba = 0;
/** Below this dip the index counts as whole again; the sales so left out are under 0.1 % of any recovery's. */
const negligibleDip = 1e-4;
const regainedShare = 0.05 * (1 + 1e-9);

/** One channel with everything the day needs of it. */
interface Channel {
  readonly index: number;
  readonly share: number;
  readonly servedFrom: Int32Array;
  readonly filledFrom: Int32Array;
  readonly offer: ShelfOffer;
  readonly effect: number;
  readonly effectUntilLanding: boolean;
  readonly contribution: number;
  readonly contributionPerBackorder: number;
  readonly contributionWithoutGap: number;
  readonly counts: boolean;
  readonly demand: DemandDraw;
  readonly demandStream: DayStream;
  readonly reachStream: DayStream;
  readonly captureStream: DayStream;
  readonly reachRounding: CarriedRounding;
  readonly captureRounding: CarriedRounding;
  readonly splitRounding: CarriedRounding;
  /** Backorders, and orders that wait for dispatch alone. */
  readonly backorders: WaitingLine;
  readonly dispatches: WaitingLine;
}

/**
 * One trial at a time of the gap simulation: whole units, sampled dates, the day's steps in their fixed order.
 *
 * Every day: landings; waiting cohorts thinned and cancelled by the marketplace; waiting orders filled, earliest
 * ship-by first; new orders served, held for dispatch, captured or refused; returning buyers; velocity, money,
 * windows. All memory is made once; a trial allocates nothing.
 */
export class GapTrial {
  readonly #parameters: GapParameters;
  readonly #seed: number;
  readonly #channels: readonly Channel[];
  readonly #arrivals: Arrivals;
  readonly #ratios: PatienceRatios;
  readonly #velocity: VelocityIndex;
  readonly #windows: AccountWindows | null;
  readonly #fee: LowInventoryCharge | null;
  readonly #demandRandom = new Xoshiro128();
  readonly #cohorts = new CohortStream();
  readonly #shareStream = new DayStream(streams.refusal);
  readonly #deferredRounding = new CarriedRounding();
  readonly #switchedRounding = new CarriedRounding();
  readonly #patienceRounding = new CarriedRounding();
  readonly #demandRounding = new CarriedRounding();
  /** Whether anything is left to chance besides landing days. */
  readonly #chance: boolean;
  /** Poisson counts split into independent Poisson counts, so each channel draws its own. */
  readonly #splitByDraw: boolean;

  readonly #stock = new Float64Array(places);
  readonly #free = new Float64Array(places);
  readonly #tentative = new Float64Array(places);
  readonly #counts: Float64Array;
  readonly #outShares: Float64Array;
  readonly #deferred: Float64Array;
  readonly #returnDaysLeft: Int32Array;
  readonly #reordered: Float64Array;
  readonly #landed: Uint8Array;
  readonly #goodwillByDelay: Float64Array;
  readonly #reorderPlace: number;
  readonly #lines: readonly {
    readonly channel: Channel;
    readonly line: WaitingLine;
    readonly backorders: boolean;
  }[];
  readonly #blocked: Uint8Array;

  // Tallies of the trial.
  #capacityLeft = 0;
  #topUp = false;
  #nextLanding = 0;
  #onOrder = 0;
  #promise = 0;
  #accepting = 0;
  #room = 0;
  #waiting = 0;
  #dayProfit = 0;
  #captured = 0;
  #shippedOnTime = 0;
  #shippedLate = 0;
  #byBuyer = 0;
  #bySeller = 0;
  #toppedUp = 0;
  #shippedFba = 0;
  #goodwill = 0;
  #cancelledWorth = 0;
  /** Units shipped in all, for the balance of stock. */
  shipped = 0;
  received = 0;

  constructor(parameters: GapParameters, seed: number) {
    const { horizonDays, demandDispersion, demandMean, channels } = parameters;
    this.#parameters = parameters;
    this.#seed = seed;
    this.#arrivals = new Arrivals(parameters);
    this.#ratios = patienceRatios(parameters.patience, horizonDays);
    this.#velocity = new VelocityIndex(parameters.velocity, parameters.money.rebuildSpeedUp);
    this.#windows = channels.some((channel) => channel.countsForLimits)
      ? new AccountWindows(parameters.limits, horizonDays)
      : null;
    const { lowInventoryFee } = parameters.money;
    this.#fee = lowInventoryFee ? new LowInventoryCharge(lowInventoryFee, horizonDays) : null;
    this.#chance = demandDispersion > 0;
    this.#splitByDraw = demandDispersion === 1;
    this.#channels = channels.map((channel, index) => ({
      index,
      share: channel.share,
      servedFrom: Int32Array.from(channel.servedFrom),
      filledFrom: Int32Array.from(channel.filledFrom),
      offer: shelfOffer(channel, horizonDays, this.#arrivals),
      effect: channel.demandEffect,
      effectUntilLanding: channel.effectUntilLanding === true,
      contribution: channel.contributionPerUnit,
      contributionPerBackorder: channel.contributionPerBackorder,
      contributionWithoutGap: channel.contributionWithoutGap ?? channel.contributionPerUnit,
      counts: channel.countsForLimits,
      demand: new DemandDraw(
        this.#splitByDraw && channels.length > 1
          ? demandMean.map((mean) => mean * channel.share)
          : demandMean,
        this.#chance ? demandDispersion : 1,
      ),
      demandStream: new DayStream(streams.demand + index),
      reachStream: new DayStream(streams.reach + index),
      captureStream: new DayStream(streams.capture + index),
      reachRounding: new CarriedRounding(),
      captureRounding: new CarriedRounding(),
      splitRounding: new CarriedRounding(),
      backorders: new WaitingLine(horizonDays),
      dispatches: new WaitingLine(horizonDays),
    }));
    this.#counts = new Float64Array(channels.length);
    this.#outShares = new Float64Array(channels.length);
    this.#deferred = new Float64Array(channels.length);
    this.#returnDaysLeft = new Int32Array(channels.length);
    this.#reordered = new Float64Array(horizonDays + 1);
    this.#landed = new Uint8Array(parameters.shipments.length);
    this.#goodwillByDelay = Float64Array.from({ length: horizonDays + 1 }, (_, delay) =>
      goodwillCost(delay, parameters.money),
    );
    this.#reorderPlace = parameters.shipments.at(-1)?.place ?? channels[0].servedFrom[0] ?? fba;
    this.#lines = this.#channels.flatMap((channel) => [
      { channel, line: channel.backorders, backorders: true },
      { channel, line: channel.dispatches, backorders: false },
    ]);
    this.#blocked = new Uint8Array(this.#lines.length);
  }

  #begin(trial: number): void {
    const seed = this.#seed;
    this.#arrivals.draw(seed, trial);
    this.#velocity.restart();
    this.#windows?.begin();
    this.#fee?.begin();
    this.#cohorts.begin(seed, trial);
    this.#shareStream.begin(seed, trial);
    this.#deferredRounding.begin(this.#chance ? this.#shareStream.at(0) - 0.5 : 0);
    this.#switchedRounding.begin(this.#chance ? this.#shareStream.at(1) - 0.5 : 0);
    this.#patienceRounding.begin(0);
    this.#demandRounding.begin(0);
    for (const channel of this.#channels) {
      channel.demandStream.begin(seed, trial);
      channel.reachStream.begin(seed, trial);
      channel.captureStream.begin(seed, trial);
      channel.reachRounding.begin(0);
      channel.captureRounding.begin(0);
      channel.splitRounding.begin(0);
      channel.backorders.clear();
      channel.dispatches.clear();
    }
    for (let place = 0; place < places; place++)
      this.#stock[place] = Math.round(this.#parameters.onHand[place]);
    this.#deferred.fill(0);
    this.#returnDaysLeft.fill(0);
    this.#landed.fill(0);
    if (this.#parameters.afterLastShipment.kind === 'reorder') this.#reordered.fill(0);
    this.#waiting = this.#captured = this.#shippedOnTime = this.#shippedLate = 0;
    this.#byBuyer = this.#bySeller = this.#toppedUp = this.#cancelledWorth = 0;
    this.#onOrder = 0;
    this.#goodwill = this.shipped = this.received = 0;
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
    const arrivals = this.#arrivals;
    const velocity = this.#velocity;
    const stock = this.#stock;
    const free = this.#free;
    const counts = this.#counts;
    const outShares = this.#outShares;
    const deferredPool = this.#deferred;
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
    const simple = channelCount === 1 && channels[0].effect === 1;
    const firstPlace = channels[0].servedFrom[0];
    const onePlace = channels[0].servedFrom.length === 1;
    const mayBeQuiet = simple && chance && this.#fee === null;
    const firstChannel = channels[0];
    const firstDemand = firstChannel.demand;
    const firstContribution = firstChannel.contribution;
    const firstWorth = firstChannel.contributionWithoutGap;
    const firstWindows = firstChannel.counts ? windows : null;
    // Drawn on every day, in order: no need to ask by day.
    const demandRandom = this.#demandRandom;
    seedStream(demandRandom, this.#seed, trial, streams.demand);
    let landingDay = arrivals.count > 0 ? arrivals.days[0] : Infinity;
    let quietBought = 0;
    let quietShipped = 0;

    let demanded = 0;
    let servedAtOnce = 0;
    let deferred = 0;
    let switched = 0;
    let lost = 0;
    let profit = 0;
    let profitWithoutGap = 0;
    let refusedWorth = 0;
    let slowerWorth = 0;
    let returnedWorth = 0;
    let switchedWorth = 0;
    let feeInGap = 0;
    let storageStep = 0;
    let ads = 0;
    let freight = 0;
    let twinStock = stock[0] + stock[1] + stock[2];
    this.#nextLanding = 0;
    let anyGap = false;
    let inGap = false;
    let daysOutFirst = 0;
    let daysOutAll = 0;
    let firstDayOut = NaN;
    let restockDay = NaN;
    let recoveredDay = NaN;
    let dipAtRestock = 0;
    let gapsEnded = 0;
    this.#topUp = afterLastShipment.kind === 'restocked' && arrivals.count === 0;

    for (let day = 0; day < horizonDays; day++) {
      this.#dayProfit = 0;
      this.#shippedFba = 0;
      this.#capacityLeft = capacity;

      // 1. Landings.
      while (landingDay <= day) {
        const source = arrivals.sources[this.#nextLanding++];
        stock[arrivals.places[source]] += arrivals.units[source];
        this.received += arrivals.units[source];
        twinStock += arrivals.units[source];
        freight += arrivals.costs[source];
        this.#dayProfit -= arrivals.costs[source];
        this.#landed[arrivals.shipmentOf(source)] = 1;
        if (this.#nextLanding === arrivals.count) this.#topUp = afterLastShipment.kind === 'restocked';
        landingDay = this.#nextLanding < arrivals.count ? arrivals.days[this.#nextLanding] : Infinity;
      }
      if (afterLastShipment.kind === 'reorder' && this.#reordered[day] > 0) {
        stock[this.#reorderPlace] += this.#reordered[day];
        this.#onOrder -= this.#reordered[day];
        this.received += this.#reordered[day];
        twinStock += this.#reordered[day];
      }
      const startStock = stock[0] + stock[1] + stock[2];
      const startFba = stock[fba];
      let fullCount: number;
      let index = 1;
      let booked = 0;
      let sold = 0;
      if (channelCount === 1 && chance) {
        fullCount = firstDemand.draw(day, demandRandom.uniform());
        counts[0] = fullCount;
      } else {
        fullCount = this.#drawCounts(day);
      }

      // A day with nobody waiting and enough in stock is sales alone, fewer while velocity recovers.
      const quiet =
        mayBeQuiet &&
        !inGap &&
        this.#waiting === 0 &&
        deferredPool[0] === 0 &&
        fullCount <= capacity &&
        (stock[firstPlace] > fullCount || (this.#topUp && onePlace));
      if (quiet) {
        sold = fullCount;
        if (velocity.q < 1) {
          index = velocity.step(1, rebuild);
          if (velocity.rebuilt) {
            ads += rebuildAdsPerDay;
            this.#dayProfit -= rebuildAdsPerDay;
          }
          const missing = leavers(fullCount, 1 - index, firstChannel.reachStream.at(day));
          sold -= missing;
          lost += missing;
          slowerWorth += missing * firstWorth;
        }
        const bought = Math.max(0, sold - stock[firstPlace]);
        stock[firstPlace] -= sold - bought;
        quietBought += bought;
        quietShipped += sold;
        demanded += fullCount;
        profitWithoutGap += fullCount * firstWorth;
        booked = sold * firstContribution;
        if (firstWindows !== null) firstWindows.served(day, sold, day + handlingShipBy);
      } else {
        // 2 and 3. Waiting orders.
        if (this.#waiting > 0) {
          this.#thin(day);
          this.#fill(day);
        }
        free[0] = stock[0];
        free[1] = stock[1];
        free[2] = stock[2];
        if (this.#waiting > 0) this.#reserve();

        // 4. New orders. First how far the stock reaches, then velocity, then the counts that follow from both.
        let reached = 1;
        const effectOver = this.#nextLanding > 0;
        const dawn = velocity.q;
        const plain = simple && (this.#topUp || free[firstPlace] > fullCount);
        if (!plain) reached = this.#reach(day, effectOver);
        index = plain && velocity.q === 1 ? 1 : velocity.step(reached, rebuild);
        if (velocity.rebuilt && index < 1) {
          ads += rebuildAdsPerDay;
          this.#dayProfit -= rebuildAdsPerDay;
        }

        let dayOut = 0;
        let allHaveStock = true;
        for (let c = 0; c < channelCount; c++) {
          const channel = channels[c];
          const count = counts[c];
          const worth = channel.contributionWithoutGap;
          profitWithoutGap += count * worth;
          const effect = channel.effectUntilLanding && effectOver ? 1 : channel.effect;
          const pull = index * effect;
          let orders = count;
          demanded += count;
          if (pull < 1) {
            const missing = chance
              ? leavers(count, 1 - pull, channel.reachStream.at(day))
              : channel.reachRounding.round(count * (1 - pull), count);
            orders -= missing;
            lost += missing;
            slowerWorth += missing * worth * (effect === 1 ? 1 : Math.min(1, (1 - index) / (1 - pull)));
          } else if (pull > 1) {
            const whole = Math.floor(pull) - 1;
            const extra =
              whole * count +
              (chance
                ? leavers(count, pull - 1 - whole, channel.reachStream.at(day))
                : channel.reachRounding.round(count * (pull - 1 - whole), count));
            orders += extra;
            demanded += extra;
          }

          const available = this.#available(channel);
          if (available <= 0) allHaveStock = false;
          let out = 0;
          if (available <= orders) {
            // Orders come evenly: the last unit goes, on average, at this share of the day.
            out =
              chance || orders === 0
                ? (orders + 1 - available) / (orders + 1)
                : (orders - available) / orders;
          }
          outShares[c] = out;
          dayOut += out * channel.share;

          const served = this.#serve(channel, orders);
          let rest = orders - served;
          servedAtOnce += served;
          sold += served;
          this.#dayProfit += served * channel.contribution;
          if (windows !== null && channel.counts && served > 0)
            windows.served(day, served, day + handlingShipBy);
          if (rest > 0) {
            const held = this.#hold(channel, rest);
            if (held > 0) {
              this.#wait(channel, channel.dispatches, day, held, day + handlingShipBy);
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
              deferredPool[c] += later;
              refusedWorth += refused * worth;
              switchedWorth += other * refusal.contributionPerSwitched;
              this.#dayProfit += other * refusal.contributionPerSwitched;
            }
          }
          if (deferredPool[c] > 0) {
            const returned = this.#returning(channel, c);
            sold += returned;
            returnedWorth += returned * worth;
            this.#dayProfit += returned * channel.contribution;
          }
        }

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
        const fee = this.#fee.charge(day, 0.5 * (startFba + stock[fba]), this.#shippedFba);
        this.#dayProfit -= fee;
        if (anyGap) feeInGap += fee;
        else profitWithoutGap -= fee;
      }
      const twinStart = twinStock;
      twinStock = Math.max(0, twinStock - fullCount);
      if (afterLastShipment.kind === 'reorder') this.#reorder(day);
      const rate = storagePerUnitDay[day];
      if (rate !== 0 || storageByPlace) {
        const meanStock = 0.5 * (startStock + endStock);
        const storage = storageByPlace
          ? stock[0] * rate +
            stock[1] * storagePerUnitDay[horizonDays + day] +
            stock[2] * storagePerUnitDay[2 * horizonDays + day]
          : meanStock * rate;
        const step = rate * (0.5 * (twinStart + twinStock) - meanStock);
        booked -= storage;
        profitWithoutGap -= storage + step;
        storageStep += step;
      }
      profit += this.#dayProfit + booked;
      if (keepPath) {
        let at = day * blockTrials + slot;
        paths[at] = endStock;
        paths[(at += pathStep)] = this.#waiting;
        paths[(at += pathStep)] = sold;
        paths[(at += pathStep)] = fullCount;
        paths[(at += pathStep)] = index;
        paths[at + pathStep] = profit;
      }
    }
    windows?.end();
    servedAtOnce += quietShipped;
    this.shipped += quietShipped;
    this.received += quietBought;
    this.#toppedUp += quietBought;

    const stillWaiting = this.#waiting;
    const cancelled = this.#byBuyer + this.#bySeller;
    const difference = profit - profitWithoutGap;
    if (!anyGap) recoveredDay = NaN;
    else if (recoveredDay !== recoveredDay && gapsEnded > 0) recoveredDay = horizonDays;
    const columns = table.columns;
    const step = table.trials;
    let at = row;
    columns[at] = demanded;
    columns[(at += step)] = this.#captured;
    columns[(at += step)] = this.#shippedOnTime + this.#shippedLate;
    columns[(at += step)] = daysOutFirst;
    columns[(at += step)] = daysOutAll;
    columns[(at += step)] = firstDayOut;
    columns[(at += step)] = restockDay;
    columns[(at += step)] = recoveredDay - restockDay;
    columns[(at += step)] = recoveredDay;
    columns[(at += step)] = profit;
    columns[(at += step)] = profitWithoutGap;
    columns[(at += step)] = this.#toppedUp;
    // Fates.
    columns[(at += step)] = servedAtOnce;
    columns[(at += step)] = this.#shippedOnTime;
    columns[(at += step)] = this.#shippedLate;
    columns[(at += step)] = this.#byBuyer;
    columns[(at += step)] = this.#bySeller;
    columns[(at += step)] = stillWaiting;
    columns[(at += step)] = deferred;
    columns[(at += step)] = switched;
    columns[(at += step)] = lost;
    // Steps of money; the last is what the others leave of the difference.
    const handling = cancelled * money.handlingCostPerCancellation;
    const named =
      -refusedWorth -
      slowerWorth -
      this.#cancelledWorth +
      returnedWorth +
      switchedWorth -
      handling -
      this.#goodwill -
      feeInGap +
      storageStep -
      ads -
      freight;
    columns[(at += step)] = -refusedWorth;
    columns[(at += step)] = -slowerWorth;
    columns[(at += step)] = -this.#cancelledWorth;
    columns[(at += step)] = returnedWorth;
    columns[(at += step)] = switchedWorth;
    columns[(at += step)] = -handling;
    columns[(at += step)] = -this.#goodwill;
    columns[(at += step)] = -feeInGap;
    columns[(at += step)] = storageStep;
    columns[(at += step)] = -ads;
    columns[(at += step)] = -freight;
    columns[(at += step)] = difference - named;
    // Limits: worst values, then first days.
    columns[(at += step)] = windows === null ? 0 : windows.worstShort;
    columns[(at += step)] = windows === null ? 0 : windows.worstLong;
    columns[(at += step)] = windows === null ? 0 : windows.worstCancelled;
    columns[(at += step)] = windows === null ? 0 : windows.worstDefects;
    columns[(at += step)] = windows === null ? 1 : windows.worstOnTime;
    columns[(at += step)] = windows === null ? NaN : dayOrNone(windows.firstShort);
    columns[(at += step)] = windows === null ? NaN : dayOrNone(windows.firstLong);
    columns[(at += step)] = windows === null ? NaN : dayOrNone(windows.firstCancelled);
    columns[(at += step)] = windows === null ? NaN : dayOrNone(windows.firstDefects);
    columns[at + step] = windows === null ? NaN : dayOrNone(windows.firstOnTime);
  }

  get limits(): GapParameters['limits'] {
    return this.#parameters.limits;
  }

  /** Stock at the end of the trial just run. */
  get endStock(): number {
    return this.#stock[0] + this.#stock[1] + this.#stock[2];
  }

  /** Counts of all channels; returns their sum. */
  #drawCounts(day: number): number {
    const channels = this.#channels;
    const counts = this.#counts;
    if (this.#chance && this.#splitByDraw) {
      let sum = 0;
      for (let c = 0; c < channels.length; c++) {
        const channel = channels[c];
        counts[c] = channel.demand.draw(day, channel.demandStream.at(day));
        sum += counts[c];
      }
      return sum;
    }
    const first = channels[0];
    const total = this.#chance
      ? first.demand.draw(day, first.demandStream.at(day))
      : this.#demandRounding.round(this.#parameters.demandMean[day], Infinity);
    let left = total;
    let shareLeft = 1;
    for (let c = 0; c < channels.length; c++) {
      const { share } = channels[c];
      const part = shareLeft > 0 ? Math.min(1, share / shareLeft) : 0;
      if (c === channels.length - 1) counts[c] = left;
      else if (this.#chance)
        counts[c] = left > 0 ? binomialQuantile(channels[c + 1].demandStream.at(day), left, part) : 0;
      else counts[c] = channels[c].splitRounding.round(left * part, left);
      left -= counts[c];
      shareLeft -= share;
    }
    return total;
  }

  /** Share of the day's full demand that will be served at once or captured, judged in the morning. */
  #reach(day: number, effectOver: boolean): number {
    const channels = this.#channels;
    const tentative = this.#tentative;
    const free = this.#free;
    tentative[0] = free[0];
    tentative[1] = free[1];
    tentative[2] = free[2];
    let reached = 0;
    for (let c = 0; c < channels.length; c++) {
      const channel = channels[c];
      const effect = channel.effectUntilLanding && effectOver ? 1 : channel.effect;
      const wanted = this.#counts[c] * this.#velocity.q * effect;
      let inStock = 1;
      if (!this.#topUp) {
        let left = wanted;
        let available = 0;
        for (let i = 0; i < channel.servedFrom.length; i++) {
          const place = channel.servedFrom[i];
          available += tentative[place];
          const used = Math.min(left, tentative[place]);
          tentative[place] -= used;
          left -= used;
        }
        inStock = wanted > 0 ? Math.min(1, available / wanted) : available > 0 ? 1 : 0;
      }
      let share = effect * inStock;
      if (inStock < 1) {
        this.#look(channel, day);
        const overflow = (1 - inStock) * wanted;
        const accepted = overflow * this.#accepting;
        share +=
          (1 - inStock) *
          this.#accepting *
          effect *
          (accepted > this.#room ? this.#room / accepted : this.#room > 0 ? 1 : 0);
      }
      reached += channel.share * share;
    }
    return reached;
  }

  /** What the channel's empty shelf offers today: whole days of promise, share who accept, orders still taken. */
  #look(channel: Channel, day: number): void {
    const { offer } = channel;
    this.#accepting = 0;
    this.#room = 0;
    if (!offer.open) return;
    this.#promise = offer.promise[day];
    this.#accepting = offer.capture[day];
    let cap = offer.queueCap;
    if (offer.byShipment !== null) this.#lookAtShipments(channel, day);
    if (offer.aheadShare >= 0)
      cap = Math.min(cap, Math.floor(offer.aheadShare * this.#inbound(channel) + 1e-9));
    this.#room = Math.max(0, cap - channel.backorders.total);
  }

  /** The soonest promise among the shipments still to come that can fill the channel's orders; none closes the offer. */
  #lookAtShipments({ offer, filledFrom }: Channel, day: number): void {
    this.#promise = Infinity;
    this.#accepting = 0;
    const { shipments } = this.#parameters;
    for (let i = 0; i < shipments.length; i++) {
      if (this.#landed[i] === 1 || !fills(filledFrom, shipments[i].place)) continue;
      const { promise, capture } = offer.byShipment![i];
      if (promise[day] < this.#promise) {
        this.#promise = promise[day];
        this.#accepting = capture[day];
      }
    }
  }

  #inbound({ filledFrom }: Channel): number {
    const { count, sources, places: to, units } = this.#arrivals;
    let inbound = 0;
    for (let i = this.#nextLanding; i < count; i++) {
      if (fills(filledFrom, to[sources[i]])) inbound += units[sources[i]];
    }
    return inbound;
  }

  #available(channel: Channel): number {
    if (this.#topUp) return Infinity;
    let available = 0;
    for (let i = 0; i < channel.servedFrom.length; i++) available += this.#free[channel.servedFrom[i]];
    return available;
  }

  /** Ships new orders at once as far as stock and dispatch reach; returns how many. */
  #serve(channel: Channel, orders: number): number {
    let left = orders;
    const { servedFrom } = channel;
    for (let i = 0; i < servedFrom.length && left > 0; i++) {
      const place = servedFrom[i];
      const taken = this.#ship(place, Math.min(left, this.#free[place]));
      this.#free[place] -= taken;
      this.#stock[place] -= taken;
      left -= taken;
    }
    if (left > 0 && this.#topUp && servedFrom.length > 0) left -= this.#buy(servedFrom[0], left);
    return orders - left;
  }

  /** Dispatches within the seller's daily capacity, which units leaving Amazon's warehouses do not use; returns how many leave. */
  #ship(place: number, units: number): number {
    let leaving = units;
    if (place !== fba) {
      leaving = Math.min(units, this.#capacityLeft);
      this.#capacityLeft -= leaving;
    } else this.#shippedFba += leaving;
    this.shipped += leaving;
    return leaving;
  }

  #buy(place: number, units: number): number {
    const bought = this.#ship(place, units);
    this.#toppedUp += bought;
    this.received += bought;
    return bought;
  }

  /** Orders that have stock but no dispatch left today; their units are set aside. */
  #hold(channel: Channel, rest: number): number {
    if (this.#topUp) return rest;
    let held = 0;
    for (let i = 0; i < channel.servedFrom.length && held < rest; i++) {
      const place = channel.servedFrom[i];
      const kept = Math.min(rest - held, this.#free[place]);
      this.#free[place] -= kept;
      held += kept;
    }
    return held;
  }

  /** Sets aside what stock is owed to orders that wait for dispatch. */
  #reserve(): void {
    const free = this.#free;
    for (const channel of this.#channels) {
      let owed = channel.backorders.total + channel.dispatches.total;
      for (let i = 0; i < channel.filledFrom.length && owed > 0; i++) {
        const place = channel.filledFrom[i];
        const kept = Math.min(owed, free[place]);
        free[place] -= kept;
        owed -= kept;
      }
    }
  }

  /** Offers the wait to those who found the shelf empty; returns how many ordered. */
  #capture(channel: Channel, day: number, orders: number): number {
    this.#look(channel, day);
    if (this.#room <= 0 || this.#accepting <= 0) return 0;
    const refusing = this.#chance
      ? leavers(orders, 1 - this.#accepting, this.#accepting < 1 ? channel.captureStream.at(day) : 0.5)
      : channel.captureRounding.round(orders * (1 - this.#accepting), orders);
    const taken = Math.min(orders - refusing, this.#room);
    if (taken > 0) this.#wait(channel, channel.backorders, day, taken, day + this.#promise);
    return taken;
  }

  #wait(channel: Channel, line: WaitingLine, day: number, units: number, shipBy: number): void {
    line.add(day, units, shipBy);
    this.#waiting += units;
    this.#captured += units;
    if (channel.counts) this.#windows!.waits(day, units, shipBy);
  }

  /** Buyers of the past weeks who come back now that there is stock; returns how many are served. */
  #returning(channel: Channel, c: number): number {
    if (this.#available(channel) <= 0) return 0;
    const left = this.#returnDaysLeft;
    if (left[c] <= 0) left[c] = Math.max(1, Math.round(this.#parameters.refusal.deferredReturnDays));
    const due = Math.round(this.#deferred[c] / left[c]);
    left[c]--;
    const served = due > 0 ? this.#serve(channel, due) : 0;
    this.#deferred[c] -= served;
    return served;
  }

  /** Buyers cancel, cohort by cohort; then the marketplace cancels what is far past its ship-by date. */
  #thin(day: number): void {
    const { holding, breaking, broken } = this.#ratios;
    const { autoCancelDays } = this.#parameters.limits;
    const horizon = this.#parameters.horizonDays;
    for (let i = 0; i < this.#lines.length; i++) {
      const { channel, line } = this.#lines[i];
      if (line.total === 0) continue;
      const { counts, shipBy } = line;
      for (let orderDay = line.oldest(); orderDay < line.end; orderDay++) {
        const waiting = counts[orderDay];
        if (waiting === 0) continue;
        const age = day - 1 - orderDay;
        const due = shipBy[orderDay];
        const promise = due - orderDay;
        const leaving = age < promise ? holding[age] : age === promise ? breaking[age] : broken;
        const gone =
          leaving === 0
            ? 0
            : this.#chance
              ? leavers(waiting, leaving, this.#cohorts.at(day, orderDay, i))
              : this.#patienceRounding.round(waiting * leaving, waiting);
        if (gone > 0) {
          line.take(orderDay, gone);
          this.#byBuyer += gone;
          this.#cancel(channel, gone);
          if (channel.counts) this.#windows!.buyerCancelled(gone, due);
        }
        const rest = waiting - gone;
        if (channel.counts && rest > 0 && due < horizon && day > due + autoCancelDays[due]) {
          line.take(orderDay, rest);
          this.#bySeller += rest;
          this.#cancel(channel, rest);
          this.#windows!.sellerCancelled(day, rest, orderDay, due);
        }
      }
    }
  }

  #cancel(channel: Channel, units: number): void {
    this.#waiting -= units;
    this.#cancelledWorth += units * channel.contributionWithoutGap;
    this.#dayProfit -= units * this.#parameters.money.handlingCostPerCancellation;
  }

  /** Fills waiting orders, earliest ship-by first over all lines, until stock or dispatch ends. */
  #fill(day: number): void {
    const stock = this.#stock;
    if (!this.#topUp && stock[0] + stock[1] + stock[2] <= 0) return;
    const lines = this.#lines;
    this.#blocked.fill(0);
    for (;;) {
      let urgent = -1;
      let earliest = Infinity;
      for (let i = 0; i < lines.length; i++) {
        const { line } = lines[i];
        if (this.#blocked[i] === 1 || line.total === 0) continue;
        const due = line.shipBy[line.oldest()];
        if (due < earliest) {
          earliest = due;
          urgent = i;
        }
      }
      if (urgent < 0) return;
      const { channel, line, backorders } = lines[urgent];
      const orderDay = line.first;
      const waiting = line.counts[orderDay];
      const filled = this.#fillCohort(channel, waiting);
      if (filled < waiting) this.#blocked[urgent] = 1;
      if (filled === 0) continue;
      line.take(orderDay, filled);
      this.#waiting -= filled;
      this.#dayProfit += filled * (backorders ? channel.contributionPerBackorder : channel.contribution);
      const delay = day - earliest;
      if (delay > 0) {
        const goodwill = filled * this.#goodwillByDelay[delay];
        this.#shippedLate += filled;
        this.#goodwill += goodwill;
        this.#dayProfit -= goodwill;
      } else {
        this.#shippedOnTime += filled;
      }
      if (channel.counts) this.#windows!.filled(day, filled, earliest);
    }
  }

  #fillCohort(channel: Channel, waiting: number): number {
    const { filledFrom } = channel;
    let left = waiting;
    for (let i = 0; i < filledFrom.length && left > 0; i++) {
      const place = filledFrom[i];
      const taken = this.#ship(place, Math.min(left, this.#stock[place]));
      this.#stock[place] -= taken;
      left -= taken;
    }
    if (left > 0 && this.#topUp && filledFrom.length > 0) left -= this.#buy(filledFrom[0], left);
    return waiting - left;
  }

  /** Orders from the supplier once the last shipment is in: whole lots until the position passes the reorder point. */
  #reorder(day: number): void {
    const policy = this.#parameters.afterLastShipment;
    if (policy.kind !== 'reorder' || this.#nextLanding < this.#arrivals.count || policy.orderQuantity <= 0)
      return;
    const position = this.endStock + this.#onOrder - this.#waiting;
    if (position > policy.reorderPoint) return;
    const lot = Math.ceil(policy.orderQuantity);
    const units = lot * (Math.floor((policy.reorderPoint - position) / lot) + 1);
    const lands = day + Math.max(1, Math.round(policy.leadTimeDays));
    this.#onOrder += units;
    if (lands < this.#reordered.length) this.#reordered[lands] += units;
  }
}

function fills(filledFrom: Int32Array, place: number): boolean {
  for (let i = 0; i < filledFrom.length; i++) if (filledFrom[i] === place) return true;
  return false;
}

function dayOrNone(day: number): number {
  return day < 0 ? NaN : day;
}
