import type {
  DailySales,
  DailyStock,
  NamedProduct,
  Positions,
  ProductPosition,
} from '../../seller-reports/account-parts';
import type { OrderWaits } from '../../seller-reports/order-waits';
import type { SalesLines } from '../../seller-reports/sales-lines';
import type { IntakeReport } from './intake-plan';
import type { NamedIn } from './join-reports';
import { soldByDay, type StoreSales } from './sold-by-day';

/** A report, as what it says of products is told apart by. */
export interface Source {
  readonly title: string;
  readonly asOf: string;
}

/** What one report says of one product. */
export type Said =
  | { readonly kind: 'position'; readonly position: ProductPosition }
  | { readonly kind: 'stock'; readonly stock: DailyStock; readonly at: number }
  | { readonly kind: 'sales'; readonly sales: StoreSales }
  | { readonly kind: 'shop-sales'; readonly sold: DailySales; readonly at: number };

export type SaidRow = NamedIn<Source & { readonly said: Said }>;

/**
 * All that reports say of products, row by row; sales of the whole account say nothing of any.
 *
 * @throws RangeError when the zone is not known
 */
export function saidRows(
  reports: readonly IntakeReport[],
  { today, zone }: { readonly today: string; readonly zone: string },
): readonly SaidRow[] {
  return reports.flatMap(({ report, asOf: day }): readonly SaidRow[] => {
    // A report cannot be of a day to come; its clock may be ahead of the reader's.
    const asOf = day < today ? day : today;
    const of = (named: NamedProduct, at: number, said: Said): SaidRow => ({
      source: { title: report.title, asOf, said },
      at,
      named,
    });
    switch (report.gives) {
      case 'positions':
        return (report.result as Positions).rows.map((position, at) =>
          of(position, at, { kind: 'position', position }),
        );
      case 'daily-stock': {
        const stock = report.result as DailyStock;
        return stock.products.map((named, at) => of(named, at, { kind: 'stock', stock, at }));
      }
      case 'daily-sales':
        return soldByDay(report.result as SalesLines, zone).map((sales, at) =>
          of(sales.named, at, { kind: 'sales', sales }),
        );
      case 'orders': {
        const { sold } = report.result as OrderWaits;
        return (sold?.products ?? []).map((named, at) =>
          of(named, at, { kind: 'shop-sales', sold: sold!, at }),
        );
      }
      default:
        return [];
    }
  });
}
