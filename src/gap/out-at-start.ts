import type { GapSummary } from '../engine/simulation/gap-summary';
import type { GapValues } from './gap-inputs';

/** Units on hand on day 0 in the places that this way sells from. */
export function sellableAtStart(values: GapValues): number {
  const hasShop = values.whileOut === 'shop' || values.shopShare > 0;
  return values.onHandFba + values.onHandOwn + (hasShop ? values.onHandShop : 0);
}

/** Whether the gap is under way as day 0 begins: nothing to sell, and nothing that most likely lands that very day. */
export function isOutAtStart(
  values: GapValues,
  { gapChance, firstDayOut }: Pick<GapSummary, 'gapChance' | 'firstDayOut'>,
): boolean {
  return (
    sellableAtStart(values) === 0 &&
    gapChance >= 0.5 &&
    firstDayOut !== null &&
    Math.round(firstDayOut.p50) === 0
  );
}

/**
 * The day of the restock as it is told, whole; null when there is none. Of a gap under way it is told from the days out, those
 * futures in which stock lands on day 0 among them, so that days and dates agree.
 */
export function restockDayTold(values: GapValues, way: GapSummary): number | null {
  if (way.restockDay === null) return null;
  return Math.round(isOutAtStart(values, way) ? way.daysOutFirst.p50 : way.restockDay.p50);
}
