import type { Formatter } from '../fields/format';
import { moves, type VariedInput } from './tornado';
import type { Fate, GapSummary, LimitName, MoneyStep } from '../engine/simulation/gap-summary';

/** What each end of a demanded unit is called, in drawing order: from best to worst. */
const fateWords: Readonly<Record<Fate, string>> = {
  servedAtOnce: 'shipped at once',
  shippedOnTime: 'backorder kept, on time',
  shippedLate: 'backorder kept, late',
  deferred: 'came back later',
  switched: 'bought your other item',
  stillWaiting: 'still waiting at the end',
  cancelledByBuyer: 'cancelled by the customer',
  cancelledBySeller: 'cancelled by you or Amazon',
  lost: 'lost',
};

/** What each step from the profit without a gap to the profit with it is called. */
export const moneyWords: Readonly<Record<MoneyStep, string>> = {
  refusedWhileOut: 'Sales missed while out',
  slowerAfterwards: 'Slower sales while velocity recovers',
  cancelledOrders: 'Cancelled backorders',
  returnedLater: 'Customers who came back',
  switchedToOwn: 'Your other item instead',
  cancellationHandling: 'Handling cancellations',
  goodwill: 'Goodwill of customers who waited',
  lowInventoryFee: 'Low-inventory fee',
  storage: 'Storage',
  rebuildingAds: 'Ads to rebuild velocity',
  freightAndDiversion: 'Freight and diverting',
  other: 'Dearer fulfilment and rounding',
};

/** What each input that the tornado moves is called. */
export const variedWords: Readonly<Record<VariedInput, string>> = {
  dailyDemand: 'Units sold a day',
  shipments: 'Restock date',
  price: 'Price',
  landedCost: 'Landed cost',
  velocityFloor: 'Lowest velocity',
  recoveryDays: 'Days to win velocity back',
  captureDecay: 'Orders lost per day promised',
  hazardBefore: 'Cancel while waiting',
  deferredShare: 'Come back after restock',
  goodwillTo10: 'Goodwill of customers who waited',
};

export const limitWords: Readonly<Record<LimitName, string>> = {
  late10: 'Late shipments, 10 days',
  late30: 'Late shipments, 30 days',
  cancelled7: 'Cancellations by seller, 7 days',
  defects60: 'Order defects, 60 days',
  onTimeDelivery: 'On-time delivery, 14 days',
};

/** Fates with units enough to show, in drawing order. */
export function fatesShown(way: GapSummary): { fate: Fate; label: string; units: number }[] {
  return (Object.keys(fateWords) as Fate[])
    .map((fate) => ({ fate, label: fateWords[fate], units: way.fates[fate].mean }))
    .filter(({ units }) => units >= 0.05);
}

/** How far an input was moved down (0) or up (1), in words. */
export function moveInWords(key: VariedInput, side: 0 | 1, format: Formatter): string {
  const move = moves[key];
  if ('days' in move)
    return `${format.days(Math.abs(move.days[side]))} ${move.days[side] < 0 ? 'sooner' : 'later'}`;
  if ('to' in move)
    return key === 'recoveryDays' ? format.days(move.to[side]) : format.percent(move.to[side]);
  const by = move.by[side];
  if (by === 0) return 'none';
  if (by === 2 || by === 0.5) return by === 2 ? 'twice' : 'half';
  return `${by > 1 ? '+' : '−'}${format.percent(Math.abs(by - 1), 0)}`;
}
