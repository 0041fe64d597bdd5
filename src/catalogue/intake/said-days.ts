import type { SalesLines } from '../../seller-reports/sales-lines';
import { areUnsaid, type ChannelShares } from './channel-shares';
import { nearest, type Candidate } from './choose-facts';
import { dayNumber, type SaidDays } from './merge-history';
import { rankOf } from './report-rank';
import { countedDay } from './said-facts';
import type { SaidRow } from './said-of-product';
import { soldTogether, type StoreSales } from './sold-by-day';

const places = ['onHandFba', 'onHandOwn', 'onHandShop'] as const;
type Place = (typeof places)[number];

/** Where a product leaves from, as far as its stock must be counted there to say whether it could be bought. */
export interface SellsFrom {
  readonly shares: ChannelShares;
  /** Whether a ledger counts its stock at Amazon. */
  readonly hasLedger: boolean;
}

/** The places a product sells from; null where nobody has said, and any that is counted may be one. */
function placesOf({ shares, hasLedger }: SellsFrom): readonly Place[] | null {
  if (areUnsaid(shares)) return hasLedger ? ['onHandFba'] : null;
  const share: Readonly<Record<Place, number>> = {
    onHandFba: shares.fba,
    onHandOwn: shares.fbm,
    onHandShop: shares.shop,
  };
  return places.filter((place) => share[place] > 0);
}

/** Units of one day in all places a product sells from; null where one of them is not counted. */
function countOf(candidates: readonly Candidate[], from: readonly Place[] | null) {
  const counted = (from ?? places).map((place) =>
    candidates
      .filter(({ key }) => key === place)
      .sort(nearest)
      .at(0),
  );
  const known = counted.filter((one) => one !== undefined);
  if (known.length === 0 || (from !== null && known.length < counted.length)) return null;
  const units = known.reduce((sum, { value }) => sum + (value as number), 0);
  return { units, source: known.sort(nearest)[0]!.source };
}

/**
 * The days that reports tell of one product: of a ledger, of orders, and the one day of a count, which is that of all places it
 * sells from together.
 */
export function saidDays(rows: readonly SaidRow[], sellsFrom: SellsFrom): SaidDays[] {
  const said: SaidDays[] = [];
  const byReport = new Map<SalesLines, { readonly title: string; readonly stores: StoreSales[] }>();
  const counts = new Map<string, Candidate[]>();
  for (const row of rows) {
    const { source } = row;
    const { title } = source;
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
      const asOf = countedDay(row);
      const others = counts.get(asOf) ?? [];
      for (const key of places)
        if (typeof facts[key] === 'number')
          others.push({ key, value: facts[key], source: title, asOf, rank: rankOf(key, title) });
      if (others.length > 0) counts.set(asOf, others);
    }
  }
  for (const { title, stores } of byReport.values()) said.push({ source: title, ...soldTogether(stores) });
  const from = placesOf(sellsFrom);
  for (const [asOf, candidates] of counts) {
    const count = countOf(candidates, from);
    if (count !== null) said.push({ source: count.source, days: [dayNumber(asOf)], onHand: [count.units] });
  }
  return said;
}
