import type { GapValues } from '../gap-inputs';
import { ownUnits } from '../shipments';

/**
 * The same gap with the offer kept open for orders that wait: in the seller's shop where that is where they sell, else on
 * Amazon. What is asked of a promise is asked of these values.
 */
export function takingBackorders<V extends GapValues>(values: V): V {
  return takesBackorders(values) ? values : { ...values, whileOut: 'backorder' };
}

/** Whether orders that wait are taken as it stands. */
export function takesBackorders({ whileOut }: GapValues): boolean {
  return whileOut === 'backorder' || whileOut === 'shop';
}

/** Whether anything on hand or under way could fill an order that waits. */
export function canFillBackorders(values: GapValues): boolean {
  if (values.whileOut !== 'shop' && values.shopShare < 1) return ownUnits(values) > 0;
  const { onHandFba, onHandOwn, onHandShop, shipments } = values;
  return onHandFba + onHandOwn + onHandShop > 0 || shipments.some(({ units }) => units > 0);
}

/** Whether the orders that wait are judged by Amazon’s limits; a shop has none. */
export function isHeldToLimits({ whileOut, shopShare }: GapValues): boolean {
  return whileOut !== 'shop' && shopShare < 1;
}
