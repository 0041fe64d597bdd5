import { dailySoldOf } from '../../seller-reports/daily-sold';
import type { DailySales, NamedProduct } from '../../seller-reports/account-parts';
import { channels, type SalesLines } from '../../seller-reports/sales-lines';
import { zoneOfStores } from '../../seller-reports/store-zones';

/** Where a store of Amazon is; '' for any other, which has no say in where a product is sold. */
const marketplaceOf = (store: string): string => (/^amazon\.[a-z.]+$/i.test(store) ? store : '');

/** What one product sold in one store. */
export interface StoreSales {
  readonly named: NamedProduct;
  readonly sales: DailySales;
  /** Its place in `sales`. */
  readonly at: number;
  /** The report it is from. */
  readonly lines: SalesLines;
  /** Units by place in `channels`. */
  readonly byChannel: Float64Array;
}

/**
 * Lines of orders as units a day, product by product and store by store, each by its own clock.
 *
 * @param zone - of stores that are not known
 * @throws RangeError when the zone is not known
 */
export function soldByDay(lines: SalesLines, zone: string): readonly StoreSales[] {
  const byStore = lines.stores.map((store) =>
    dailySoldOf(lines, { zone: zoneOfStores([store]) ?? zone, channel: 'all', store }),
  );
  return lines.products.flatMap((product, at) => {
    const byChannel = new Map<number, Float64Array>();
    for (let line = lines.starts[at]!; line < lines.starts[at + 1]!; line++) {
      const store = lines.storeOf[line]!;
      const units = byChannel.get(store) ?? new Float64Array(channels.length);
      byChannel.set(store, units);
      units[lines.channels[line]!]! += lines.units[line]!;
    }
    return [...byChannel].map(([store, units]): StoreSales => {
      const { sku, asin, name } = product;
      const marketplace = marketplaceOf(lines.stores[store]!);
      return { named: { sku, asin, name, marketplace }, sales: byStore[store]!, at, lines, byChannel: units };
    });
  });
}

/** Units a day of one product. */
export interface SoldDays {
  readonly span: DailySales['span'];
  readonly days: readonly number[];
  readonly sold: readonly number[];
  readonly bulk: readonly number[];
}

/** What a product sold in several stores together, over the days that are whole in all of them. */
export function soldTogether(stores: readonly StoreSales[]): SoldDays {
  const spans = stores.flatMap(({ sales: { span } }) => span ?? []);
  const from = Math.max(...spans.map((span) => span.from));
  const to = Math.min(...spans.map((span) => span.to));
  if (spans.length < stores.length || !(to >= from)) return { span: null, days: [], sold: [], bulk: [] };
  const byDay = new Map<number, { sold: number; bulk: number }>();
  for (const { sales, at } of stores)
    for (let place = sales.starts[at]!; place < sales.starts[at + 1]!; place++) {
      const day = sales.days[place]!;
      if (day < from || day > to) continue;
      const { sold, bulk } = byDay.get(day) ?? { sold: 0, bulk: 0 };
      byDay.set(day, { sold: sold + sales.sold[place]!, bulk: bulk + sales.bulk[place]! });
    }
  const days = [...byDay.keys()].sort((a, b) => a - b);
  return {
    span: { from, to },
    days,
    sold: days.map((day) => byDay.get(day)!.sold),
    bulk: days.map((day) => byDay.get(day)!.bulk),
  };
}
