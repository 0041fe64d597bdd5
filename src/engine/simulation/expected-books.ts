import { velocityAlwaysThere } from '../backorders/velocity';
import { goodwillCost } from '../costs/goodwill';
import type { EarlierOrders } from './earlier-orders';
import type { GapParameters } from './gap-parameters';
import { fates, moneySteps, type Fate, type MoneyStep } from './gap-summary';
import { LowInventoryCharge } from './low-inventory-charge';

const places = 3;

/**
 * The books of one expected run: where each demanded unit ends and what it brings, next to the same demand met in full.
 *
 * Every entry keeps two sums true: fates add up to demand, and the steps of money lead from the profit without a gap to
 * the profit.
 */
export class ExpectedBooks {
  readonly fates = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number>;
  readonly money = Object.fromEntries(moneySteps.map((step) => [step, 0])) as Record<MoneyStep, number>;
  demanded = 0;
  profit = 0;
  profitWithoutGap = 0;

  readonly #parameters: GapParameters;
  readonly #fee: LowInventoryCharge | null;
  /** Stock that selling at full rate would have left. */
  #twinStock = 0;
  /** Index with stock always there; null while it is 1 from the start. */
  readonly #twin: ReturnType<typeof velocityAlwaysThere>;

  constructor(parameters: GapParameters) {
    const { money, horizonDays } = parameters;
    this.#parameters = parameters;
    this.#twin = velocityAlwaysThere(
      parameters.velocity,
      horizonDays,
      money.rebuildSpeedUp,
      money.rebuildAdsPerDay > 0,
    );
    this.#fee = money.lowInventoryFee && new LowInventoryCharge(money.lowInventoryFee, horizonDays);
  }

  begin(onHand: number): void {
    for (const fate of fates) this.fates[fate] = 0;
    for (const step of moneySteps) this.money[step] = 0;
    this.demanded = this.profit = this.profitWithoutGap = 0;
    this.#twinStock = onHand;
    const twinAds = (this.#twin?.adDays ?? 0) * this.#parameters.money.rebuildAdsPerDay;
    this.profitWithoutGap = -twinAds;
    this.money.rebuildingAds = twinAds;
    this.#fee?.begin();
  }

  /** Orders that wait as day 0 begins; with stock always there they ship on it. */
  waitingAtStart({ units, worth }: EarlierOrders): void {
    this.demanded += units;
    this.profitWithoutGap += units * worth;
    this.#twinStock = Math.max(0, this.#twinStock - units);
  }

  landed(units: number, cost: number): void {
    this.#twinStock += units;
    this.#book('freightAndDiversion', -cost);
  }

  /**
   * Full demand of a channel, of which velocity and price let only some reach us; the others are lost.
   *
   * Those whom a velocity that is low from the start would keep away with stock always there cost the gap nothing.
   *
   * @param hadStock - whether the day began with stock: with none, what stays away is missed for want of stock
   * @returns units that reach us
   */
  demand(
    channel: number,
    day: number,
    full: number,
    index: number,
    effect: number,
    hadStock: boolean,
  ): number {
    const pull = index * effect;
    const orders = full * pull;
    const worth = this.#worth(channel);
    this.demanded += Math.max(full, orders);
    const wanted = full * this.twinIndex(day);
    this.profitWithoutGap += wanted * worth;
    if (pull > 1) {
      this.money.other += (orders - wanted) * worth;
      return orders;
    }
    const missing = wanted - orders;
    const slower = missing * worth * (effect === 1 ? 1 : Math.min(1, (1 - index) / (1 - pull)));
    this.fates.lost += full - orders;
    this.money[hadStock ? 'slowerAfterwards' : 'refusedWhileOut'] -= slower;
    this.money.other -= missing * worth - slower;
    return orders;
  }

  /** @param normal - sold at the normal price and ads again, those for the gap being over */
  servedAtOnce(channel: number, units: number, normal: boolean): void {
    this.fates.servedAtOnce += units;
    this.#sell(channel, units, this.#earns(channel, normal));
  }

  /** @param normal - as for units served at once */
  returned(channel: number, units: number, normal: boolean): void {
    this.money.returnedLater += units * this.#worth(channel);
    this.#sell(channel, units, this.#earns(channel, normal));
  }

  /** Shares refused demand out; returns the units that will come back. */
  refused(channel: number, units: number): number {
    const { deferredShare, switchedShare, contributionPerSwitched } = this.#parameters.refusal;
    const deferred = units * deferredShare;
    const switched = units * switchedShare;
    this.fates.deferred += deferred;
    this.fates.switched += switched;
    this.fates.lost += units - deferred - switched;
    this.money.refusedWhileOut -= units * this.#worth(channel);
    this.#book('switchedToOwn', switched * contributionPerSwitched);
    return deferred;
  }

  /**
   * @param waited - days from the order to the day it ships
   * @param held - waited for dispatch alone, so it sells like any other unit
   * @param earlier - what it was before day 0, for orders from then
   */
  filled(
    channel: number,
    units: number,
    waited: number,
    isLate: boolean,
    held: boolean,
    earlier?: EarlierOrders,
  ): void {
    const { contributionPerUnit, contributionPerBackorder, contributionByPlace, servedFrom } =
      this.#parameters.channels[channel];
    const perDispatch = contributionByPlace?.[servedFrom.at(-1) ?? 0] ?? contributionPerUnit;
    const { money, normalHandlingDays } = this.#parameters;
    this.fates[isLate ? 'shippedLate' : 'shippedOnTime'] += units;
    const goodwill = goodwillCost(waited - Math.floor(normalHandlingDays), money);
    if (earlier) this.profit += units * earlier.worth;
    else this.#sell(channel, units, held ? perDispatch : contributionPerBackorder);
    this.#book('goodwill', -units * (earlier ? goodwill - earlier.goodwill : goodwill));
  }

  /** @param worth - what a unit would bring with stock always there */
  cancelled(channel: number, units: number, by: 'buyer' | 'seller', worth = this.#worth(channel)): void {
    this.fates[by === 'buyer' ? 'cancelledByBuyer' : 'cancelledBySeller'] += units;
    this.money.cancelledOrders -= units * worth;
    this.#book('cancellationHandling', -units * this.#parameters.money.handlingCostPerCancellation);
  }

  /** Orders that the horizon leaves waiting: their worth never came in. */
  stillWaiting(channel: number, units: number, worth = this.#worth(channel)): void {
    this.fates.stillWaiting += units;
    this.money.other -= units * worth;
  }

  /** What units from other places than a channel's first earn beyond it. */
  surplus(money: number): void {
    this.#book('other', money);
  }

  rebuildingAds(): void {
    this.#book('rebuildingAds', -this.#parameters.money.rebuildAdsPerDay);
  }

  /** A low-inventory fee due before any gap would have been due without one as well. */
  chargeFee(day: number, onHandAtFba: number, shippedFromFba: number, afterGapBegan: boolean): void {
    if (!this.#fee) return;
    const fee = this.#fee.charge(day, onHandAtFba, shippedFromFba);
    if (afterGapBegan) this.#book('lowInventoryFee', -fee);
    else {
      this.profit -= fee;
      this.profitWithoutGap -= fee;
    }
  }

  /** Storage of the day's mean stock, and of what selling at full rate would have left. */
  chargeStorage(day: number, totalInTheMorning: number, onHand: Float64Array): void {
    const { money, demandMean, horizonDays } = this.#parameters;
    const rates = money.storagePerUnitDay;
    const mean = 0.5 * (totalInTheMorning + onHand[0] + onHand[1] + onHand[2]);
    let storage = mean * rates[day];
    if (rates.length >= places * horizonDays) {
      storage = onHand.reduce((sum, units, place) => sum + units * rates[place * horizonDays + day], 0);
    }
    const twinMorning = this.#twinStock;
    this.#twinStock = Math.max(0, twinMorning - demandMean[day] * this.twinIndex(day));
    const saved = (0.5 * (twinMorning + this.#twinStock) - mean) * rates[day];
    this.money.storage += saved;
    this.profit -= storage;
    this.profitWithoutGap -= storage + saved;
  }

  twinIndex(day: number): number {
    return this.#twin === null ? 1 : this.#twin.index[day];
  }

  #worth(channel: number): number {
    const { contributionWithoutGap, contributionPerUnit } = this.#parameters.channels[channel];
    return contributionWithoutGap ?? contributionPerUnit;
  }

  #earns(channel: number, normal: boolean): number {
    return normal ? this.#worth(channel) : this.#parameters.channels[channel].contributionPerUnit;
  }

  /** A step that changes the profit by itself. */
  #book(step: MoneyStep, money: number): void {
    this.money[step] += money;
    this.profit += money;
  }

  /** Units sold for a contribution; what differs from their worth without a gap is a step of its own. */
  #sell(channel: number, units: number, contribution: number): void {
    this.profit += units * contribution;
    this.money.other += units * (contribution - this.#worth(channel));
  }
}
