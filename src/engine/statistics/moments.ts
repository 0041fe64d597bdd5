/**
 * Running mean and variance of values given one by one, by Welford's method: no sum of squares, no cancellation.
 *
 * @see Welford, Technometrics 4 (1962); merging: Chan, Golub & LeVeque (1979)
 */
export class Moments {
  #count = 0;
  #mean = 0;
  #squares = 0;

  /** Takes one more value, finite. */
  add(value: number): void {
    this.#count++;
    const difference = value - this.#mean;
    this.#mean += difference / this.#count;
    this.#squares += difference * (value - this.#mean);
  }

  /** Takes all values another one has seen. */
  merge(other: Moments): void {
    if (other.#count === 0) return;
    const count = this.#count + other.#count;
    const difference = other.#mean - this.#mean;
    this.#squares += other.#squares + (difference * difference * this.#count * other.#count) / count;
    this.#mean += (difference * other.#count) / count;
    this.#count = count;
  }

  /** Number of values seen. */
  get count(): number {
    return this.#count;
  }

  /** Their mean. @throws RangeError when none was seen */
  get mean(): number {
    if (this.#count === 0) throw new RangeError('A mean needs at least one value');
    return this.#mean;
  }

  /** Their variance with divisor n - 1. @throws RangeError when fewer than two were seen */
  get variance(): number {
    if (this.#count < 2) throw new RangeError('A variance needs at least two values');
    return this.#squares / (this.#count - 1);
  }

  /** Standard error of the mean, sqrt(variance / n). @throws RangeError when fewer than two were seen */
  get standardError(): number {
    return Math.sqrt(this.variance / this.#count);
  }
}
