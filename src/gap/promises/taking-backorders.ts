import type { GapValues } from '../gap-inputs';
import { ownUnits } from '../shipments';

/** A seller in a shop of their own, also while it is closed: what Amazon allows does not bind them, and FBA is no way of theirs. */
export function isShopSeller({ whileOut, shopShare }: GapValues): boolean {
  return whileOut === 'shop' || shopShare === 1;
}

/** The offer open to orders that wait: in the seller's shop where that is where they sell, else on Amazon. */
export function openOffer(values: GapValues): { readonly whileOut: 'shop' | 'backorder' } {
  return { whileOut: isShopSeller(values) ? 'shop' : 'backorder' };
}

/** The offer closed at zero. A shop that closes is still a shop. */
export function closedOffer(values: GapValues): { readonly whileOut: 'closed'; readonly shopShare?: 1 } {
  return isShopSeller(values) ? { whileOut: 'closed', shopShare: 1 } : { whileOut: 'closed' };
}

/** The same gap with the offer kept open for orders that wait. What is asked of a promise is asked of these values. */
export function takingBackorders<V extends GapValues>(values: V): V {
  return takesBackorders(values) ? values : { ...values, ...openOffer(values) };
}

/** Whether orders that wait are taken as it stands. */
export function takesBackorders({ whileOut }: Pick<GapValues, 'whileOut'>): boolean {
  return whileOut === 'backorder' || whileOut === 'shop';
}

/** Units on hand and under way that could fill orders that wait. */
export function fillingUnits(values: GapValues): number {
  if (!isShopSeller(values)) return ownUnits(values);
  const { onHandFba, onHandOwn, onHandShop, shipments } = values;
  return shipments.reduce((sum, { units }) => sum + units, onHandFba + onHandOwn + onHandShop);
}

/** Whether anything on hand or under way could fill an order that waits. */
export function canFillBackorders(values: GapValues): boolean {
  return fillingUnits(values) > 0;
}

/** Whether the orders that wait are judged by Amazon’s limits; a shop has none. */
export function isHeldToLimits(values: GapValues): boolean {
  return !isShopSeller(values);
}
