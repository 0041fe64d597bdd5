/**
 * Expected excess of a count over x, E[(N - x)+], by summing the upper tail: no cancellation, for x above the mode.
 *
 * @param x - >= 0; the sum starts at the next whole number above it
 * @param firstProbability - P(N = ⌊x⌋ + 1)
 * @param ratio - P(N = n + 1) / P(N = n), falling below 1 before n = x
 */
export function summedTailLoss(x: number, firstProbability: number, ratio: (n: number) => number): number {
  let n = Math.floor(x) + 1;
  let probability = firstProbability;
  let sum = 0;
  for (;;) {
    const term = (n - x) * probability;
    sum += term;
    // What is left is about term / (1 - ratio)^2.
    const left = 1 - ratio(n);
    if (!(term > 1e-17 * left * left * sum)) return sum;
    // The smallest numbers times a ratio stay as they are: their sum would never end.
    if (probability < 1e-300) return sum;
    probability *= 1 - left;
    n++;
  }
}

/**
 * Standard deviation of a count beyond which a tail is not summed: it would take some thirty of them in terms, and the
 * difference of two tails, which cancels near the far end, loses only about x/sd of its last digits there.
 */
export const widestSummed = 1_000;
