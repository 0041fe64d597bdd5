import type { LimitParameters } from './gap-parameters';

/** Days of the windows on ship-by days: late shipments short and long, order defects. */
const spans = [10, 30, 60] as const;
const [short, long, defects] = [0, 1, 2];
const cancellationSpan = 7;
/** Places of the limits in `worst` and `first`, in the order of their names. */
const [late10, late30, cancelled7, defects60, onTimeDelivery] = [0, 1, 2, 3, 4];
/** On-time delivery looks at promised dates of the last 21 days without the latest 7. */
const deliveryWindow = { from: 20, to: 7 } as const;
const rounding = 1e-12;

/**
 * The account's rolling rates over one trial: worst value and first day in breach of each limit.
 *
 * Orders enter on their ship-by day. Late is what was shipped after it or is past it unshipped; buyers who cancel leave both
 * counts, also afterwards. The account's other orders fill every window, those before day 0 included. Rates are looked
 * at when a day ends. Cancellations go by order day: a window already over changes when its order is cancelled, and the
 * breach counts from that day. Nothing is summed until the first order is late. Orders from before day 0 enter by their own
 * dates; those overdue by then enter on day 0, late whatever becomes of them unless they are cancelled.
 */
export class AccountWindows {
  /** By limit: the worst rate so far, and the first day in breach or −1. */
  readonly worst = Float64Array.of(0, 0, 0, 0, 1);
  readonly first = new Float64Array(5).fill(-1);

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
  // By order day, from the first before day 0 on.
  readonly #before: number;
  readonly #placed: Float64Array;
  readonly #withdrawn: Float64Array;
  #rolling = false;
  #anyDeliveredLate = false;
  #today = 0;
  // Sums over the windows that ended with the day before today.
  readonly #ordersIn = new Float64Array(3);
  readonly #lateIn = new Float64Array(3);
  #cancelledDefects = 0;

  /** @param daysBefore - days before day 0 of which orders still wait */
  constructor(limits: LimitParameters, horizonDays: number, daysBefore = 0) {
    this.#limits = limits;
    this.#horizon = horizonDays;
    this.#slack = limits.promisedTransitDays - limits.transitDays;
    this.#orders = new Float64Array(horizonDays);
    this.#unshipped = new Float64Array(horizonDays);
    this.#late = new Float64Array(horizonDays);
    this.#sellerCancelled = new Float64Array(horizonDays);
    this.#shipped = new Float64Array(horizonDays);
    this.#deliveredLate = new Float64Array(horizonDays);
    this.#before = daysBefore;
    this.#placed = new Float64Array(daysBefore + horizonDays);
    this.#withdrawn = new Float64Array(daysBefore + horizonDays);
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
    const { worst, first } = this;
    worst[late10] = worst[late30] = otherLate;
    worst[cancelled7] = 0;
    worst[defects60] = otherLate * defectsPerLate;
    worst[onTimeDelivery] = 1 - (this.#slack > 0 ? 0 : otherLate);
    const { lateShipmentRate, orderDefectRate, onTimeDeliveryRate } = this.#limits;
    first[late10] = first[late30] = this.#breaches(otherLate, lateShipmentRate) ? 0 : -1;
    first[cancelled7] = -1;
    first[defects60] = this.#breaches(worst[defects60], orderDefectRate) ? 0 : -1;
    first[onTimeDelivery] = worst[onTimeDelivery] < onTimeDeliveryRate - rounding ? 0 : -1;
  }

  /** Takes in a rate of which more is worse. */
  #meets(limit: number, rate: number, allowed: number, day: number): void {
    if (rate > this.worst[limit]) this.worst[limit] = rate;
    if (this.first[limit] < 0 && this.#breaches(rate, allowed)) this.first[limit] = day;
  }

  #breaches(rate: number, limit: number): boolean {
    return rate > 0 && rate >= limit - rounding;
  }

  /** Orders served at once: shipped on the order day itself. */
  served(day: number, units: number, shipBy: number): void {
    this.#placed[this.#before + day] += units;
    if (shipBy >= this.#horizon) return;
    this.#orders[shipBy] += units;
    this.#shipped[shipBy] += units;
  }

  waits(day: number, units: number, shipBy: number): void {
    this.#placed[this.#before + day] += units;
    if (shipBy >= this.#horizon) return;
    const due = Math.max(0, shipBy);
    this.#orders[due] += units;
    this.#unshipped[due] += units;
  }

  filled(day: number, units: number, shipBy: number): void {
    if (shipBy >= this.#horizon) return;
    const due = Math.max(0, shipBy);
    this.#unshipped[due] -= units;
    this.#shipped[due] += units;
    if (shipBy < 0 && day === 0) this.#late[due] += units;
    if (day - shipBy > this.#slack) {
      this.#deliveredLate[due] += units;
      this.#anyDeliveredLate = true;
    }
  }

  buyerCancelled(units: number, promised: number): void {
    const shipBy = Math.max(0, promised);
    if (shipBy >= this.#horizon) return;
    this.#unshipped[shipBy] -= units;
    this.#orders[shipBy] -= units;
    this.#leaves(this.#ordersIn, units, shipBy);
    this.#noLongerLate(units, shipBy);
  }

  /** The cancellation takes the place of the late defect; the order stays in the count. */
  sellerCancelled(day: number, units: number, orderDay: number, promised: number): void {
    const shipBy = Math.max(0, promised);
    this.#withdrawn[this.#before + orderDay] += units;
    this.#lookAtCancellations(day, orderDay);
    if (shipBy >= this.#horizon) return;
    this.#unshipped[shipBy] -= units;
    this.#sellerCancelled[shipBy] += units;
    if (this.#rolling && this.#today > shipBy && this.#today - shipBy <= spans[defects])
      this.#cancelledDefects += units;
    this.#noLongerLate(units, shipBy);
  }

  #noLongerLate(units: number, shipBy: number): void {
    if (this.#today <= shipBy) return;
    this.#late[shipBy] -= units;
    this.#leaves(this.#lateIn, units, shipBy);
  }

  /** Takes units of a ship-by day out of the windows that hold it. */
  #leaves(sums: Float64Array, units: number, shipBy: number): void {
    const age = this.#today - shipBy;
    if (!this.#rolling || age <= 0) return;
    for (let w = 0; w < spans.length; w++) if (age <= spans[w]) sums[w] -= units;
  }

  #lookAtCancellations(day: number, orderDay: number): void {
    for (let end = orderDay; end < orderDay + cancellationSpan && end <= day; end++) {
      let withdrawn = 0;
      let placed = cancellationSpan * this.#limits.otherOrdersPerDay;
      const last = this.#before + end;
      for (let t = Math.max(0, last - cancellationSpan + 1); t <= last; t++) {
        withdrawn += this.#withdrawn[t];
        placed += this.#placed[t];
      }
      this.#meets(cancelled7, withdrawn / placed, this.#limits.cancellationRate, day);
    }
  }

  /** What is still unshipped on its ship-by day is late from now on. */
  endDay(day: number): void {
    const late = (this.#late[day] += this.#unshipped[day]);
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
    this.#ordersIn.fill(0);
    this.#lateIn.fill(0);
    this.#cancelledDefects = 0;
    for (let t = Math.max(0, day - spans[defects] + 1); t <= day; t++) {
      this.#cancelledDefects += this.#sellerCancelled[t];
      for (let w = 0; w < spans.length; w++) {
        if (t <= day - spans[w]) continue;
        this.#ordersIn[w] += this.#orders[t];
        this.#lateIn[w] += this.#late[t];
      }
    }
  }

  #roll(day: number): void {
    const orders = this.#orders;
    const late = this.#late;
    const ordersIn = this.#ordersIn;
    const lateIn = this.#lateIn;
    for (let w = 0; w < 3; w++) {
      const leaving = day - spans[w];
      ordersIn[w] += orders[day] - (leaving >= 0 ? orders[leaving] : 0);
      lateIn[w] += late[day] - (leaving >= 0 ? late[leaving] : 0);
    }
    const leaving = day - spans[defects];
    this.#cancelledDefects +=
      this.#sellerCancelled[day] - (leaving >= 0 ? this.#sellerCancelled[leaving] : 0);
    if (this.#lateIn[defects] === 0 && this.#cancelledDefects === 0) this.#rolling = false;
  }

  #lookAtLates(day: number): void {
    const { otherOrdersPerDay, otherLateShare, lateShipmentRate, orderDefectRate } = this.#limits;
    const otherLate = otherOrdersPerDay * otherLateShare;
    if (this.#lateIn[long] > 0) {
      for (let w = short; w <= long; w++) {
        const late = this.#lateIn[w] + spans[w] * otherLate;
        this.#meets(w, late / (this.#ordersIn[w] + spans[w] * otherOrdersPerDay), lateShipmentRate, day);
      }
    }
    const { defectsPerLate, defectsPerCancelled } = this.#limits;
    const orders = this.#ordersIn[defects] + spans[defects] * otherOrdersPerDay;
    if (orders <= 0) return;
    const rate =
      ((this.#lateIn[defects] + spans[defects] * otherLate) * defectsPerLate +
        this.#cancelledDefects * defectsPerCancelled) /
      orders;
    this.#meets(defects60, rate, orderDefectRate, day);
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
      if (onTime < this.worst[onTimeDelivery] - rounding) this.worst[onTimeDelivery] = onTime;
      if (this.first[onTimeDelivery] < 0 && onTime < onTimeDeliveryRate - rounding)
        this.first[onTimeDelivery] = day;
    }
  }
}
