import { cleanText } from '../fields/text';
import { arrangeSales } from './arrange-sales';
import { NamesMet } from './names-met';
import { OrderCopies, type OrderLine } from './order-copies';
import { amountIn, saysYes, unitsIn } from './report-number';
import { momentIn, type ReportMoment } from './report-moment';
import type { Accumulated, Accumulator, Counted, ReportRow } from './report-kind';
import { storeNotNamed, type Channel, type ReportProduct, type SalesLines, type Span } from './sales-lines';
import type { SoldLine } from './sold-line';
import { soldMonthFirst } from './store-zones';
import type { columns } from './all-orders-columns';

type Row = ReportRow<typeof columns>;
type Reason = 'cancelled' | 'zero' | 'replacement' | 'no-units' | 'no-date' | 'no-sku' | 'long-sku';

/** Numbers alone: a piece of text would keep the stretch of the file it was cut from. */
interface Line extends SoldLine, OrderLine<Line> {
  readonly reason: Reason | null;
  /** Both readings of an open date; NaN where there is none. */
  readonly monthFirst: number;
  readonly dayFirst: number;
  /** Known once all lines are: which reading makes sense. */
  quarter: number;
  readonly pending: boolean;
}

const areAlike = (a: Line, b: Line) =>
  Object.is(a.units, b.units) && Object.is(a.money, b.money) && a.reason === b.reason;

const cancelledWords = /^(cancel|stornier|annul|geannuleerd|anulowan|iptal|avbruten)/i;

/** To the second where it is written as Amazon does: two states of an order may be minutes apart. */
const updatedAt = (text: string): number =>
  /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : (momentIn(text)?.dayFirst ?? NaN) * 900_000;

function channelOf(channel: string, store: string): Channel {
  if (/^non-amazon/i.test(store)) return 'mcf';
  if (/^(amazon|afn|fba)/i.test(channel)) return 'fba';
  return /^(merchant|mfn|fbm|seller)/i.test(channel) ? 'fbm' : 'unknown';
}

/** Longest SKU that is kept: longer ones would be taken for each other. */
const longestSku = 80;

const skippedSaid: Readonly<Record<Reason | 'repeated' | 'outdated', string>> = {
  cancelled: 'cancelled: not counted',
  zero: 'with quantity 0: not counted',
  replacement: 'free replacements of earlier orders: not counted',
  'no-units': 'whose quantity is no whole number: not counted',
  'no-date': 'whose purchase date cannot be read: not counted',
  'no-sku': 'without a SKU, such as totals: not counted',
  'long-sku': `with a SKU of more than ${longestSku} characters: not counted`,
  repeated: 'in the file twice, as when reports overlap: counted once',
  outdated: 'of orders that the file has again in a later state: only the later one counts',
};

/** Takes in an All Orders report: lines that were sold, each once, by product, store and channel. */
export class OrderSales implements Accumulator<typeof columns, SalesLines> {
  readonly #lines: Line[] = [];
  readonly #copies = new OrderCopies<Line>(areAlike);
  readonly #skus = new NamesMet(200_000, 80);
  readonly #stores = new NamesMet(200, 60);
  readonly #currencies = new NamesMet(100, 3);
  readonly #products: Omit<ReportProduct, 'units'>[] = [];

  add(row: Row): void {
    const units = unitsIn(row.quantity);
    const moment = momentIn(row.purchased);
    const price = amountIn(row.price);
    const discount = amountIn(row.discount);
    const line: Line = {
      updated: updatedAt(row.updated),
      state: 'kept',
      before: null,
      reason: this.#reason(row, units, moment),
      product: row.sku === '' || row.sku.length > longestSku ? -1 : this.#productOf(row),
      quarter: NaN,
      monthFirst: moment?.monthFirst ?? NaN,
      dayFirst: moment?.dayFirst ?? NaN,
      wall: moment?.wall ?? false,
      channel: channelOf(row.channel, row.store),
      store: this.#stores.numberOf(row.store || storeNotNamed),
      units,
      pending: /^pending/i.test(row.orderStatus),
      business: saysYes(row.business),
      money: Number.isNaN(discount) ? price : price - Math.abs(discount),
      currency: this.#currencies.numberOf(row.currency.toUpperCase()),
    };
    this.#lines.push(line);
    if (row.order !== '') this.#copies.meet(`${row.order}|${row.sku}|${row.item}`, line);
  }

  #reason(row: Row, units: number, moment: ReportMoment | null): Reason | null {
    if (row.sku === '') return 'no-sku';
    if (row.sku.length > longestSku) return 'long-sku';
    if (cancelledWords.test(row.orderStatus) || cancelledWords.test(row.itemStatus)) return 'cancelled';
    if (moment === null) return 'no-date';
    if (Number.isNaN(units)) return 'no-units';
    if (units === 0) return 'zero';
    return saysYes(row.replacement) ? 'replacement' : null;
  }

  #productOf(row: Row): number {
    const product = this.#skus.numberOf(row.sku);
    const known = this.#products[product];
    if (known === undefined) {
      const asin = cleanText(row.asin, 20);
      this.#products[product] = {
        sku: this.#skus.names[product]!,
        asin: asin === '' ? null : asin,
        name: cleanText(row.name, 200),
      };
    }
    return product;
  }

  /** Whether open dates are read month first: as most of them make sense, or as the store writes. */
  #monthFirst(): boolean {
    let open = 0;
    for (const { monthFirst, dayFirst } of this.#lines) {
      open += Number(Number.isNaN(dayFirst)) - Number(Number.isNaN(monthFirst));
    }
    return open === 0 ? soldMonthFirst(this.#stores.names) : open > 0;
  }

  finish(): Accumulated<SalesLines> {
    const monthFirst = this.#monthFirst();
    const spans: { zoned: [number, number] | null; wall: [number, number] | null } = {
      zoned: null,
      wall: null,
    };
    const counts = new Map<string, number>();
    const count = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
    const sold: Line[] = [];
    for (const line of this.#lines) {
      line.quarter = monthFirst ? line.monthFirst : line.dayFirst;
      const dated = !Number.isNaN(line.quarter);
      if (dated) widen(spans, line.wall ? 'wall' : 'zoned', line.quarter);
      const reason = line.state === 'kept' ? (line.reason ?? (dated ? null : 'no-date')) : line.state;
      if (reason !== null) {
        count(reason);
        continue;
      }
      if (line.pending) count('pending');
      if (line.business) count('business');
      if (line.channel === 'unknown') count('unknown');
      if (line.channel === 'mcf') count('mcf');
      if (line.wall) count('wall');
      if (line.monthFirst !== line.dayFirst) count('open');
      sold.push(line);
    }
    const of = (what: string, said: string): Counted => ({ rows: counts.get(what) ?? 0, said });
    const noted = [
      of('pending', 'still pending: counted as sold, though a few may yet be cancelled'),
      of('business', 'bought by businesses: how they count is your choice under “What counts”'),
      of('mcf', 'of other shops, shipped by Amazon (Non-Amazon): kept apart from Amazon’s own sales'),
      of('unknown', 'that do not say who ships: counted, but in neither FBA nor FBM'),
      of('wall', 'dated without a time zone: the day is taken as it is written'),
      of('open', `with dates read ${monthFirst ? 'month' : 'day'} first, as the rest of the file suggests`),
    ];
    return {
      result: arrangeSales(sold, {
        products: this.#products,
        stores: this.#stores.names,
        currencies: this.#currencies.names,
        spans,
      }),
      used: sold.length,
      skipped: Object.entries(skippedSaid)
        .map(([what, said]) => of(what, said))
        .filter(({ rows }) => rows > 0),
      noted: noted.filter(({ rows }) => rows > 0),
      remarks: [],
    };
  }
}

function widen(
  spans: { zoned: Span | null; wall: Span | null },
  which: 'zoned' | 'wall',
  quarter: number,
): void {
  const known = spans[which];
  spans[which] = known ? [Math.min(known[0], quarter), Math.max(known[1], quarter)] : [quarter, quarter];
}
