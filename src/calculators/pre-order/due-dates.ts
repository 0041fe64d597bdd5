import type { Formatter } from '../../fields/format';
import { mayWithdraw, paymentOf, type PreOrderValues } from './inputs';
import type { PreOrderResult } from './model';
import { amazonCancelDays, silentDays, unstatedDays, withdrawalDays } from './plan';
import { hasOrders, nothingShips, orders, slipMatters } from './words';

/** Something due on a day: what, to whom, and how it is worded. */
export interface DueDate {
  readonly day: number;
  readonly what: string;
  readonly whom: string;
  readonly wording: string;
  /** Only if the stock has not landed by then. */
  readonly ifLate: boolean;
}

/** What is due as a sentence of its own, its condition said. */
export const dueWords = ({ what, ifLate }: DueDate): string =>
  ifLate ? `If the stock has not landed: ${what[0]!.toLowerCase()}${what.slice(1)}` : what;

/** Days before the promise on which the landing date is asked for once more. */
const askAhead = 7;
const refundWithin = 'within seven working days';

/** All that is due from now on, in the order of its days. */
export function dueDates(
  values: PreOrderValues,
  result: PreOrderResult,
  format: Formatter,
): readonly DueDate[] {
  if (!hasOrders(values, result)) return [];
  if (nothingShips(result)) return refusal(result, format);
  return [
    ...opening(values, format),
    ...supplier(values, result, format),
    ...cards(values, result, format),
    ...promise(values, result, format),
    ...(slipMatters(result) ? slip(values, result, format) : []),
    ...shipping(values, format),
  ]
    .filter(({ day }) => day >= 0)
    .sort((a, b) => a.day - b.day);
}

/** With nothing to ship there is nothing to promise. */
function refusal({ inHand, isForecast }: PreOrderResult, format: Formatter): DueDate[] {
  const plain = { day: 0, wording: '', ifLate: false };
  return [
    { ...plain, what: 'Take no pre-orders: no unit is ordered that could be shipped.', whom: 'Shop' },
    ...(inHand > 0
      ? [
          {
            ...plain,
            what: `Cancel ${isForecast ? 'the orders in hand' : orders(inHand, format)} and refund everything paid, or order the units.`,
            whom: 'Every customer who waits',
          },
        ]
      : []),
  ];
}

function opening(values: PreOrderValues, format: Formatter): DueDate[] {
  const day = Math.max(0, values.opensDay);
  if (values.channel === 'amazon')
    return [
      {
        day,
        what: `Give the offer the release date ${format.day(values.promiseDate)}: orders are then promised to ship by it.`,
        whom: 'Amazon',
        wording: '',
        ifLate: false,
      },
    ];
  const isUs = values.market === 'us';
  const unstated = unstatedDays[values.market];
  const last = format.day(day + unstated);
  return [
    {
      day,
      what: isUs
        ? `Say the ship date, ${format.day(values.promiseDate)}, before the order is placed, and keep on file why it holds. Without a stated date the law reads ${format.days(unstated, 0)}: ${last} for that day’s orders.`
        : `Say the delivery day, ${format.day(values.promiseDate + values.transitDays)}, and the right to ${values.market === 'eu' ? 'withdraw' : 'cancel'}, before the order is placed. Without an agreed day the law reads ${format.days(unstated, 0)}: ${last} for that day’s orders.`,
      whom: 'Every customer',
      wording: 'Product page and order confirmation',
      ifLate: false,
    },
  ];
}

function supplier(values: PreOrderValues, { units }: PreOrderResult, format: Formatter): DueDate[] {
  const cost = units * values.landedCost;
  const pay = (day: number, share: number, what: string): DueDate[] =>
    share * cost > 0
      ? [
          {
            day,
            what: `${what}: ${format.money(share * cost, 0)} for ${format.quantity(units, 'units', 0)}.`,
            whom: 'Supplier',
            wording: '',
            ifLate: false,
          },
        ]
      : [];
  return [
    ...pay(values.supplierDepositDay, values.supplierDepositShare, 'Place the order and pay the deposit'),
    ...pay(values.supplierBalanceDay, 1 - values.supplierDepositShare, 'Pay the balance'),
  ];
}

function cards(values: PreOrderValues, { firstLapse, books }: PreOrderResult, format: Formatter): DueDate[] {
  if (firstLapse === null || firstLapse >= values.landsLatest) return [];
  return [
    {
      day: Math.ceil(firstLapse),
      what: `The first card holds lapse. From now on, orders older than ${format.days(values.holdDays, 0)} have to be charged anew: about ${format.quantity(books.total.declined, 'orders', 0)} are lost by it.`,
      whom: 'Payment service',
      wording: '',
      ifLate: false,
    },
    {
      day: Math.max(Math.ceil(firstLapse), values.landsLikely - 3),
      what: 'Say that the card is about to be charged, and where to change it.',
      whom: 'Customers whose hold has lapsed',
      wording: 'Card about to be charged',
      ifLate: false,
    },
  ];
}

function promise(values: PreOrderValues, result: PreOrderResult, format: Formatter): DueDate[] {
  const { promiseDate } = values;
  return [
    {
      day: Math.max(0, promiseDate - askAhead),
      what: `Ask for the landing date once more: the stock lands after the promised date in ${format.frequency(1 - result.keptChance)} futures.`,
      whom: 'Supplier or forwarder',
      wording: '',
      ifLate: false,
    },
    {
      day: promiseDate,
      what: 'Last day to ship as promised. Pre-orders close.',
      whom: 'Warehouse, shop',
      wording: '',
      ifLate: false,
    },
  ];
}

function slip(values: PreOrderValues, result: PreOrderResult, format: Formatter): DueDate[] {
  const { promiseDate, transitDays } = values;
  const newDate = result.newDate ?? promiseDate;
  const written = Math.max(0, promiseDate - 1);
  const waiting = 'Every customer who waits';
  if (values.channel === 'amazon') return amazonSlip(values, newDate, format);
  if (mayWithdraw(values))
    return [
      {
        day: written,
        what: `Say that the agreed day cannot be kept, and ask for a further period, to ${format.day(newDate + transitDays)}.`,
        whom: waiting,
        wording: 'Late delivery',
        ifLate: true,
      },
      {
        day: newDate + transitDays,
        what: 'The further period ends. Whoever ends the contract is paid back everything without undue delay.',
        whom: waiting,
        wording: 'Late delivery',
        ifLate: true,
      },
    ];
  const isShort = newDate - promiseDate <= silentDays;
  const consent = result.consentDay ?? newDate;
  return [
    {
      day: written,
      what: isShort
        ? `Send the first delay notice with the new date, ${format.day(newDate)}, and a free way to cancel. Silence counts as consent: the delay is ${format.days(silentDays, 0)} or less.`
        : `Send the first delay notice with the new date, ${format.day(newDate)}. It is more than ${format.days(silentDays, 0)} late, so silence is no consent after ${format.day(consent)}.`,
      whom: waiting,
      wording: isShort ? 'First delay, 30 days or less' : 'First delay, more than 30 days',
      ifLate: true,
    },
    ...(isShort ? [] : [letGo(consent)]),
    {
      day: newDate - 1,
      what: 'Send the second delay notice with a second new date, and ask for express consent: silence is none now.',
      whom: waiting,
      wording: 'If the new date slips too',
      ifLate: true,
    },
    letGo(newDate),
  ];
}

const letGo = (day: number): DueDate => ({
  day,
  what: `Cancel the orders of those who have not agreed to wait, and refund them in full ${refundWithin}, unasked.`,
  whom: 'Customers who have not agreed',
  wording: '',
  ifLate: true,
});

/** Amazon cancels what ships too late, so those that cannot ship before are told and refunded sooner. */
function amazonSlip(values: PreOrderValues, newDate: number, format: Formatter): DueDate[] {
  const { promiseDate } = values;
  const last = promiseDate + amazonCancelDays(values);
  const late = { whom: 'Amazon customers who wait', ifLate: true };
  return [
    {
      ...late,
      day: Math.max(0, promiseDate - 1),
      what:
        newDate <= last
          ? `Tell customers the new ship date, ${format.day(newDate)}. Each order shipped after ${format.day(promiseDate)} counts as late.`
          : `Tell customers that it ships late, and refund what cannot ship by ${format.day(last)}.`,
      wording: newDate <= last ? 'Buyer message' : 'Order that cannot ship in time',
    },
    {
      ...late,
      day: last,
      what: 'What has not shipped by now is cancelled by Amazon itself; it counts as cancelled by you.',
      wording: '',
    },
  ];
}

function shipping(values: PreOrderValues, format: Formatter): DueDate[] {
  const { landsLikely, transitDays, market } = values;
  const charge = {
    hold: ' and charge the cards',
    deposit: ' and charge what is still to pay',
    full: '',
    amazon: ' and confirm each of them',
  }[paymentOf(values)];
  return [
    {
      day: landsLikely,
      what: `Stock is likely to land: ship the pre-orders first${charge}.`,
      whom: 'Warehouse',
      wording: '',
      ifLate: false,
    },
    ...(mayWithdraw(values)
      ? [
          {
            day: landsLikely + transitDays + withdrawalDays[market],
            what: `The right to ${market === 'eu' ? 'withdraw' : 'cancel'} ends for orders shipped on ${format.day(landsLikely)}. Until then the money of returns is kept back.`,
            whom: 'Every customer',
            wording: '',
            ifLate: false,
          },
        ]
      : []),
  ];
}
