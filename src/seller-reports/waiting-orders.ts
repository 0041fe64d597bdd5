import { addDays } from '../fields/calendar-date';
import { cleanText } from '../fields/text';
import type { Positions, ProductPosition } from './account-parts';
import { DayTexts } from './day-texts';
import { NamesMet } from './names-met';
import type { Accumulated, Accumulator, Counted, DateOrder, ReportRow } from './report-kind';
import { momentIn } from './report-moment';
import { zoneOfStores } from './store-zones';
import type { columns } from './unshipped-orders-columns';
import { wholeIn } from './whole-number';
import { ZoneDays } from './zone-days';

type Row = ReportRow<typeof columns>;

/** A line of an order that waits; of the texts of the file nothing is kept. */
interface Line {
  readonly product: number;
  readonly units: number;
  /** Number of the promised day; -1 where there is none. */
  readonly promise: number;
  /** Days since the promise, below 0 before it; NaN where the file does not say. */
  readonly past: number;
}

const epoch = '1970-01-01';
const mostUnits = 1e6;
const mostDays = 20_000;
const skippedSaid = {
  'no-sku': 'without a SKU, such as totals: not counted',
  'no-units': 'whose quantity to ship is no whole number: not counted',
  shipped: 'with nothing left to ship: not counted',
} as const;
type Reason = keyof typeof skippedSaid;

/** Takes in the orders that wait to be shipped: how many units of each product, by when promised, and how many are late. */
export class WaitingOrders implements Accumulator<typeof columns, Positions> {
  readonly #dates: DateOrder;
  readonly #days = new DayTexts();
  readonly #zones = new Map<string, ZoneDays | null>();
  readonly #skus = new NamesMet(200_000, 80);
  readonly #stores = new NamesMet(200, 60);
  /** Number of each product by SKU and store. */
  readonly #numbers = new Map<string, number>();
  readonly #products: { readonly sku: number; readonly store: number; readonly name: string }[] = [];
  readonly #lines = new Map<string, Line>();
  readonly #skipped = new Map<Reason, number>();
  #repeated = 0;
  #unread = 0;

  constructor(dates: DateOrder) {
    this.#dates = dates;
  }

  add(row: Row): void {
    const units = unitsOf(row);
    const reason = row.sku === '' ? 'no-sku' : !(units >= 0) ? 'no-units' : units === 0 ? 'shipped' : null;
    const key = `${row.order}|${row.sku}|${row.item}`;
    const known = row.order !== '' && this.#lines.delete(key);
    if (known) this.#repeated++;
    if (reason !== null) {
      this.#skipped.set(reason, (this.#skipped.get(reason) ?? 0) + 1);
      return;
    }
    const promise = this.#promiseOf(row);
    if (promise < 0 && row.promise !== '') this.#unread++;
    this.#lines.set(row.order === '' ? `|${this.#lines.size}|${this.#repeated}` : key, {
      product: this.#productOf(row),
      units,
      promise,
      past: wholeIn(row.past, mostDays),
    });
  }

  #productOf(row: Row): number {
    const sku = this.#skus.numberOf(row.sku);
    const store = this.#stores.numberOf(row.store);
    const key = `${sku}|${store}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#products.push({ sku, store, name: cleanText(row.name, 200) }) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }

  /** The promised day by the store's clock where the moment has a zone and the store is known, else as it is written. */
  #promiseOf(row: Row): number {
    const number = this.#days.read(row.promise);
    if (number < 0 || row.store === '') return number;
    const zone = this.#zoneOf(row.store);
    const moment = zone && momentIn(row.promise);
    return moment && !moment.wall ? this.#days.fixed(zone.dayOf(moment.monthFirst)) : number;
  }

  #zoneOf(store: string): ZoneDays | null {
    const known = this.#zones.get(store);
    if (known !== undefined) return known;
    const name = zoneOfStores([store]);
    const zone = name === null ? null : new ZoneDays(name);
    if (this.#zones.size < 200) this.#zones.set(store, zone);
    return zone;
  }

  finish(): Accumulated<Positions> {
    const { dayOf, openDates } = this.#days.settle(this.#dates);
    const gathered = this.#products.map(() => new Waiting());
    const asOf = new Map<number, number>();
    for (const { product, units, promise, past } of this.#lines.values()) {
      const day = promise < 0 ? NaN : dayOf(promise);
      gathered[product]!.add(units, day, past);
      const of = day + past;
      if (!Number.isNaN(of)) asOf.set(of, (asOf.get(of) ?? 0) + 1);
    }
    const [mostSaid] = [...asOf].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
    const rows = this.#products.flatMap(({ sku, store, name }, at): ProductPosition[] => {
      const waiting = gathered[at]!;
      if (waiting.units === 0) return [];
      return [
        {
          sku: this.#skus.names[sku]!,
          marketplace: this.#stores.names[store]!,
          asin: null,
          name,
          supplier: '',
          currency: null,
          facts: waiting.facts(),
          promises: waiting.promises(),
        },
      ];
    });
    const noted: Counted[] = [
      { rows: this.#repeated, said: 'of orders met before, as when files overlap: the last of them counts' },
      { rows: this.#unread, said: 'whose promised date cannot be read: counted as waiting, without a date' },
    ];
    return {
      result: { asOf: mostSaid === undefined ? null : addDays(epoch, mostSaid[0]), rows },
      used: this.#lines.size,
      skipped: [...this.#skipped].map(([reason, count]) => ({ rows: count, said: skippedSaid[reason] })),
      noted: noted.filter((count) => count.rows > 0),
      remarks: [],
      openDates,
    };
  }
}

function unitsOf(row: Row): number {
  if (row.toShip !== '') return wholeIn(row.toShip, mostUnits);
  return wholeIn(row.bought, mostUnits) - (row.shipped === '' ? 0 : wholeIn(row.shipped, mostUnits));
}

/** What waits of one product. */
class Waiting {
  units = 0;
  #late: number | null = null;
  readonly #byDay = new Map<number | null, number>();

  add(units: number, day: number, past: number): void {
    this.units += units;
    const promised = Number.isNaN(day) ? null : day;
    this.#byDay.set(promised, (this.#byDay.get(promised) ?? 0) + units);
    if (!Number.isNaN(past)) this.#late = (this.#late ?? 0) + (past > 0 ? units : 0);
  }

  promises(): { readonly day: string | null; readonly units: number }[] {
    return [...this.#byDay]
      .sort(([a], [b]) => (a ?? Infinity) - (b ?? Infinity))
      .map(([day, units]) => ({ day: day === null ? null : addDays(epoch, day), units }));
  }

  facts(): ProductPosition['facts'] {
    const next = this.promises()[0]?.day ?? null;
    return {
      waitingUnits: this.units,
      ...(this.#late === null ? {} : { lateUnits: this.#late }),
      ...(next === null ? {} : { nextPromise: next }),
    };
  }
}
