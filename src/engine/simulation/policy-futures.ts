import { fitMetalog, metalogQuantile } from '../random/metalog';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { gammaQuantile } from '../statistics/gamma';
import { streams } from './day-stream';
import { DemandDraw } from './demand-draw';
import type { LeadTimeLaw, PolicyParameters } from './policy-parameters';
import { CarriedRounding } from './thinning';

/** Longest lead time drawn, days: the pipeline holds a place for each. */
const longestLead = 4_094;
/** A mean or a spread of the lead time that whole days do not show, days. */
const unseenDays = 0.001;
/** Places of the pipeline, a power of two. */
export const pipelinePlaces = 4_096;

/**
 * The luck of a run of years, the same for every reorder point: what is demanded on each day, who would see the offer, wait or come
 * back, where the first position lies, and how long the first order takes, the second, and so on.
 *
 * Lead times go by the number of the order, not by its day: two reorder points whose orders drift some days apart keep
 * the same suppliers' luck, and their difference shows in few years.
 */
export class PolicyFutures {
  /** Full-rate demand of each day, whole units. */
  readonly demand: Float64Array;
  /** Uniforms of each day: who sees the offer; who waits and who comes back. */
  readonly reach: Float64Array;
  readonly capture: Float64Array;
  readonly defer: Float64Array;
  /** Where between r and r + Q the position begins, above 0 to 1. */
  start = 1;

  readonly #means: Float64Array;
  readonly #dispersion: number;
  readonly #draw: DemandDraw;
  readonly #rounding = new CarriedRounding();
  readonly #random = new Xoshiro128();
  readonly #leadRandom = new Xoshiro128();
  readonly #leadAt: (u: number) => number;
  readonly #leads: Int32Array;
  #leadsDrawn = 0;

  constructor({ demandMean, demandDispersion, leadTime }: PolicyParameters, years: number) {
    const days = demandMean.length * years;
    this.#means = demandMean;
    this.#dispersion = demandDispersion;
    this.#draw = new DemandDraw(demandMean, demandDispersion > 0 ? demandDispersion : 1);
    this.#leadAt = leadTimeQuantile(leadTime);
    this.demand = new Float64Array(days);
    this.reach = new Float64Array(days);
    this.capture = new Float64Array(days);
    this.defer = new Float64Array(days);
    this.#leads = new Int32Array(days);
  }

  /** Draws the futures of one block of years. */
  begin(seed: number, block: number): void {
    const random = this.#random;
    seedStream(random, seed, block, streams.demand);
    this.#rounding.begin(0);
    let day = 0;
    while (day < this.demand.length) {
      for (let ofYear = 0; ofYear < this.#means.length; ofYear++, day++) {
        this.demand[day] =
          this.#dispersion > 0
            ? this.#draw.draw(ofYear, random.uniform())
            : this.#rounding.round(this.#means[ofYear], Infinity);
      }
    }
    this.#fill(this.reach, seed, block, streams.reach);
    this.#fill(this.capture, seed, block, streams.capture);
    this.#fill(this.defer, seed, block, streams.refusal);
    seedStream(random, seed, block, streams.travel);
    this.start = random.uniform();
    seedStream(this.#leadRandom, seed, block, streams.shipment);
    this.#leadsDrawn = 0;
  }

  #fill(uniforms: Float64Array, seed: number, block: number, stream: number): void {
    seedStream(this.#random, seed, block, stream);
    for (let day = 0; day < uniforms.length; day++) uniforms[day] = this.#random.uniform();
  }

  /** Whole days that the order of this number takes, counted from 0. */
  leadOf(order: number): number {
    while (this.#leadsDrawn <= order) {
      const days = this.#leadAt(this.#leadRandom.uniform());
      this.#leads[this.#leadsDrawn++] = Math.min(longestLead, Math.max(0, Math.round(days)));
    }
    return this.#leads[order];
  }
}

function leadTimeQuantile(law: LeadTimeLaw): (u: number) => number {
  if (law.kind === 'triplet') {
    const metalog = fitMetalog(law.p10, law.p50, law.p90);
    return (u) => metalogQuantile(u, metalog);
  }
  const { mean, sd } = law;
  if (!(mean > unseenDays && sd > unseenDays)) return () => mean;
  const shape = (mean / sd) ** 2;
  return (u) => gammaQuantile(u, shape, mean / shape);
}
