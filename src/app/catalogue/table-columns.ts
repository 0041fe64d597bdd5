import type { SortKey } from './catalogue-view';

interface TableColumn {
  /** What its head sorts by; null where it does not. */
  readonly key: SortKey | null;
  readonly label: string;
  /** Whether it holds words, which begin at its left. */
  readonly words?: boolean;
}

/** The columns of the catalogue's table, beside the box that selects a line. */
export const tableColumns: readonly TableColumn[] = [
  { key: 'name', label: 'Product', words: true },
  { key: 'state', label: 'State', words: true },
  { key: 'onHand', label: 'On hand' },
  { key: 'inbound', label: 'Inbound' },
  { key: 'cover', label: 'Days of cover', words: true },
  { key: 'orderBy', label: 'Reorder by' },
  { key: 'gapChance', label: 'Chance of a gap' },
  { key: 'moneyAtRisk', label: 'Money at risk' },
  { key: null, label: 'Next step', words: true },
];
