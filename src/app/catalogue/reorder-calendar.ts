import { addDays } from '../../fields/calendar-date';
import type { FormatSettings } from '../../fields/format';
import { calendarEntry } from '../do-today/calendar-entries';
import type { CalendarEntry } from '../do-today/calendar-file';
import type { CatalogueEntry } from './catalogue-entry';
import { formatIn } from './catalogue-words';

/** Reorder dates further off than this move too much to be noted. */
const daysNoted = 180;

/** A day a product: by when its next order is to be placed. What is unknown or far has none. */
export function reorderEntries(
  entries: readonly CatalogueEntry[],
  today: string,
  url: string,
  settings: FormatSettings,
): CalendarEntry[] {
  return entries.flatMap(({ product, row, supplier }) => {
    if (row.orderBy === null || row.orderBy > daysNoted || row.state === 'too-much') return [];
    // Due, and still nothing to order: a shipment under way is enough.
    if (row.orderUnits === 0 && row.state !== 'fine') return [];
    const name = product.name || product.sku;
    const from = supplier === null ? '' : ` from ${supplier.name}`;
    const origin = { id: product.id, title: product.sku, revision: product.revision, url };
    // The text names the event, so units, which change from day to day, stand below it.
    const entry = calendarEntry(
      `Reorder ${name}${from}`,
      addDays(today, Math.floor(row.orderBy)),
      origin,
      today,
    );
    const units = !row.orderUnits
      ? ''
      : `\n${formatIn(settings, product.currency).quantity(row.orderUnits, 'units', 0)}, as of ${today}.`;
    return [{ ...entry, description: `${entry.description}${units}` }];
  });
}
