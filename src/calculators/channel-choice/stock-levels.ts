import type { ChannelValues } from './inputs';

/** Multiples of the seller's units at which the pick is asked for again. */
export const levelFactors = [0.25, 0.5, 0.75, 1.5, 2] as const;

/** The same gap with all units, on hand and under way, so many times as many; whole ones. */
export function withUnits(values: ChannelValues, factor: number): ChannelValues {
  const times = (units: number) => Math.min(1e9, Math.round(units * factor));
  return {
    ...values,
    onHandFba: times(values.onHandFba),
    onHandOwn: times(values.onHandOwn),
    onHandShop: times(values.onHandShop),
    shipments: values.shipments.map((shipment) => ({
      ...shipment,
      units: times(shipment.units),
      divertUnits: times(shipment.divertUnits),
    })),
  };
}

/** All units on hand and under way. */
export const unitsOf = (values: ChannelValues): number =>
  values.onHandFba +
  values.onHandOwn +
  values.onHandShop +
  values.shipments.reduce((sum, { units }) => sum + units, 0);
