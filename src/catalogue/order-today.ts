import { gammaLaw } from '../engine/replenishment/continuous-laws';
import type { Product, Supplier } from '../fields/stored';
import { productSupply } from './product-supply';
import type { CatalogueDefaults } from './triage-row';

/** A shipment as calculators read it: days from today. */
export interface OrderedShipment {
  readonly units: number;
  readonly place: 'fba' | 'own' | 'shop';
  readonly earliest: number;
  readonly likely: number;
  readonly latest: number;
  readonly slipChance: number;
  readonly slipDays: number;
  readonly travelsWith: number | null;
}

/** Where most of its sales are shipped from. */
function placeOf({ channelShares: { fba, fbm, shop } }: Product): OrderedShipment['place'] {
  const most = Math.max(fba, fbm, shop);
  return fba === most ? 'fba' : fbm === most ? 'own' : 'shop';
}

/**
 * What an order placed today would bring, as a shipment: what sells in the days that one order covers, in whole cases and at
 * least the minimum, after a gamma lead time (its 10, 50 and 90%).
 *
 * @returns null where demand is not known or is none
 */
export function orderToday(
  product: Product,
  supplier: Supplier | null,
  defaults: CatalogueDefaults,
  today: string,
): OrderedShipment | null {
  const { demand, lead, casePack, minimumOrder } = productSupply(product, supplier, defaults, today);
  if (!demand) return null;
  const wanted = Math.max(minimumOrder, demand * defaults.orderDays, 1);
  const units = Math.min(1e9, Math.ceil(wanted / casePack) * casePack);
  const isCertain = lead.mean < 0.01 || lead.sd < 1e-6;
  const law = isCertain ? null : gammaLaw(lead.mean, Math.min(lead.sd, 3 * lead.mean));
  const dayOf = (chance: number) => Math.max(1, Math.round(law?.quantile(chance) ?? lead.mean));
  return {
    units,
    place: placeOf(product),
    earliest: dayOf(0.1),
    likely: dayOf(0.5),
    latest: dayOf(0.9),
    slipChance: 0,
    slipDays: 0,
    travelsWith: null,
  };
}
