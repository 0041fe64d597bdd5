import type { GapValues, Shipment } from '../gap-inputs';
import { firstShipment } from '../shipments';

/** One way across a gap: what it changes of the seller's numbers, so that choosing it is an edit like any other. */
export interface Way {
  /** Stable, kebab-case; a seller's own mix is "mix-1", "mix-2", … */
  readonly id: string;
  /** As it stands in a table: "Backorders, fixed date 12 Dec". */
  readonly name: string;
  readonly changes: Partial<GapValues>;
  /** Whether units of it fly that would not otherwise, so that air freight matters to it. */
  readonly flies?: boolean;
}

/** The gap's values when this way is taken. */
export const taking = (values: GapValues, way: Way): GapValues => ({ ...values, ...way.changes });

/** What flying units costs and how long it takes. */
export interface Flight {
  /** Beyond the landed cost of a unit sent the usual way, money. */
  readonly flyCostPerUnit: number;
  /** Days from today until they are sellable: 1 in 10 sooner, the middle, 1 in 10 later. */
  readonly flyEarliest: number;
  readonly flyLikely: number;
  readonly flyLatest: number;
}

/**
 * The shipments when units of the first one are flown instead; it goes on with the rest. What stays keeps its place in the
 * list, and with it its luck: each future has the same dates for it, flown or not.
 *
 * @param units - whole, >= 0; more than the first shipment holds counts as all of it
 */
export function flown(values: GapValues, units: number, flight: Flight): readonly Shipment[] {
  const first = firstShipment(values);
  const flying = Math.min(units, first?.units ?? 0);
  if (first === undefined || flying <= 0) return values.shipments;
  const lot: Shipment = {
    ...first,
    units: flying,
    earliest: flight.flyEarliest,
    likely: flight.flyLikely,
    latest: flight.flyLatest,
    travelsWith: null,
    divertUnits: 0,
    received: true,
    extraCost: flying * flight.flyCostPerUnit,
  };
  const left = first.units - flying;
  if (left === 0) return values.shipments.map((shipment) => (shipment === first ? lot : shipment));
  const rest = values.shipments.map((shipment) =>
    shipment === first ? { ...first, units: left, divertUnits: Math.min(first.divertUnits, left) } : shipment,
  );
  return [...rest, lot];
}

/** What diverting units to the seller's own warehouse costs and adds. */
export interface Diversion {
  readonly divertDays: number;
  readonly divertCostPerUnit: number;
}

/**
 * The shipments when units of the first one that goes to Amazon are sent to the seller's own warehouse instead.
 *
 * @param units - whole, >= 0; more than it holds counts as all of it
 */
export function diverted(
  values: GapValues,
  units: number,
  { divertDays, divertCostPerUnit }: Diversion,
): readonly Shipment[] {
  const first = firstShipment({
    ...values,
    shipments: values.shipments.filter(({ place }) => place === 'fba'),
  });
  const sent = Math.min(units, first?.units ?? 0);
  if (first === undefined || sent <= 0) return values.shipments;
  return values.shipments.map((shipment) =>
    shipment === first
      ? {
          ...first,
          divertUnits: sent,
          divertDays,
          extraCost: first.extraCost + sent * divertCostPerUnit,
        }
      : shipment,
  );
}
