import { addDays, daysBetween } from '../../fields/calendar-date';
import type { Formatter } from '../../fields/format';
import type { GapValues } from '../gap-inputs';
import { daysOutCounted, lastCounted, ordersKept, soldSoFar, type Live } from './counts';
import { onHandInAll } from './guess';
import { predictedRestock, predictedSoFar, type PredictedRange } from './prediction';

/** One line of what was predicted at the start against what came. */
export interface LookBack {
  readonly label: string;
  /** The day up to which both are meant: "Dec 16"; absent where it is the whole gap. */
  readonly upTo?: string;
  /** "12 to 19 Dec". */
  readonly predicted: string;
  readonly actual: string;
  readonly verdict: string;
  /** Whether it came otherwise than predicted. */
  readonly isOff: boolean;
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
    date: string,
    range: PredictedRange | undefined,
    actual: number | null,
    show = (value: number) => format.number(value, 0),
  ) => {
    if (range === undefined || actual === null) return;
    rows.push({
      label,
      upTo: format.day(dayOf(date)),
      predicted: fromTo(range, show),
      actual: show(actual),
      ...judged(placeIn(wholeRange(range), actual)),
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
        ...judged(placeIn(wholeRange(range), actual), { below: 'earlier', above: 'later' }),
      });
  }
  const sold = soldSoFar(live);
  if (sold !== null) counted('Units sold', sold.until, upTo(sold.until)?.sold, sold.units);
  if (live.restockedOn !== null) {
    const range = upTo(live.restockedOn)?.daysOut;
    const actual = daysOutCounted(live, onHandInAll(first));
    if (range !== undefined && actual !== null)
      rows.push({ upTo: format.day(dayOf(live.restockedOn)), ...daysOutRow(range, actual, format) });
  }
  const cancelled = lastCounted(live, 'cancelled');
  if (cancelled !== null)
    counted('Cancelled', cancelled.date, upTo(cancelled.date)?.cancelled, cancelled.cancelled);
  const kept = ordersKept(live, first.waitingOrders);
  if (kept !== null)
    counted('Backorders kept', lastCounted(live, 'waiting')!.date, keptRange(upTo, live), kept);
  const late = lastCounted(live, 'shippedLate');
  if (late !== null) counted('Shipped late', late.date, upTo(late.date)?.shippedLate, late.shippedLate);
  return rows;
}

function judged(place: Place, words: Partial<Record<Place, string>> = {}) {
  return { verdict: words[place] ?? place, isOff: place !== 'inside' };
}

/** Counts some days apart leave open when stock ran out: then nothing is judged that could have been either way. */
function daysOutRow(
  range: PredictedRange,
  { low, high }: NonNullable<ReturnType<typeof daysOutCounted>>,
  format: Formatter,
): LookBack {
  const show = (value: number) => format.number(value, 0);
  const whole = wholeRange(range);
  const places = [placeIn(whole, low), high === null ? 'above' : placeIn(whole, high)] as const;
  return {
    label: 'Days out',
    predicted: fromTo(range, show),
    actual: high === null ? `at least ${show(low)}` : fromTo({ low, middle: low, high }, show),
    ...(places[0] === places[1]
      ? judged(places[0])
      : { verdict: 'not counted closely enough to tell', isOff: false }),
  };
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
