import type { GapValues, Shipment } from './gap-inputs';
import { captureDecayOf, hazardOf } from './engine-parameters';

/**
 * How far the inputs that a seller is least sure of are moved down and up (a modelling choice): by a factor, to a value,
 * or by days.
 */
export const moves = {
  dailyDemand: { by: [0.8, 1.2] },
  shipments: { days: [-5, 7] },
  price: { by: [0.9, 1.1] },
  landedCost: { by: [0.85, 1.15] },
  velocityFloor: { to: [0.2, 0.6] },
  recoveryDays: { to: [14, 42] },
  captureDecay: { by: [0.5, 2] },
  hazardBefore: { by: [0.5, 2] },
  deferredShare: { to: [0, 0.3] },
  goodwillTo10: { by: [0, 2] },
} as const;
export type VariedInput = keyof typeof moves;

/** One input moved down and up, everything else as it is. */
export interface Variation {
  readonly key: VariedInput;
  readonly low: GapValues;
  readonly high: GapValues;
}

/** What the two moves of an input make of the cost of the gap. */
export interface TornadoRow {
  readonly key: VariedInput;
  readonly low: number;
  readonly high: number;
}

/** The rows whose bar would show: a lever that moves the cost by less than half of the money's unit changes nothing. */
export function rowsThatMatter(rows: readonly TornadoRow[], base: number): TornadoRow[] {
  return rows.filter(({ low, high }) => Math.max(Math.abs(low - base), Math.abs(high - base)) >= 0.5);
}

/** The moves that matter for the way chosen. */
export function gapVariations(values: GapValues): Variation[] {
  const waits = values.whileOut === 'backorder' || values.whileOut === 'shop';
  const matters: Partial<Record<VariedInput, boolean>> = {
    shipments: values.shipments.length > 0,
    velocityFloor: values.velocityOn,
    recoveryDays: values.velocityOn,
    captureDecay: waits,
    hazardBefore: waits,
  };
  return (Object.keys(moves) as VariedInput[])
    .filter((key) => matters[key] ?? true)
    .map((key) => ({ key, low: moved(values, key, 0), high: moved(values, key, 1) }));
}

function moved(values: GapValues, key: VariedInput, side: 0 | 1): GapValues {
  switch (key) {
    case 'shipments': {
      const days = moves.shipments.days[side];
      return { ...values, shipments: values.shipments.map((shipment) => later(shipment, days)) };
    }
    case 'captureDecay':
      return {
        ...values,
        captureGiven: 'rate',
        captureDecay: captureDecayOf(values) * moves.captureDecay.by[side],
      };
    case 'hazardBefore':
      return {
        ...values,
        dropOffGiven: 'hazard',
        hazardBefore: hazardOf(values) * moves.hazardBefore.by[side],
      };
    case 'deferredShare':
      return { ...values, deferredShare: Math.min(moves.deferredShare.to[side], 1 - values.switchedShare) };
    case 'velocityFloor':
    case 'recoveryDays':
      return { ...values, [key]: moves[key].to[side] };
    case 'goodwillTo10': {
      const by = moves.goodwillTo10.by[side];
      const { goodwillTo10, goodwillTo20, goodwillBeyond } = values;
      return {
        ...values,
        goodwillTo10: goodwillTo10 * by,
        goodwillTo20: goodwillTo20 * by,
        goodwillBeyond: goodwillBeyond * by,
      };
    }
    default:
      return { ...values, [key]: values[key] * moves[key].by[side] };
  }
}

function later(shipment: Shipment, days: number): Shipment {
  const { earliest, likely, latest } = shipment;
  // Sooner than today it would have landed: a shipment due or overdue can only be later.
  const by = Math.max(days, -Math.max(0, latest));
  return { ...shipment, earliest: earliest + by, likely: likely + by, latest: latest + by };
}
