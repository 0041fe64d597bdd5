import type { KeyFigure } from '../../fields/answer';
import type { SideBySideRow } from '../../ui/side-by-side';

/** The key figures of each scenario in one table; a figure one of them does not have stands as a dash. */
export function comparedFigures(all: readonly (readonly KeyFigure[])[]): SideBySideRow[] {
  const labels = [...new Set(all.flatMap((figures) => figures.map(({ label }) => label)))];
  return labels.map((label) => ({
    key: label,
    label,
    cells: all.map((figures) => {
      const figure = figures.find((one) => one.label === label);
      if (figure === undefined) return { text: '–' };
      const { value, note } = figure;
      return note === undefined ? { text: value } : { text: value, note };
    }),
  }));
}
