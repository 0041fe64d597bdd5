import type { Column, TableOfChart } from '../../charts/chart-table';
import type { Formatter } from '../../fields/format';
import type { PipelineValues } from './inputs';
import type { PipelineResult } from './pipeline-result';

/** Orders as the gap goes on, counted since it began: what the chart draws. */
export function byGapDay(result: PipelineResult, format: Formatter): TableOfChart {
  return {
    columns: columns(format, ['Day of the gap', 'Captured', 'Waiting', 'Cancelled']),
    rows: result.byGapDay.map((row) => [row.day, row.captured, row.waiting, row.cancelled]),
  };
}

/** What happens on each day of an order's wait. */
export function byWaitingDay(
  values: PipelineValues,
  result: PipelineResult,
  format: Formatter,
): TableOfChart {
  const promised = values.promise === 'wait';
  return {
    columns: columns(format, [
      'Day of waiting',
      ...(promised ? ['Promise'] : []),
      'Orders that reach it',
      'Cancelled on it',
      'Filled on it',
      'Still standing',
    ]),
    rows: result.byWaitingDay.map((row) => [
      row.day,
      ...(promised ? [row.late ? 'broken' : 'holds'] : []),
      row.reached,
      row.cancelled,
      row.filled,
      row.standing,
    ]),
  };
}

/** The orders of each day of the gap and what becomes of them by the restock. */
export function byOrderDay(values: PipelineValues, result: PipelineResult, format: Formatter): TableOfChart {
  const promised = values.promise === 'wait';
  return {
    columns: columns(format, [
      'Day ordered',
      'Longest wait, days',
      'Captured',
      'Kept',
      ...(promised ? ['Of them late'] : []),
      'Cancelled',
    ]),
    rows: result.byOrderDay.map((row) => [
      row.day,
      row.waitTo,
      row.captured,
      row.kept,
      ...(promised ? [row.shippedLate] : []),
      row.cancelled,
    ]),
  };
}

/** The customers in use in gaps of other lengths. */
export function byGapLength(result: PipelineResult, format: Formatter): TableOfChart {
  const share = (fraction: number) => format.percent(fraction, 1);
  return {
    columns: [
      { label: 'Gap', show: (days) => format.days(days, 0) },
      { label: 'Cancel, orders arrive evenly', show: share },
      { label: 'Cancel, orders wait the whole gap', show: share },
    ],
    rows: result.otherGaps.map((row) => [row.gapDays, row.even, row.whole]),
  };
}

function columns(format: Formatter, labels: readonly string[]): Column[] {
  return labels.map((label) => ({ label, show: (count) => format.number(count, 1) }));
}
