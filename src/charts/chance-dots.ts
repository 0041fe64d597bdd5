import type { TableOfChart } from './chart-table';
import { drawable } from './scale';

export interface ChanceRow {
  readonly label: string;
  /** 0 to 1. */
  readonly chance: number;
  readonly note: string;
}

export const futures = 50;

/**
 * How full each of fifty dots is: 1, 0.5 or 0.
 *
 * A chance too small for a dot but not zero fills half of one: rare is not never. Likewise a chance
 * short of certain leaves half a dot open.
 */
export function chanceDots(chance: number): number[] {
  const share = Math.min(1, Math.max(0, drawable(chance)));
  let full = Math.round(share * futures);
  let half = 0;
  if (share > 0 && full === 0) half = 1;
  if (share < 1 && full === futures) {
    full -= 1;
    half = 1;
  }
  return Array.from({ length: futures }, (_, index) => (index < full ? 1 : index < full + half ? 0.5 : 0));
}

/** What the strips say, for those who hear them. */
export function chanceSentence(
  title: string,
  rows: readonly ChanceRow[],
  format: (chance: number) => string,
): string {
  return `${title}: ${rows.map(({ label, chance }) => `${label} ${format(drawable(chance))}`).join(', ') || 'nothing to show'}.`;
}

export function chanceTable(rows: readonly ChanceRow[], format: (chance: number) => string): TableOfChart {
  return {
    columns: [{ label: 'limit' }, { label: 'chance', show: format }, { label: 'note', words: true }],
    rows: rows.map(({ label, chance, note }) => [label, drawable(chance), note]),
  };
}
