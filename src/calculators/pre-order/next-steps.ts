import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { Improvement } from '../calculator';
import { dueDates, dueWords } from './due-dates';
import type { PreOrderValues } from './inputs';
import type { PreOrderResult } from './model';
import { hasOrders } from './words';

/** The dated calendar as things to do. */
export function preOrderActions(values: PreOrderValues, result: PreOrderResult, format: Formatter): Action[] {
  return dueDates(values, result, format).map((due) => ({ text: dueWords(due), byDay: due.day }));
}

/** Pages for the numbers this answer leans on most. */
export function improvePreOrder(values: PreOrderValues, result: PreOrderResult): readonly Improvement[] {
  if (!hasOrders(values, result)) return [];
  return [
    ...(1 - result.keptChance >= 0.1
      ? [
          {
            id: 'lead-time',
            why: 'How often the promise is kept turns on the three landing dates. It measures them from past orders, leg by leg.',
          },
        ]
      : []),
    ...(values.dailyDemand > 0 && (result.isForecast || result.inHand < 30)
      ? [
          {
            id: 'velocity',
            why: 'All counts grow with the orders a day if nobody had to wait. It reads those of this or a like product from your sales.',
          },
        ]
      : []),
    {
      id: 'stockout-cost',
      why: 'How many to order turns on what a customer not served costs. It works that out from your own margin and customers.',
    },
  ];
}

/** The modelling choices behind the answer, a line each. */
export function preOrderAssumptions(values: PreOrderValues, format: Formatter): string[] {
  return [
    `Each further day of promised wait turns away ${format.percent(values.captureDecay, 2)} of the customers; those who order cancel at ${format.percent(values.hazardBefore, 2)} a day, and at ${format.percent(values.hazardAfter, 2)} once the promise is broken.`,
    'All are promised one date. Pre-orders close on it, and on the day the stock lands; all that are left ship that day.',
    'What is ordered and what you order more land together.',
    'One landing date for all orders of a future, by its three dates and a serious slip.',
    `Demand is off the guess by ${format.percent(values.forecastSpread, 0)} (gamma), the same for all days; each day’s orders are Poisson around it.`,
    ...(values.channel === 'amazon' ? ['What Amazon cancels for shipping too late is lost.'] : []),
    ...(values.channel === 'shop' && values.market === 'us'
      ? [
          `Of those asked to agree to wait longer still, ${format.percent(values.consentShare, 0)} do; the others are refunded.`,
        ]
      : []),
    'Payment fees are not returned with a refund. Cash counts pre-orders and this one order alone, not the sales after it.',
  ];
}
