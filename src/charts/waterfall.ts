import type { TableOfChart } from './chart-table';
import { drawable, linearScale, tenth } from './scale';

export interface Amount {
  readonly label: string;
  readonly value: number;
}

/** One bar, in percent of the width. */
export interface WaterfallRow extends Amount {
  readonly kind: 'total' | 'gain' | 'loss';
  readonly at: number;
  readonly width: number;
  /** Where the running total stands after this row. */
  readonly after: number;
}

export interface WaterfallPicture {
  readonly rows: readonly WaterfallRow[];
  readonly zero: number;
}

/** Places start, each step from where the one before it ended, and end. */
export function layWaterfall(start: Amount, steps: readonly Amount[], end: Amount): WaterfallPicture {
  let running = drawable(start.value);
  const spans: { amount: Amount; kind: WaterfallRow['kind']; from: number; to: number }[] = [
    { amount: start, kind: 'total', from: 0, to: running },
  ];
  for (const amount of steps) {
    const to = running + drawable(amount.value);
    spans.push({ amount, kind: to < running ? 'loss' : 'gain', from: running, to });
    running = to;
  }
  spans.push({ amount: end, kind: 'total', from: 0, to: drawable(end.value) });
  const ends = spans.flatMap(({ from, to }) => [from, to]);
  const scale = linearScale([Math.min(0, ...ends), Math.max(0, ...ends)], [0, 100]);
  return {
    zero: scale(0),
    rows: spans.map(({ amount, kind, from, to }) => {
      const [left, right] = [scale(Math.min(from, to)), scale(Math.max(from, to))];
      return {
        label: amount.label,
        value: drawable(amount.value),
        kind,
        at: left,
        width: tenth(right - left),
        after: scale(to),
      };
    }),
  };
}

/** A change with its sign; the minus is the real one, as wide as the plus. */
export function signed(value: number, format: (value: number) => string): string {
  const size = format(Math.abs(value));
  if (size === format(0)) return size;
  return value < 0 ? `−${size}` : `+${size}`;
}

/** A total: signed only when below zero. */
export function total(value: number, format: (value: number) => string): string {
  return value < 0 ? signed(value, format) : format(value);
}

/** What the steps say, for those who hear them. */
export function waterfallSentence(
  title: string,
  start: Amount,
  steps: readonly Amount[],
  end: Amount,
  format: (value: number) => string,
): string {
  const said = steps.map(({ label, value }) => `${label} ${signed(drawable(value), format)}`);
  const middle = said.length > 0 ? `; ${said.join(', ')}; ` : '; ';
  return `${title}: ${start.label} ${total(drawable(start.value), format)}${middle}${end.label} ${total(drawable(end.value), format)}.`;
}

export function waterfallTable(
  rows: readonly WaterfallRow[],
  format: (value: number) => string,
): TableOfChart {
  return {
    columns: [{ label: 'step' }, { label: 'amount', show: (value) => total(value, format) }],
    rows: rows.map(({ label, value }) => [label, value]),
  };
}
