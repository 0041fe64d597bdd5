import type { TableOfChart } from './chart-table';
import { drawable, tenth } from './scale';
import { looksFlat, niceStep } from './ticks';

/** Values from `from` up to `to`, in one stack. For whole numbers `to` itself belongs to it. */
export interface Column {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Gathers values into at most about `most` columns of even, round width, empty ones included.
 *
 * Whole numbers keep a column each where they fit; otherwise a column holds so many neighbours.
 */
export function stackDots(values: ArrayLike<number>, most: number): Column[] {
  const all = Array.from(values, drawable);
  if (all.length === 0) return [];
  const whole = all.every(Number.isInteger);
  const low = all.reduce((a, b) => Math.min(a, b));
  const high = all.reduce((a, b) => Math.max(a, b));
  const range = looksFlat(low, high) ? Math.max(Math.abs(low), Math.abs(high), 1) : high - low;
  const wanted = niceStep(range / Math.max(1, most - 1));
  const step = whole ? Math.max(1, wanted) : wanted;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.floor(high / step + 1e-9);
  const counts = new Array<number>(last - first + 1).fill(0);
  for (const value of all) {
    const index = Math.min(counts.length - 1, Math.max(0, Math.floor(value / step + 1e-9) - first));
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts.map((count, index) => {
    const from = round((first + index) * step);
    const to = round(from + (whole ? step - 1 : step));
    return { from, to, count };
  });
}

/**
 * Diameter of the dots, and how many of them stand side by side in a column: more than one only
 * where a tall column would make them too small to count.
 *
 * @param tallest - dots in the fullest column
 * @param across - width of a column, pixels
 * @param height - room for the stacks, pixels
 */
export function dotSize(tallest: number, across: number, height: number): { size: number; abreast: number } {
  const countable = 9;
  const largest = 14;
  let best = { size: 0, abreast: 1 };
  for (let abreast = 1; abreast <= Math.max(1, tallest); abreast += 1) {
    const size = Math.min(largest, across / abreast, height / Math.ceil(Math.max(1, tallest) / abreast));
    if (size > best.size) best = { size, abreast };
    if (best.size >= countable) break;
  }
  return { size: Math.max(1, tenth(best.size)), abreast: best.abreast };
}

const round = (value: number) => Number(value.toPrecision(12));

/** "7", or "7 to 8" where a column holds several values. */
export function columnLabel(
  { from, to }: Column,
  format: (value: number) => string,
  between = ' to ',
): string {
  const [first, last] = [format(from), format(to)];
  return first === last ? first : `${first}${between}${last}`;
}

/** What the stacks say, for those who hear them. */
export function dotSentence(
  title: string,
  values: ArrayLike<number>,
  format: (value: number) => string,
  unit: string,
): string {
  const sorted = Array.from(values, drawable).sort((a, b) => a - b);
  if (sorted.length === 0) return `${title}: no futures to show.`;
  const at = (share: number) => format(sorted[Math.round(share * (sorted.length - 1))] ?? 0);
  return (
    `${title} in ${sorted.length} futures: the middle one ${at(0.5)} ${unit}, ` +
    `half of them ${at(0.25)} to ${at(0.75)}, lowest ${at(0)}, highest ${at(1)} ${unit}.`
  );
}

/** One row a column that has dots. */
export function dotTable(
  columns: readonly Column[],
  format: (value: number) => string,
  unit: string,
): TableOfChart {
  return {
    columns: [{ label: unit }, { label: 'futures' }],
    rows: columns
      .filter(({ count }) => count > 0)
      .map((column) => [columnLabel(column, format), column.count]),
  };
}
