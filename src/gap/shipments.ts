import type { GapValues, Shipment } from './gap-inputs';

/** The shipment most likely to land first, in whatever order they were typed; undefined when none is under way. */
export function firstShipment(values: GapValues): Shipment | undefined {
  return values.shipments.reduce<Shipment | undefined>(
    (first, next) => (first === undefined || next.likely < first.likely ? next : first),
    undefined,
  );
}

/** Units on hand and inbound that can fill an FBM backorder. */
export function ownUnits(values: GapValues): number {
  return values.shipments.reduce(
    (units, shipment) =>
      units + (shipment.place === 'own' ? shipment.units : Math.min(shipment.divertUnits, shipment.units)),
    values.onHandOwn,
  );
}

/** Inbound units that Amazon could sell ahead. */
export function inboundToAmazon(values: GapValues): number {
  return values.shipments.reduce(
    (units, { place, units: all, divertUnits }) =>
      units + (place === 'fba' ? all - Math.min(divertUnits, all) : 0),
    0,
  );
}

/** The first shipment sent elsewhere; the others as they are. */
export function sendFirst(values: GapValues, place: Shipment['place']): Shipment[] {
  const first = firstShipment(values);
  return values.shipments.map((shipment) => (shipment === first ? { ...shipment, place } : shipment));
}
