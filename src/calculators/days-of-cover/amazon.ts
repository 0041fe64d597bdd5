import { historicalDaysOfSupply } from '../../engine/costs/low-inventory-fee';
import type { RunOut } from '../../engine/replenishment/run-out';
import { feeFreeFrom, type CoverValues } from './inputs';

/** The figures that Amazon shows under names of its own, worked out here from the same stock. Null where there is none. */
export interface AmazonFigures {
  /** Days of supply: units at Amazon over projected demand. */
  readonly daysOfSupply: number | null;
  /** Total Days of Supply (including units from open shipments). */
  readonly totalDaysOfSupply: number | null;
  readonly weeksOfCoverT30: number | null;
  readonly weeksOfCoverT90: number | null;
  readonly historicalShort: number | null;
  readonly historicalLong: number | null;
  /** Whether both look backs are short enough for the low-inventory fee. */
  readonly feeDue: boolean;
  readonly inStockRate: number;
  /** Low stock: days of supply below the lead time. */
  readonly isLowStock: boolean;
}

export function amazonFigures(values: CoverValues, runOut: RunOut): AmazonFigures {
  const inbound = values.shipments.reduce((sum, { units, place }) => sum + (place === 'fba' ? units : 0), 0);
  const daysOfSupply = runOut.cover(values.onHandFba);
  const shipped30 = values.shippedLast30 ?? values.dailyDemand * 30;
  const shipped90 = values.shippedLast90 ?? values.dailyDemand * 90;
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  const historicalShort = finite(historicalDaysOfSupply(values.onHand30, shipped30 / 30));
  const historicalLong = finite(historicalDaysOfSupply(values.onHand90, shipped90 / 90));
  return {
    daysOfSupply,
    totalDaysOfSupply: runOut.cover(values.onHandFba + inbound),
    weeksOfCoverT30: finite(historicalDaysOfSupply(values.onHand30, shipped30 / 4)),
    weeksOfCoverT90: finite(historicalDaysOfSupply(values.onHand90, shipped90 / 12)),
    historicalShort,
    historicalLong,
    feeDue:
      historicalShort !== null &&
      historicalLong !== null &&
      Math.max(historicalShort, historicalLong) < feeFreeFrom,
    inStockRate: 1 - values.daysOutLast30 / 30,
    isLowStock: daysOfSupply !== null && daysOfSupply < values.leadTimeDays,
  };
}
