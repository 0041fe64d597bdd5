import { DiscreteTable } from '../random/discrete-table';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { streams } from '../simulation/day-stream';
import { DemandDraw } from '../simulation/demand-draw';
import type { ShipmentParameters } from '../simulation/gap-parameters';
import { landingDayChances } from '../simulation/landing-law';

/** What is left to chance in a plan of cash. */
export interface CashChances {
  readonly horizonDays: number;
  /** Units wanted by day, and variance over mean of a day. */
  readonly demandMean: Float64Array;
  readonly demandDispersion: number;
  /** Shipments under way, by days from day 0. */
  readonly shipments: readonly ShipmentParameters[];
  /** Lead times of the orders, by days from the order; for one placed before day 0 by days from day 0, with that day. */
  readonly orders: readonly { readonly law: ShipmentParameters; readonly placed: number }[];
}

const firstOrderStream = streams.shipment + 64;
/** Days over which a landing is followed. */
const landingDays = 1_100;

/**
 * Futures of a plan: demand of each day, the landing of each shipment and the lead time of each order.
 *
 * Each cause has its own Philox stream of (seed, trial), and a lead time is counted from the order, so that plans which differ in
 * their orders alone meet the same luck.
 */
export class CashFutures {
  readonly demand: Float64Array;
  readonly shipmentDays: Float64Array;
  readonly leadDays: Float64Array;
  readonly #seed: number;
  readonly #draw: DemandDraw;
  readonly #shipments: readonly DiscreteTable[];
  readonly #groups: readonly number[];
  readonly #orders: readonly DiscreteTable[];
  readonly #placed: readonly number[];
  readonly #uniforms: Float64Array;
  readonly #random = new Xoshiro128();

  /** @throws RangeError when a date is stale or three dates are not in order */
  constructor(chances: CashChances, seed: number) {
    const { shipments, orders } = chances;
    const table = (law: ShipmentParameters) => new DiscreteTable(0, landingDayChances(law, landingDays));
    this.#seed = seed;
    this.#draw = new DemandDraw(chances.demandMean, chances.demandDispersion);
    this.#shipments = shipments.map(table);
    this.#groups = shipments.map(({ travelsWith }, index) =>
      travelsWith < 0 ? index : shipments.findIndex((other) => other.travelsWith === travelsWith),
    );
    this.#orders = orders.map(({ law }) => table(law));
    this.#placed = orders.map(({ placed }) => Math.min(0, placed));
    this.#uniforms = new Float64Array(shipments.length);
    this.demand = new Float64Array(chances.horizonDays);
    this.shipmentDays = new Float64Array(shipments.length);
    this.leadDays = new Float64Array(orders.length);
  }

  /** Draws the future of a trial into `demand`, `shipmentDays` and `leadDays`. */
  draw(trial: number): void {
    const random = this.#random;
    seedStream(random, this.#seed, trial, streams.demand);
    for (let day = 0; day < this.demand.length; day++)
      this.demand[day] = this.#draw.draw(day, random.uniform());
    for (let index = 0; index < this.#shipments.length; index++) {
      seedStream(random, this.#seed, trial, streams.shipment + index);
      this.#uniforms[index] = random.uniform();
      this.shipmentDays[index] = this.#shipments[index]!.draw(this.#uniforms[this.#groups[index]!]!);
    }
    for (let index = 0; index < this.#orders.length; index++) {
      seedStream(random, this.#seed, trial, firstOrderStream + index);
      this.leadDays[index] = this.#orders[index]!.draw(random.uniform()) - this.#placed[index]!;
    }
  }
}
