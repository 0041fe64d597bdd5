import { outOfRange } from './out-of-range';

/**
 * Quantiles of a sample by type 7 of Hyndman and Fan (R's default): linear between order statistics, with
 * h = (n - 1) · probability. Found by selection, not by sorting.
 *
 * @param values - the sample, at least one, no NaN; left as it is when scratch is given, else **reordered**
 * @param probabilities - each from 0 to 1, in any order
 * @param scratch - at least as long as values; overwritten
 * @returns one quantile for each probability, in their order
 * @throws RangeError when there are no values, a probability is outside its range or the scratch is too short
 */
export function selectQuantiles(
  values: Float64Array,
  probabilities: readonly number[],
  scratch?: Float64Array,
): number[] {
  const length = values.length;
  if (length === 0) throw outOfRange('Length', length);
  if (scratch && scratch.length < length) {
    throw outOfRange('Length', scratch.length);
  }
  let work = values;
  if (scratch) {
    scratch.set(values);
    work = scratch;
  }
  const ascending = probabilities.map((_, i) => i).sort((i, j) => probabilities[i] - probabilities[j]);
  const quantiles = new Array<number>(probabilities.length);
  // All before `start` are known to be no greater than all after it, so each search begins where the last ended.
  let start = 0;
  for (const i of ascending) {
    const probability = probabilities[i];
    if (!(probability >= 0 && probability <= 1)) {
      throw outOfRange('Probability', probability);
    }
    const position = (length - 1) * probability;
    const rank = Math.floor(position);
    const lower = selectRank(work, rank, start, length - 1);
    start = rank;
    const fraction = position - rank;
    quantiles[i] = fraction === 0 ? lower : lower + fraction * (leastFrom(work, rank + 1, length) - lower);
  }
  return quantiles;
}

function leastFrom(values: Float64Array, from: number, to: number): number {
  let least = values[from];
  for (let i = from + 1; i < to; i++) if (values[i] < least) least = values[i];
  return least;
}

/** The value of a rank (0 the smallest), moved to its sorted place with smaller ones before and greater ones after. */
function selectRank(values: Float64Array, rank: number, low: number, high: number): number {
  let left = low;
  let right = high;
  while (left < right) {
    const pivot = medianOfThree(values[left], values[(left + right) >>> 1], values[right]);
    let i = left;
    let j = right;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const swapped = values[i];
        values[i] = values[j];
        values[j] = swapped;
        i++;
        j--;
      }
    }
    if (rank <= j) right = j;
    else if (rank >= i) left = i;
    else break;
  }
  return values[rank];
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
