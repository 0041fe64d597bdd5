import { daysBetween } from '../fields/calendar-date';
import type { DailySales, NamedProduct } from './account-parts';
import { fileDays } from './daily-demand';
import { spanWithin, SalesByDay } from './sales-by-day';
import { channels, storeNotNamed, type Channel, type SalesLines } from './sales-lines';
import { wallDay, ZoneDays } from './zone-days';

const epoch = '1970-01-01';

/** Which sales are counted, and by which clock. */
export interface SoldChoice {
  /** The store's time zone (`zoneOfStores`). */
  readonly zone: string;
  readonly channel: Channel | 'all';
  /** A sales channel of the file; null or absent for all. */
  readonly store?: string | null;
}

/**
 * Units sold of every product, day by day, of the days that are whole in the file. Lines of businesses count in full, and
 * are told apart as bulk.
 *
 * @throws RangeError when the zone is not known
 */
export function dailySoldOf(lines: SalesLines, { zone, channel, store = null }: SoldChoice): DailySales {
  const zoneDays = new ZoneDays(zone);
  const file = fileDays(lines, zone);
  const span = file && spanWithin(daysBetween(epoch, file.from), daysBetween(epoch, file.to));
  const ofChannel = channel === 'all' ? -1 : channels.indexOf(channel);
  const ofStore = store === null ? -1 : lines.stores.indexOf(store);
  const byDay = new SalesByDay();
  const products = lines.products.map(({ sku, asin, name }, product): NamedProduct => {
    const stores = new Set<number>();
    for (let at = lines.starts[product]!; at < lines.starts[product + 1]!; at++) {
      if (ofChannel >= 0 && lines.channels[at] !== ofChannel) continue;
      if (store !== null && lines.storeOf[at] !== ofStore) continue;
      stores.add(lines.storeOf[at]!);
      const quarter = lines.quarters[at]!;
      const units = lines.units[at]!;
      byDay.add(
        product,
        lines.wall[at] ? wallDay(quarter) : zoneDays.dayOf(quarter),
        units,
        lines.business[at] ? units : 0,
      );
    }
    const [only] = stores;
    const isNamed = stores.size === 1 && lines.stores[only!] !== storeNotNamed;
    return { sku, asin, name, marketplace: isNamed ? lines.stores[only!]! : '' };
  });
  return byDay.arrange(products, span);
}
