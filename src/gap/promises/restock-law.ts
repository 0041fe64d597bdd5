import { landingDayChances } from '../../engine/simulation/landing-law';
import type { GapParameters, Place, ShipmentParameters } from '../../engine/simulation/gap-parameters';

/** Chances of the day on which the stock lands that fills the orders waiting, by day from day 0; they sum to 1. */
export type RestockLaw = Float64Array;

/** Days beyond the horizon that the law still resolves. */
const beyondHorizon = 400;

/**
 * The law of the first stock that can fill an order waiting in the main channel: of the shipments that go where it is filled
 * from, or have a part diverted there, the one likely to be there first.
 *
 * @param lastDay - days after it are gathered in it, >= 1
 * @returns null when none does
 */
export function restockLaw(
  parameters: GapParameters,
  lastDay = parameters.horizonDays + beyondHorizon,
): RestockLaw | null {
  const places = parameters.channels[0]?.filledFrom ?? [];
  const filling = parameters.shipments
    .map((shipment) => ({ shipment, extraDays: extraDaysTo(shipment, places) }))
    .filter(({ extraDays }) => extraDays !== null)
    .sort((a, b) => likely(a) - likely(b))[0];
  if (filling === undefined) return null;
  const law = landingDayChances(filling.shipment, lastDay);
  const later = Math.round(filling.extraDays ?? 0);
  if (later === 0) return law;
  const moved = new Float64Array(lastDay + 1);
  law.forEach((chance, day) => (moved[Math.min(lastDay, day + later)] += chance));
  return moved;
}

const likely = ({ shipment, extraDays }: { shipment: ShipmentParameters; extraDays: number | null }) =>
  (shipment.landingLaw?.days[0] ?? shipment.p50) + (extraDays ?? 0);

/** Days beyond its landing until units of a shipment are where orders are filled from; null when none get there. */
function extraDaysTo(
  { place, diverted, units }: ShipmentParameters,
  places: readonly Place[],
): number | null {
  const sent = diverted === null ? 0 : Math.min(diverted.units, units);
  // A shipment without units says when stock is topped up, as far as the form lets it be told.
  if (places.includes(place) && (sent < units || diverted === null)) return 0;
  return diverted !== null && sent > 0 && places.includes(1) ? diverted.extraDays : null;
}

/** First day by which at least so large a share of restock dates has come; the law's last where rounding leaves it short. */
export function restockQuantile(law: RestockLaw, share: number): number {
  let reached = 0;
  for (let day = 0; day < law.length; day++) {
    reached += law[day]!;
    if (reached >= share - 1e-12) return day;
  }
  return law.length - 1;
}

/** Chance that the stock is there by the end of a day. */
export function landedBy(law: RestockLaw, day: number): number {
  let reached = 0;
  for (let at = 0; at <= day && at < law.length; at++) reached += law[at]!;
  return Math.min(1, reached);
}
