import type { TableOfChart } from './chart-table';
import { drawable, tenth } from './scale';

/** One of the ends everything is shared out to. */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly tone: 'accent' | 'good' | 'soft' | 'warn' | 'bad';
}

/** How a stretch is filled besides its colour; parts of one tone differ in it. */
export type Fill = 'solid' | 'rising' | 'falling' | 'dots' | 'upright';
const fills: readonly Fill[] = ['solid', 'rising', 'dots', 'falling', 'upright'];

export interface Stretch extends Part {
  /** Start and width in percent of the whole bar. */
  readonly at: number;
  readonly width: number;
  /** Share of everything, 0 to 1. */
  readonly share: number;
  readonly fill: Fill;
}

/** Lays the parts end to end; negative values count as none. */
export function layParts(parts: readonly Part[]): Stretch[] {
  const sizes = parts.map(({ value }) => Math.max(0, drawable(value)));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let before = 0;
  return parts.map((part, index) => {
    const size = sizes[index] ?? 0;
    const share = total > 0 ? size / total : 0;
    const at = tenth(before * 100);
    before += share;
    // The difference of rounded ends, so that no gap opens between neighbours.
    const width = tenth(tenth(before * 100) - at);
    return { ...part, value: size, at, width, share, fill: fills[index % fills.length] ?? 'solid' };
  });
}

/** What the bar says, for those who hear it. */
export function fatesSentence(
  title: string,
  stretches: readonly Stretch[],
  format: (value: number) => string,
  percent: (share: number) => string,
): string {
  const said = stretches
    .filter(({ value }) => value > 0)
    .map(({ label, value, share }) => `${label} ${format(value)} (${percent(share)})`);
  return `${title}: ${said.length > 0 ? said.join(', ') : 'nothing to show'}.`;
}

export function fatesTable(
  stretches: readonly Stretch[],
  format: (value: number) => string,
  percent: (share: number) => string,
): TableOfChart {
  return {
    columns: [{ label: 'end' }, { label: 'count', show: format }, { label: 'share', show: percent }],
    rows: stretches.map(({ label, value, share }) => [label, value, share]),
  };
}
