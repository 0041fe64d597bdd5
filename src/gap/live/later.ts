import { landingDayChances } from '../../engine/simulation/landing-law';
import { addDays } from '../../fields/calendar-date';
import { checkGap } from '../check-gap';
import { engineParameters } from '../engine-parameters';
import { gapInputs, type GapValues, type Shipment } from '../gap-inputs';

/** A gap seen from a later day, and what could not simply be carried over, each in a sentence. */
export interface LaterGap {
  readonly values: GapValues;
  readonly notes: readonly string[];
}

/**
 * The same gap seen from some days later.
 *
 * Day 0 moves on, where it has a date; shipments, the promised date and events move nearer by as many days; events that
 * are over leave. What is on hand and how many orders wait is not known from here and stays as it was, for the seller to
 * count anew. The number
 * of days looked ahead stays too.
 *
 * A shipment overdue keeps its dates in the past, and is judged given that it has not arrived. Its dates stop moving
 * where they would say that it must have landed long ago, or leave the range of their fields; the note says so.
 *
 * @param days - whole; 0 or less, or not whole, changes nothing: what has been lived stays lived
 * @returns values that pass the checks wherever the given ones did, unless events or seasons that come into view
 * multiply to more units than can be counted
 */
export function laterGap(values: GapValues, days: number): LaterGap {
  if (!Number.isInteger(days) || days <= 0) return { values, notes: [] };
  const asOf = movedDate(values.asOf, days);
  if (asOf === undefined) return { values, notes: ['The calendar ends before that day.'] };
  const shifts = values.shipments.map((shipment) => plausibleShift(values, shipment, days));
  const promiseDate = Math.max(gapInputs.promiseDate.min, values.promiseDate - days);
  return {
    values: {
      ...values,
      asOf,
      promiseDate,
      ...waitingLater(values, days),
      shipments: values.shipments.map((shipment, row) => moved(shipment, -shifts[row]!)),
      events: values.events
        .map((event) => ({ ...event, from: Math.max(0, event.from - days), to: event.to - days }))
        .filter(({ to }) => to >= 0),
    },
    notes: [
      ...values.shipments.flatMap((shipment, row) =>
        shifts[row]! < days && shipment.units > 0 ? [overdueNote(row, values.shipments.length)] : [],
      ),
      ...(promiseDate > values.promiseDate - days && promisesDate(values)
        ? ['The promised ship date has passed and stands at today. Set a new one.']
        : []),
      ...(values.afterLast === 'reorder'
        ? ['Orders placed at your reorder point since then are not known here: add them as shipments.']
        : []),
      ...(values.lowInventoryOn
        ? ['The mean on hand of the last 30 and 90 days has changed: take it anew from the inventory ledger.']
        : []),
    ],
  };
}

/** {@link laterGap} without its notes. */
export function later(values: GapValues, days: number): GapValues {
  return laterGap(values, days).values;
}

/** The orders that wait already have waited longer, and are due sooner; how many are left is not known from here. */
function waitingLater({ waitingOrders, waitingSince, waitingPromise }: GapValues, days: number) {
  if (waitingOrders === 0) return {};
  return {
    waitingSince: Math.min(gapInputs.waitingSince.max, waitingSince + days),
    waitingPromise: Math.max(gapInputs.waitingPromise.min, waitingPromise - days),
  };
}

/** A shipment with all three dates moved. @param days - whole; negative is nearer */
export function moved(shipment: Shipment, days: number): Shipment {
  const { earliest, likely, latest } = shipment;
  return { ...shipment, earliest: earliest + days, likely: likely + days, latest: latest + days };
}

const { min: firstDay } = gapInputs.shipments.fields.earliest;

/** The most days, up to those asked for, by which a shipment can be nearer and still be to come. */
function plausibleShift(values: GapValues, shipment: Shipment, days: number): number {
  const most = Math.max(0, Math.min(days, shipment.earliest - firstDay));
  const fits = (shift: number) => isToCome(values, moved(shipment, -shift));
  if (fits(most) || !fits(0)) return most;
  let good = 0;
  let bad = most;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Whether the checks and the engine take a shipment as one that may still land. */
function isToCome(values: GapValues, shipment: Shipment): boolean {
  const alone = {
    ...values,
    shipments: [shipment],
    events: [],
    weekdayFactors: [],
    monthFactors: [],
    horizonDays: 30,
  };
  if (checkGap(alone).some(({ path }) => path.startsWith('shipments.'))) return false;
  try {
    landingDayChances(engineParameters({ ...alone, receivingLikely: null }).shipments[0]!, 1);
    return true;
  } catch {
    return false;
  }
}

function movedDate(asOf: string | null, days: number): string | null | undefined {
  if (asOf === null) return null;
  try {
    return addDays(asOf, days);
  } catch {
    return undefined;
  }
}

function promisesDate({ whileOut, promiseKind }: GapValues): boolean {
  return promiseKind === 'fixed-date' && (whileOut === 'backorder' || whileOut === 'shop');
}

function overdueNote(row: number, of: number): string {
  const which = of === 1 ? 'The shipment' : `Shipment ${row + 1}`;
  return `${which} should have landed long ago by its dates, so they have stopped moving. Give a new date, or say that it has landed.`;
}
