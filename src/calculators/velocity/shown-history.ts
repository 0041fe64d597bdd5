import type { TableOfChart } from '../../charts/chart-table';
import type { DayKind } from '../../engine/demand/history';
import type { Formatter } from '../../fields/format';
import { horizonOf } from './history';
import type { VelocityValues } from './inputs';
import type { ToldDay, VelocityResult } from './model';
import type { VelocityOutcome } from './outlook';
import type { SalesData } from './sales-picture';
import { dayWords, rateWords, unitWords } from './words';

const kindWords: Readonly<Record<DayKind, string>> = {
  'in-stock': 'in stock',
  partial: 'sold out during the day',
  landed: 'stock landed',
  out: 'out of stock',
  suspected: 'probably out of stock',
  unknown: 'not known',
};

const isOut = ({ kind }: ToldDay) => kind === 'out' || kind === 'suspected';

/** The history and what comes after it as the picture draws them. */
export function salesData(
  values: VelocityValues,
  result: VelocityResult,
  simulated: VelocityOutcome | null,
  format: Formatter,
): SalesData {
  const { days, outliers } = result;
  return {
    sold: days.map(({ sold }) => sold),
    counted: days.map(({ sold, demand, factor, kind }) =>
      demand === null || kind === 'partial' ? sold : Math.min(sold, demand * factor),
    ),
    isOut: days.map(isOut),
    outliers,
    level: simulated?.level ?? (result.nothing === null ? days.map(() => result.rate) : []),
    forecast:
      simulated !== null && simulated.ahead.p50.length > 0
        ? { ...simulated.ahead, p50: simulated.ahead.mean }
        : null,
    dayLabel: (day) => dayWords(values, day, format, days.length > 300 ? 'month' : 'short'),
  };
}

/** The picture in a sentence. */
export function salesName(
  values: VelocityValues,
  { days, daysOut, rate, outliers }: VelocityResult,
  simulated: VelocityOutcome | null,
  format: Formatter,
): string {
  const most = days.reduce((best, day) => (day.sold > best.sold ? day : best), days[0]!);
  return [
    `Daily sales of ${format.days(days.length, 0)}, at most ${unitWords(most.sold, format)} on ${dayWords(values, most.day, format)}`,
    `, about ${rateWords(rate, format)} a day while in stock`,
    daysOut > 0 ? `, ${format.days(daysOut, 0)} without stock` : '',
    outliers.length > 0 ? `, ${format.number(outliers.length, 0)} with more than chance explains` : '',
    simulated !== null && simulated.total.mean.length > 0
      ? `. Forecast for ${format.days(horizonOf(values), 0)}: ${unitWords(simulated.total.mean.at(-1)!, format)} units`
      : '',
    '.',
  ].join('');
}

/** Every day of the history and of the forecast. */
export function historyTable(
  values: VelocityValues,
  { days }: VelocityResult,
  simulated: VelocityOutcome | null,
  format: Formatter,
): TableOfChart {
  const units = (count: number) => (Number.isNaN(count) ? '–' : format.number(count, 1));
  const ahead = simulated?.ahead;
  return {
    columns: [
      { label: 'Day' },
      { label: 'Sold', show: units },
      { label: 'Counts as', show: units },
      { label: 'Stock', words: true },
      { label: 'Level', show: units },
      { label: '10%', show: units },
      { label: '90%', show: units },
    ],
    rows: [
      ...days.map(({ day, sold, demand, kind }) => [
        dayWords(values, day, format),
        sold,
        demand ?? '–',
        kindWords[kind],
        simulated?.level[day] ?? '–',
        '–',
        '–',
      ]),
      ...(ahead?.mean ?? []).map((mean, index) => [
        dayWords(values, days.length + index, format),
        '–',
        '–',
        'forecast',
        mean,
        ahead!.p10[index]!,
        ahead!.p90[index]!,
      ]),
    ],
  };
}
