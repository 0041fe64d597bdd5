import { meantCell } from './cell';
import { plainName } from './header';
import { momentIn } from './report-moment';
import { amountIn } from './report-number';

/** Names a first line may give its columns. */
const names = {
  ordered: [
    'ordered',
    'order-date',
    'ordered-on',
    'ordered-at',
    'created',
    'created-at',
    'placed',
    'purchase-date',
    'date',
  ],
  cancelled: [
    'cancelled',
    'canceled',
    'cancelled-at',
    'canceled-at',
    'cancelled-on',
    'cancel-date',
    'cancellation-date',
  ],
  shipped: [
    'fulfilled',
    'fulfilled-at',
    'shipped',
    'shipped-at',
    'shipped-on',
    'ship-date',
    'filled',
    'fulfilled-on',
  ],
  promised: ['promised', 'promise', 'promised-by', 'promised-date', 'ship-by', 'due', 'promised-days'],
  sku: ['sku', 'lineitem-sku', 'product', 'item'],
  days: ['days', 'days-waited', 'waited', 'wait'],
  outcome: ['outcome', 'what-happened', 'happened', 'status', 'result'],
} as const;
export type PastedColumn = keyof typeof names;

/** Which column stands in which place. */
export interface PastedColumns {
  readonly places: Readonly<Partial<Record<PastedColumn, number>>>;
  /** Whether a first line named them. */
  readonly named: boolean;
}

const byPlace = {
  dates: { ordered: 0, cancelled: 1, shipped: 2, promised: 3 },
  waits: { days: 0, outcome: 1, promised: 2 },
} as const;

/** The columns of pasted rows: as their first line names them, else by what stands first; null where that tells nothing. */
export function pastedColumns(rows: readonly (readonly string[])[]): PastedColumns | null {
  const first = rows[0] ?? [];
  const places: Partial<Record<PastedColumn, number>> = {};
  first.map(plainName).forEach((cell, place) => {
    for (const [column, known] of Object.entries(names)) {
      if ((known as readonly string[]).includes(cell)) places[column as PastedColumn] ??= place;
    }
  });
  if (places.ordered !== undefined || places.days !== undefined) return { places, named: true };
  for (const row of rows.slice(0, 20)) {
    const cell = meantCell(row[0] ?? '');
    if (momentIn(cell)) return { places: byPlace.dates, named: false };
    if (!Number.isNaN(amountIn(cell)) && row.length > 1) return { places: byPlace.waits, named: false };
  }
  return null;
}
