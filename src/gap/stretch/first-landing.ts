import { landingDayChances } from '../../engine/simulation/landing-law';
import type { ShipmentParameters } from '../../engine/simulation/gap-parameters';

/**
 * Chance, by day, that the first of several shipments is sellable at the start of that day.
 *
 * Those that travel together share their luck, so the first of them has landed where any of them has: the greatest of their
 * chances. The others are independent:
 *   P(first by t) = 1 − Π over groups of (1 − max over the group of Fᵢ(t))
 *
 * @param lastDay - days after it are gathered in it, >= 1
 * @returns one chance a day, rising; all 0 without a shipment
 */
export function firstLandingBy(shipments: readonly ShipmentParameters[], lastDay: number): Float64Array {
  const groups = new Map<number, Float64Array>();
  shipments.forEach((shipment, index) => {
    const key = shipment.travelsWith >= 0 ? shipment.travelsWith : -1 - index;
    const law = landingDayChances(shipment, lastDay);
    const by = groups.get(key) ?? new Float64Array(lastDay + 1);
    let reached = 0;
    for (let day = 0; day <= lastDay; day++) {
      reached += law[day]!;
      by[day] = Math.max(by[day]!, reached);
    }
    groups.set(key, by);
  });
  return Float64Array.from(
    { length: lastDay + 1 },
    (_, day) => 1 - [...groups.values()].reduce((left, by) => left * (1 - Math.min(1, by[day]!)), 1),
  );
}

/** First day by which a chance is reached; the last of them when it never is. */
export function dayReached(by: Float64Array, chance: number): number {
  const day = by.findIndex((reached) => reached >= chance - 1e-12);
  return day < 0 ? by.length - 1 : day;
}
