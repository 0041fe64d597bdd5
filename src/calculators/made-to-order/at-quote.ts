import { closeAt as closesAt, madeWithin } from '../../engine/queueing/last-in-line';
import { arrivalsAt, capacityWithin, meanCapacity, type Workshop } from '../../engine/queueing/workshop';
import type { MadeValues } from './inputs';
import { pricing, type Pricing } from './pricing';
import { settledAt, type Settled } from './settled';
import { worthUntil } from './worth-until';

/** What follows from one quote without any chance but that of making. */
export interface AtQuote {
  readonly ordersPerDay: number;
  /** Orders that come over orders made; from 1 on nothing settles. */
  readonly utilisation: number;
  readonly settled: Settled | null;
  /** Capacity of the quoted days from today, in orders. */
  readonly room: number;
  /** Orders waiting at which the next one would be late too often. */
  readonly closeAt: number;
  readonly closeCurve: readonly { readonly waiting: number; readonly kept: number }[];
  /** Orders waiting at which the next one brings nothing; null where each is worth taking. */
  readonly worthUntil: number | null;
  readonly pricing: Pricing;
}

export function atQuote(
  values: MadeValues,
  workshop: Workshop,
  quote: number,
  own?: readonly number[],
): AtQuote {
  const ordersPerDay = arrivalsAt(workshop, quote).rate;
  const madePerDay = meanCapacity(workshop);
  const room = capacityWithin(workshop, 0, quote);
  const closeAt = closesAt(workshop, room, values.keepChance);
  return {
    ordersPerDay,
    utilisation: ordersPerDay / madePerDay,
    settled: settledAt(workshop, quote, own),
    room,
    closeAt,
    closeCurve: closing(workshop, room, closeAt),
    worthUntil: worthUntil(values, workshop, quote),
    pricing: pricing(values, ordersPerDay, madePerDay),
  };
}

/** Chance that an order with so many before it keeps the quote. */
function closing(workshop: Workshop, room: number, closeAt: number): AtQuote['closeCurve'] {
  const last = Math.max(10, Math.ceil(1.6 * Math.max(closeAt, room)));
  const step = Math.max(1, Math.ceil(last / 24));
  const marks = new Set(Array.from({ length: Math.floor(last / step) + 1 }, (_, at) => at * step));
  // The last order that is still taken, and the first that is not.
  if (closeAt > 0) marks.add(closeAt - 1);
  marks.add(closeAt);
  return [...marks]
    .sort((a, b) => a - b)
    .map((waiting) => ({ waiting, kept: madeWithin(workshop, waiting, room) }));
}
