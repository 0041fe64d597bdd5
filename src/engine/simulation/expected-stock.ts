import type { GapParameters, Place } from './gap-parameters';

/** Units that become sellable at a place on a day. */
interface Landing {
  readonly day: number;
  readonly units: number;
  readonly place: Place;
  readonly cost: number;
}

const places = 3;
const fba = 0;
const rounding = 1e-9;

/** The shelves of one expected run: what lies where, what is owed to waiting orders, what leaves, what is still to land. */
export class ExpectedStock {
  readonly onHand = new Float64Array(places);
  /** Supply goes on without end: whatever would be missing is topped up as it leaves. */
  toppingUp = false;
  anyLanded = false;
  received = 0;
  shipped = 0;
  toppedUp = 0;
  /** Units that left Amazon's warehouses today. */
  shippedFromFba = 0;
  /** What units shipped at once earn beyond those of their channel's first place, until it is booked. */
  surplus = 0;

  readonly #parameters: GapParameters;
  /** Units not owed to orders already waiting. */
  readonly #free = new Float64Array(places);
  #landings: Landing[] = [];
  #lastLanding = 0;
  #capacityLeft = 0;

  constructor(parameters: GapParameters) {
    this.#parameters = parameters;
  }

  get total(): number {
    return this.onHand[0] + this.onHand[1] + this.onHand[2];
  }

  /**
   * @param landingDays - by shipment; at or beyond the horizon when it does not land
   */
  begin(landingDays: readonly number[]): void {
    const { onHand, shipments, horizonDays } = this.#parameters;
    this.onHand.set(onHand);
    this.received = this.shipped = this.toppedUp = this.surplus = 0;
    this.anyLanded = false;
    this.#landings = shipments.flatMap((shipment, index): Landing[] => {
      const day = landingDays[index];
      const { diverted } = shipment;
      const part = diverted ? Math.min(diverted.units, shipment.units) : 0;
      const units = shipment.units - part;
      const rest = { day, units, place: shipment.place, cost: shipment.extraCost };
      if (!diverted || part === 0) return [rest];
      const later = day + Math.round(diverted.extraDays);
      return [rest, { day: later, units: part, place: 1, cost: diverted.cost }];
    });
    this.#lastLanding = this.#landings.reduce((last, { day }) => Math.max(last, day), -1);
    // A shipment that misses the horizon may land at any later time, so nothing can follow it.
    if (this.#lastLanding >= horizonDays) this.#lastLanding = Infinity;
  }

  /** Takes in what lands today; returns the units and their extra cost. */
  land(day: number): { readonly units: number; readonly cost: number } {
    const { dispatchCapacity, afterLastShipment } = this.#parameters;
    this.#capacityLeft = dispatchCapacity;
    this.shippedFromFba = 0;
    this.toppingUp = afterLastShipment.kind === 'restocked' && day >= this.#lastLanding;
    let units = 0;
    let cost = 0;
    const landings = this.#landings.filter((landing) => landing.day === day);
    // What has landed is let go, so that a policy of many small orders stays quick.
    if (landings.length > 0) this.#landings = this.#landings.filter((landing) => landing.day !== day);
    for (const landing of landings) {
      this.anyLanded = true;
      this.onHand[landing.place] += landing.units;
      units += landing.units;
      cost += landing.cost;
    }
    this.received += units;
    return { units, cost };
  }

  /** Ships waiting orders of a channel; returns how many. */
  fill(channel: number, units: number): number {
    const { filledFrom } = this.#parameters.channels[channel];
    let left = units;
    for (const place of filledFrom) left -= this.#ship(place, Math.min(left, this.onHand[place]));
    if (left > 0 && this.toppingUp && filledFrom.length > 0) left -= this.#buy(filledFrom[0], left);
    return left === 0 ? units : units - left;
  }

  /** Sets aside what is owed to orders that wait. */
  reserve(waiting: Float64Array): void {
    const { channels } = this.#parameters;
    this.#free.set(this.onHand);
    for (let channel = 0; channel < channels.length; channel++) {
      this.#setAside(channels[channel].filledFrom, waiting[channel]);
    }
  }

  /** Holds free units for new orders that will leave later. */
  hold(channel: number, units: number): void {
    if (units > 0 && !this.toppingUp) this.#setAside(this.#parameters.channels[channel].servedFrom, units);
  }

  /** Free units a channel's new orders may take. */
  available(channel: number): number {
    if (this.toppingUp) return Infinity;
    let available = 0;
    for (const place of this.#parameters.channels[channel].servedFrom) available += this.#free[place];
    return available > rounding ? available : 0;
  }

  /** How many of a channel's new orders the free units cover; what rounding alone leaves over is no overflow. */
  covered(channel: number, orders: number): number {
    const available = this.available(channel);
    return available > orders * (1 - rounding) ? orders : available;
  }

  /** Ships new orders of a channel at once as far as free units and dispatch reach; returns how many. */
  serve(channel: number, orders: number): number {
    const { servedFrom, contributionByPlace, contributionPerUnit } = this.#parameters.channels[channel];
    let left = orders;
    for (const place of servedFrom) {
      const shipped = this.#ship(place, Math.min(left, this.#free[place]));
      this.#free[place] -= shipped;
      if (contributionByPlace) this.surplus += shipped * (contributionByPlace[place] - contributionPerUnit);
      left -= shipped;
    }
    if (left > 0 && this.toppingUp && servedFrom.length > 0) left -= this.#buy(servedFrom[0], left);
    return left === 0 ? orders : orders - left;
  }

  fills(channel: number, place: Place): boolean {
    return this.#parameters.channels[channel].filledFrom.includes(place);
  }

  /** Units still to land where they can fill a channel's waiting orders. */
  inbound(channel: number): number {
    let inbound = 0;
    for (const { units, place } of this.#landings) {
      if (this.fills(channel, place)) inbound += units;
    }
    return inbound;
  }

  /** By the reorder policy, once the last shipment is in: as many lots as lift the inventory position above its point. */
  reorder(day: number, waiting: Float64Array): void {
    const { afterLastShipment: policy, channels, shipments } = this.#parameters;
    if (policy.kind !== 'reorder' || day < this.#lastLanding || !(policy.orderQuantity > 0)) return;
    const onOrder = this.#landings.reduce((sum, { units }) => sum + units, 0);
    const position = this.total + onOrder - waiting.reduce((sum, units) => sum + units, 0);
    if (position > policy.reorderPoint) return;
    const lots = Math.floor((policy.reorderPoint - position) / policy.orderQuantity) + 1;
    this.#landings.push({
      day: day + Math.max(1, Math.round(policy.leadTimeDays)),
      units: lots * policy.orderQuantity,
      place: shipments.at(-1)?.place ?? channels[0].servedFrom[0] ?? fba,
      cost: 0,
    });
  }

  /** Ships from a place within dispatch capacity, which Amazon's own warehouses do not need; returns how much left. */
  #ship(place: number, units: number): number {
    let leaving = units;
    if (place === fba) this.shippedFromFba += units;
    else {
      leaving = Math.min(units, this.#capacityLeft);
      this.#capacityLeft -= leaving;
    }
    this.onHand[place] = Math.max(0, this.onHand[place] - leaving);
    this.shipped += leaving;
    return leaving;
  }

  /** Tops a place up by what leaves it at once. */
  #buy(place: number, units: number): number {
    const onHand = this.onHand[place];
    const leaving = this.#ship(place, units);
    this.onHand[place] = onHand;
    this.toppedUp += leaving;
    return leaving;
  }

  #setAside(from: readonly Place[], units: number): void {
    let left = units;
    for (const place of from) {
      const amount = Math.min(left, this.#free[place]);
      this.#free[place] -= amount;
      left -= amount;
    }
  }
}
