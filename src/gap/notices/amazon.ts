import type { CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { isLate, type Delay } from './delay';
import { beside, dateText, greeting, notice, promisedText } from './words';

const channel = 'Amazon, buyer message';
const signed = '[your store name]';

/** Messages to Amazon customers whose orders ship late; none while the promise holds, which the order page says already. */
export function amazonNotices(delay: Delay, format: Formatter): CustomerNotice[] {
  if (!isLate(delay)) return [];
  const beyond = delay.newDay === null || delay.newDay > delay.promisedDay + delay.autoCancelDays;
  const notices: CustomerNotice[] = [];
  // Where each order has its own promise, the later ones may still ship in time even if the oldest cannot.
  if (delay.newDay !== null && (!beyond || !delay.samePromise))
    notices.push(delayed(delay, delay.newDay, format));
  if (beyond) notices.push(unavailable(delay, format));
  return notices;
}

function delayed(delay: Delay, newDay: number, format: Formatter): CustomerNotice {
  const paragraphs = [
    greeting,
    `Your order [order number] was due to ship by ${promisedText(delay, format)}. The stock it is waiting for is late. We now expect to ship it by ${dateText(newDay, format)}.`,
    'If you are happy to wait, there is nothing to do. If you would rather not wait, you can cancel the order under Your Orders or reply to this message, and you are refunded in full.',
    'We are sorry for the delay.',
    signed,
  ];
  return notice(
    channel,
    'Your order [order number]: new ship date',
    'amazon-delay-message',
    paragraphs,
    beside(delay, format),
  );
}

/** Amazon cancels these by itself in the end: better told and refunded before. */
function unavailable(delay: Delay, format: Formatter): CustomerNotice {
  return notice(
    `${channel}, order that cannot ship in time`,
    'Your order [order number]: refunded',
    'amazon-unavailable-message',
    [
      greeting,
      `Your order [order number] was due to ship by ${promisedText(delay, format)}. The stock for it did not arrive, and we cannot ship it in time.`,
      'We have refunded the full amount of the order, as the item is not available. There is nothing you need to do.',
      'We are sorry to let you down.',
      signed,
    ],
    beside(delay, format),
  );
}
