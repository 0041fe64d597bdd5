import type { Formatter } from '../../fields/format';
import type { StopValues } from './inputs';
import type { StopResult } from './model';

/** What keeps any backorder from being worth taking. */
export type NoneReason =
  'loses-money' | 'kept-back' | 'promise-passed' | 'overdue' | 'refused' | 'goodwill' | 'late' | 'cancelled';

/** The reason of a cap of 0, of what the first order of the gap brings and costs; null where the cap is more. */
export function reasonForNone(values: StopValues, result: StopResult): NoneReason | null {
  const first = result.byDay[0];
  if (result.cap > 0 || first === undefined) return null;
  if (result.terms.contribution < 0) return 'loses-money';
  if (result.worthTo >= 0) return 'kept-back';
  if (values.promiseKind === 'fixed-date' && values.promiseDate <= first.day) return 'promise-passed';
  const { next } = first;
  if (next.cancelledBySeller > next.kept) return 'overdue';
  const costs = [
    ['cancelled', -next.handling],
    ['refused', -next.refused],
    ['goodwill', -next.goodwill],
    ['late', -next.lateness],
  ] as const;
  return costs.reduce((most, cost) => (cost[1] > most[1] ? cost : most))[0];
}

/** The reason in words, to stand after a colon. */
export function whyNone(values: StopValues, result: StopResult, format: Formatter): string {
  const { terms, byDay } = result;
  switch (reasonForNone(values, result)) {
    case 'loses-money':
      return `each loses ${format.money(-terms.contribution)} even when it is kept, as its costs are more than its price`;
    case 'kept-back':
      return 'once losses are kept back, nothing under way is left to fill one';
    case 'promise-passed':
      return `the date you promise, ${format.day(values.promiseDate)}, is there before you run out on ${format.day(byDay[0]!.day)}, so each order would break its promise`;
    case 'overdue':
      return 'more would end as cancellations by you, overdue before the stock is there, than could be kept';
    case 'refused':
      return `turned away, a customer brings ${format.money(terms.refusedWorth)} on average all the same, by coming back or taking another item`;
    case 'goodwill':
      return 'the wait loses more future orders than an order brings';
    case 'late':
      return 'being late costs more than an order brings';
    default:
      return 'so many cancel while they wait that handling them costs more than those who stay bring';
  }
}

/** The same beside a figure, in a few words. */
export function whyNoneShortly(values: StopValues, result: StopResult): string {
  switch (reasonForNone(values, result)) {
    case 'loses-money':
      return 'each order loses money, even when it is kept';
    case 'kept-back':
      return 'all that is under way is kept back for losses';
    case 'promise-passed':
      return 'the promised date is there before you run out';
    case 'overdue':
      return 'most would be overdue before the stock is there';
    case 'refused':
      return 'customers turned away bring more than an order';
    case 'goodwill':
      return 'the wait loses more future orders than an order brings';
    case 'late':
      return 'being late costs more than an order brings';
    default:
      return 'too many cancel while they wait';
  }
}
