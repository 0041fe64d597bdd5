import type { LimitParameters } from './gap-parameters';

const spans = { short: 10, long: 30, defects: 60, cancellations: 7 } as const;
/** On-time delivery looks at promised dates of the last 21 days without the latest 7. */
const deliveryWindow = { from: 20, to: 7 } as const;
const rounding = 1e-12;

/**
 * The account's rolling rates over one trial: worst value and first day in breach of each limit.
 *
 * Orders enter on their ship-by day. Late is what was shipped after it or is past it unshipped; buyers who cancel leave both
 * counts, also afterwards. The account's other orders fill every window, those before day 0 included. Rates are looked
 * at when a day ends. Cancellations go by order day: a window already over changes when its order is cancelled, and the
 * breach counts from that day. Nothing is summed until the first order is late.
 */
export class AccountWindows {
  worstShort = 0;
  worstLong = 0;
  worstCancelled = 0;
  worstDefects = 0;
  worstOnTime = 1;
  firstShort = -1;
  firstLong = -1;
  firstCancelled = -1;
  firstDefects = -1;
  firstOnTime = -1;

  readonly #limits: LimitParameters;
  readonly #horizon: number;
  readonly #slack: number;
  // By ship-by day.
  readonly #orders: Float64Array;
  readonly #unshipped: Float64Array;
  readonly #late: Float64Array;
  readonly #sellerCancelled: Float64Array;
  readonly #shipped: Float64Array;
  readonly #deliveredLate: Float64Array;
  // By order day.
  readonly #placed: Float64Array;
  readonly #withdrawn: Float64Array;
  #rolling = false;
  #anyDeliveredLate = false;
  #today = 0;
  // Sums over the windows that ended with the day before today.
  #ordersShort = 0;
  #ordersLong = 0;
  #ordersDefects = 0;
  #lateShort = 0;
  #lateLong = 0;
  #lateDefects = 0;
  #cancelledDefects = 0;

  constructor(limits: LimitParameters, horizonDays: number) {
    this.#limits = limits;
    this.#horizon = horizonDays;
    this.#slack = limits.promisedTransitDays - limits.transitDays;
    this.#orders = new Float64Array(horizonDays);
    this.#unshipped = new Float64Array(horizonDays);
    this.#late = new Float64Array(horizonDays);
    this.#sellerCancelled = new Float64Array(horizonDays);
    this.#shipped = new Float64Array(horizonDays);
    this.#deliveredLate = new Float64Array(horizonDays);
    this.#placed = new Float64Array(horizonDays);
    this.#withdrawn = new Float64Array(horizonDays);
  }

  begin(): void {
    for (const counts of [
      this.#orders,
      this.#unshipped,
      this.#late,
      this.#sellerCancelled,
      this.#shipped,
      this.#deliveredLate,
      this.#placed,
      this.#withdrawn,
    ]) {
      counts.fill(0);
    }
    const { otherOrdersPerDay, otherLateShare, defectsPerLate } = this.#limits;
    const otherLate = otherOrdersPerDay > 0 ? otherLateShare : 0;
    this.#rolling = false;
    this.#anyDeliveredLate = false;
    this.#today = 0;
    this.worstShort = otherLate;
    this.worstLong = otherLate;
    this.worstCancelled = 0;
    this.worstDefects = otherLate * defectsPerLate;
    this.worstOnTime = 1 - (this.#slack > 0 ? 0 : otherLate);
    this.firstShort = this.#breaches(otherLate, this.#limits.lateShipmentRate) ? 0 : -1;
    this.firstLong = this.firstShort;
    this.firstCancelled = -1;
    this.firstDefects = this.#breaches(this.worstDefects, this.#limits.orderDefectRate) ? 0 : -1;
    this.firstOnTime = this.worstOnTime < this.#limits.onTimeDeliveryRate - rounding ? 0 : -1;
  }

  #breaches(rate: number, limit: number): boolean {
    return rate > 0 && rate >= limit - rounding;
  }

  /** Orders served at once: shipped on the order day itself. */
  served(day: number, units: number, shipBy: number): void {
    this.#placed[day] += units;
    if (shipBy >= this.#horizon) return;
    this.#orders[shipBy] += units;
    this.#shipped[shipBy] += units;
  }

  waits(day: number, units: number, shipBy: number): void {
    this.#placed[day] += units;
    if (shipBy >= this.#horizon) return;
    this.#orders[shipBy] += units;
    this.#unshipped[shipBy] += units;
  }

  filled(day: number, units: number, shipBy: number): void {
    if (shipBy >= this.#horizon) return;
    this.#unshipped[shipBy] -= units;
    this.#shipped[shipBy] += units;
    if (day - shipBy > this.#slack) {
      this.#deliveredLate[shipBy] += units;
      this.#anyDeliveredLate = true;
    }
  }

  buyerCancelled(units: number, shipBy: number): void {
    if (shipBy >= this.#horizon) return;
    this.#unshipped[shipBy] -= units;
    this.#orders[shipBy] -= units;
    const age = this.#today - shipBy;
    if (this.#rolling && age > 0) {
      if (age <= spans.short) this.#ordersShort -= units;
      if (age <= spans.long) this.#ordersLong -= units;
      if (age <= spans.defects) this.#ordersDefects -= units;
    }
    this.#noLongerLate(units, shipBy);
  }

  /** The cancellation takes the place of the late defect; the order stays in the count. */
  sellerCancelled(day: number, units: number, orderDay: number, shipBy: number): void {
    this.#withdrawn[orderDay] += units;
    this.#lookAtCancellations(day, orderDay);
    if (shipBy >= this.#horizon) return;
    this.#unshipped[shipBy] -= units;
    this.#sellerCancelled[shipBy] += units;
    if (this.#rolling && this.#today > shipBy && this.#today - shipBy <= spans.defects)
      this.#cancelledDefects += units;
    this.#noLongerLate(units, shipBy);
  }

  #noLongerLate(units: number, shipBy: number): void {
    const age = this.#today - shipBy;
    if (age <= 0) return;
    this.#late[shipBy] -= units;
    if (!this.#rolling) return;
    if (age <= spans.short) this.#lateShort -= units;
    if (age <= spans.long) this.#lateLong -= units;
    if (age <= spans.defects) this.#lateDefects -= units;
  }

  #lookAtCancellations(day: number, orderDay: number): void {
    for (let end = orderDay; end < orderDay + spans.cancellations && end <= day; end++) {
      let withdrawn = 0;
      let placed = spans.cancellations * this.#limits.otherOrdersPerDay;
      for (let t = Math.max(0, end - spans.cancellations + 1); t <= end; t++) {
        withdrawn += this.#withdrawn[t];
        placed += this.#placed[t];
      }
      const rate = withdrawn / placed;
      if (rate > this.worstCancelled) this.worstCancelled = rate;
      if (this.firstCancelled < 0 && this.#breaches(rate, this.#limits.cancellationRate))
        this.firstCancelled = day;
    }
  }

  /** What is still unshipped on its ship-by day is late from now on. */
  endDay(day: number): void {
    const late = this.#unshipped[day];
    this.#late[day] = late;
    this.#today = day + 1;
    if (!this.#rolling) {
      if (late === 0) return;
      this.#startRolling(day);
    } else {
      this.#roll(day);
    }
    this.#lookAtLates(day);
  }

  #startRolling(day: number): void {
    this.#rolling = true;
    this.#ordersShort = this.#ordersLong = this.#ordersDefects = 0;
    this.#lateShort = this.#lateLong = this.#lateDefects = this.#cancelledDefects = 0;
    for (let t = Math.max(0, day - spans.defects + 1); t <= day; t++) {
      const orders = this.#orders[t];
      const late = this.#late[t];
      this.#ordersDefects += orders;
      this.#lateDefects += late;
      this.#cancelledDefects += this.#sellerCancelled[t];
      if (t > day - spans.long) {
        this.#ordersLong += orders;
        this.#lateLong += late;
      }
      if (t > day - spans.short) {
        this.#ordersShort += orders;
        this.#lateShort += late;
      }
    }
  }

  #roll(day: number): void {
    const orders = this.#orders[day];
    const late = this.#late[day];
    const short = day - spans.short;
    const long = day - spans.long;
    const defects = day - spans.defects;
    this.#ordersShort += orders - (short >= 0 ? this.#orders[short] : 0);
    this.#lateShort += late - (short >= 0 ? this.#late[short] : 0);
    this.#ordersLong += orders - (long >= 0 ? this.#orders[long] : 0);
    this.#lateLong += late - (long >= 0 ? this.#late[long] : 0);
    this.#ordersDefects += orders - (defects >= 0 ? this.#orders[defects] : 0);
    this.#lateDefects += late - (defects >= 0 ? this.#late[defects] : 0);
    this.#cancelledDefects +=
      this.#sellerCancelled[day] - (defects >= 0 ? this.#sellerCancelled[defects] : 0);
    if (this.#lateDefects === 0 && this.#cancelledDefects === 0) this.#rolling = false;
  }

  #lookAtLates(day: number): void {
    const { otherOrdersPerDay, otherLateShare, lateShipmentRate, orderDefectRate } = this.#limits;
    const otherLate = otherOrdersPerDay * otherLateShare;
    if (this.#lateLong > 0) {
      const short =
        (this.#lateShort + spans.short * otherLate) / (this.#ordersShort + spans.short * otherOrdersPerDay);
      const long =
        (this.#lateLong + spans.long * otherLate) / (this.#ordersLong + spans.long * otherOrdersPerDay);
      if (short > this.worstShort) this.worstShort = short;
      if (long > this.worstLong) this.worstLong = long;
      if (this.firstShort < 0 && this.#breaches(short, lateShipmentRate)) this.firstShort = day;
      if (this.firstLong < 0 && this.#breaches(long, lateShipmentRate)) this.firstLong = day;
    }
    const { defectsPerLate, defectsPerCancelled } = this.#limits;
    const orders = this.#ordersDefects + spans.defects * otherOrdersPerDay;
    if (orders <= 0) return;
    const defects =
      ((this.#lateDefects + spans.defects * otherLate) * defectsPerLate +
        this.#cancelledDefects * defectsPerCancelled) /
      orders;
    if (defects > this.worstDefects) this.worstDefects = defects;
    if (this.firstDefects < 0 && this.#breaches(defects, orderDefectRate)) this.firstDefects = day;
  }

  /** On-time delivery, looked at once the trial is over. */
  end(): void {
    if (!this.#anyDeliveredLate) return;
    const { otherOrdersPerDay, otherLateShare, onTimeDeliveryRate, promisedTransitDays } = this.#limits;
    const days = deliveryWindow.from - deliveryWindow.to + 1;
    const transit = Math.round(promisedTransitDays);
    let shipped = days * otherOrdersPerDay;
    let late = this.#slack > 0 ? 0 : shipped * otherLateShare;
    for (let day = 0; day < this.#horizon; day++) {
      const entering = day - deliveryWindow.to - transit;
      const leaving = day - deliveryWindow.from - 1 - transit;
      if (entering >= 0) {
        shipped += this.#shipped[entering];
        late += this.#deliveredLate[entering];
      }
      if (leaving >= 0) {
        shipped -= this.#shipped[leaving];
        late -= this.#deliveredLate[leaving];
      }
      if (shipped <= 0) continue;
      const onTime = 1 - late / shipped;
      if (onTime < this.worstOnTime - rounding) this.worstOnTime = onTime;
      if (this.firstOnTime < 0 && onTime < onTimeDeliveryRate - rounding) this.firstOnTime = day;
    }
  }
}
