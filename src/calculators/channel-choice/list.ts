import { protectionLevel } from '../../engine/allocation/littlewood';
import {
  bestBuyersServed,
  lawOfOrders,
  namesAtRestock,
  ordersFilled,
  ordersFromList,
  type WaitingList,
} from '../../engine/allocation/waiting-list';
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
  /** Units to hold back for it, by Littlewood's rule; no more than are under way. */
  readonly held: number;
  /** Chance that those are enough for all orders, at the low, middle and high shares. */
  readonly enough: readonly [number, number, number];
  /** Orders filled from those units on average, and those of the best customers among them. */
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
  const law = lawOfOrders(middle);
  const wanted = protectionLevel(contribution, elsewhere, law);
  // Where nothing else earns, all orders that may come are worth a unit.
  const held = Math.min(
    unitsUnderWay(values),
    Number.isFinite(wanted) ? wanted : Math.ceil(ordersFromList(high)),
  );
  const bestServed = bestBuyersServed(held, middle, values.listBestShare);
  return {
    daysOut,
    names: [namesAtRestock(low), namesAtRestock(middle), namesAtRestock(high)],
    orders: [ordersFromList(low), ordersFromList(middle), ordersFromList(high)],
    contribution,
    elsewhere,
    held,
    enough: [lawOfOrders(low).cdf(held), law.cdf(held), lawOfOrders(high).cdf(held)],
    filled: ordersFilled(held, law),
    bestServed,
    gainByValue: (bestServed.byValue - bestServed.oldestFirst) * values.listBestWorth,
  };
}

/** What may land; a reorder may bring any number. */
const unitsUnderWay = ({ shipments, afterLast }: ChannelValues): number =>
  afterLast === 'reorder' ? Infinity : shipments.reduce((sum, { units }) => sum + units, 0);
