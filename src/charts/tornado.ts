import type { TableOfChart } from './chart-table';
import { drawable, linearScale, tenth } from './scale';

/** The result when one input is at one end of what is likely. */
export interface End {
  readonly label: string;
  readonly value: number;
}

export interface TornadoRow {
  readonly label: string;
  readonly low: End;
  readonly high: End;
}

interface Bar {
  readonly at: number;
  readonly width: number;
}

export interface TornadoBar {
  readonly label: string;
  /** The smaller result, drawn left, and the greater one. */
  readonly left: End;
  readonly right: End;
  /** The parts of the bar below and above the base, in percent of the width. */
  readonly below: Bar;
  readonly above: Bar;
}

export interface TornadoPicture {
  /** Where the base stands, in percent of the width. */
  readonly base: number;
  readonly bars: readonly TornadoBar[];
}

/** Places each row's bar from its smaller to its greater result on one axis with the base. */
export function layTornado(base: number, rows: readonly TornadoRow[]): TornadoPicture {
  const middle = drawable(base);
  const all = [middle, ...rows.flatMap(({ low, high }) => [drawable(low.value), drawable(high.value)])];
  const scale = linearScale([Math.min(...all), Math.max(...all)], [0, 100]);
  const bar = (from: number, to: number): Bar => ({
    at: scale(from),
    width: tenth(Math.max(0, scale(to) - scale(from))),
  });
  return {
    base: scale(middle),
    bars: rows.map(({ label, low, high }) => {
      const ends = [low, high].map((end) => ({ label: end.label, value: drawable(end.value) }));
      const [left, right] = (ends[0]!.value <= ends[1]!.value ? ends : ends.reverse()) as [End, End];
      return {
        label,
        left,
        right,
        below: bar(left.value, Math.max(left.value, Math.min(right.value, middle))),
        above: bar(Math.min(right.value, Math.max(left.value, middle)), right.value),
      };
    }),
  };
}

/** What the bars say, for those who hear them; the first rows matter most. */
export function tornadoSentence(
  title: string,
  base: number,
  rows: readonly TornadoRow[],
  format: (value: number) => string,
): string {
  const said = rows.map(
    ({ label, low, high }) =>
      `${label}: ${low.label} ${format(drawable(low.value))}, ${high.label} ${format(drawable(high.value))}`,
  );
  return `${title}, from ${format(drawable(base))}. ${said.join('; ')}.`;
}

export function tornadoTable(rows: readonly TornadoRow[], format: (value: number) => string): TableOfChart {
  return {
    columns: [
      { label: 'input' },
      { label: 'when', words: true },
      { label: 'result', show: format },
      { label: 'or when', words: true },
      { label: 'result then', show: format },
    ],
    rows: rows.map(({ label, low, high }) => [
      label,
      low.label,
      drawable(low.value),
      high.label,
      drawable(high.value),
    ]),
  };
}
