import type { Shipment } from './gap-inputs';

/** One shipment that is sellable for certain on one day, for examples that a closed form answers. */
export const certainShipment = (
  units: number,
  day: number,
  place: Shipment['place'] = 'own',
): readonly Shipment[] => [
  {
    units,
    place,
    earliest: day,
    likely: day,
    latest: day,
    slipChance: 0,
    slipDays: 0,
    travelsWith: null,
    divertUnits: 0,
    divertDays: 0,
    extraCost: 0,
    received: false,
  },
];
