import type { GapValues, Shipment } from './gap-inputs';
import { captureDecayOf, hazardOf } from './engine-parameters';

/** Inputs given as one number that the tornado moves, and all it moves. */
type VariedNumber =
  'dailyDemand' | 'price' | 'landedCost' | 'velocityFloor' | 'deferredShare' | 'goodwillTo10';
export type VariedInput = VariedNumber | 'shipments' | 'recoveryDays' | 'captureDecay' | 'hazardBefore';

/** One input moved down and up, everything else as it is. */
export interface Variation {
  readonly key: VariedInput;
  readonly low: { readonly says: string; readonly values: GapValues };
  readonly high: { readonly says: string; readonly values: GapValues };
}

export interface TornadoRow {
  /** Which input moved; its words are the page's. */
  readonly key: VariedInput;
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
    scaled(values, 'dailyDemand', 0.8, 1.2),
    values.shipments.length > 0 && {
      key: 'shipments',
      low: {
        says: '5 days sooner',
        values: { ...values, shipments: values.shipments.map((shipment) => moved(shipment, -5)) },
      },
      high: {
        says: '7 days later',
        values: { ...values, shipments: values.shipments.map((shipment) => moved(shipment, 7)) },
      },
    },
    scaled(values, 'price', 0.9, 1.1),
    scaled(values, 'landedCost', 0.85, 1.15),
    values.velocityOn && set(values, 'velocityFloor', 0.2, 0.6),
    values.velocityOn && {
      key: 'recoveryDays',
      low: { says: '14 days', values: { ...values, recoveryDays: 14 } },
      high: { says: '42 days', values: { ...values, recoveryDays: 42 } },
    },
    waits &&
      waiting(values, 'captureDecay', captureDecayOf(values), {
        captureGiven: 'rate',
      }),
    waits && waiting(values, 'hazardBefore', hazardOf(values), { dropOffGiven: 'hazard' }),
    set(values, 'deferredShare', 0, Math.min(0.3, 1 - values.switchedShare)),
    scaled(values, 'goodwillTo10', 0, 2, ['goodwillTo20', 'goodwillBeyond']),
  ];
  return variations.filter((variation) => variation !== false);
}

type NumberKey = { [K in keyof GapValues]: GapValues[K] extends number ? K : never }[keyof GapValues];

function scaled(
  values: GapValues,
  key: VariedNumber,
  low: number,
  high: number,
  also: readonly NumberKey[] = [],
): Variation {
  const at = (factor: number) => ({
    says: factor === 0 ? 'none' : `${factor > 1 ? '+' : '−'}${Math.round(Math.abs(factor - 1) * 100)} %`,
    values: { ...values, ...Object.fromEntries([key, ...also].map((name) => [name, values[name] * factor])) },
  });
  return { key, low: at(low), high: at(high) };
}

function set(values: GapValues, key: VariedNumber, low: number, high: number): Variation {
  const at = (value: number) => ({
    says: `${Math.round(value * 100)} %`,
    values: { ...values, [key]: value },
  });
  return { key, low: at(low), high: at(high) };
}

function waiting(
  values: GapValues,
  key: 'captureDecay' | 'hazardBefore',
  rate: number,
  given: Partial<GapValues>,
): Variation {
  const at = (factor: number) => ({
    says: `${(rate * factor * 100).toPrecision(2)} % a day`,
    values: { ...values, ...given, [key]: rate * factor },
  });
  return { key, low: at(0.5), high: at(2) };
}

function moved(shipment: Shipment, days: number): Shipment {
  return {
    ...shipment,
    earliest: shipment.earliest + days,
    likely: shipment.likely + days,
    latest: shipment.latest + days,
  };
}
