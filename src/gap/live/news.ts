import { gapInputs, type GapValues, type Shipment } from '../gap-inputs';
import { moved } from './later';

const { min: firstDay, max: lastDay } = gapInputs.shipments.fields.latest;
const { max: mostUnits } = gapInputs.onHandFba;

/** The input that holds what lies at each place. */
export const onHandAt = {
  fba: 'onHandFba',
  own: 'onHandOwn',
  shop: 'onHandShop',
} as const satisfies Readonly<Record<Shipment['place'], keyof GapValues>>;

/** One shipment later by some days, its spread kept; no later than its fields can say. */
export function delayed(values: GapValues, row: number, days: number): GapValues {
  return changed(values, row, (shipment) => moved(shipment, withinFields(shipment, days)));
}

/** One shipment on a new likely day, its spread kept around it. @param likely - days from day 0, whole */
export function rescheduled(values: GapValues, row: number, likely: number): GapValues {
  return changed(values, row, (shipment) =>
    moved(shipment, withinFields(shipment, likely - shipment.likely)),
  );
}

/** What came in, in units. */
export interface Receipt {
  readonly received: number;
  /** Of them, those that fill waiting orders at once. */
  readonly toWaiting: number;
  /** Whether what is missing of the shipment is still on its way. */
  readonly restToCome: boolean;
}

/**
 * One shipment landed: its units are on hand where it went, less those that waiting orders take.
 *
 * What was to be diverted goes to the own warehouse. After the last shipment a gap that is “restocked in time” needs
 * one to be after: an empty one that has just landed stands for it.
 */
export function landed(
  values: GapValues,
  row: number,
  { received, toWaiting, restToCome }: Receipt,
): GapValues {
  const shipment = values.shipments[row];
  if (shipment === undefined) return values;
  const diverted = Math.min(shipment.divertUnits, received);
  const here = onHandAt[shipment.place];
  const arrived = { ...values, [here]: values[here] + received - diverted };
  arrived.onHandOwn += diverted;
  const filled = Math.min(toWaiting, received);
  arrived.waitingOrders = Math.max(0, values.waitingOrders - filled);
  const fromHere = Math.min(filled, arrived[here]);
  arrived[here] = Math.min(mostUnits, arrived[here] - fromHere);
  arrived.onHandOwn = Math.min(mostUnits, Math.max(0, arrived.onHandOwn - (filled - fromHere)));
  const rest = restToCome ? shipment.units - received : 0;
  if (rest > 0) {
    const left = { units: rest, divertUnits: Math.min(rest, shipment.divertUnits - diverted), extraCost: 0 };
    return changed(arrived, row, (whole) => ({ ...whole, ...left }));
  }
  const others = values.shipments.filter((_, index) => index !== row);
  if (others.length > 0 || values.afterLast !== 'restocked') return { ...arrived, shipments: others };
  return { ...arrived, receivingLikely: null, shipments: [emptyShipment(shipment)] };
}

/** Whether a shipment is only the mark that the last one has landed. */
export function isEmpty(shipment: Shipment): boolean {
  return shipment.units === 0;
}

function emptyShipment(shipment: Shipment): Shipment {
  return {
    ...shipment,
    units: 0,
    earliest: 0,
    likely: 0,
    latest: 0,
    slipChance: 0,
    travelsWith: null,
    divertUnits: 0,
    extraCost: 0,
  };
}

function changed(values: GapValues, row: number, change: (shipment: Shipment) => Shipment): GapValues {
  return {
    ...values,
    shipments: values.shipments.map((shipment, index) => (index === row ? change(shipment) : shipment)),
  };
}

function withinFields({ earliest, latest }: Shipment, days: number): number {
  return Math.max(firstDay - earliest, Math.min(days, lastDay - latest));
}
