import type { GapValues, Shipment } from './gap-inputs';
import { captureDecayOf, hazardOf } from './engine-parameters';

/** One input moved down and up, everything else as it is. */
export interface Variation {
  readonly key: string;
  readonly label: string;
  readonly low: { readonly says: string; readonly values: GapValues };
  readonly high: { readonly says: string; readonly values: GapValues };
}

export interface TornadoRow {
  readonly label: string;
  readonly low: { readonly says: string; readonly cost: number };
  readonly high: { readonly says: string; readonly cost: number };
}

/**
 * The inputs that a seller is least sure of, each with a plausible low and high (a modelling choice).
 * Only those that matter for the way chosen are varied.
 */
export function gapVariations(values: GapValues): Variation[] {
  const waits = values.whileOut === 'backorder' || values.whileOut === 'shop';
  const variations: (Variation | false)[] = [
    scaled(values, 'dailyDemand', 'Units sold a day', 0.8, 1.2),
    values.shipments.length > 0 && {
      key: 'shipments',
      label: 'Restock date',
      low: {
        says: '5 days sooner',
        values: { ...values, shipments: values.shipments.map((shipment) => moved(shipment, -5)) },
      },
      high: {
        says: '7 days later',
        values: { ...values, shipments: values.shipments.map((shipment) => moved(shipment, 7)) },
      },
    },
    scaled(values, 'price', 'Price', 0.9, 1.1),
    scaled(values, 'landedCost', 'Landed cost', 0.85, 1.15),
    values.velocityOn && set(values, 'velocityFloor', 'Lowest velocity', 0.2, 0.6),
    values.velocityOn && {
      key: 'recoveryDays',
      label: 'Days to win velocity back',
      low: { says: '14 days', values: { ...values, recoveryDays: 14 } },
      high: { says: '42 days', values: { ...values, recoveryDays: 42 } },
    },
    waits &&
      waiting(values, 'captureDecay', 'Orders lost per day promised', captureDecayOf(values), {
        captureGiven: 'rate',
      }),
    waits &&
      waiting(values, 'hazardBefore', 'Cancel while waiting', hazardOf(values), { dropOffGiven: 'hazard' }),
    set(values, 'deferredShare', 'Come back after restock', 0, Math.min(0.3, 1 - values.switchedShare)),
    scaled(values, 'goodwillTo10', 'Goodwill of delayed customers', 0, 2, ['goodwillTo20', 'goodwillBeyond']),
  ];
  return variations.filter((variation) => variation !== false);
}

type NumberKey = { [K in keyof GapValues]: GapValues[K] extends number ? K : never }[keyof GapValues];

function scaled(
  values: GapValues,
  key: NumberKey,
  label: string,
  low: number,
  high: number,
  also: readonly NumberKey[] = [],
): Variation {
  const at = (factor: number) => ({
    says: factor === 0 ? 'none' : `${factor > 1 ? '+' : '−'}${Math.round(Math.abs(factor - 1) * 100)} %`,
    values: { ...values, ...Object.fromEntries([key, ...also].map((name) => [name, values[name] * factor])) },
  });
  return { key, label, low: at(low), high: at(high) };
}

function set(values: GapValues, key: NumberKey, label: string, low: number, high: number): Variation {
  const at = (value: number) => ({
    says: `${Math.round(value * 100)} %`,
    values: { ...values, [key]: value },
  });
  return { key, label, low: at(low), high: at(high) };
}

function waiting(
  values: GapValues,
  key: 'captureDecay' | 'hazardBefore',
  label: string,
  rate: number,
  given: Partial<GapValues>,
): Variation {
  const at = (factor: number) => ({
    says: `${(rate * factor * 100).toPrecision(2)} % a day`,
    values: { ...values, ...given, [key]: rate * factor },
  });
  return { key, label, low: at(0.5), high: at(2) };
}

function moved(shipment: Shipment, days: number): Shipment {
  return {
    ...shipment,
    earliest: shipment.earliest + days,
    likely: shipment.likely + days,
    latest: shipment.latest + days,
  };
}
