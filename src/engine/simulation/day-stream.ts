import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';

/** Stream numbers of the causes of chance; a channel or shipment adds its own number. */
export const streams = {
  demand: 0,
  reach: 4,
  capture: 8,
  patience: 12,
  refusal: 13,
  travel: 16,
  shipment: 4096,
} as const;

/**
 * One uniform a day for one cause, the same for a day whether or not the days before it were asked for.
 *
 * Drawn from the cause's own stream of the trial and only as far as the last day asked for, so that a cause that never
 * comes into play costs nothing and one that does stays aligned between ways across.
 */
export class DayStream {
  readonly #random = new Xoshiro128();
  readonly #stream: number;
  #seed = 0;
  #trial = 0;
  #drawn = -2;
  #uniform = 0.5;

  constructor(stream: number) {
    this.#stream = stream;
  }

  begin(seed: number, trial: number): void {
    this.#seed = seed;
    this.#trial = trial;
    this.#drawn = -2;
  }

  /** @param day - never before the last day asked for */
  at(day: number): number {
    if (this.#drawn === day) return this.#uniform;
    if (this.#drawn === -2) {
      seedStream(this.#random, this.#seed, this.#trial, this.#stream);
      this.#drawn = -1;
    }
    let uniform = this.#uniform;
    while (this.#drawn < day) {
      uniform = this.#random.uniform();
      this.#drawn++;
    }
    this.#uniform = uniform;
    return uniform;
  }
}

/**
 * Uniforms addressed by day and cohort, for the patience of all who wait.
 *
 * Cohorts come and go differently in each way across, so an order of drawing would lose the alignment. Two rounds of the
 * MurmurHash3 finaliser over (key of the trial, order day, day) give 32 bits instead; the key is the trial's own
 * Philox block.
 */
export class CohortStream {
  readonly #random = new Xoshiro128();
  #key0 = 0;
  #key1 = 0;

  begin(seed: number, trial: number): void {
    seedStream(this.#random, seed, trial, streams.patience);
    this.#key0 = this.#random.uint32() | 0;
    this.#key1 = this.#random.uint32() | 0;
  }

  /** In the open interval (0, 1). */
  at(day: number, orderDay: number, line: number): number {
    let h = this.#key0 ^ Math.imul(orderDay * 8 + line + 1, 0x9e3779b1);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    h ^= (h >>> 16) ^ this.#key1 ^ Math.imul(day + 1, 0x27d4eb2f);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return ((h ^ (h >>> 16)) >>> 0) * 2 ** -32 + 2 ** -33;
  }
}
