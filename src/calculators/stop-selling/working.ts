import type { Formatter } from '../../fields/format';
import type { WorkingStep } from '../../fields/answer';
import type { StopValues } from './inputs';
import type { StopResult } from './model';

/** The value of the first backorder of the gap, step by step with the seller's own numbers, and the cap. */
export function stopWorking(values: StopValues, result: StopResult, format: Formatter): WorkingStep[] {
  const first = result.byDay[0];
  if (first === undefined) return [];
  const { next, day, promise } = first;
  const { terms } = result;
  const money = (amount: number) => format.money(amount, 2);
  const n = (value: number, digits = 3) => format.number(value, digits);
  const cancelled = next.cancelledByBuyer + next.cancelledBySeller;
  return [
    {
      says: `Orders of ${format.day(day)} that are kept, at a promise of ${format.days(promise, 0)}`,
      formula: 'sum over restock days: their chance × S̄(days waited)',
      gives: format.frequency(next.kept),
    },
    {
      says: 'of which shipped after the promise',
      formula: 'the same over the days past it',
      gives: format.frequency(next.late),
    },
    {
      says: 'Contribution it brings',
      formula: `kept × contribution = ${n(next.kept)} × ${money(terms.contribution)}`,
      gives: money(next.contribution),
    },
    {
      says: 'Handling if it is cancelled',
      formula: `(1 − kept) × handling = ${n(cancelled)} × ${money(terms.handlingCostPerCancellation)}`,
      gives: money(next.handling),
    },
    {
      says: 'Future orders lost to the wait',
      formula: `kept × share by delay × ${n(terms.ordersPerYear, 1)} orders a year × ${money(terms.contributionPerFutureOrder)}`,
      gives: money(next.goodwill),
    },
    {
      says: 'Cost of being late',
      formula: `late × cost = ${n(next.late)} × ${money(terms.lateCost)}`,
      gives: money(next.lateness),
    },
    {
      says: 'What a customer turned away would bring all the same',
      formula: `${format.percent(values.deferredShare, 0)} come back, ${format.percent(values.switchedShare, 0)} take another item`,
      gives: money(next.refused),
    },
    { says: 'Worth of taking the order', formula: 'the sum of these', gives: money(next.value) },
    {
      says: 'Longest certain wait at which an order pays',
      formula: 'the last whole day with S̄·(contribution − goodwill) − handling·(1 − S̄) − turned away ≥ 0',
      gives: result.alwaysWorth ? 'longer than a year' : format.days(result.longestWait, 0),
    },
    {
      says: 'Orders that the units under way can carry',
      formula: `units × (1 − kept back) = ${n(result.fillable, 0)} × (1 − ${format.percent(values.shrinkage, 0)})`,
      gives: n(result.fillableCap, 0),
    },
    {
      says: 'Cap to enter',
      formula: `the smaller of ${n(result.fillableCap, 0)} that can be filled and ${n(result.economicCap, 0)} that are worth it`,
      gives: n(result.cap, 0),
    },
  ];
}
