import type { History, Product, Supplier } from '../../fields/stored';
import type { DailyStock, Positions } from '../../seller-reports/account-parts';
import type { OrderWaits } from '../../seller-reports/order-waits';
import type { SalesLines } from '../../seller-reports/sales-lines';
import type { IntakeConflict, IntakePlan, IntakeReport, ProductChange } from './intake-plan';
import { joinReports } from './join-reports';
import { skuKey } from './product-keys';
import { planProduct, type PlanContext } from './plan-product';
import { absentRemarks, withSilence } from './absent-products';
import { positionIn } from './said-facts';
import { saidRows } from './said-of-product';
import { SupplierNames } from './supplier-names';

/** What is kept, as far as reports may touch it. */
export interface Kept {
  readonly products: readonly Product[];
  readonly suppliers: readonly Supplier[];
  /** By product; those of `touchedProducts` are enough. */
  readonly histories: ReadonlyMap<string, History>;
}

export interface IntakeOptions {
  /** YYYY-MM-DD */
  readonly today: string;
  /** ISO 8601 in UTC. */
  readonly now: string;
  /** ISO 4217, where no report says. */
  readonly currency: string;
  /** Time zone of stores that are not known. */
  readonly zone: string;
  readonly newId: () => string;
}

/** The products a report names, whatever it gives. */
function namedIn({ report: { gives, result } }: IntakeReport): readonly { readonly sku: string }[] {
  switch (gives) {
    case 'positions':
      return (result as Positions).rows;
    case 'daily-stock':
      return (result as DailyStock).products;
    case 'daily-sales':
      return (result as SalesLines).products;
    case 'orders':
      return (result as OrderWaits).sold?.products ?? [];
    default:
      return [];
  }
}

/** Ids of the products whose days reports may change: those to be read before planning. */
export function touchedProducts(
  reports: readonly IntakeReport[],
  products: readonly Product[],
): readonly string[] {
  const skus = new Set(reports.flatMap((report) => namedIn(report).map(({ sku }) => skuKey(sku))));
  return products.filter(({ sku }) => skus.has(skuKey(sku))).map(({ id }) => id);
}

/**
 * What taking reports in would change of what is kept. Pure: nothing is written, and the same reports in any order give the
 * same plan; taken in twice they change nothing the second time.
 *
 * Of each fact the newest is kept, of the same day the nearest report's (`report-rank.ts`), and what the seller has typed
 * stays unless the report is newer. A product that a report does not name keeps what is known of it: absence is never 0.
 *
 * @throws RangeError when the zone is not known
 */
export function planIntake(reports: readonly IntakeReport[], kept: Kept, options: IntakeOptions): IntakePlan {
  const rows = saidRows(reports, options);
  const { joined, skipped, nearlyAlike, unsettled } = joinReports(kept.products, rows, {
    currency: (row) => positionIn(row)?.currency ?? null,
    isOrders: ({ source: { said } }) => said.kind === 'sales',
  });
  const suppliers = new SupplierNames(kept.suppliers, options.newId, options.now);
  const context: PlanContext = {
    ...options,
    suppliers,
    historyOf: (id) => kept.histories.get(id) ?? null,
  };

  const changes: ProductChange[] = [];
  const products: Product[] = [];
  const histories: History[] = [];
  const conflicts: IntakeConflict[] = [];
  const before: Product[] = [];
  let [unchanged, senseless] = [0, 0];
  for (const of of withSilence(reports, kept.products, joined, options.today)) {
    const planned = planProduct(of, context);
    senseless += planned.senseless;
    conflicts.push(...planned.conflicts);
    const { change } = planned;
    if (change === null) unchanged++;
    else changes.push(change);
    if (change !== null && change.product !== of.stored) {
      products.push(change.product);
      if (of.stored !== null) before.push(of.stored);
    }
    if (planned.history !== null) histories.push(planned.history);
  }
  const isNew = new Set(changes.flatMap((change) => (change.isNew ? [change.product.id] : [])));
  const had = histories.flatMap(({ id }) => kept.histories.get(id) ?? []);
  return {
    put: { products, suppliers: suppliers.made, histories },
    changes,
    unchanged,
    conflicts,
    skipped,
    remarks: [
      ...absentRemarks(reports, kept.products, joined),
      ...(senseless > 0
        ? [
            `${senseless} ${senseless === 1 ? 'value makes' : 'values make'} no sense, such as stock below nothing, and ${senseless === 1 ? 'is' : 'are'} left out.`,
          ]
        : []),
      ...(unsettled.length > 0
        ? [
            `${unsettled.length === 1 ? 'One product' : `${unsettled.length} products`} without a marketplace (such as ${unsettled[0]!}) ${unsettled.length === 1 ? 'is' : 'are'} sold in several by these reports. Whose what is known of ${unsettled.length === 1 ? 'it' : 'them'} is cannot be told: ${unsettled.length === 1 ? 'it stays' : 'they stay'} as ${unsettled.length === 1 ? 'it was' : 'they were'}, and each marketplace gets a product of its own.`,
          ]
        : []),
      ...(nearlyAlike.length > 0
        ? [
            `${nearlyAlike.length === 1 ? 'One SKU differs' : `${nearlyAlike.length} SKUs differ`} from another only in capital letters (such as ${nearlyAlike[0]!}): they count as different products.`,
          ]
        : []),
    ],
    undo: {
      products: before,
      suppliers: [],
      histories: had,
      remove: {
        products: [...isNew],
        suppliers: suppliers.made.map(({ id }) => id),
        histories: histories.flatMap(({ id }) => (kept.histories.has(id) ? [] : [id])),
      },
    },
  };
}
