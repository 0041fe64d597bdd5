import type { DailySales, NamedProduct } from './account-parts';

/** Adds up units sold by product and day. */
export class SalesByDay {
  readonly #products: Map<number, { sold: number; bulk: number }>[] = [];

  /**
   * @param product - its place among the products given to `arrange`
   * @param day - days since 1970-01-01
   * @param bulk - of the units, those bought by businesses
   */
  add(product: number, day: number, sold: number, bulk: number): void {
    const days = (this.#products[product] ??= new Map());
    const known = days.get(day);
    if (known === undefined) days.set(day, { sold, bulk });
    else {
      known.sold += sold;
      known.bulk += bulk;
    }
  }

  /** The days within a span, product by product. */
  arrange(products: readonly NamedProduct[], span: DailySales['span']): DailySales {
    const starts = new Uint32Array(products.length + 1);
    const kept: { readonly day: number; readonly sold: number; readonly bulk: number }[] = [];
    products.forEach((_, product) => {
      const days = [...(this.#products[product] ?? [])]
        .filter(([day]) => span !== null && day >= span.from && day <= span.to)
        .sort(([a], [b]) => a - b);
      for (const [day, units] of days) kept.push({ day, ...units });
      starts[product + 1] = kept.length;
    });
    return {
      span,
      products,
      starts,
      days: Int32Array.from(kept, ({ day }) => day),
      sold: Float64Array.from(kept, ({ sold }) => sold),
      bulk: Float64Array.from(kept, ({ bulk }) => bulk),
    };
  }
}

/** The days between the first and the last of a file, which may be cut off; null where there are none. */
export function spanWithin(first: number, last: number): DailySales['span'] {
  return last - first < 2 ? null : { from: first + 1, to: last - 1 };
}
