import { negativeBinomialCdf } from '../statistics/negative-binomial';
import { poissonCdf } from '../statistics/poisson';

export interface SuspicionRule {
  /** A day is quiet when it sold less than this share of the mean of the days that are not suspected, 0 to 1. */
  readonly quietShare: number;
  /** Fewest days of a run. */
  readonly shortestRun: number;
  /** A run is suspected when chance alone would bring one like it this seldom in the whole history. */
  readonly chance: number;
}

/** 30 %: the share of the daily average below which inventory tools commonly take a day for a stockout. */
const usualSuspicion: SuspicionRule = { quietShare: 0.3, shortestRun: 5, chance: 0.05 };

/**
 * Days that probably had no stock, told by sales alone: runs of quiet days too long for chance.
 *
 * Quiet days are those below a share of the mean m. A run of L of them with T units is suspected when
 *   P(N <= T) <= chance / n,  N negative binomial with mean m·L and variance d·m·L
 * n being the days looked through, m and d (variance over mean, at least 1) those of the days not suspected; found anew
 * until nothing changes. A season that ends looks the same: that is why such days are only suspected.
 *
 * @param sold - units of each day
 * @param isLooked - whether a day may be suspected; a day that may not ends a run
 * @returns days, ascending
 */
export function suspectedStockouts(
  sold: readonly (number | null)[],
  isLooked: readonly boolean[],
  rule: Partial<SuspicionRule> = {},
): readonly number[] {
  const { quietShare, shortestRun, chance } = { ...usualSuspicion, ...rule };
  const looked = isLooked.reduce((sum, is) => sum + Number(is), 0);
  let suspected: number[] = [];
  for (let round = 0; looked > 0 && round < 10; round++) {
    const { mean, spread } = momentsWithout(sold, isLooked, suspected);
    const found: number[] = [];
    let from = 0;
    let units = 0;
    for (let day = 0; mean > 0 && day <= sold.length; day++) {
      if (isLooked[day] && sold[day]! < quietShare * mean) {
        units += sold[day]!;
        continue;
      }
      const length = day - from;
      if (length >= shortestRun && atMost(units, mean * length, spread) <= chance / looked)
        for (let quiet = from; quiet < day; quiet++) found.push(quiet);
      from = day + 1;
      units = 0;
    }
    if (found.length === suspected.length) return found;
    suspected = found;
  }
  return suspected;
}

function atMost(units: number, mean: number, spread: number): number {
  return spread > 1 ? negativeBinomialCdf(units, mean, spread * mean) : poissonCdf(units, mean);
}

function momentsWithout(
  sold: readonly (number | null)[],
  isLooked: readonly boolean[],
  suspected: readonly number[],
): { readonly mean: number; readonly spread: number } {
  let count = 0;
  let sum = 0;
  let squares = 0;
  let next = 0;
  for (let day = 0; day < sold.length; day++) {
    if (suspected[next] === day) next++;
    else if (isLooked[day]) {
      count++;
      sum += sold[day]!;
      squares += sold[day]! ** 2;
    }
  }
  if (count < 2 || sum === 0) return { mean: 0, spread: 1 };
  const mean = sum / count;
  return { mean, spread: Math.max(1, (squares - sum * mean) / (count - 1) / mean) };
}
