import { outOfRange } from '../statistics/out-of-range';

/**
 * Share of demand that stays when the price is raised, at constant elasticity.
 *
 *   (1 + r)^e
 *
 * @param priceRise - r, fraction of the normal price, > −1
 * @param elasticity - e, <= 0: −1.5 means that 10 % more loses about 13 %
 * @returns 1 at no rise, towards 0
 * @throws RangeError when the price would be 0 or less
 */
export function demandKeptAtPrice(priceRise: number, elasticity: number): number {
  if (!(priceRise > -1)) throw outOfRange('Price rise', priceRise);
  return (1 + priceRise) ** elasticity;
}

/**
 * Share of demand that stays when ads are cut.
 *
 *   1 − cut · share of sales that ads bring
 *
 * @param adsCut - 0 to 1; 1 switches them off
 * @param adsShareOfSales - 0 to 1
 */
export function demandKeptWithoutAds(adsCut: number, adsShareOfSales: number): number {
  return 1 - adsCut * adsShareOfSales;
}

/**
 * Share of units that stays when an order may hold only so many.
 *
 * Order sizes are taken as geometric on 1, 2, … with mean m, so of an order at least as large as the limit L the rest is cut:
 *   E[min(N, L)] / m = 1 − (1 − 1/m)^L
 *
 * @param limit - L, whole, >= 1; null for no limit
 * @param unitsPerOrder - m, mean units of an order, >= 1
 */
export function demandKeptByOrderLimit(limit: number | null, unitsPerOrder: number): number {
  if (limit === null) return 1;
  if (!(limit >= 1)) throw outOfRange('Order limit', limit);
  if (!(unitsPerOrder >= 1)) throw outOfRange('Units per order', unitsPerOrder);
  return 1 - (1 - 1 / unitsPerOrder) ** limit;
}
