import type { Arrivals } from './arrivals';
import type { GapChannel } from './gap-channel';
import type { GapParameters } from './gap-parameters';

/** What an empty shelf offers on one day of a trial: the wait, who accepts it, how many orders are still taken. */
export class OfferOfDay {
  /** Whole days. */
  promise = 0;
  /** Share of buyers. */
  accepting = 0;
  /** Orders. */
  room = 0;
  /** Landings so far, in their order; set by the trial as it goes. */
  landings = 0;
  readonly #arrivals: Arrivals;
  readonly #shipments: GapParameters['shipments'];
  readonly #landed: Uint8Array;

  constructor({ shipments }: GapParameters, arrivals: Arrivals) {
    this.#arrivals = arrivals;
    this.#shipments = shipments;
    this.#landed = new Uint8Array(shipments.length);
  }

  begin(): void {
    this.landings = 0;
    this.#landed.fill(0);
  }

  land(source: number): void {
    this.landings++;
    this.#landed[this.#arrivals.shipmentOf(source)] = 1;
  }

  look(channel: GapChannel, day: number): void {
    const { offer } = channel;
    this.accepting = 0;
    this.room = 0;
    if (!offer.open) return;
    this.promise = offer.promise[day];
    this.accepting = offer.capture[day];
    if (offer.byShipment !== null) this.#lookAtShipments(channel, day);
    let cap = offer.queueCap;
    if (offer.aheadShare >= 0)
      cap = Math.min(cap, Math.floor(offer.aheadShare * this.#inbound(channel) + 1e-9));
    this.room = Math.max(0, cap - channel.waitingForStock);
  }

  /** Of so many orders that find the shelf empty, the share expected to be taken. */
  takenShare(orders: number): number {
    if (this.room <= 0) return 0;
    const accepted = orders * this.accepting;
    return accepted > this.room ? this.room / orders : this.accepting;
  }

  /** The soonest promise among the shipments still to come that can fill the channel's orders; none closes the offer. */
  #lookAtShipments({ offer, filledFrom }: GapChannel, day: number): void {
    this.promise = Infinity;
    this.accepting = 0;
    for (let i = 0; i < this.#shipments.length; i++) {
      if (this.#landed[i] === 1 || filledFrom.indexOf(this.#shipments[i].place) < 0) continue;
      const { promise, capture } = offer.byShipment![i];
      if (promise[day] < this.promise) {
        this.promise = promise[day];
        this.accepting = capture[day];
      }
    }
  }

  #inbound({ filledFrom }: GapChannel): number {
    const { count, sources, places, units } = this.#arrivals;
    let inbound = 0;
    for (let i = this.landings; i < count; i++) {
      if (filledFrom.indexOf(places[sources[i]]) >= 0) inbound += units[sources[i]];
    }
    return inbound;
  }
}
