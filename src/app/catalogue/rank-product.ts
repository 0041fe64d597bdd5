import { triageProduct } from '../../catalogue/triage-product';
import type { CatalogueDefaults, TriageRow } from '../../catalogue/triage-row';
import type { Product, Supplier } from '../../fields/stored';

/** What stands in for what a product does not say: its own safety days, where it has any, go before the catalogue's. */
function defaultsFor({ facts }: Product, defaults: CatalogueDefaults): CatalogueDefaults {
  const own = facts['safetyDays']?.value;
  return typeof own === 'number' && own >= 0 && own <= 365 ? { ...defaults, safetyDays: own } : defaults;
}

/** Ranks one product by formulas, at once. */
export const rankProduct = (
  product: Product,
  supplier: Supplier | null,
  today: string,
  defaults: CatalogueDefaults,
): TriageRow => triageProduct(product, defaultsFor(product, defaults), today, supplier);
