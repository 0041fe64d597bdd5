import { bandPath, linePath } from './path';
import { drawable, linearScale } from './scale';
import { dayTicks, niceTicks } from './ticks';

/** One quantity day by day over many futures; each list has one value a day, day 0 first. */
export interface FanSeries {
  readonly mean: ArrayLike<number>;
  readonly p10: ArrayLike<number>;
  readonly p25: ArrayLike<number>;
  readonly p50: ArrayLike<number>;
  readonly p75: ArrayLike<number>;
  readonly p90: ArrayLike<number>;
  /** A few whole futures. */
  readonly samples: readonly ArrayLike<number>[];
}

/** A second line to hold against the median. */
export interface Comparison {
  readonly label: string;
  readonly values: ArrayLike<number>;
}

/** A day worth a line of its own. */
export interface Mark {
  readonly day: number;
  readonly label: string;
}

export interface FanData {
  readonly series: FanSeries;
  readonly comparison?: Comparison | undefined;
  readonly marks: readonly Mark[];
  readonly dayLabel: (day: number) => string;
  readonly format: (value: number) => string;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface PlacedText {
  readonly at: number;
  readonly label: string;
}

/** Everything about a fan chart that depends on its data and size; both drawings use it. */
export interface FanPicture extends Size {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly lastDay: number;
  readonly low: number;
  readonly high: number;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly valueTicks: readonly (PlacedText & { readonly value: number })[];
  readonly dayTicks: readonly (PlacedText & { readonly day: number })[];
  readonly marks: readonly (PlacedText & { readonly line: number; readonly before: boolean })[];
  readonly outer: string;
  readonly inner: string;
  readonly median: string;
  readonly samples: readonly string[];
  readonly comparison?: {
    readonly path: string;
    readonly label: string;
    readonly x: number;
    readonly y: number;
  };
}

/** Widths of characters in pixels at 12 px, in a wide system font. Most are a digit's or less. */
const characterWidth = (character: string) =>
  /[.,:;'’|!iljt\s]/.test(character)
    ? 5
    : /[%mwMW@—]|[^\0-\u1fff\u20a0-\u20cf]/.test(character)
      ? 11.7
      : 7.65;

/**
 * Width of a label in pixels, rather too wide than too narrow: system fonts differ, and the page must come out the same
 * where nothing measures.
 */
const textWidth = (text: string) =>
  Array.from(text).reduce((width, character) => width + characterWidth(character), 0);
const labelGap = 8;
const markRow = 16;

/**
 * Lays out median, bands, comparison, grid and labels for a size in CSS pixels.
 *
 * The value axis holds 0, the 10–90 band and the comparison; a sample path that leaves it is cut off.
 */
export function fanPicture(data: FanData, { width, height }: Size): FanPicture {
  const { series, format, dayLabel } = data;
  const lastDay = Math.max(0, series.p50.length - 1);
  const shown = data.marks.filter(({ day }) => day >= 0 && day <= lastDay);
  const lists = [series.p10, series.p50, series.p90, data.comparison?.values ?? []];
  const low = lists.reduce(
    (least, list) => Array.from(list).reduce((a, b) => Math.min(a, drawable(b)), least),
    0,
  );
  const high = lists.reduce(
    (most, list) => Array.from(list).reduce((a, b) => Math.max(a, drawable(b)), most),
    0,
  );
  const values = niceTicks(low, high, height < 160 ? 2 : 4, format);
  const ends = [values[0] ?? 0, values[values.length - 1] ?? 1] as const;

  const left = Math.min(
    width / 3,
    Math.max(32, ...values.map((value) => textWidth(format(value)) + labelGap + 1)),
  );
  const right = Math.max(left + 1, width - 10);
  const top = 8 + shown.length * markRow;
  const bottom = height - 24;
  const x = linearScale([0, lastDay], [left, right]);
  const y = linearScale(ends, [bottom, top]);

  const widest = Math.max(...[0, lastDay / 2, lastDay].map((day) => textWidth(dayLabel(Math.round(day)))));
  const days = dayTicks(lastDay, Math.max(1, Math.floor((right - left) / Math.max(64, widest + 24))));
  return {
    width,
    height,
    left,
    right,
    top,
    bottom,
    lastDay,
    low: ends[0],
    high: ends[1],
    x,
    y,
    valueTicks: values.map((value) => ({ value, at: y(value), label: format(value) })),
    dayTicks: days
      .map((day) => ({ day, at: x(day), label: dayLabel(day) }))
      .filter(({ at, label }) => at + textWidth(label) / 2 <= width + 2),
    marks: shown.map(({ day, label }, index) => ({
      at: x(day),
      label,
      line: 12 + index * markRow,
      before: x(day) + textWidth(label) + 4 > width,
    })),
    outer: bandPath(series.p10, series.p90, x, y),
    inner: bandPath(series.p25, series.p75, x, y),
    median: linePath(series.p50, x, y),
    samples: series.samples.map((path) => linePath(path, x, y)),
    ...(data.comparison && {
      comparison: placedComparison(data.comparison, series.p50, x, y, { left, right, top, bottom }),
    }),
  };
}

/** The comparison's label stands where the two lines are furthest apart, on the side away from the median where there is room. */
function placedComparison(
  { label, values }: Comparison,
  median: ArrayLike<number>,
  x: (day: number) => number,
  y: (value: number) => number,
  edge: { left: number; right: number; top: number; bottom: number },
) {
  const half = textWidth(label) / 2 + 4;
  let best = 0;
  let furthest = -1;
  for (let day = 0; day < values.length; day += 1) {
    const apart = Math.abs(y(drawable(values[day])) - y(drawable(median[day])));
    if (apart > furthest && x(day) - half >= edge.left && x(day) + half <= edge.right) {
      furthest = apart;
      best = day;
    }
  }
  const line = y(drawable(values[best]));
  // Below a line that runs along the axis the label would lie on the days.
  const above = (line <= y(drawable(median[best])) && line - 18 >= edge.top) || line + 16 > edge.bottom;
  return {
    path: linePath(values, x, y),
    label,
    x: Math.min(Math.max(x(best), edge.left + half), Math.max(edge.left + half, edge.right - half)),
    y: above ? line - 6 : line + 16,
  };
}

/** The day under a horizontal position, in CSS pixels from the left of the picture. */
export function dayAt(picture: FanPicture, position: number): number {
  const share = (position - picture.left) / (picture.right - picture.left);
  return Math.min(picture.lastDay, Math.max(0, Math.round(drawable(share) * picture.lastDay)));
}
