import type { CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { dateText, notice } from './words';

/**
 * What the shop's product page says while orders wait: the wait stated up front.
 *
 * @param promise - the wait of each order in days, or the day all of them ship by
 */
export function shopPageNotice(
  promise: { readonly waitDays: number } | { readonly day: number },
  format: Formatter,
): CustomerNotice {
  const ships =
    'waitDays' in promise
      ? `Order now and we ship within ${format.number(promise.waitDays, 0)} ${promise.waitDays === 1 ? 'day' : 'days'}.`
      : `Order now and we ship by ${dateText(promise.day, format)}.`;
  return notice('Own shop, product page and order confirmation', 'Out of stock for now', 'ftc-stated-date', [
    `Out of stock for now; more is on its way. ${ships} You can cancel at any time until then for a full refund.`,
  ]);
}
