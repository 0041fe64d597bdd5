import type { Formatter } from '../../fields/format';
import type { PipelineValues } from './inputs';
import type { PipelineResult } from './model';

/** A table of numbers by day; the first column names the row. */
export interface DayTable {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** Orders as the gap goes on: what the chart draws. */
export function byGapDay(result: PipelineResult): DayTable {
  return {
    name: 'by-day-of-the-gap',
    title: 'By day of the gap',
    note: 'counted since the gap began, at the end of each day',
    columns: ['Day of the gap', 'Captured', 'Waiting', 'Cancelled'],
    rows: result.byGapDay.map((row) => [row.day, row.captured, row.waiting, row.cancelled]),
  };
}

/** What happens on each day of an order's wait. */
export function byWaitingDay(values: PipelineValues, result: PipelineResult, format: Formatter): DayTable {
  return {
    name: 'by-day-of-waiting',
    title: 'By day of waiting',
    note:
      values.promise === 'wait' && values.promisedWaitDays < values.gapDays
        ? `orders past day ${format.number(values.promisedWaitDays, 0)} of their wait are late`
        : 'of the orders that reach a day of their wait, what becomes of them on it',
    columns: [
      'Day of waiting',
      'Captured orders that reach it',
      'Cancelled on it',
      'Filled on it',
      'Still standing after',
    ],
    rows: result.byWaitingDay.map((row) => [row.day, row.reached, row.cancelled, row.filled, row.standing]),
  };
}

/** The orders of each day of the gap and how many of them stand at the restock. */
export function byOrderDay(values: PipelineValues, result: PipelineResult): DayTable {
  const late = values.promise === 'wait';
  return {
    name: 'by-order-day',
    title: 'By order day',
    note:
      result.reading === 'even'
        ? 'what is left at the restock of the orders placed on each day'
        : 'all orders are placed as the gap begins',
    columns: [
      'Day ordered',
      'Waits up to, days',
      'Captured',
      'Kept',
      ...(late ? ['of them late'] : []),
      'Cancelled',
    ],
    rows: result.byOrderDay.map((row) => [
      row.day,
      row.waitTo,
      row.captured,
      row.kept,
      ...(late ? [row.shippedLate] : []),
      row.cancelled,
    ]),
  };
}
