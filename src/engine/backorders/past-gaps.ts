/** A gap in a run of daily sales, by position: day 0 is the first of the run. */
export interface PastGap {
  /** Last day on which the product could be bought. */
  readonly lastInStock: number;
  /** First day on which it could be bought again. */
  readonly firstBack: number;
}

/** A run without a sale is taken for a gap when chance alone would make so long a run this seldom, each time one begins. */
const chance = 0.001;

/**
 * Gaps in daily sales: runs of days without a sale that chance hardly explains at the pace of all other days.
 *
 * Of a Poisson demand of m a day, the n days after any one day all pass without a sale with chance e^(−m·n). Over a year of
 * slow sales some run so long may come by chance all the same, as there are many days to begin one. Runs at the very start
 * or end are left out: what was before, or after, is not known.
 *
 * @param sales - units a day, oldest first, >= 0
 * @returns oldest first
 */
export function findPastGaps(sales: ArrayLike<number>): PastGap[] {
  const runs: PastGap[] = [];
  let total = 0;
  let last = -1;
  for (let day = 0; day < sales.length; day++) {
    if (!(sales[day]! > 0)) continue;
    total += sales[day]!;
    if (last >= 0 && day > last + 1) runs.push({ lastInStock: last, firstBack: day });
    last = day;
  }
  return runs.filter(({ lastInStock, firstBack }) => {
    const days = firstBack - lastInStock - 1;
    return Math.exp((-total / (sales.length - days)) * days) < chance;
  });
}
