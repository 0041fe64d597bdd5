import { binomialQuantile } from '../random/binomial';
import { seedStream } from '../random/stream';
import { Xoshiro128 } from '../random/xoshiro128';
import { streams } from './day-stream';
import { DemandDraw } from './demand-draw';
import type { GapParameters } from './gap-parameters';
import { CarriedRounding } from './thinning';

/**
 * Full-rate demand of each day of a trial, by channel.
 *
 * Every channel has one uniform a day, drawn in order. Poisson counts are drawn channel by channel, which is the same as splitting
 * their sum; other counts are drawn in all and split by binomials; without chance both are carried rounding.
 */
export class FullDemand {
  /** Today's count by channel. */
  readonly counts: Float64Array;
  readonly #means: Float64Array;
  readonly #shares: Float64Array;
  readonly #draws: readonly DemandDraw[];
  readonly #randoms: readonly Xoshiro128[];
  readonly #chance: boolean;
  readonly #apart: boolean;
  readonly #first: DemandDraw;
  readonly #firstRandom: Xoshiro128;
  readonly #totalRounding = new CarriedRounding();
  readonly #splitRoundings: readonly CarriedRounding[];

  constructor({ channels, demandMean, demandDispersion }: GapParameters) {
    this.#chance = demandDispersion > 0;
    this.#apart = demandDispersion === 1;
    this.#means = demandMean;
    this.#shares = Float64Array.from(channels, ({ share }) => share);
    const spread = this.#chance ? demandDispersion : 1;
    this.#draws =
      this.#apart && channels.length > 1
        ? channels.map(
            ({ share }) =>
              new DemandDraw(
                demandMean.map((mean) => mean * share),
                spread,
              ),
          )
        : [new DemandDraw(demandMean, spread)];
    this.#randoms = channels.map(() => new Xoshiro128());
    this.#splitRoundings = channels.map(() => new CarriedRounding());
    this.#first = this.#draws[0];
    this.#firstRandom = this.#randoms[0];
    this.counts = new Float64Array(channels.length);
  }

  begin(seed: number, trial: number): void {
    this.#totalRounding.begin(0);
    for (let c = 0; c < this.#randoms.length; c++) {
      seedStream(this.#randoms[c], seed, trial, streams.demand + c);
      this.#splitRoundings[c].begin(0);
    }
  }

  /** Draws the day's counts; returns their sum. Days are to be drawn in order. */
  draw(day: number): number {
    if (this.#chance && this.counts.length === 1) {
      const count = this.#first.draw(day, this.#firstRandom.uniform());
      this.counts[0] = count;
      return count;
    }
    return this.#chance && this.#apart ? this.#drawApart(day) : this.#drawAndSplit(day);
  }

  #drawApart(day: number): number {
    let sum = 0;
    for (let c = 0; c < this.counts.length; c++) {
      this.counts[c] = this.#draws[c].draw(day, this.#randoms[c].uniform());
      sum += this.counts[c];
    }
    return sum;
  }

  #drawAndSplit(day: number): number {
    const total = this.#chance
      ? this.#first.draw(day, this.#firstRandom.uniform())
      : this.#totalRounding.round(this.#means[day], Infinity);
    const last = this.counts.length - 1;
    let left = total;
    let shareLeft = 1;
    for (let c = 0; c < last; c++) {
      const share = shareLeft > 0 ? Math.min(1, this.#shares[c] / shareLeft) : 0;
      if (this.#chance) this.counts[c] = binomialQuantile(this.#randoms[c + 1].uniform(), left, share);
      else this.counts[c] = this.#splitRoundings[c].round(left * share, left);
      left -= this.counts[c];
      shareLeft -= this.#shares[c];
    }
    this.counts[last] = left;
    return total;
  }
}
