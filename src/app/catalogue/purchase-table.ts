import { addDays } from '../../fields/calendar-date';
import type { LeftOut, PurchaseLine, PurchaseOrder, PurchaseReason } from '../../catalogue/suggest-purchases';
import type { Cell } from '../../ui/csv';

const reasons: Readonly<Record<PurchaseReason, string>> = {
  due: 'due',
  cut: 'due, less for want of money',
  fills: 'to reach the supplier’s minimum',
};
const why: Readonly<Record<LeftOut['why'], string>> = {
  budget: 'the budget does not reach',
  cost: 'the landed cost is not known',
  minimum: 'the supplier’s minimum is out of reach',
};

/** Names of the columns, as the table and the file have them. */
export const purchaseColumns = [
  'SKU',
  'Product',
  'Units',
  'Cases',
  'Case pack',
  'Landed cost',
  'Cost',
  'Order by',
  'Why',
] as const;

/** A purchase as a row of that table; what is overdue is to be ordered today. */
export function purchaseRow(line: PurchaseLine, nameOf: (product: string) => string, today: string): Cell[] {
  const { product, sku, units, cases, casePack, unitCost, cost, orderBy, reason } = line;
  const by = orderBy === null ? null : addDays(today, Math.max(0, Math.floor(orderBy)));
  return [sku, nameOf(product), units, Math.ceil(cases), casePack, unitCost, cost, by, reasons[reason]];
}

/** What is due and not bought, in a sentence; '' where nothing is. */
export function leftOutWords({ leftOut }: Pick<PurchaseOrder, 'leftOut'>): string {
  const said = (Object.keys(why) as LeftOut['why'][]).flatMap((reason) => {
    const some = leftOut.filter((one) => one.why === reason);
    if (some.length === 0) return [];
    const names = some.slice(0, 5).map(({ sku }) => sku);
    const more = some.length > names.length ? ` and ${some.length - names.length} more` : '';
    return [`${names.join(', ')}${more} (${why[reason]})`];
  });
  return said.length === 0 ? '' : `Left out: ${said.join('; ')}.`;
}
