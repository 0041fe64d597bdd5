import { catalogue } from '../fields/catalogue';
import type { Value } from '../fields/field';
import type { Product, Supplier } from '../fields/stored';
import { orderToday } from './order-today';
import { productSupply } from './product-supply';
import { triageProduct } from './triage-product';
import type { CatalogueDefaults } from './triage-row';

const places = ['onHandFba', 'onHandOwn', 'onHandShop'] as const;

/** Numbers that follow from what is known of a product, for pages that ask for them under these keys. */
export type LentValues = Readonly<Record<string, Value>>;

const unitsIn = (shipments: unknown): number =>
  Array.isArray(shipments)
    ? shipments.reduce<number>((sum, one: { readonly units?: unknown }) => sum + (Number(one?.units) || 0), 0)
    : 0;

/**
 * What a page that is opened for a product takes in the place of its example's numbers: places of stock that nobody counted
 * are empty, what is on order is what its shipments bring, orders waiting and the gap ahead are its own, its supplier's terms
 * and the usual lead time hold where it has none, and ads are none where its numbers came out of reports without any.
 *
 * @returns nothing where no stock of it is known
 */
export function lentValues(
  product: Product,
  supplier: Supplier | null,
  defaults: CatalogueDefaults,
  today: string,
): LentValues {
  const { facts } = product;
  if (!places.some((key) => key in facts)) return {};
  const lent: Record<string, Value> = {};
  const lend = (key: string, value: Value | null) => {
    if (value !== null && !(key in facts)) lent[key] = value;
  };
  const supply = productSupply(product, supplier, defaults, today);
  const row = triageProduct(product, defaults, today, supplier);
  for (const key of places) lend(key, 0);
  lend('onOrder', Math.round(unitsIn(facts.shipments?.value)));
  lend('shipments', []);
  const waiting = facts['waitingUnits']?.value;
  lend('waitingOrders', typeof waiting === 'number' ? Math.round(waiting) : 0);
  lend('leadTimeDays', Math.round(supply.lead.mean));
  lend('leadTimeSd', Math.round(supply.lead.sd * 10) / 10);
  lend('casePack', supply.casePack);
  lend('minimumOrder', supply.minimumOrder);
  lend('orderQuantity', orderToday(product, supplier, defaults, today)?.units ?? null);
  if (row.outOn !== null && row.backOn !== null && row.backOn > row.outOn)
    lend('gapDays', Math.min(catalogue.gapDays.max, Math.round(row.backOn - row.outOn)));
  if (Object.values(facts).some(({ from }) => from === 'import')) lend('adsPerUnit', 0);
  return lent;
}
