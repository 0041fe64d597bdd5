import { dayMeans } from './recovery-path';

/** Units sold over one span of days after a restock. */
export interface SalesSpan {
  /** Days since the restock at which it begins. */
  readonly from: number;
  readonly sold: number;
  /** Full-speed demand of each of its days: in units where it is known, else relative to the base (1 a day). */
  readonly demand: ArrayLike<number>;
}

/** One past gap: what was sold after its restock, and what full speed is. */
export interface RestockEpisode {
  /** δ that the usual rule gives for a gap of its length, above 0 and below 1. */
  readonly usualDip: number;
  readonly after: readonly SalesSpan[];
  /** Units of each day in stock before the gap, from which full speed is learned; null where `after` knows its demand. */
  readonly before: readonly number[] | null;
}

/** δ is looked for between these shares of sales. */
const leastDip = 1e-4;
const mostDip = 0.98;

const logit = (share: number): number => Math.log(share / (1 - share));

/**
 * Log-likelihood of sales after restocks at a T95 and a shift η of the dips, the unknown bases profiled out:
 *
 *   known base:    Σ y·ln F − F
 *   learned base:  Σ y·ln F − N·ln(m + ΣF),   N = all units before and after, m = days before
 *
 * with F = Σ demand·(1 − δ·mean·left^t) of a span, up to a constant.
 */
export class RecoveryLikelihood {
  readonly days: number;
  readonly sold: number;
  /** Whether every base can be learned: some sale before or after each gap. */
  readonly hasBases: boolean;

  readonly #episodes: readonly (RestockEpisode & {
    readonly unitsBefore: number;
    readonly unitsAfter: number;
  })[];
  readonly #lowest: number;
  readonly #highest: number;
  /** Of each span at the T95 last asked for: Σ demand and Σ demand·mean·left^t. */
  readonly #full: Float64Array;
  readonly #missing: Float64Array;
  #daysAt = 0;

  constructor(episodes: readonly RestockEpisode[]) {
    const sum = (units: readonly number[]) => units.reduce((total, x) => total + x, 0);
    this.#episodes = episodes.map((episode) => ({
      ...episode,
      unitsBefore: sum(episode.before ?? []),
      unitsAfter: sum(episode.after.map(({ sold }) => sold)),
    }));
    const spans = episodes.flatMap(({ after }) => after);
    this.days = spans.reduce((count, { demand }) => count + demand.length, 0);
    this.sold = sum(spans.map(({ sold }) => sold));
    this.hasBases = this.#episodes.every(
      ({ before, unitsBefore, after }) =>
        (before === null || (before.length > 0 && unitsBefore > 0)) &&
        after.every(({ demand }) => Array.prototype.some.call(demand, (units: number) => units > 0)),
    );
    this.#full = Float64Array.from(spans, ({ demand }) => sum(Array.from(demand)));
    this.#missing = new Float64Array(spans.length);
    const usual = episodes.map(({ usualDip }) => logit(usualDip));
    this.#lowest = logit(leastDip) - Math.max(...usual);
    this.#highest = logit(mostDip) - Math.min(...usual);
  }

  /** The shift at which the mean usual dip becomes this one. */
  shiftOfMeanDip(dip: number): number {
    const mean = this.#episodes.reduce((sum, { usualDip }) => sum + logit(usualDip), 0);
    return logit(dip) - mean / this.#episodes.length;
  }

  /** Log-likelihood up to a constant. */
  at(shift: number, recoveryDays: number): number {
    this.#prepare(recoveryDays);
    let value = 0;
    let span = 0;
    for (const { usualDip, after, before, unitsBefore, unitsAfter } of this.#episodes) {
      const dip = shiftedDip(usualDip, shift);
      let expected = 0;
      for (const { sold } of after) {
        const full = this.#full[span]! - dip * this.#missing[span]!;
        if (sold > 0) value += sold * Math.log(full);
        expected += full;
        span++;
      }
      value -= before === null ? expected : (unitsBefore + unitsAfter) * Math.log(before.length + expected);
    }
    return value;
  }

  /**
   * The shift that is most likely at a T95, less a pull towards 0.
   *
   * Newton's steps on the slope, kept between bounds by bisection.
   *
   * @param pull - precision of the prior times the scale of the likelihood; 0 for none
   */
  bestShift(recoveryDays: number, pull: number, near: number): number {
    this.#prepare(recoveryDays);
    let low = this.#lowest;
    let high = this.#highest;
    let x = Math.min(high, Math.max(low, near));
    for (let step = 0; step < 60; step++) {
      const { slope, bend } = this.#slope(x, pull);
      if (slope > 0) low = x;
      else high = x;
      let next = bend < 0 ? x - slope / bend : NaN;
      if (!(next > low && next < high)) next = 0.5 * (low + high);
      if (Math.abs(next - x) < 1e-9) return next;
      x = next;
    }
    return x;
  }

  /** Pearson's χ² of the daily counts over its degrees of freedom; 1 where there are too few of them. */
  dispersion(shift: number, recoveryDays: number): number {
    const bases = this.bases(shift, recoveryDays);
    let squares = 0;
    let freedom = -2;
    let span = 0;
    this.#episodes.forEach(({ usualDip, after, before }, index) => {
      const base = bases[index]!;
      const dip = shiftedDip(usualDip, shift);
      for (const { sold } of after) {
        const mean = base * (this.#full[span]! - dip * this.#missing[span]!);
        squares += (sold - mean) ** 2 / mean;
        freedom++;
        span++;
      }
      for (const sold of before ?? []) squares += (sold - base) ** 2 / base;
      freedom += before === null ? 0 : before.length - 1;
    });
    return freedom > 0 ? squares / freedom : 1;
  }

  /** Full-speed units a day of each episode; 1 where the demand is known. */
  bases(shift: number, recoveryDays: number): number[] {
    this.#prepare(recoveryDays);
    let span = 0;
    return this.#episodes.map(({ usualDip, after, before, unitsBefore, unitsAfter }) => {
      const dip = shiftedDip(usualDip, shift);
      let expected = 0;
      for (let i = 0; i < after.length; i++, span++)
        expected += this.#full[span]! - dip * this.#missing[span]!;
      return before === null ? 1 : (unitsBefore + unitsAfter) / (before.length + expected);
    });
  }

  #prepare(recoveryDays: number): void {
    if (recoveryDays === this.#daysAt) return;
    this.#daysAt = recoveryDays;
    const { mean, left } = dayMeans(recoveryDays);
    let span = 0;
    for (const { after } of this.#episodes) {
      for (const { from, demand } of after) {
        let missing = 0;
        let share = mean * left ** from;
        for (let day = 0; day < demand.length; day++) {
          missing += demand[day]! * share;
          share *= left;
        }
        this.#missing[span++] = missing;
      }
    }
  }

  /** First and second derivative in η. */
  #slope(shift: number, pull: number): { readonly slope: number; readonly bend: number } {
    let slope = -pull * shift;
    let bend = -pull;
    let span = 0;
    for (const { usualDip, after, before, unitsBefore, unitsAfter } of this.#episodes) {
      const dip = shiftedDip(usualDip, shift);
      let expected = 0;
      let missingAll = 0;
      let first = 0;
      let second = 0;
      for (const { sold } of after) {
        const missing = this.#missing[span]!;
        const full = this.#full[span]! - dip * missing;
        const ratio = missing / full;
        first -= sold * ratio;
        second -= sold * ratio * ratio;
        expected += full;
        missingAll += missing;
        span++;
      }
      if (before === null) first += missingAll;
      else {
        const units = unitsBefore + unitsAfter;
        const share = missingAll / (before.length + expected);
        first += units * share;
        second += units * share * share;
      }
      const turn = dip * (1 - dip);
      slope += first * turn;
      bend += second * turn * turn + first * turn * (1 - 2 * dip);
    }
    return { slope, bend };
  }
}

/** The dip of an episode at a shift: logit δ = logit(usual) + η. */
export function shiftedDip(usualDip: number, shift: number): number {
  const odds = (usualDip / (1 - usualDip)) * Math.exp(shift);
  return odds === Infinity ? 1 : odds / (1 + odds);
}
