import { normalQuantile } from '../statistics/normal';
import { outOfRange } from '../statistics/out-of-range';
import { fittingLaw } from './law-of-demand';

/**
 * When stock runs out, demand coming day by day in season: T is the time at which its last unit is sold.
 *
 *   P(T <= t) = P(D(t) >= I)
 *
 * Demand over t days is negative binomial, or Poisson where it varies no more than chance; exact for days independent of each other.
 */
export class RunOut {
  readonly #expected: Float64Array;
  /** Days looked at. */
  readonly days: number;
  readonly #dispersion: number;

  /**
   * @param demand - mean of each day, units, >= 0; what comes after its last day is not looked at
   * @param dispersion - variance of a day over its mean, >= 1
   * @param room - longer than the days; taken for its sums, where many are made one after the other
   * @throws RangeError when a mean is negative or not finite
   */
  constructor(
    demand: ArrayLike<number>,
    dispersion: number,
    room: Float64Array = new Float64Array(demand.length + 1),
  ) {
    if (!(dispersion >= 1 && dispersion < Infinity)) throw outOfRange('Dispersion', dispersion);
    this.#dispersion = dispersion;
    this.#expected = room;
    this.days = demand.length;
    room[0] = 0;
    for (let day = 0; day < demand.length; day++) {
      const mean = demand[day]!;
      if (!(mean >= 0 && mean < Infinity)) throw outOfRange('Demand', mean);
      this.#expected[day + 1] = this.#expected[day]! + mean;
    }
  }

  /** Units expected to be demanded within so many whole days. */
  expected(days: number): number {
    return this.#expected[Math.min(this.days, Math.max(0, Math.floor(days)))]!;
  }

  /** The same within days and parts of a day, each day's demand even over it. */
  expectedWithin(days: number): number {
    const inside = Math.min(this.days, Math.max(0, days));
    const low = Math.floor(inside);
    const before = this.#expected[low]!;
    return low === inside ? before : before + (inside - low) * (this.#expected[low + 1]! - before);
  }

  /** P(demand within so many days > units). */
  chanceOfMore(units: number, days: number): number {
    const mean = this.expected(days);
    if (mean === 0) return 0;
    return this.#law(mean).upperTail(units);
  }

  /** Chance that stock is sold out within so many whole days. */
  chanceOut(units: number, days: number): number {
    if (units <= 0) return 1;
    return this.chanceOfMore(Math.ceil(units) - 1, days);
  }

  /** Whole days within which stock is sold out with a given chance; null when that takes longer than the days looked at. */
  daysUntilOut(units: number, chance: number): number | null {
    if (!(chance > 0 && chance < 1)) throw outOfRange('Chance', chance);
    if (units <= 0) return 0;
    // Steps away from a guess by the normal law, twice as wide each time: in most cases it is a day or two off.
    const z = normalQuantile(chance);
    const root = (z * Math.sqrt(this.#dispersion) + Math.sqrt(z * z * this.#dispersion + 4 * units)) / 2;
    let high = Math.min(this.days, Math.max(1, Math.ceil(this.cover(root * root) ?? this.days)));
    let low = high - 1;
    for (let step = 1; this.chanceOut(units, high) < chance; step *= 2) {
      if (high === this.days) return null;
      low = high;
      high = Math.min(this.days, high + step);
    }
    for (let step = 1; low > 0 && this.chanceOut(units, low) >= chance; step *= 2) {
      high = low;
      low = Math.max(0, low - step);
    }
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.chanceOut(units, middle) >= chance) high = middle;
      else low = middle;
    }
    return high;
  }

  /** Days that stock lasts at exactly the expected pace, with the part of the last day; null beyond the days looked at. */
  cover(units: number): number | null {
    const expected = this.#expected;
    if (units <= 0) return 0;
    if (expected[this.days]! < units) return null;
    let low = 0;
    let high = this.days;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (expected[middle]! >= units) high = middle;
      else low = middle;
    }
    return low + (units - expected[low]!) / (expected[high]! - expected[low]!);
  }

  #law(mean: number) {
    return fittingLaw({ mean, sd: Math.sqrt(mean * this.#dispersion) }).law;
  }
}
