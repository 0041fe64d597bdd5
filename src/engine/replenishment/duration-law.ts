import { outOfRange } from '../statistics/out-of-range';

/** How long something takes, on an even grid: the chance to be done by each of its points. */
export class DurationLaw {
  /** Days at the first point. */
  readonly start: number;
  /** Days between two points, > 0. */
  readonly step: number;
  /** P(time <= start + i step), rising to 1 at the last point. */
  readonly reached: Float64Array;

  constructor(start: number, step: number, reached: Float64Array) {
    this.start = start;
    this.step = step;
    this.reached = reached;
  }

  /** Chance to be done within so many days; straight between the points. */
  cdf(days: number): number {
    const at = (days - this.start) / this.step;
    if (at < 0) return 0;
    const below = Math.floor(at);
    if (below >= this.reached.length - 1) return 1;
    const low = this.reached[below]!;
    return low + (at - below) * (this.reached[below + 1]! - low);
  }

  /**
   * Days within which it is done with a given chance.
   *
   * @param p - inside (0, 1)
   * @throws RangeError when p is outside it
   */
  quantile(p: number): number {
    if (!(p > 0 && p < 1)) throw outOfRange('Probability', p);
    const { reached, start, step } = this;
    let low = -1;
    let high = reached.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (reached[middle]! >= p) high = middle;
      else low = middle;
    }
    if (low < 0) return start;
    const rise = reached[high]! - reached[low]!;
    return start + step * (low + (rise > 0 ? (p - reached[low]!) / rise : 1));
  }
}
