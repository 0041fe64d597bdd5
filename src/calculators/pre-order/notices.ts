import type { CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { amazonNotices } from '../../gap/notices/amazon';
import type { Delay } from '../../gap/notices/delay';
import { euShopNotices } from '../../gap/notices/shop-eu';
import { usShopNotices } from '../../gap/notices/shop-us';
import { dateText, greeting, notice } from '../../gap/notices/words';
import { cardHolds } from '../../marketplace/card-holds';
import { gradeWords } from '../../marketplace/grade-words';
import { currentRule } from '../../marketplace/rule';
import { mayWithdraw, type PreOrderValues } from './inputs';
import type { PreOrderResult } from './model';
import { amazonCancelDays, withdrawalDays } from './plan';
import { hasOrders, nothingShips, slipMatters } from './words';

/** Messages to customers: what the page says, and what is sent if the date slips. */
export function preOrderNotices(
  values: PreOrderValues,
  result: PreOrderResult,
  format: Formatter,
): CustomerNotice[] {
  if (!hasOrders(values, result) || nothingShips(result)) return [];
  const transitDays = mayWithdraw(values) ? values.transitDays : 0;
  const isOnAmazon = values.channel === 'amazon';
  const delay: Delay = {
    promisedDay: values.promiseDate,
    samePromise: true,
    writtenDay: Math.max(0, values.promiseDate - 1),
    newDay: result.newDate,
    promisedTransitDays: transitDays,
    transitDays,
    autoCancelDays: isOnAmazon ? amazonCancelDays(values) : 0,
  };
  if (isOnAmazon) return slipMatters(result) ? amazonNotices(delay, format) : [];
  return [
    pageNotice(values, format),
    ...(result.firstLapse !== null && result.firstLapse < values.landsLatest ? [cardNotice(values)] : []),
    ...(slipMatters(result) ? lateNotices(values, delay, format) : []),
  ];
}

/** By the law of the market. */
function lateNotices({ market }: PreOrderValues, delay: Delay, format: Formatter): CustomerNotice[] {
  if (market === 'us') return usShopNotices(delay, format);
  return euShopNotices(delay, format, market === 'eu' ? 'EU' : 'UK');
}

function pageNotice(values: PreOrderValues, format: Formatter): CustomerNotice {
  const isUs = values.market === 'us';
  const when = isUs
    ? `We ship by ${dateText(values.promiseDate, format)}.`
    : `You receive it by ${dateText(values.promiseDate + values.transitDays, format)}.`;
  const kept = isUs && values.payment !== 'hold' ? values.keptShare : 0;
  const cancel = isUs
    ? kept > 0
      ? `You can cancel at any time before that date; we then keep ${format.percent(kept)} of what you have paid. If we have not shipped by then, you can cancel for a full refund.`
      : 'You can cancel at any time until we ship, for a full refund.'
    : `You can cancel at any time until then, and within ${withdrawalDays[values.market]} days of receiving it, for a full refund.`;
  return notice(
    'Own shop, product page and order confirmation',
    'Pre-order',
    { us: 'ftc-stated-date', eu: 'eu-agreed-day', uk: 'uk-agreed-day' }[values.market],
    [`Pre-order: not in stock yet. ${when} ${paymentWords(values, format)} ${cancel}`],
  );
}

function paymentWords({ payment, depositShare }: PreOrderValues, format: Formatter): string {
  switch (payment) {
    case 'hold':
      return 'Your card is charged when your order ships.';
    case 'deposit':
      return `You pay ${format.percent(depositShare)} now and the rest when your order ships.`;
    case 'full':
      return 'You pay in full now.';
  }
}

function cardNotice(values: PreOrderValues): CustomerNotice {
  const rule = currentRule(cardHolds, 'card-hold');
  return {
    channel: 'Own shop: card about to be charged',
    subject: 'Your order [order number] is about to ship',
    text: [
      greeting,
      'Your pre-order [order number] is about to ship. The hold on your card has ended, as holds do, so we charge [amount] to the card you gave on [date].',
      'If you want to use another card, change it here before then: [link]. If you would rather not have the order any more, reply to this message and we cancel it.',
      '[your shop name]',
    ].join('\n\n'),
    note: `For orders older than ${values.holdDays} days when the stock lands.`,
    rule: `${rule.label}: ${rule.value} ${rule.unit}. ${rule.note ?? ''} Source: ${gradeWords[rule.grade]}.`,
    source: rule.source,
  };
}
