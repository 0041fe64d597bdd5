import { bandPath, linePath } from '../../charts/path';
import { drawable, linearScale } from '../../charts/scale';
import { dayTicks, niceTicks } from '../../charts/ticks';

/** One quantity of one run, day by day from day 0: its middle future and the range of 8 in 10. */
export interface OverlayLine {
  /** A letter, which stands at the end of the line. */
  readonly letter: string;
  readonly p50: ArrayLike<number>;
  readonly p10: ArrayLike<number>;
  readonly p90: ArrayLike<number>;
}

export interface OverlayData {
  readonly lines: readonly OverlayLine[];
  /** Which of them has its range drawn. */
  readonly banded: number;
  readonly dayLabel: (day: number) => string;
  readonly format: (value: number) => string;
}

interface Placed {
  readonly at: number;
  readonly label: string;
}

export interface OverlayPicture {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly valueTicks: readonly Placed[];
  readonly dayTicks: readonly (Placed & { readonly anchor: 'start' | 'middle' | 'end' })[];
  readonly band: string;
  readonly lines: readonly {
    readonly letter: string;
    readonly path: string;
    /** Where the line ends, and where its letter stands beside it. */
    readonly end: { readonly x: number; readonly y: number };
    readonly letterY: number;
  }[];
}

const letterRoom = 26;
const letterHeight = 15;

const extreme = (lists: readonly ArrayLike<number>[], pick: (a: number, b: number) => number) =>
  lists.reduce((found, list) => Array.from(list).reduce((a, b) => pick(a, drawable(b)), found), 0);

/** Lays out the lines, one range, grid and labels for a size in CSS pixels. The value axis holds 0, every line and the range. */
export function overlayPicture(data: OverlayData, width: number, height: number): OverlayPicture {
  const { lines, banded, format, dayLabel } = data;
  const lastDay = Math.max(0, ...lines.map(({ p50 }) => p50.length - 1));
  const chosen = lines[banded];
  const lists = [...lines.map(({ p50 }) => p50), ...(chosen ? [chosen.p10, chosen.p90] : [])];
  const values = niceTicks(extreme(lists, Math.min), extreme(lists, Math.max), height < 160 ? 2 : 4, format);
  const widestValue = Math.max(...values.map((value) => format(value).length));
  const left = Math.min(width / 3, Math.max(32, widestValue * 7.7 + 10));
  const right = Math.max(left + 1, width - letterRoom);
  const bottom = height - 24;
  const x = linearScale([0, Math.max(1, lastDay)], [left, right]);
  const y = linearScale([values[0] ?? 0, values.at(-1) ?? 1], [bottom, 10]);
  const dayWidth =
    Math.max(...[0, Math.round(lastDay / 2), lastDay].map((day) => dayLabel(day).length)) * 7.7;
  const days = dayTicks(lastDay, Math.max(1, Math.floor((right - left) / Math.max(64, dayWidth + 24))));
  const ends = lines.map(({ p50 }) => {
    const day = Math.max(0, p50.length - 1);
    return { x: x(day), y: y(drawable(p50[day])) };
  });
  const letters = spread(
    ends.map((end) => end.y),
    10,
    bottom,
  );
  return {
    width,
    height,
    left,
    right,
    bottom,
    valueTicks: values.map((value) => ({ at: y(value), label: format(value) })),
    dayTicks: days.map((day) => {
      const at = x(day);
      return {
        at,
        label: dayLabel(day),
        anchor: at - dayWidth / 2 < 0 ? 'start' : at + dayWidth / 2 > width ? 'end' : 'middle',
      };
    }),
    band: chosen ? bandPath(chosen.p10, chosen.p90, x, y) : '',
    lines: lines.map(({ letter, p50 }, index) => ({
      letter,
      path: linePath(p50, x, y),
      end: ends[index]!,
      letterY: letters[index]!,
    })),
  };
}

/** The same heights, moved apart so that no two letters overlap, within the picture. */
export function spread(heights: readonly number[], top: number, bottom: number): number[] {
  const order = heights.map((_, index) => index).sort((a, b) => heights[a]! - heights[b]! || a - b);
  const placed: number[] = [];
  order.forEach((index, at) => {
    const above = at === 0 ? top : placed[order[at - 1]!]! + letterHeight;
    placed[index] = Math.max(heights[index]!, above);
  });
  // What was pushed below the foot moves up again, and the ones above it with it.
  let limit = bottom;
  for (const index of order.toReversed()) {
    placed[index] = Math.min(placed[index]!, limit);
    limit = placed[index]! - letterHeight;
  }
  return placed;
}
