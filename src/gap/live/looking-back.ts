import { addDays, daysBetween } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import type { GapValues } from '../gap-inputs';
import { daysOut, lastCounted, ordersKept, soldSoFar, type Live } from './counts';
import { predictedRestock, predictedSoFar, type PredictedRange } from './prediction';

/** One line of what was predicted at the start against what came. */
export interface LookBack {
  readonly label: string;
  /** "12 to 19 Dec". */
  readonly predicted: string;
  readonly actual: string;
  readonly verdict: string;
}

export type Place = 'inside' | 'below' | 'above';

/** Where an actual count lies against the range of 8 in 10 futures, its ends being inside. */
export function placeIn({ low, high }: Pick<PredictedRange, 'low' | 'high'>, actual: number): Place {
  return actual < low ? 'below' : actual > high ? 'above' : 'inside';
}

/**
 * The first prediction against what was counted; only lines for which there is a count.
 *
 * Each quantity is compared on the day up to which it was counted, so a gap still going on is not judged by its end.
 *
 * @param first - the values of the first prediction
 * @param format - with the date of the first prediction's day 0
 */
export function lookBack(first: GapValues, seed: number, live: Live, format: Formatter): LookBack[] {
  const rows: LookBack[] = [];
  const dayOf = (date: string) => daysBetween(live.startedOn, date);
  const byDay = new Map<number, ReturnType<typeof predictedSoFar>>();
  const upTo = (date: string) => {
    const days = dayOf(date);
    if (days < 1 || days > 10_000) return null;
    if (!byDay.has(days)) byDay.set(days, predictedSoFar(first, days, seed));
    return byDay.get(days)!;
  };
  const counted = (
    label: string,
    range: PredictedRange | undefined,
    actual: number | null,
    show = (value: number) => format.number(value, 0),
  ) => {
    if (range === undefined || actual === null) return;
    rows.push({
      label,
      predicted: fromTo(range, show),
      actual: show(actual),
      verdict: placeIn(wholeRange(range), actual),
    });
  };

  if (live.restockedOn !== null) {
    const range = predictedRestock(first, seed);
    const actual = dayOf(live.restockedOn);
    const show = (day: number) => format.day(Math.round(day));
    if (range !== null)
      rows.push({
        label: 'Back in stock',
        predicted: fromTo(range, show),
        actual: show(actual),
        verdict: { inside: 'inside', below: 'earlier', above: 'later' }[placeIn(wholeRange(range), actual)],
      });
  }
  const sold = soldSoFar(live);
  if (sold !== null) counted('Units sold', upTo(sold.until)?.sold, sold.units);
  if (live.restockedOn !== null) counted('Days out', upTo(live.restockedOn)?.daysOut, daysOut(live));
  const cancelled = lastCounted(live, 'cancelled');
  if (cancelled !== null) counted('Cancelled', upTo(cancelled.date)?.cancelled, cancelled.cancelled);
  const kept = ordersKept(live, first.waitingOrders);
  if (kept !== null) counted('Backorders kept', keptRange(upTo, live), kept);
  const late = lastCounted(live, 'shippedLate');
  if (late !== null) counted('Shipped late', upTo(late.date)?.shippedLate, late.shippedLate);
  return rows;
}

/** Kept orders leave on the day of the restock itself, which therefore counts. */
function keptRange(
  upTo: (date: string) => ReturnType<typeof predictedSoFar> | null,
  live: Live,
): PredictedRange | undefined {
  const last = lastCounted(live, 'waiting');
  if (last === null) return undefined;
  const day = last.date === live.restockedOn ? addDays(last.date, 1) : last.date;
  return upTo(day)?.kept;
}

/** Both ends as whole counts, outwards, so that rounding never puts a count outside. */
function wholeRange({ low, high }: PredictedRange): { low: number; high: number } {
  return { low: Math.floor(low), high: Math.ceil(high) };
}

function fromTo(range: PredictedRange, show: (value: number) => string): string {
  const { low, high } = wholeRange(range);
  return show(low) === show(high) ? show(low) : `${show(low)} to ${show(high)}`;
}
