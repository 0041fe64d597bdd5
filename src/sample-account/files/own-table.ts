import type { SampleAccount } from '../sample-account';
import { commaText, namedRows } from '../table-text';

const header = ['SKU', 'Supplier', 'Landed cost', 'Lead time', 'Case pack', 'Minimum order'];

/** A sheet of the seller's own: what Amazon and Shopify do not know of a product. */
export function ownTable({ items }: SampleAccount): string {
  const rows = items.map(({ sku, supplier, landedCost }) => ({
    SKU: sku,
    Supplier: supplier.name,
    'Landed cost': landedCost.toFixed(2),
    'Lead time': supplier.leadTimeDays,
    'Case pack': supplier.casePack,
    'Minimum order': supplier.casePack * 2,
  }));
  return commaText(header, namedRows(header, rows));
}
