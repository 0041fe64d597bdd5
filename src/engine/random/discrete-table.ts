import { negativeBinomialPmf } from '../statistics/negative-binomial';
import { poissonPmf } from '../statistics/poisson';
import { outOfRange } from '../statistics/out-of-range';

const LARGEST_TABLE = 2 ** 22;
/** A probability this small beside the mode's cannot be met by a uniform of 53 bits. */
const NEGLIGIBLE = 2 ** -62;

/**
 * A distribution of counts laid out for drawing by inversion at constant cost: an indexed search.
 *
 * Drawing allocates nothing and never falls when u rises. The cumulative probabilities are right to about 1e-15.
 *
 * @see Chen & Asau, On generating random variates from an empirical distribution, AIIE Transactions 6 (1974)
 */
export class DiscreteTable {
  readonly #first: number;
  readonly #cumulative: Float64Array;
  readonly #guide: Int32Array;

  /**
   * @param first - the smallest count
   * @param probabilities - of `first` and the counts after it, >= 0 with a positive finite sum; they are scaled to sum to 1
   * @throws RangeError when the probabilities are not such
   */
  constructor(first: number, probabilities: ArrayLike<number>) {
    const length = probabilities.length;
    let total = 0;
    for (let i = 0; i < length; i++) {
      if (!(probabilities[i] >= 0)) throw outOfRange('Probability', probabilities[i]);
      total += probabilities[i];
    }
    if (!(total > 0 && total < Infinity)) throw outOfRange('Probability', total);
    let last = length - 1;
    while (probabilities[last] === 0) last--;
    const cumulative = new Float64Array(last + 1);
    let sum = 0;
    for (let i = 0; i < last; i++) {
      sum += probabilities[i];
      cumulative[i] = Math.min(1, sum / total);
    }
    cumulative[last] = 1;
    const guide = new Int32Array(last + 1);
    let index = 0;
    for (let i = 0; i <= last; i++) {
      while (cumulative[index] * (last + 1) < i) index++;
      guide[i] = index;
    }
    this.#first = first;
    this.#cumulative = cumulative;
    this.#guide = guide;
  }

  /**
   * The smallest count whose cumulative probability reaches u.
   *
   * @param u - inside (0, 1); not checked
   */
  draw(u: number): number {
    const cumulative = this.#cumulative;
    let index = this.#guide[(u * this.#guide.length) | 0];
    while (cumulative[index] < u) index++;
    return this.#first + index;
  }
}

/**
 * Table of the Poisson distribution.
 *
 * @param mean - >= 0, at most about 4e10 (the table grows with its square root, to 4 million counts)
 * @throws RangeError when the mean is outside its range; draw by `poissonQuantile` above it
 */
export function poissonTable(mean: number): DiscreteTable {
  const mode = Math.floor(mean);
  return tableAround(mode, poissonPmf(mode, mean), (k) => mean / (k + 1));
}

/**
 * Table of the negative binomial distribution.
 *
 * @param mean - finite, >= 0
 * @param variance - finite, above the mean
 * @throws RangeError when one is outside its range or the table would pass 4 million counts; draw by
 * `negativeBinomialQuantile` then
 */
export function negativeBinomialTable(mean: number, variance: number): DiscreteTable {
  const excess = variance - mean;
  const r = (mean * mean) / excess;
  const q = excess / variance;
  const mode = mean === 0 ? 0 : Math.max(0, Math.floor(((r - 1) * excess) / mean));
  return tableAround(mode, negativeBinomialPmf(mode, mean, variance), (k) => ((r + k) * q) / (k + 1));
}

/** Tabulates outward from the mode by the ratio P(k + 1) / P(k), until what is left cannot be drawn. */
function tableAround(mode: number, modeProbability: number, ratio: (k: number) => number): DiscreteTable {
  const below: number[] = [];
  let probability = modeProbability;
  for (let k = mode; k > 0 && probability > NEGLIGIBLE * modeProbability * modeProbability; k--) {
    probability /= ratio(k - 1);
    below.push(probability);
    if (below.length > LARGEST_TABLE) throw tooWide();
  }
  const first = mode - below.length;
  const probabilities = below.reverse();
  probabilities.push(modeProbability);
  probability = modeProbability;
  for (let k = mode; probability > NEGLIGIBLE * modeProbability * modeProbability; k++) {
    probability *= ratio(k);
    probabilities.push(probability);
    if (probabilities.length > LARGEST_TABLE) throw tooWide();
  }
  return new DiscreteTable(first, probabilities);
}

function tooWide(): RangeError {
  return new RangeError('It is too wide for a table');
}
