import type { Formatter } from '../fields/format';
import type { GapValues } from './gap-inputs';

/** The levers that slow sales, each as a part of a way's name; those not pulled are left out. */
export function leverParts(
  {
    priceRise = 0,
    adsCut = 0,
    orderLimit = null,
  }: Partial<Pick<GapValues, 'priceRise' | 'adsCut' | 'orderLimit'>>,
  format: Formatter,
): string[] {
  return [
    ...(priceRise > 0 ? [`price ${format.percent(priceRise, 0)} up`] : []),
    ...(adsCut > 0 ? [adsCut === 1 ? 'ads off' : `ads cut by ${format.percent(adsCut, 0)}`] : []),
    ...(orderLimit !== null ? [`at most ${format.number(orderLimit, 0)} an order`] : []),
  ];
}
