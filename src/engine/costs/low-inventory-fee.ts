/** Fee per unit shipped by historical days of supply. */
export interface LowInventoryBands {
  /** Upper bound of each band, days of supply, rising; at the last and above it no fee is due. */
  readonly bandDays: readonly number[];
  /** Fee per unit shipped in each band, money. */
  readonly feePerUnit: readonly number[];
}

/**
 * Historical days of supply: mean units on hand ÷ mean units shipped a day, over one look-back window.
 *
 * @param onHand - mean (or sum) of units on hand over the window, >= 0
 * @param shipped - mean (or the sum over the same days) of units shipped, >= 0
 * @returns days; Infinity when nothing was shipped
 */
export function historicalDaysOfSupply(onHand: number, shipped: number): number {
  return shipped > 0 ? onHand / shipped : Infinity;
}

/**
 * Low-inventory-level fee of one unit shipped.
 *
 * Due only when both looks back are short of supply, hence by the greater of the two.
 *
 * @param shortTermDays - historical days of supply over 30 days
 * @param longTermDays - the same over 90 days
 * @returns money per unit, 0 when either look back reaches the last band's upper bound
 */
export function lowInventoryFee(
  shortTermDays: number,
  longTermDays: number,
  bands: LowInventoryBands,
): number {
  const days = Math.max(shortTermDays, longTermDays);
  for (let band = 0; band < bands.bandDays.length; band++) {
    if (days < bands.bandDays[band]!) return bands.feePerUnit[band]!;
  }
  return 0;
}

/**
 * Mean of a daily series over the days before a day, filled up with the mean known before day 0.
 *
 * @param sumsBefore - running sums: entry d is the sum over days 0 to d − 1
 * @param day - the day whose look back is meant, >= 0
 * @param windowDays - 30 or 90
 * @param meanBefore - daily mean over the window before day 0
 */
export function lookBackMean(
  sumsBefore: ArrayLike<number>,
  day: number,
  windowDays: number,
  meanBefore: number,
): number {
  const first = day - windowDays;
  if (first >= 0) return (sumsBefore[day]! - sumsBefore[first]!) / windowDays;
  return (sumsBefore[day]! - first * meanBefore) / windowDays;
}
