import type { CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { currentRule } from '../../marketplace/rule';
import { shopRules } from '../../marketplace/shop-rules';
import { isLate, type Delay } from './delay';
import { beside, dateText, greeting, notice, promisedText } from './words';

const signed = '[your shop name]';
const refund = 'a full refund of everything you paid, within seven working days';

/** Messages of a shop that sells to the US: the first delay, worded by its length, and the one after it. */
export function usShopNotices(delay: Delay, format: Formatter): CustomerNotice[] {
  if (!isLate(delay)) return [];
  const { newDay } = delay;
  const longest = currentRule(shopRules, 'silent-consent-us').value;
  const first =
    newDay === null
      ? withoutDate(delay, longest, format)
      : newDay - delay.promisedDay > longest
        ? longDelay(delay, newDay, longest, format)
        : shortDelay(delay, newDay, format);
  return newDay === null ? [first] : [first, secondDelay(newDay, format)];
}

function shortDelay(delay: Delay, newDay: number, format: Formatter): CustomerNotice {
  const date = dateText(newDay, format);
  return notice(
    'Own shop, US: first delay, 30 days or less',
    'Your order [order number] ships later: wait or cancel',
    'ftc-first-delay-short',
    [
      greeting,
      `We promised to ship your order [order number] by ${promisedText(delay, format)}. The stock for it is late, and we cannot. We now expect to ship it by ${date}.`,
      `If you are happy to wait, there is nothing to do: unless we hear from you before we ship, and before ${date}, we take it that you agree to the new date.`,
      `If you would rather not wait, reply to this message and we cancel the order, at no cost to you, and send you ${refund}.`,
      'We are sorry for the delay.',
      signed,
    ],
    beside(delay, format),
  );
}

function longDelay(delay: Delay, newDay: number, longest: number, format: Formatter): CustomerNotice {
  return notice(
    'Own shop, US: first delay, more than 30 days',
    'Your order [order number] ships later: please tell us whether you want to wait',
    'ftc-first-delay-long',
    [
      greeting,
      `We promised to ship your order [order number] by ${promisedText(delay, format)}. The stock for it is late, and we cannot. We now expect to ship it by ${dateText(newDay, format)}.`,
      'If you want to wait, please reply to this message and say so.',
      automatic(delay, longest, format),
      `You can also cancel now: reply to this message, at no cost to you, and we send you ${refund}.`,
      'We are sorry for the delay.',
      signed,
    ],
    beside(delay, format),
  );
}

function withoutDate(delay: Delay, longest: number, format: Formatter): CustomerNotice {
  return notice(
    'Own shop, US: first delay, no date yet',
    'Your order [order number] is delayed: please tell us whether you want to wait',
    'ftc-first-delay-long',
    [
      greeting,
      `We promised to ship your order [order number] by ${promisedText(delay, format)}. We cannot, because [reason for the delay], and we cannot give you a new date yet.`,
      'If you want to wait all the same, please reply to this message and say so. You may still cancel at any time until we ship.',
      automatic(delay, longest, format),
      `You can also cancel now: reply to this message, at no cost to you, and we send you ${refund}.`,
      'We are sorry for the delay.',
      signed,
    ],
    beside(delay, format),
  );
}

function automatic(delay: Delay, longest: number, format: Formatter): string {
  const last = dateText(delay.promisedDay + longest, format);
  return `If we have neither shipped by ${last} nor heard by then that you agree to wait, we cancel the order on that day and send you ${refund}, without your asking.`;
}

function secondDelay(newDay: number, format: Formatter): CustomerNotice {
  const last = dateText(newDay, format);
  return notice(
    'Own shop, US: if the new date slips too',
    'Your order [order number] is delayed again: please tell us whether you want to wait',
    'ftc-later-delay',
    [
      greeting,
      `We wrote that your order [order number] would ship by ${last}. We cannot keep that date either. We now expect to ship it by [second new date].`,
      `If you want to wait beyond ${last}, please reply to this message and say so.`,
      `If we have neither shipped by ${last} nor heard by then that you agree to wait, we cancel the order on that day and send you ${refund}, without your asking.`,
      'You can also cancel now: reply to this message, at no cost to you.',
      'We are sorry for the further delay.',
      signed,
    ],
  );
}
