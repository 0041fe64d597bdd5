import { DiscreteTable } from '../random/discrete-table';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { streams } from './day-stream';
import type { GapParameters, ShipmentParameters } from './gap-parameters';
import { landingDayChances } from './landing-law';

/** Days beyond the horizon that a landing law still resolves, for promises made near its end. */
const daysBeyondHorizon = 400;

/**
 * The landings of one trial in order of day: each shipment drawn once, by one uniform.
 *
 * Shipments that travel together share that uniform, so they are early and late together. Shipment i has its own stream i:
 * a way across that adds shipments appends them, and the others keep their luck. A diverted part lands
 * at the seller's own warehouse its extra days later.
 */
export class Arrivals {
  /** Number of landings, those beyond the horizon included. */
  readonly count: number;
  /** By order of landing after `draw`. */
  readonly days: Int32Array;
  readonly sources: Int32Array;
  /** By source: what lands where and what it costs. */
  readonly units: Float64Array;
  readonly places: Int32Array;
  readonly costs: Float64Array;
  /** Landing law of each shipment, by day. */
  readonly laws: readonly Float64Array[];

  readonly #shipments: readonly ShipmentParameters[];
  readonly #tables: readonly DiscreteTable[];
  readonly #extraDays: Int32Array;
  readonly #shipmentOf: Int32Array;
  readonly #random = new Xoshiro128();

  constructor({ shipments, horizonDays }: GapParameters) {
    this.#shipments = shipments;
    this.laws = shipments.map((shipment) => landingDayChances(shipment, horizonDays + daysBeyondHorizon));
    this.#tables = this.laws.map((law) => new DiscreteTable(0, law));
    const landings = shipments.flatMap((shipment, index) => {
      const { diverted } = shipment;
      const part = diverted ? Math.min(diverted.units, shipment.units) : 0;
      const rest = {
        index,
        units: shipment.units - part,
        place: shipment.place,
        cost: shipment.extraCost,
        extraDays: 0,
      };
      if (!diverted || part === 0) return [rest];
      return [
        rest,
        { index, units: part, place: 1, cost: diverted.cost, extraDays: Math.round(diverted.extraDays) },
      ];
    });
    this.count = landings.length;
    this.units = Float64Array.from(landings, (landing) => Math.round(landing.units));
    this.places = Int32Array.from(landings, (landing) => landing.place);
    this.costs = Float64Array.from(landings, (landing) => landing.cost);
    this.#extraDays = Int32Array.from(landings, (landing) => landing.extraDays);
    this.#shipmentOf = Int32Array.from(landings, (landing) => landing.index);
    this.days = new Int32Array(this.count);
    this.sources = new Int32Array(this.count);
  }

  /** Shipment that a landing belongs to. */
  shipmentOf(source: number): number {
    return this.#shipmentOf[source];
  }

  draw(seed: number, trial: number): void {
    const { days, sources } = this;
    let shipment = -1;
    let landed = 0;
    for (let source = 0; source < this.count; source++) {
      if (this.#shipmentOf[source] !== shipment) {
        shipment = this.#shipmentOf[source];
        const { travelsWith } = this.#shipments[shipment];
        const stream = travelsWith >= 0 ? streams.travel + (travelsWith % 4000) : streams.shipment + shipment;
        seedStream(this.#random, seed, trial, stream);
        landed = this.#tables[shipment].draw(this.#random.uniform());
      }
      const day = landed + this.#extraDays[source];
      let slot = source;
      while (slot > 0 && days[slot - 1] > day) {
        days[slot] = days[slot - 1];
        sources[slot] = sources[slot - 1];
        slot--;
      }
      days[slot] = day;
      sources[slot] = source;
    }
  }
}
