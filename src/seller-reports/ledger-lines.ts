import type { DailyStock } from './account-parts';
import { NamesMet } from './names-met';

interface Place {
  readonly location: string;
  readonly store: string;
  readonly fnsku: string;
}
interface Moved {
  /** Below 0 for what left. */
  readonly shipped: number;
  readonly onHand: number;
  readonly received: number;
}

/** What numbers of a line are packed into one with; together they stay a whole number that is exact. */
const mostPlaces = 5_000;
const mostLabels = 20;
const mostDays = 100_000;

const country = /^[a-z]{2}$/i;
const warehouse = /^[a-z]{3,4}\d{1,2}$/i;

/** Lines of a ledger as they are gathered, numbers alone, and put together by product and day at the end. */
export class LedgerLines {
  readonly #places = new NamesMet(mostPlaces, 80);
  /** Of each place: 1 a country, 2 a warehouse, 0 neither. */
  readonly #placeKinds: number[] = [];
  /** Labels (FNSKU) of each product. */
  readonly #labels: string[][] = [];
  readonly #product: number[] = [];
  readonly #day: number[] = [];
  readonly #where: number[] = [];
  readonly #shipped: number[] = [];
  readonly #onHand: number[] = [];
  readonly #received: number[] = [];

  add(product: number, day: number, place: Place, moved: Moved): void {
    this.#product.push(product);
    this.#day.push(day);
    this.#where.push(this.#placeOf(place) * mostLabels + this.#labelOf(product, place.fnsku));
    this.#shipped.push(moved.shipped);
    this.#onHand.push(moved.onHand);
    this.#received.push(moved.received);
  }

  #placeOf({ location, store }: Place): number {
    const number = this.#places.numberOf(`${location}|${store}`);
    this.#placeKinds[number] ??= country.test(location) ? 1 : warehouse.test(location) ? 2 : 0;
    return number;
  }

  #labelOf(product: number, fnsku: string): number {
    const labels = (this.#labels[product] ??= []);
    const known = labels.indexOf(fnsku);
    if (known >= 0) return known;
    if (labels.length === mostLabels) return mostLabels - 1;
    // Joined anew, since a piece of the file would keep all of it.
    return labels.push(fnsku.slice(0, 40).split('').join('')) - 1;
  }

  /**
   * @param products - how many there are
   * @param dayOf - the day, days since 1970-01-01, of a day's number; NaN where it is none
   */
  arrange(products: number, dayOf: (number: number) => number) {
    const size = this.#product.length;
    const days = Int32Array.from(this.#day, (number) => {
      const day = dayOf(number);
      return Number.isNaN(day) ? -1 : day;
    });
    const skipped = { 'no-date': 0, repeated: 0, within: 0 };
    /** The last line of each product, day and place, by these packed into one number. */
    const last = new Map<number, number>();
    const byCountry = new Set<number>();
    const hasWarehouses = this.#placeKinds.includes(2);
    for (let line = 0; line < size; line++) {
      const day = days[line]!;
      if (day < 0) {
        skipped['no-date']++;
        continue;
      }
      const where = this.#where[line]!;
      const ofDay = this.#product[line]! * mostDays + day;
      last.set(ofDay * mostPlaces * mostLabels + where, line);
      if (hasWarehouses && this.#placeKinds[Math.floor(where / mostLabels)] === 1) byCountry.add(ofDay);
    }
    skipped.repeated = size - skipped['no-date'] - last.size;
    const isWithin = (line: number) =>
      hasWarehouses &&
      this.#placeKinds[Math.floor(this.#where[line]! / mostLabels)] === 2 &&
      byCountry.has(this.#product[line]! * mostDays + days[line]!);
    const used = Uint32Array.from(last.values()).filter((line) => !isWithin(line));
    skipped.within = last.size - used.length;
    const turned =
      used.some((line) => this.#shipped[line]! > 0) && !used.some((line) => this.#shipped[line]! < 0);
    return {
      ...this.#sum(used, products, days, turned ? 1 : -1),
      lines: used.length,
      skipped,
      turned,
    };
  }

  /** Adds up the lines of each product and day. */
  #sum(
    used: Uint32Array,
    products: number,
    days: Int32Array,
    sign: 1 | -1,
  ): { readonly stock: Omit<DailyStock, 'products'>; readonly negative: number } {
    used.sort((a, b) => this.#product[a]! - this.#product[b]! || days[a]! - days[b]!);
    const starts = new Uint32Array(products + 1);
    const kept: number[] = [];
    const [sold, onHand, received]: [number[], number[], number[]] = [[], [], []];
    let product = -1;
    for (const line of used) {
      const isNew = this.#product[line] !== product;
      if (isNew || kept.at(-1) !== days[line]) {
        product = this.#product[line]!;
        kept.push(days[line]!);
        sold.push(0);
        onHand.push(0);
        received.push(0);
        starts[product + 1]!++;
      }
      const at = kept.length - 1;
      sold[at]! += sign * this.#shipped[line]!;
      onHand[at]! += this.#onHand[line]!;
      received[at]! += this.#received[line]!;
    }
    for (let at = 1; at <= products; at++) starts[at]! += starts[at - 1]!;
    const notBelow = (values: readonly number[]) => Float64Array.from(values, (value) => Math.max(0, value));
    return {
      stock: {
        starts,
        days: Int32Array.from(kept),
        sold: notBelow(sold),
        onHand: notBelow(onHand),
        received: notBelow(received),
      },
      negative: onHand.reduce((sum, units) => sum + Number(units < 0), 0),
    };
  }
}
