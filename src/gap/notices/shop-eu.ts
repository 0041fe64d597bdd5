import type { CustomerNotice } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import { isLate, type Delay } from './delay';
import { beside, dateText, greeting, notice, promisedText } from './words';

/** The message of a shop that sells to the EU or the UK, where the agreed day is that of delivery. */
export function euShopNotices(delay: Delay, format: Formatter, law: 'EU' | 'UK' = 'EU'): CustomerNotice[] {
  if (!isLate(delay)) return [];
  const promised = promisedText(delay, format, delay.promisedTransitDays);
  const news =
    delay.newDay === null
      ? 'We cannot give you a new date yet and will write as soon as we can.'
      : `We ask you to let us deliver by ${dateText(delay.newDay + delay.transitDays, format)} instead. If another further period suits you better, please tell us.`;
  const after =
    delay.newDay === null
      ? 'You may set us a fitting further period. If we have not delivered by its end, you can end the contract'
      : 'If we have not delivered by then, you can end the contract';
  return [
    notice(
      `Own shop, ${law}: late delivery`,
      'Your order [order number] arrives later',
      law === 'EU' ? 'eu-late-delivery' : 'uk-late-delivery',
      [
        greeting,
        `Your order [order number] was to reach you by ${promised}. The stock for it is late, and we cannot keep that day. ${news}`,
        `${after}, and we return everything you paid without undue delay. If the first day was essential to you, you can end it now. A reply to this message is enough.`,
        `Your right to ${law === 'EU' ? 'withdraw' : 'cancel'} within 14 days of receiving the goods stays as it is.`,
        'We are sorry for the delay.',
        '[your shop name]',
      ],
      beside(delay, format, delay.promisedTransitDays),
    ),
  ];
}
