import { protectionLevel } from '../../engine/allocation/littlewood';
import {
  bestBuyersServed,
  namesAtRestock,
  ordersFromList,
  spreadOfOrders,
  type WaitingList,
} from '../../engine/allocation/waiting-list';
import { fittingLaw } from '../../engine/replenishment/law-of-demand';
import { channelMoney, isUsed } from './channels';
import type { ChannelValues } from './inputs';

/** What the waiting list of the shop comes to at the restock. */
export interface ListResult {
  readonly daysOut: number;
  /** Low, middle and high, by the two shares. */
  readonly names: readonly [number, number, number];
  readonly orders: readonly [number, number, number];
  /** Contribution of a unit sold to the list: it needs no ads. */
  readonly contribution: number;
  /** What a unit earns elsewhere that the list does not take. */
  readonly elsewhere: number;
  /** Units to hold back for it, by Littlewood's rule. */
  readonly held: number;
  /** Orders filled from those units, and those of the best customers among them. */
  readonly filled: number;
  readonly bestServed: { readonly oldestFirst: number; readonly byValue: number };
  /** What telling the best first is worth. */
  readonly gainByValue: number;
}

/**
 * @param daysOut - days on which the shop's visitors find nothing
 */
export function waitingList(values: ChannelValues, daysOut: number): ListResult {
  const { signUpLow, signUpHigh, listConversionLow, listConversionHigh } = values;
  const list = (signUpShare: number, conversion: number): WaitingList => ({
    onList: values.onList,
    visitorsPerDay: values.shopVisitorsPerDay,
    daysOut,
    signUpShare,
    conversion,
  });
  const low = list(signUpLow, listConversionLow);
  const high = list(signUpHigh, listConversionHigh);
  const middle = list((signUpLow + signUpHigh) / 2, (listConversionLow + listConversionHigh) / 2);
  const money = channelMoney(values);
  const used = isUsed(values);
  const contribution = money.shop.contribution + money.shop.ads;
  const elsewhere = Math.max(
    0,
    ...(['fba', 'fbm'] as const).filter((name) => used[name]).map((name) => money[name].contribution),
    money.shop.contribution,
  );
  const mean = ordersFromList(middle);
  const { law } = fittingLaw({ mean, sd: spreadOfOrders(middle) });
  const wanted = protectionLevel(contribution, elsewhere, law);
  // Where nothing else earns, all orders that may come are worth a unit.
  const held = Number.isFinite(wanted) ? wanted : Math.ceil(ordersFromList(high));
  const bestServed = bestBuyersServed(held, mean, values.listBestShare);
  return {
    daysOut,
    names: [namesAtRestock(low), namesAtRestock(middle), namesAtRestock(high)],
    orders: [ordersFromList(low), mean, ordersFromList(high)],
    contribution,
    elsewhere,
    held,
    filled: Math.min(held, mean),
    bestServed,
    gainByValue: (bestServed.byValue - bestServed.oldestFirst) * values.listBestWorth,
  };
}
