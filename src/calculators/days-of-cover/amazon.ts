import { historicalDaysOfSupply } from '../../engine/costs/low-inventory-fee';
import type { RunOut } from '../../engine/replenishment/run-out';
import { feeFreeFrom, inputs, type CoverValues } from './inputs';

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
  /** Whether the mean on hand of the last 30 and 90 days is known: the example’s says nothing about the reader’s item. */
  readonly knowsShort: boolean;
  readonly knowsLong: boolean;
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
  const isOwn = isReadersStock(values);
  const knowsShort = !isOwn || values.onHand30 !== inputs.onHand30.default;
  const knowsLong = !isOwn || values.onHand90 !== inputs.onHand90.default;
  const past = (known: boolean, onHand: number, shipped: number) =>
    known ? finite(historicalDaysOfSupply(onHand, shipped)) : null;
  const historicalShort = past(knowsShort, values.onHand30, shipped30 / 30);
  const historicalLong = past(knowsLong, values.onHand90, shipped90 / 90);
  return {
    daysOfSupply,
    totalDaysOfSupply: runOut.cover(values.onHandFba + inbound),
    weeksOfCoverT30: past(knowsShort, values.onHand30, shipped30 / 4),
    weeksOfCoverT90: past(knowsLong, values.onHand90, shipped90 / 12),
    historicalShort,
    historicalLong,
    knowsShort,
    knowsLong,
    feeDue:
      historicalShort !== null &&
      historicalLong !== null &&
      Math.max(historicalShort, historicalLong) < feeFreeFrom,
    inStockRate: 1 - values.daysOutLast30 / 30,
    isLowStock: daysOfSupply !== null && daysOfSupply < values.leadTimeDays,
  };
}

/** Whether stock or demand is no longer the example’s. */
const isReadersStock = (values: CoverValues): boolean =>
  (['dailyDemand', 'onHandFba', 'onHandOwn', 'onHandShop', 'shippedLast30', 'shippedLast90'] as const).some(
    (key) => values[key] !== inputs[key].default,
  );
