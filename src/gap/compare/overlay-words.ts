import type { TableOfChart } from '../../charts/chart-table';
import { drawable } from '../../charts/scale';
import type { OverlayData, OverlayLine } from './overlay-picture';

/** What the picture says, for those who hear it. */
export function overlaySentence(title: string, { lines, dayLabel, format }: OverlayData): string {
  const said = lines.map(({ letter, p50 }) => {
    const last = p50.length - 1;
    if (last < 0) return `${letter} has no days`;
    const values = Array.from(p50, drawable);
    const low = values.indexOf(Math.min(...values));
    const high = values.indexOf(Math.max(...values));
    const extremes =
      values[low] === values[high]
        ? `stays at ${format(values[0]!)}`
        : `lowest ${format(values[low]!)} (${dayLabel(low)}), highest ${format(values[high]!)} (${dayLabel(high)})`;
    return `${letter} ${extremes}, at the end ${format(values[last]!)}`;
  });
  return `${title}, in the middle future: ${said.join('; ')}.`;
}

/** One row a day: the middle of each, and the range of each. */
export function overlayTable({ lines, dayLabel, format }: OverlayData): TableOfChart {
  const lists: readonly (readonly [string, keyof Omit<OverlayLine, 'letter'>])[] = [
    ['middle', 'p50'],
    ['10%', 'p10'],
    ['90%', 'p90'],
  ];
  const columns = lists.flatMap(([label, list]) =>
    lines.map((line) => ({ label: `${line.letter} ${label}`, values: line[list] })),
  );
  const days = Math.max(0, ...lines.map(({ p50 }) => p50.length));
  return {
    columns: [{ label: 'day' }, ...columns.map(({ label }) => ({ label, show: format }))],
    rows: Array.from({ length: days }, (_, day) => [
      dayLabel(day),
      ...columns.map(({ values }) => (day < values.length ? drawable(values[day]) : '')),
    ]),
  };
}
