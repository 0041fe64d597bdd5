import type { TableOfChart } from '../../charts/chart-table';
import type { Formatter } from '../../fields/format';
import { dayLabel } from '../../gap/day-words';
import type { StopValues } from './inputs';
import type { StopResult } from './model';

/** Each day of the gap: what the next order is worth and why. */
export function dayTable(values: StopValues, result: StopResult, format: Formatter): TableOfChart {
  const share = (chance: number) => format.frequency(chance);
  const orders = (count: number) => format.number(count, 0);
  return {
    columns: [
      { label: 'day' },
      { label: 'next order', show: (money) => format.money(money, 2) },
      { label: 'still out', show: share },
      { label: 'promise, days', show: orders },
      { label: 'orders waiting', show: orders },
      { label: 'kept', show: share },
      { label: 'shipped late', show: share },
      { label: 'cancelled by you', show: share },
      { label: 'complaints of 100', show: (count) => format.number(count, 1) },
      { label: 'worth up to', show: orders },
    ],
    rows: result.byDay.map(({ day, stillOut, promise, queue, next, economicCap }) => [
      dayLabel(day, format),
      next.value,
      stillOut,
      promise,
      queue,
      next.kept,
      next.late,
      next.cancelledBySeller,
      100 * (next.late * values.defectsPerLate + next.cancelledBySeller * values.defectsPerCancelled),
      economicCap,
    ]),
  };
}
