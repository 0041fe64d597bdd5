import type { CashCategory } from '../../engine/costs/cash-plan';
import { smallerOrder, type OrderChange } from '../../engine/costs/changed-orders';
import type { Formatter } from '../../fields/format';
import type { CashValues } from './inputs';

/** Keeps a line from ending between the minus and the currency sign. */
const wordJoiner = '\u2060';

/** Money with a true minus; no cents, and never minus nothing. */
export function cashWords(value: number, format: Formatter): string {
  return format.money(Math.round(value) + 0, 0).replace('−', `−${wordJoiner}`);
}

/** A change with its sign. */
export function changeWords(value: number, format: Formatter): string {
  const whole = Math.round(value) + 0;
  return whole > 0 ? `+${cashWords(whole, format)}` : cashWords(whole, format);
}

/** "on Feb 14", "today", "on day 45". */
export function onDay(day: number, format: Formatter): string {
  const whole = Math.round(day);
  return whole === 0 && format.settings.asOf === null ? 'today' : `on ${format.day(whole)}`;
}

export const orderName = (index: number, format: Formatter): string => `order ${format.number(index + 1, 0)}`;

/** What is done differently, in a sentence: "delaying order 2 by 12 days, to day 45,". */
export function changeSaid(change: OrderChange, { purchaseOrders }: CashValues, format: Formatter): string {
  const { order: index, kind, days, share } = change;
  const name = orderName(index, format);
  const order = purchaseOrders[index];
  const units = order?.units ?? 0;
  switch (kind) {
    case 'move':
      return `${days > 0 ? 'delaying' : 'bringing forward'} ${name} by ${format.days(Math.abs(days), 0)}, to ${format.day((order?.orderDay ?? 0) + days)},`;
    case 'smaller':
      return `ordering ${format.number(smallerOrder(units, share), 0)} rather than ${format.quantity(units, 'units', 0)} with ${name}`;
    case 'terms':
      return `paying the balance of ${name} ${format.days(days, 0)} later`;
  }
}

/** The same as a row of a table: "Order 2: 12 days later". */
export function changeRow({ order, kind, days, share }: OrderChange, format: Formatter): string {
  const what = {
    move: `${format.days(Math.abs(days), 0)} ${days > 0 ? 'later' : 'earlier'}`,
    smaller: `${format.percent(share, 0)} of its units`,
    terms: `balance ${format.days(days, 0)} later`,
  }[kind];
  return `Order ${format.number(order + 1, 0)}: ${what}`;
}

/** What is never to be gone below: "0" or "$2,000". */
export const floorWords = ({ cashFloor }: CashValues, format: Formatter): string =>
  cashFloor === 0 ? 'zero' : cashWords(cashFloor, format);

export const categoryWords: Readonly<Record<CashCategory, string>> = {
  sales: 'Sales',
  fees: 'Referral and payment fees',
  fulfilment: 'Fulfilment',
  ads: 'Ads',
  refunds: 'Refunds',
  storage: 'Storage',
  held: 'Held back, less what came free',
  suppliers: 'Suppliers',
  freight: 'Freight',
  duties: 'Duties',
  fixed: 'Fixed costs',
  other: 'Other payments',
};
