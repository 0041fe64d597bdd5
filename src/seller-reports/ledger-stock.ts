import { cleanText } from '../fields/text';
import type { DailyStock, NamedProduct } from './account-parts';
import { DayTexts, rhythmOf } from './day-texts';
import type { columns } from './inventory-ledger-columns';
import { LedgerLines } from './ledger-lines';
import { NamesMet } from './names-met';
import type { Accumulated, Accumulator, Counted, DateOrder, ReportRow } from './report-kind';
import { ReportProblem } from './report-problem';
import { wholeIn } from './whole-number';

type Row = ReportRow<typeof columns>;

const daily =
  'In Seller Central open Reports, Fulfillment, Inventory Ledger, choose the Summary view by day (Daily), and request the download again.';
/** Why a summary of longer periods is of no use. */
const refused = {
  weeks: `This Inventory Ledger adds up weeks, so the days without stock are not in it. ${daily}`,
  months: `This Inventory Ledger adds up months, so the days without stock are not in it. ${daily}`,
  periods: `This Inventory Ledger adds up weeks or months, so the days without stock are not in it. ${daily}`,
} as const;

const skippedSaid = {
  'no-sku': 'without a SKU, such as totals: not counted',
  'long-sku': 'with a SKU of more than 80 characters: not counted',
  unsellable: 'of units that cannot be sold: not counted',
  'no-date': 'whose date cannot be read: not counted',
  'no-units': 'whose shipments or balance are no whole number: not counted',
  repeated: 'for a day, product and place that the file has already: the last of them counts',
  within: 'of single warehouses on days that the file also has by country: counted once',
} as const;
type Reason = keyof typeof skippedSaid;

/** More of one product than any warehouse holds. */
const mostUnits = 1e6;
const sellable = /^(sellable|verkäuflich|verkaeuflich)$/i;

/** Takes in an Inventory Ledger: what was sold, received and left at the end of each day, by product. */
export class LedgerStock implements Accumulator<typeof columns, DailyStock> {
  readonly #dates: DateOrder;
  readonly #days = new DayTexts();
  readonly #skus = new NamesMet(200_000, 80);
  readonly #products: { asin: string; name: string; store: string | null }[] = [];
  readonly #lines = new LedgerLines();
  readonly #skipped = new Map<Reason, number>();

  constructor(dates: DateOrder) {
    this.#dates = dates;
  }

  add(row: Row): void {
    const day = this.#days.read(row.date);
    const reason = this.#take(row, day);
    if (reason !== null) this.#skip(reason, 1);
  }

  #skip(reason: Reason, rows: number): void {
    if (rows > 0) this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + rows);
  }

  #take(row: Row, day: number): Reason | null {
    if (row.sku === '') return 'no-sku';
    if (row.sku.length > 80) return 'long-sku';
    if (row.disposition !== '' && !sellable.test(row.disposition)) return 'unsellable';
    if (day < 0) return 'no-date';
    const shipped = row.shipments === '' ? 0 : wholeIn(row.shipments, mostUnits);
    const onHand = wholeIn(row.ending, mostUnits);
    if (Number.isNaN(shipped) || Number.isNaN(onHand)) return 'no-units';
    const received = wholeIn(row.receipts, mostUnits);
    const product = this.#productOf(row);
    this.#lines.add(product, day, row, { shipped, onHand, received: Number.isNaN(received) ? 0 : received });
    return null;
  }

  #productOf(row: Row): number {
    const product = this.#skus.numberOf(row.sku);
    const known = this.#products[product];
    if (known === undefined) {
      this.#products[product] = {
        asin: cleanText(row.asin, 20),
        name: cleanText(row.name, 200),
        store: cleanText(row.store, 60),
      };
    } else if (known.store !== null && known.store !== row.store && known.store !== cleanText(row.store, 60))
      // One stock for several stores is of none of them.
      known.store = null;
    return product;
  }

  finish(): Accumulated<DailyStock> {
    const { dayOf, openDates } = this.#days.settle(this.#dates);
    const arranged = this.#lines.arrange(this.#products.length, dayOf);
    if (this.#days.periods > arranged.lines) throw new ReportProblem(refused.periods);
    const rhythm = rhythmOf(arranged.stock.days);
    if (rhythm !== 'days') throw new ReportProblem(refused[rhythm]);
    for (const reason of ['no-date', 'repeated', 'within'] as const)
      this.#skip(reason, arranged.skipped[reason]);
    const products = this.#products.map(({ asin, name, store }, at): NamedProduct => ({
      sku: this.#skus.names[at]!,
      marketplace: store ?? '',
      asin: asin === '' ? null : asin,
      name,
    }));
    const noted: Counted[] = [
      {
        rows: arranged.negative,
        said: 'with a balance below zero, as Amazon books corrections: counted as no stock',
      },
    ];
    return {
      result: { products, ...arranged.stock },
      used: arranged.lines,
      skipped: [...this.#skipped].map(([reason, rows]) => ({ rows, said: skippedSaid[reason] })),
      noted: noted.filter(({ rows }) => rows > 0),
      remarks: arranged.turned
        ? ['Shipments have no minus sign in this file, as Amazon writes them: read as units that left.']
        : [],
      openDates,
    };
  }
}
