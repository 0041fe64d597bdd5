import { kaplanMeier } from '../../engine/backorders/kaplan-meier';
import type { PromisedWait } from '../../engine/backorders/promise-fit';
import { normalQuantile } from '../../engine/statistics/normal';
import type { TableOfChart } from '../../charts/chart-table';
import type { SurvivalData } from '../../charts/survival-picture';
import type { Formatter } from '../../fields/format';

const curvePoints = 120;
/** More rows than this, and the table goes by several days. */
const mostRows = 45;

export interface SurvivalShown extends SurvivalData {
  readonly table: TableOfChart;
  readonly words: string;
}

/**
 * The picture of the waits: Kaplan and Meier's steps with Greenwood's standard error, 8 of 10 samples, and the fitted
 * curve. The axis ends a little past the last cancellation, as later waits change nothing.
 */
export function survivalShown(
  waits: readonly PromisedWait[],
  fitted: (days: number) => number,
  format: Formatter,
): SurvivalShown {
  const z = normalQuantile(0.9);
  const steps = kaplanMeier(waits).map(({ days, survival, standardError }) => ({
    days,
    share: survival,
    lower: Math.max(0, survival - z * standardError),
    upper: Math.min(1, survival + z * standardError),
  }));
  const longest = waits.reduce((most, { days }) => Math.max(most, days), 0);
  const lastCancelled = steps.at(-1)?.days ?? 0;
  const lastDay = Math.max(1, Math.min(Math.ceil(longest), Math.ceil(Math.max(7, lastCancelled * 1.2))));
  const at = (day: number) =>
    steps.findLast(({ days }) => days <= day) ?? { days: 0, share: 1, lower: 1, upper: 1 };
  const every = Math.ceil(lastDay / mostRows);
  const rows = Array.from({ length: Math.floor(lastDay / every) }, (_, index) => (index + 1) * every);
  const ends = Float64Array.from(waits, ({ days }) => days).sort();
  const cancelledEnds = Float64Array.from(
    waits.filter(({ cancelled }) => cancelled).map(({ days }) => days),
  ).sort();
  const percent = (share: number) => format.percent(share, 1);
  const number = (count: number) => format.number(count, 0);
  return {
    steps,
    fitted: Array.from({ length: curvePoints + 1 }, (_, point) => fitted((point / curvePoints) * lastDay)),
    lastDay,
    words: `Share of orders still waiting by days waited. ${[0.25, 0.5, 1]
      .map((part) => Math.max(1, Math.round(part * lastDay)))
      .filter((day, index, days) => days.indexOf(day) === index)
      .map(
        (day) =>
          `After ${format.days(day, 0)} ${percent(at(day).share)} counted, ${percent(fitted(day))} fitted.`,
      )
      .join(' ')}`,
    table: {
      columns: [
        { label: 'Days waited', show: number },
        { label: 'Orders seen so long', show: number },
        { label: 'Cancelled by then', show: number },
        { label: 'Still waiting', show: percent },
        { label: '8 in 10: from', show: percent },
        { label: 'to', show: percent },
        { label: 'Fitted', show: percent },
      ],
      rows: rows.map((day) => {
        const { share, lower, upper } = at(day);
        return [
          day,
          ends.length - countBelow(ends, day),
          countBelow(cancelledEnds, day + 1e-9),
          share,
          lower,
          upper,
          fitted(day),
        ];
      }),
    },
  };
}

/** How many of the sorted values lie below one. */
function countBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
