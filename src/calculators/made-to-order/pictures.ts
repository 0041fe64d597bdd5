import type { TableOfChart } from '../../charts/chart-table';
import type { CurveData } from '../../charts/curve-picture';
import type { FanSeries } from '../../charts/fan-picture';
import type { Formatter } from '../../fields/format';
import { aWeek, keptPercent, keptWords } from './chance-words';
import type { MadeValues } from './inputs';
import { isKept } from './model';
import type { Shown } from './shown';
import type { MadeOutcome } from './simulation';

/** A curve with its table. */
export interface Curve {
  readonly data: CurveData;
  readonly table: TableOfChart;
}

/** Share kept by promised days, each with the orders that it leaves. */
export function keptCurve(values: MadeValues, shown: Shown, format: Formatter): Curve {
  return {
    data: {
      points: shown.curve.flatMap(({ kept, ...point }) =>
        kept === null
          ? []
          : [{ at: point.quote, value: kept, isAllowed: isKept({ ...point, kept }, values) }],
      ),
      marks: [
        {
          at: shown.quote,
          label: `${format.days(shown.quote, 0)}${shown.point.kept === null ? '' : `: ${keptWords(shown.point.kept, values, format)}`}`,
        },
      ],
      formatAt: (at) => format.days(at, 0),
      format: (kept) => format.percent(kept, 0),
    },
    table: promiseTable(values, shown, format),
  };
}

/** Profit of a week by promised days. */
export function profitCurve(values: MadeValues, shown: Shown, format: Formatter): Curve {
  const money = (value: number) => format.money(value, 0);
  return {
    data: {
      points: shown.curve.map((point) => ({
        at: point.quote,
        value: point.profitPerWeek,
        isAllowed: isKept(point, values),
      })),
      marks: [
        { at: shown.best.quote, label: `earns most, ${format.days(shown.best.quote, 0)}` },
        ...(shown.best.quote === shown.quote
          ? []
          : [{ at: shown.quote, label: `your promise, ${format.days(shown.quote, 0)}` }]),
      ],
      formatAt: (at) => format.days(at, 0),
      format: money,
    },
    table: promiseTable(values, shown, format),
  };
}

function promiseTable(values: MadeValues, { curve }: Shown, format: Formatter): TableOfChart {
  return {
    columns: [
      { label: 'Promise, days', show: (value) => format.number(value, 0) },
      { label: 'In time', show: (value) => keptPercent(value, values, format) },
      { label: 'The next in time', show: (value) => keptPercent(value, values, format) },
      { label: 'Orders a week', show: (value) => aWeek(value, format) },
      { label: 'Mean days to ship', show: (value) => format.number(value, 1) },
      { label: 'Earned a week', show: (value) => format.money(value, 0) },
    ],
    rows: curve.map(({ quote, kept, keptToday, ordersPerWeek, meanDays, profitPerWeek }) => [
      quote,
      kept ?? '–',
      keptToday,
      ordersPerWeek,
      meanDays,
      profitPerWeek,
    ]),
  };
}

/** Capacity taken by price. */
export function priceCurve(values: MadeValues, { at }: Shown, format: Formatter): Curve {
  const { curve, now, clearing } = at.pricing;
  return {
    data: {
      points: curve.map(({ price, utilisation }) => ({
        at: price,
        value: utilisation,
        isAllowed: utilisation <= values.fullest * (1 + 1e-9),
      })),
      marks: [
        { at: now.price, label: `today ${format.money(now.price, 2)}` },
        ...(clearing === null || Math.abs(clearing.price - now.price) < 0.005
          ? []
          : [
              {
                at: clearing.price,
                label: `${format.percent(values.fullest, 0)} full at ${format.money(clearing.price, 2)}`,
              },
            ]),
      ],
      formatAt: (price) => format.money(price, price < 10 ? 2 : 0),
      format: (taken) => format.percent(taken, 0),
    },
    table: {
      columns: [
        { label: 'Price', show: (value) => format.money(value, 2) },
        { label: 'Capacity taken', show: (value) => format.percent(value, 0) },
        { label: 'Orders a week', show: (value) => aWeek(value, format) },
        { label: 'Earned a week by what can be made', show: (value) => format.money(value, 0) },
      ],
      rows: curve.map(({ price, utilisation, ordersPerWeek, profitPerWeek }) => [
        price,
        utilisation,
        ordersPerWeek,
        profitPerWeek,
      ]),
    },
  };
}

/** Chance of the next order by how many wait. */
export function closeCurve(values: MadeValues, { at }: Shown, format: Formatter): Curve {
  return {
    data: {
      points: at.closeCurve.map(({ waiting, kept }) => ({
        at: waiting,
        value: kept,
        isAllowed: kept >= values.keepChance,
      })),
      marks: [{ at: at.closeAt, label: `close at ${format.number(at.closeAt, 0)}` }],
      formatAt: (waiting) => format.number(waiting, 0),
      format: (kept) => format.percent(kept, 0),
    },
    table: {
      columns: [
        { label: 'Orders waiting', show: (value) => format.number(value, 0) },
        { label: 'The next ships in time', show: (value) => keptPercent(value, values, format) },
      ],
      rows: at.closeCurve.map(({ waiting, kept }) => [waiting, kept]),
    },
  };
}

/** The line of orders day by day, the number to close at beside it. */
export function lineFan({ waiting }: MadeOutcome, { at }: Shown, format: Formatter) {
  const series: FanSeries = waiting;
  return {
    series,
    comparison: {
      label: `close at ${format.number(at.closeAt, 0)}`,
      values: Array.from(waiting.p50, () => at.closeAt),
    },
    marks: [],
  };
}
