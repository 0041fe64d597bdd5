import { addDays } from '../../fields/calendar-date';
import type { FormatSettings } from '../../fields/format';
import { calendarEntry } from '../do-today/calendar-entries';
import type { CalendarEntry } from '../do-today/calendar-file';
import type { CatalogueEntry } from './catalogue-entry';
import { formatIn } from './catalogue-words';

/** Reorder dates further off than this move too much to be noted. */
const daysNoted = 180;

/** As many as a calendar takes up at once without trouble. */
export const mostNoted = 500;

/** Those whose next order is to be placed within the days noted, the soonest first. */
const noted = (entries: readonly CatalogueEntry[]) =>
  entries
    .filter(
      ({ row }) =>
        row.orderBy !== null &&
        row.orderBy <= daysNoted &&
        row.state !== 'too-much' &&
        // Due, and still nothing to order: a shipment under way is enough.
        (row.orderUnits !== 0 || row.state === 'fine'),
    )
    .sort((a, b) => a.row.orderBy! - b.row.orderBy!);

export const countNoted = (entries: readonly CatalogueEntry[]): number => noted(entries).length;

/** A day a product: by when its next order is to be placed, the soonest. What is unknown or far has none. */
export function reorderEntries(
  entries: readonly CatalogueEntry[],
  today: string,
  url: string,
  settings: FormatSettings,
): CalendarEntry[] {
  return noted(entries)
    .slice(0, mostNoted)
    .map(({ product, row, supplier }) => {
      const name = product.name || product.sku;
      const from = supplier === null ? '' : ` from ${supplier.name}`;
      const origin = { id: product.id, title: product.sku, revision: product.revision, url };
      // The text names the event, so units, which change from day to day, stand below it.
      const entry = calendarEntry(
        `Reorder ${name}${from}`,
        addDays(today, Math.floor(row.orderBy!)),
        origin,
        today,
      );
      const units = !row.orderUnits
        ? ''
        : `\nOrder ${formatIn(settings, product.currency).quantity(row.orderUnits, 'units', 0)}, as of ${today}.`;
      return { ...entry, description: `${entry.description}${units}` };
    });
}
