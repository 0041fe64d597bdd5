import type { Place } from '../../engine/simulation/gap-parameters';
import type { Shipment } from '../../gap/gap-inputs';
import type { ByChannel } from './channels';
import type { ChannelValues } from './inputs';

/** Units of a shipment that go to one place, or units on hand that are moved to it. */
export interface Lot {
  /** Index of the shipment; −1 for units on hand that are moved. */
  readonly shipment: number;
  readonly place: Place;
  readonly units: number;
  /** Days later than the shipment; for moved units, days from today. */
  readonly extraDays: number;
  readonly cost: number;
}

/** Where all units lie and go. */
export interface Placing {
  readonly onHand: readonly [fba: number, own: number, shop: number];
  readonly lots: readonly Lot[];
}

const placeOf: Readonly<Record<Shipment['place'], Place>> = { fba: 0, own: 1, shop: 2 };
const places = [0, 1, 2] as const;

/** As the seller's numbers say, what is diverted of a shipment to the own warehouse among it. */
export function asPlaced(values: ChannelValues): Placing {
  return {
    onHand: [values.onHandFba, values.onHandOwn, values.onHandShop],
    lots: values.shipments.flatMap(({ units, divertUnits, divertDays, place }, shipment): Lot[] => {
      const diverted = Math.min(divertUnits, units);
      const rest: Lot = { shipment, place: placeOf[place], units: units - diverted, extraDays: 0, cost: 0 };
      return diverted === 0
        ? [rest]
        : [rest, { shipment, place: 1, units: diverted, extraDays: divertDays, cost: 0 }];
    }),
  };
}

/**
 * The same units shared out anew. What is on hand at a channel of the split stays; shipments go where the shares are not reached yet;
 * what lies at a channel that is closed is moved, at once between the own warehouse and the shop, else with its days and cost.
 *
 * @param shares - of all units on hand and under way; 0 closes a channel; they sum to 1
 */
export function shared(values: ChannelValues, shares: ByChannel): Placing {
  const share = [shares.fba, shares.fbm, shares.shop] as const;
  const onHand: [number, number, number] = [values.onHandFba, values.onHandOwn, values.onHandShop];
  // The own warehouse and the shop are both the seller's: between them units change hands, not places.
  if (share[1] === 0 && share[2] > 0) [onHand[1], onHand[2]] = [0, onHand[1] + onHand[2]];
  else if (share[2] === 0 && share[1] > 0) [onHand[1], onHand[2]] = [onHand[1] + onHand[2], 0];
  const stranded = places.map((place) => (share[place] === 0 ? onHand[place] : 0));
  for (const place of places) if (share[place] === 0) onHand[place] = 0;
  const inbound = values.shipments.reduce((sum, { units }) => sum + units, 0);
  const all =
    onHand.reduce((sum, units) => sum + units, 0) + stranded.reduce((sum, units) => sum + units, 0) + inbound;
  const short = places.map((place) => Math.max(0, share[place] * all - onHand[place]));
  const missing = short.reduce((sum, units) => sum + units, 0);
  const weights = missing > 0 ? short.map((units) => units / missing) : [...share];
  const lots: Lot[] = [];
  for (const from of places)
    for (const [place, units] of apportioned(stranded[from]!, weights))
      lots.push({
        shipment: -1,
        place,
        units,
        extraDays: from === 0 ? values.removalDays : values.sendInDays,
        cost: units * (from === 0 ? values.removalCostPerUnit : values.sendInCostPerUnit),
      });
  values.shipments.forEach(({ units: whole, place: booked }, shipment) => {
    for (const [place, units] of apportioned(whole, weights)) {
      const isSent = place !== placeOf[booked] && (place === 0 || placeOf[booked] === 0);
      lots.push({
        shipment,
        place,
        units,
        extraDays: isSent ? values.divertDays : 0,
        cost: isSent ? units * values.divertCostPerUnit : 0,
      });
    }
  });
  return { onHand, lots };
}

/** Whole units by weights that sum to 1; the last with any weight takes what rounding leaves. */
function apportioned(units: number, weights: readonly number[]): [Place, number][] {
  const last = weights.findLastIndex((weight) => weight > 0);
  let left = units;
  return places.flatMap((place): [Place, number][] => {
    const weight = weights[place]!;
    if (weight <= 0) return [];
    const part = place === last ? left : Math.min(left, Math.round(units * weight));
    left -= part;
    return part > 0 ? [[place, part]] : [];
  });
}

/** Units that end at each place. */
export function unitsAt({ onHand, lots }: Placing): [number, number, number] {
  return places.map(
    (place) => onHand[place] + lots.reduce((sum, lot) => sum + (lot.place === place ? lot.units : 0), 0),
  ) as [number, number, number];
}
