/**
 * Ratio of two totals over trials, such as late orders over all orders, and its standard error.
 *
 * The mean of the trials' own ratios is biased; the ratio of totals is not, to first order. The standard error is the
 * delta method's: that of the mean of (a - R b), over the mean of b.
 *
 * @see Law, Simulation Modeling and Analysis, section 9.5 (ratio estimation)
 */
export class RatioOfTotals {
  #count = 0;
  #meanA = 0;
  #meanB = 0;
  #squaresA = 0;
  #squaresB = 0;
  #products = 0;

  /** Takes the numerator and the denominator of one more trial, finite. */
  add(numerator: number, denominator: number): void {
    this.#count++;
    const fromA = numerator - this.#meanA;
    const fromB = denominator - this.#meanB;
    this.#meanA += fromA / this.#count;
    this.#meanB += fromB / this.#count;
    this.#squaresA += fromA * (numerator - this.#meanA);
    this.#squaresB += fromB * (denominator - this.#meanB);
    this.#products += fromA * (denominator - this.#meanB);
  }

  /** Takes all trials another one has seen. */
  merge(other: RatioOfTotals): void {
    if (other.#count === 0) return;
    const count = this.#count + other.#count;
    const fromA = other.#meanA - this.#meanA;
    const fromB = other.#meanB - this.#meanB;
    const weight = (this.#count * other.#count) / count;
    this.#squaresA += other.#squaresA + fromA * fromA * weight;
    this.#squaresB += other.#squaresB + fromB * fromB * weight;
    this.#products += other.#products + fromA * fromB * weight;
    this.#meanA += (fromA * other.#count) / count;
    this.#meanB += (fromB * other.#count) / count;
    this.#count = count;
  }

  /** Number of trials seen. */
  get count(): number {
    return this.#count;
  }

  /** Total numerator over total denominator. @throws RangeError when the total denominator is 0 */
  get ratio(): number {
    if (this.#meanB === 0) throw new RangeError('A ratio needs a total denominator other than 0');
    return this.#meanA / this.#meanB;
  }

  /** Standard error of the ratio. @throws RangeError when fewer than two trials were seen or the denominator is 0 */
  get standardError(): number {
    if (this.#count < 2) throw new RangeError('A standard error needs at least two trials');
    const ratio = this.ratio;
    const squares = this.#squaresA - 2 * ratio * this.#products + ratio * ratio * this.#squaresB;
    return Math.sqrt(Math.max(0, squares) / (this.#count - 1) / this.#count) / Math.abs(this.#meanB);
  }
}
