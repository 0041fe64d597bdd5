import type { GapValues } from '../gap-inputs';
import { sellableAtStart } from '../out-at-start';
import { safePromiseDay } from '../promises/safe-promise-day';

/**
 * The gap with only those shipments that refill for good: what lands after the stock has run out and is sold, at the average
 * pace, before the next one comes is no restock to date a promise by. The last one always is.
 */
export function refilledForGood<V extends GapValues>(values: V): V {
  const { dailyDemand, shipments } = values;
  const out = daysOfStock(values);
  const lasting = shipments.filter((shipment) => {
    if (shipment.latest <= out) return true;
    const sold = shipment.likely + (dailyDemand > 0 ? shipment.units / dailyDemand : Infinity);
    return !shipments.some((next) => {
      if (next === shipment || next.units === 0 || next.likely < shipment.likely) return false;
      // Where the next one is the main one, it is not to be counted on before it is almost surely there.
      return sold < (next.units > 2 * shipment.units ? next.latest : next.likely);
    });
  });
  if (lasting.length === shipments.length) return values;
  // Whom it travelled with may be gone, and plays no part in a date of its own.
  return { ...values, shipments: lasting.map((shipment) => ({ ...shipment, travelsWith: null })) };
}

/** The restock date that can be promised, of the landing that refills for good; whole day from day 0. */
export const lastingPromiseDay = (values: GapValues): number => safePromiseDay(refilledForGood(values));

/** Days of wait, whole, that reach that date from the day the stock runs out, as far as the channel takes. */
export function safeWait(values: GapValues): number {
  const wait = lastingPromiseDay(values) - daysOfStock(values);
  return Math.max(1, Math.min(wait, values.promiseLimit));
}

function daysOfStock(values: GapValues): number {
  return values.dailyDemand > 0 ? Math.floor(sellableAtStart(values) / values.dailyDemand) : 0;
}
