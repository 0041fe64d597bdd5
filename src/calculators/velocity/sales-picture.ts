import { bandPath, linePath } from '../../charts/path';
import { linearScale, tenth } from '../../charts/scale';
import { niceTicks } from '../../charts/ticks';
import type { Formatter } from '../../fields/format';

/** What is drawn of a history and what comes after it; all by day, day 0 the first of the history. */
export interface SalesData {
  /** Units sold as they were. */
  readonly sold: readonly number[];
  /** What of them counts, where some is cut off; as long as `sold`. */
  readonly counted: readonly number[];
  /** Days that say nothing of demand. */
  readonly isOut: readonly boolean[];
  readonly outliers: readonly { readonly day: number; readonly isCapped: boolean }[];
  /** The line through the history. */
  readonly level: readonly number[];
  /** The days after the history. */
  readonly forecast: {
    readonly p10: readonly number[];
    readonly p25: readonly number[];
    readonly p50: readonly number[];
    readonly p75: readonly number[];
    readonly p90: readonly number[];
  } | null;
  readonly dayLabel: (day: number) => string;
}

interface Text {
  readonly at: number;
  readonly label: string;
}

export interface SalesPicture {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly levels: readonly Text[];
  readonly days: readonly (Text & { readonly anchor: 'start' | 'middle' | 'end' })[];
  readonly out: readonly { readonly from: number; readonly to: number }[];
  /** Areas of the bars: what counts, and what is cut off above it. */
  readonly sales: string;
  readonly cut: string;
  readonly level: string;
  readonly outer: string;
  readonly inner: string;
  readonly median: string;
  readonly marks: readonly { readonly x: number; readonly y: number; readonly isCapped: boolean }[];
  /** Where the forecast begins. */
  readonly today: number | null;
}

/** A day far above the rest is cut there, or it would flatten all others. */
const highestOverUsual = 3;

/** Lays out the picture for a size in CSS pixels. */
export function salesPicture(
  data: SalesData,
  width: number,
  height: number,
  format: Formatter,
): SalesPicture {
  const { sold, counted, isOut, level, forecast } = data;
  const ahead = forecast?.p50.length ?? 0;
  const total = Math.max(1, sold.length + ahead);
  const usual = most([...counted.map((units, day) => (isOut[day] ? 0 : units)), ...(forecast?.p90 ?? [])]);
  const peak = Math.min(most(sold), highestOverUsual * Math.max(usual, 1));
  const ticks = niceTicks(0, Math.max(usual, peak, 1), 4, (value) => format.number(value));
  const highest = ticks.at(-1) ?? 1;
  const left = Math.max(32, most(ticks.map((tick) => format.number(tick).length)) * 7.5 + 10);
  const right = Math.max(left + 1, width - 10);
  const [top, bottom] = [24, height - 28];
  const x = linearScale([0, total], [left, right]);
  const y = linearScale([0, highest], [bottom, top]);
  const drawn = (units: number) => Math.min(units, highest);
  const after = (index: number) => x(sold.length + index + 0.5);
  return {
    width,
    left,
    right,
    top,
    bottom,
    levels: ticks.map((tick) => ({ at: y(tick), label: format.number(tick) })),
    days: dayTexts(total, x, width, data.dayLabel),
    out: stretches(isOut).map(({ from, to }) => ({ from: x(from), to: x(to) })),
    sales: bars(counted.map(drawn), () => 0, x, y),
    cut: bars(sold.map(drawn), (day) => drawn(counted[day]!), x, y),
    level: linePath(level.map(drawn), (day) => x(day + 0.5), y),
    outer: forecast ? bandPath(forecast.p10.map(drawn), forecast.p90.map(drawn), after, y) : '',
    inner: forecast ? bandPath(forecast.p25.map(drawn), forecast.p75.map(drawn), after, y) : '',
    median: forecast ? linePath(forecast.p50.map(drawn), after, y) : '',
    marks: data.outliers.map(({ day, isCapped }) => ({
      x: x(day + 0.5),
      y: y(drawn(sold[day]!)),
      isCapped,
    })),
    today: ahead > 0 ? x(sold.length) : null,
  };
}

/** Runs of days, each from its first day up to the one after its last. */
function stretches(isOut: readonly boolean[]): { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  isOut.forEach((out, day) => {
    const last = found.at(-1);
    if (!out) return;
    if (last?.to === day) last.to = day + 1;
    else found.push({ from: day, to: day + 1 });
  });
  return found;
}

/** One bar a day as one path; days where nothing stands out are passed over. */
function bars(
  to: readonly number[],
  from: (day: number) => number,
  x: (day: number) => number,
  y: (units: number) => number,
): string {
  const parts: string[] = [];
  to.forEach((units, day) => {
    const foot = from(day);
    if (units <= foot) return;
    const [start, end] = [x(day), x(day + 1)];
    const gap = end - start > 3 ? 1 : 0;
    parts.push(`M${start},${y(foot)}V${y(units)}H${tenth(end - gap)}V${y(foot)}Z`);
  });
  return parts.join('');
}

function dayTexts(
  total: number,
  x: (day: number) => number,
  width: number,
  dayLabel: (day: number) => string,
) {
  const fitting = Math.max(1, Math.min(6, Math.floor(width / 110)));
  return Array.from({ length: fitting + 1 }, (_, place) => {
    const day = Math.round(((total - 1) * place) / fitting);
    const anchor: 'start' | 'middle' | 'end' = place === 0 ? 'start' : place === fitting ? 'end' : 'middle';
    return { at: x(day + (place === fitting ? 1 : place === 0 ? 0 : 0.5)), label: dayLabel(day), anchor };
  }).filter(({ at }, place, all) => place === 0 || at !== all[place - 1]!.at);
}

const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0);
