import { drawable, linearScale } from './scale';
import { niceTicks } from './ticks';

/** What comes of each value of one number that may be chosen. */
export interface CurveData {
  /** By rising `at`. */
  readonly points: readonly { readonly at: number; readonly value: number; readonly isAllowed: boolean }[];
  /** Values of `at` with a name: where one stands, where one might. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  readonly formatAt: (at: number) => string;
  readonly format: (value: number) => string;
}

interface Placed {
  readonly at: number;
  readonly label: string;
}

export interface CurvePicture {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly valueTicks: readonly Placed[];
  readonly atTicks: readonly (Placed & { readonly anchor: 'start' | 'middle' | 'end' })[];
  /** The line between points that are allowed, and its other pieces. */
  readonly allowed: string;
  readonly other: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isAllowed: boolean }[];
  readonly marks: readonly (Placed & { readonly line: number; readonly before: boolean })[];
}

const letter = 7;
const top = 40;

/** Lays out a curve for a size in CSS pixels. Its value axis holds the values alone, not 0: what counts is where it is highest. */
export function curvePicture(data: CurveData, width: number, height: number): CurvePicture {
  const { points, format, formatAt } = data;
  const values = points.map(({ value }) => drawable(value));
  const ticks = niceTicks(least(values), most(values), 2, format);
  const left = Math.min(width / 3, most(ticks.map((tick) => format(tick).length)) * letter + 14);
  const right = Math.max(left + 1, width - 10);
  const bottom = height - 24;
  const first = points[0]?.at ?? 0;
  const last = points.at(-1)?.at ?? 0;
  const x = linearScale([first, last], [left, right]);
  const y = linearScale([ticks[0] ?? 0, ticks.at(-1) ?? 1], [bottom, top]);
  const place = ({ at, value }: CurveData['points'][number]) => `${x(at)},${y(drawable(value))}`;
  const pieces = (wanted: boolean) =>
    points
      .slice(1)
      .map((point, index) => {
        const before = points[index]!;
        return (point.isAllowed && before.isAllowed) === wanted ? `M${place(before)}L${place(point)}` : '';
      })
      .join('');
  return {
    width,
    height,
    left,
    right,
    bottom,
    valueTicks: ticks.map((tick) => ({ at: y(tick), label: format(tick) })),
    atTicks: niceTicks(first, last, Math.max(1, Math.min(4, Math.floor((right - left) / 70))), formatAt)
      .filter((tick) => tick >= first && tick <= last)
      .map((tick) => {
        const label = formatAt(tick);
        const half = (label.length * letter) / 2;
        const anchor = x(tick) - half < 0 ? 'start' : x(tick) + half > width ? 'end' : 'middle';
        return { at: x(tick), label, anchor };
      }),
    allowed: pieces(true),
    other: pieces(false),
    dots: points.map(({ at, value, isAllowed }) => ({ x: x(at), y: y(drawable(value)), isAllowed })),
    marks: data.marks.map(({ at, label }, index) => ({
      at: x(at),
      label,
      // Each on a line of its own, so that neighbours never cover each other.
      line: 12 + 15 * index,
      before: x(at) + label.length * letter + 8 > width,
    })),
  };
}

/** What the curve says, for those who hear it. */
export function curveSentence(title: string, { points, marks, format, formatAt }: CurveData): string {
  if (points.length === 0) return `${title}: nothing to show.`;
  const named = marks.flatMap(({ at, label }) => {
    const point = points.find((one) => one.at === at);
    return point ? [`${label}, ${formatAt(at)}: ${format(point.value)}`] : [];
  });
  const low = points[0]!;
  const high = points.at(-1)!;
  return `${title}: from ${format(low.value)} at ${formatAt(low.at)} to ${format(high.value)} at ${formatAt(high.at)}${
    named.length > 0 ? `; ${named.join('; ')}` : ''
  }.`;
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
