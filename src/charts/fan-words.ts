import type { TableOfChart } from './chart-table';
import type { FanData } from './fan-picture';
import { drawable } from './scale';

/** What the picture says, for those who hear it. */
export function fanSentence(title: string, data: FanData): string {
  const { series, dayLabel, format, comparison, marks } = data;
  const days = series.p50.length;
  if (days === 0) return `${title}: no days to show.`;
  const at = (list: ArrayLike<number>, day: number) => format(drawable(list[day]));
  if (days === 1) return `${title}, ${dayLabel(0)}: ${at(series.p50, 0)} in the middle future.`;
  let low = 0;
  let high = 0;
  for (let day = 1; day < days; day += 1) {
    if (drawable(series.p50[day]) < drawable(series.p50[low])) low = day;
    if (drawable(series.p50[day]) > drawable(series.p50[high])) high = day;
  }
  const last = days - 1;
  const extremes =
    low === high
      ? `stays at ${at(series.p50, 0)}`
      : `goes from ${at(series.p50, 0)} (${dayLabel(0)}) to ${at(series.p50, last)} (${dayLabel(last)}), ` +
        `lowest ${at(series.p50, low)} (${dayLabel(low)}), highest ${at(series.p50, high)} (${dayLabel(high)})`;
  const spread = `in 8 of 10 futures it ends between ${at(series.p10, last)} and ${at(series.p90, last)}`;
  const against = comparison ? `; ${comparison.label} ends at ${at(comparison.values, last)}` : '';
  const marked = marks.map(({ day, label }) => ` ${label}: ${dayLabel(day)}.`).join('');
  return `${title}: the middle future ${extremes}; ${spread}${against}.${marked}`;
}

/** The numbers of one day, in one line. */
export function fanDay({ series, dayLabel, format, comparison }: FanData, day: number): string {
  const at = (list: ArrayLike<number>) => format(drawable(list[day]));
  const against = comparison ? `; ${comparison.label} ${at(comparison.values)}` : '';
  return (
    `${dayLabel(day)}: middle future ${at(series.p50)}, half of futures ${at(series.p25)} to ${at(series.p75)}, ` +
    `8 of 10 ${at(series.p10)} to ${at(series.p90)}${against}`
  );
}

/** One row a day. */
export function fanTable({ series, dayLabel, format, comparison }: FanData): TableOfChart {
  const lists: [string, ArrayLike<number>][] = [
    ['10%', series.p10],
    ['25%', series.p25],
    ['middle', series.p50],
    ['75%', series.p75],
    ['90%', series.p90],
    ['mean', series.mean],
  ];
  if (comparison) lists.push([comparison.label, comparison.values]);
  return {
    columns: [{ label: 'day' }, ...lists.map(([label]) => ({ label, show: format }))],
    rows: Array.from(series.p50, (_, day) => [
      dayLabel(day),
      ...lists.map(([, list]) => drawable(list[day])),
    ]),
  };
}
