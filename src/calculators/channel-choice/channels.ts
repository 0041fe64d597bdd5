import { contributionPerUnit } from '../../engine/costs/contribution-margin';
import { demandKept } from '../../gap/engine-parameters';
import type { ChannelValues } from './inputs';

/** Where a unit is sold, in the order of the engine's places. */
export const channelNames = ['fba', 'fbm', 'shop'] as const;
export type ChannelName = (typeof channelNames)[number];

/** One number for each channel. */
export type ByChannel<T = number> = Readonly<Record<ChannelName, T>>;

export const byChannel = <T>(of: (name: ChannelName, place: 0 | 1 | 2) => T): ByChannel<T> => ({
  fba: of('fba', 0),
  fbm: of('fbm', 1),
  shop: of('shop', 2),
});

export const isUsed = ({ useFba, useFbm, useShop }: ChannelValues): ByChannel<boolean> => ({
  fba: useFba,
  fbm: useFbm,
  shop: useShop,
});

/** What price, fees and ads of one channel come to. */
export interface ChannelMoney {
  readonly price: number;
  readonly fees: number;
  readonly fulfilment: number;
  readonly ads: number;
  readonly landedCost: number;
  /** Of one unit, money. */
  readonly contribution: number;
}

/**
 * What a unit earns in each channel: price less fees, fulfilment, ads and landed cost.
 *
 * @param slowed - with the price raised and ads cut until the restock
 */
export function channelMoney(values: ChannelValues, slowed = false): ByChannel<ChannelMoney> {
  const { landedCost, referralRate } = values;
  const kept = slowed ? demandKept(values) : 1;
  const rise = slowed ? 1 + values.priceRise : 1;
  // Ads are paid by the click: what is left of them falls on the units left.
  const adsLeft = !slowed ? 1 : kept > 0 ? (1 - values.adsCut) / kept : 0;
  const money = (
    price: number,
    feeShare: number,
    fixed: number,
    fulfilment: number,
    ads: number,
  ): ChannelMoney => {
    const raised = price * rise;
    const adsPerUnit = ads * adsLeft;
    return {
      price: raised,
      fees: raised * feeShare + fixed,
      fulfilment,
      ads: adsPerUnit,
      landedCost,
      contribution: contributionPerUnit({
        price: raised,
        landedCost: landedCost + fixed,
        referralShare: feeShare,
        fulfilmentCost: fulfilment,
        adsPerUnit,
      }),
    };
  };
  const { price, adsPerUnit } = values;
  return {
    fba: money(price, referralRate, 0, values.fulfilmentCost, adsPerUnit),
    fbm: money(
      values.fbmPrice ?? price,
      referralRate,
      0,
      values.backorderFulfilmentCost,
      values.fbmAdsPerUnit ?? adsPerUnit,
    ),
    shop: money(
      values.shopPrice ?? price,
      values.shopPaymentShare,
      values.shopPaymentFixed,
      values.shopFulfilmentCost,
      values.shopAdsPerUnit,
    ),
  };
}
