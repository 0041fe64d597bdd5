import { promiseKept, type QuoteOutlook } from '../../engine/queueing/promise-kept';
import { meanCapacity, type Workshop } from '../../engine/queueing/workshop';
import type { CalculatorModel } from '../calculator';
import type { MadeValues } from './inputs';
import { atQuote, type AtQuote } from './at-quote';
import { ownTimes, settledAt } from './settled';
import { lineMadeBy } from './today';
import { quotesToTry, shortest, weeklyContribution, workshopOf } from './workshop-of';

/** One quote, by formula or played. */
export interface QuotePoint {
  readonly quote: number;
  /** Share of the orders taken while it stands that ship in time; null where none is left to be made. */
  readonly kept: number | null;
  /** Chance that the next order placed today does. */
  readonly keptToday: number;
  readonly ordersPerWeek: number;
  readonly profitPerWeek: number;
  readonly meanDays: number;
}

export interface MadeResult {
  readonly workshop: Workshop;
  /** Orders a day made, weekends counted. */
  readonly madePerDay: number;
  /** Calendar days of work in line today. */
  readonly backlogDays: number;
  /** Days by which today's line is made as surely as wanted. */
  readonly lineMadeBy: number;
  /** Shortest quote that is kept as often as wanted; null where none up to a year is. */
  readonly advised: number | null;
  /** The quote that all else is about: the advised one, or the seller's own. */
  readonly quote: number;
  readonly point: QuotePoint;
  /** Half that quote. */
  readonly shorter: QuotePoint;
  readonly utilisationUnquoted: number;
  readonly curve: readonly QuotePoint[];
  readonly best: QuotePoint;
  /** Shortest quote kept as often as wanted once settled. */
  readonly settledQuote: number | null;
  readonly at: AtQuote;
}

function compute(values: MadeValues): MadeResult {
  const workshop = workshopOf(values);
  const days = values.quoteWeeks * 7;
  const madePerDay = meanCapacity(workshop);
  const looked = new Map<number, QuoteOutlook>();
  const outlook = promiseKept(workshop, days);
  const look = (quote: number) => {
    const known = looked.get(quote) ?? outlook(quote);
    looked.set(quote, known);
    return known;
  };
  const point = (quote: number): QuotePoint => pointOf(values, quote, look(quote));
  const first = values.fixedDays + 1;
  const own = ownTimes(workshop);
  const advised = shortest(first, (quote) => isKept(look(quote), values));
  const quote = values.quoteBy === 'days' ? values.promiseDays : (advised ?? 365);
  const curve = quotesToTry(values.fixedDays, quote, advised ?? quote).map(point);
  return {
    workshop,
    madePerDay,
    backlogDays: workshop.backlog / madePerDay,
    lineMadeBy: lineMadeBy(workshop, values.keepChance),
    advised,
    quote,
    point: point(quote),
    shorter: point(shorterThan(quote, values)),
    utilisationUnquoted: workshop.arrivalsPerDay / madePerDay,
    curve,
    best: bestOf(curve),
    settledQuote: shortest(first, (at) => (settledAt(workshop, at, own)?.kept ?? 0) >= values.keepChance),
    at: atQuote(values, workshop, quote, own),
  };
}

/** What a seller sees of one quote, looked at or played. */
export function pointOf(values: MadeValues, quote: number, found: QuoteOutlook): QuotePoint {
  const { kept, keptToday, ordersPerDay, meanDays } = found;
  return {
    quote,
    kept,
    keptToday,
    ordersPerWeek: 7 * ordersPerDay,
    profitPerWeek: weeklyContribution(values, found),
    meanDays,
  };
}

/** Whether a quote is kept as often as wanted, by the next order and by all; where nobody comes or stays, the next one's chance is left. */
export function isKept(
  { kept, keptToday }: Pick<QuotePoint, 'kept' | 'keptToday'>,
  { keepChance }: MadeValues,
): boolean {
  return Math.min(kept ?? 1, keptToday) >= keepChance;
}

export const shorterThan = (quote: number, { fixedDays }: MadeValues) =>
  Math.max(fixedDays + 1, Math.round(quote / 2));

/** The quote that earns most; of like ones the shortest. */
export function bestOf(points: readonly QuotePoint[]): QuotePoint {
  return points.reduce((best, one) =>
    one.profitPerWeek > best.profitPerWeek + 1e-9 * Math.abs(best.profitPerWeek) ? one : best,
  );
}

export const model: CalculatorModel<MadeValues, MadeResult> = { compute };
