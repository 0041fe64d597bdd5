import {
  historicalDaysOfSupply,
  lookBackMean,
  lowInventoryFee,
  type LowInventoryBands,
} from './low-inventory-fee';

/** Stock and shipments before a gap, and the stock that ends it. */
export interface StockAroundGap {
  readonly gapDays: number;
  /** Mean daily on hand over the 30 and 90 days before the gap. */
  readonly onHand30: number;
  readonly onHand90: number;
  /** Mean units shipped a day before the gap. */
  readonly shippedBefore: number;
  /** Units that land as the gap ends. */
  readonly landed: number;
}

const shortDays = 30;
const longDays = 90;
const daysPerUpdate = 7;

/**
 * Low-inventory-level fee on the units sold after a gap, until the landed stock is sold or 90 days have passed.
 *
 * Days of supply look back 30 and 90 days, through the gap and before it; the rate is set anew each week, counted from the
 * first day of the gap, and on hand of a day is the mean of its morning and evening.
 *
 * @param salesAfter - units of each day after the restock if stock lasts
 * @returns money, >= 0
 */
export function lowInventoryAfterRestock(
  stock: StockAroundGap,
  salesAfter: (day: number) => number,
  bands: LowInventoryBands,
): number {
  const { gapDays, onHand30, onHand90, shippedBefore, landed } = stock;
  const end = gapDays + longDays;
  const onHandSums = new Float64Array(end + 1);
  const shippedSums = new Float64Array(end + 1);
  let left = landed;
  let rate = 0;
  let fee = 0;
  for (let day = 0; day < end; day++) {
    if (day >= gapDays && left <= 0) break;
    if (day % daysPerUpdate === 0) {
      const supply = (window: number, onHandBefore: number) =>
        historicalDaysOfSupply(
          lookBackMean(onHandSums, day, window, onHandBefore),
          lookBackMean(shippedSums, day, window, shippedBefore),
        );
      rate = lowInventoryFee(supply(shortDays, onHand30), supply(longDays, onHand90), bands);
    }
    const shipped = day < gapDays ? 0 : Math.min(left, salesAfter(day - gapDays));
    const morning = day < gapDays ? 0 : left;
    left -= shipped;
    onHandSums[day + 1] = onHandSums[day]! + morning - 0.5 * shipped;
    shippedSums[day + 1] = shippedSums[day]! + shipped;
    fee += rate * shipped;
  }
  return fee;
}
