import type { GapParameters, ShipmentParameters } from '../../engine/simulation/gap-parameters';
import { engineParameters } from '../engine-parameters';
import type { GapValues } from '../gap-inputs';
import { restockLaw, restockQuantile } from './restock-law';
import { takingBackorders } from './taking-backorders';

/** Shares of the restock dates that a date to promise covers at the least and at the most (modelling choices). */
const leastCovered = 0.9;
const mostCovered = 0.99;

/**
 * A restock date that can be promised: kept by the first stock that ends the gap in all futures but as many as the seller accepts
 * a breach in, nine in ten at the least, as far as the channel's longest wait reaches from the first day an order may wait.
 * The days that a queue takes to clear are not counted.
 *
 * @returns whole day from day 0, >= 1
 */
export function safePromiseDay(values: GapValues): number {
  const parameters = engineParameters(takingBackorders(values));
  const out = firstDayShort(parameters);
  const farthest = out + values.promiseLimit;
  // What has landed by then puts the gap off and does not end it.
  const after = parameters.shipments.filter((shipment) => latestDay(shipment) > out);
  const shipments = after.length > 0 ? after : parameters.shipments;
  const law = restockLaw({ ...parameters, shipments }, farthest);
  if (law === null) return Math.max(1, out + Math.min(values.promiseDays, values.promiseLimit));
  const share = Math.min(mostCovered, Math.max(leastCovered, 1 - values.tolerance));
  return Math.max(1, out, restockQuantile(law, share));
}

/**
 * First day on which an order may wait, at the full average pace: shipments count from their latest day on. Where they come in
 * time, the day they are needed by; 0 where even what is on hand is enough.
 */
function firstDayShort(parameters: GapParameters): number {
  return dayShort(parameters, parameters.shipments) ?? dayShort(parameters, []) ?? 0;
}

function dayShort(
  { demandMean, onHand, channels }: GapParameters,
  shipments: readonly ShipmentParameters[],
): number | null {
  const sellsFrom = new Set(channels.flatMap(({ servedFrom }) => servedFrom));
  let stock = onHand.reduce((sum, units, place) => sum + (sellsFrom.has(place as 0 | 1 | 2) ? units : 0), 0);
  const landings = shipments
    .filter(({ place }) => sellsFrom.has(place))
    .map((shipment) => ({ day: latestDay(shipment), units: shipment.units }));
  for (let day = 0; day < demandMean.length; day++) {
    for (const landing of landings) if (Math.max(0, landing.day) === day) stock += landing.units;
    if (stock < demandMean[day]!) return day;
    stock -= demandMean[day]!;
  }
  return null;
}

/** Whole day by which a shipment is almost surely sellable, receiving included. */
function latestDay({ p90, receiving }: ShipmentParameters): number {
  return Math.ceil(p90 + (receiving?.p90 ?? 0));
}
