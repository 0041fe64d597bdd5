import type { SalesLines } from '../../seller-reports/sales-lines';
import { nearest, type Candidate } from './choose-facts';
import { dayNumber, type SaidDays } from './merge-history';
import { rankOf } from './report-rank';
import type { SaidRow } from './said-of-product';
import { soldTogether, type StoreSales } from './sold-by-day';

/** Where a product's stock is counted, the first that a report knows: days are kept of one place. */
const places = ['onHandFba', 'onHandShop', 'onHandOwn'];

/** The days that reports tell of one product: of a ledger, of orders, and the one day of a count. */
export function saidDays(rows: readonly SaidRow[]): SaidDays[] {
  const said: SaidDays[] = [];
  const byReport = new Map<SalesLines, { readonly title: string; readonly stores: StoreSales[] }>();
  const counts = new Map<string, Candidate[]>();
  for (const { source } of rows) {
    const { title, asOf } = source;
    if (source.said.kind === 'stock') {
      const { stock, at } = source.said;
      const [from, to] = [stock.starts[at]!, stock.starts[at + 1]!];
      const of = (units: Float64Array) => units.subarray(from, to);
      said.push({
        source: title,
        days: stock.days.subarray(from, to),
        sold: of(stock.sold),
        onHand: of(stock.onHand),
      });
    } else if (source.said.kind === 'sales') {
      const { sales } = source.said;
      const there = byReport.get(sales.lines);
      if (there === undefined) byReport.set(sales.lines, { title, stores: [sales] });
      else there.stores.push(sales);
    } else if (source.said.kind === 'shop-sales') {
      const { sold, at } = source.said;
      const [from, to] = [sold.starts[at]!, sold.starts[at + 1]!];
      said.push({
        source: title,
        days: sold.days.subarray(from, to),
        sold: sold.sold.subarray(from, to),
        bulk: sold.bulk.subarray(from, to),
        span: sold.span,
      });
    } else {
      const { facts } = source.said.position;
      const key = places.find((place) => typeof facts[place] === 'number');
      if (key === undefined) continue;
      const others = counts.get(asOf) ?? [];
      counts.set(asOf, others);
      const rank = 10 * places.indexOf(key) + rankOf(key, title);
      others.push({ key, value: facts[key]!, source: title, asOf, rank });
    }
  }
  for (const { title, stores } of byReport.values()) said.push({ source: title, ...soldTogether(stores) });
  for (const [asOf, candidates] of counts) {
    const { source, value } = candidates.sort(nearest)[0]!;
    said.push({ source, days: [dayNumber(asOf)], onHand: [value as number] });
  }
  return said;
}
