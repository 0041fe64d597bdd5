/** A number is shown by its column's `show`, a text as it stands. */
export type Cell = string | number;

/** One column of the table behind a picture. */
export interface Column {
  readonly label: string;
  /** How its numbers are shown; the file gets them to ten digits. */
  readonly show?: (value: number) => string;
  /** Words stand left, numbers right. */
  readonly words?: boolean;
}

/** The same data as a picture, for reading and for a file. */
export interface TableOfChart {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Name of the file a chart's table is saved under: "Stock on hand" becomes stock-on-hand.csv. */
export function fileName(title: string): string {
  const stem = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${stem || 'chart'}.csv`;
}
