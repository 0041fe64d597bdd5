import type { Action } from '../../fields/answer';
import type { Formatter } from '../../fields/format';
import type { Improvement } from '../calculator';
import { dueDates, dueWords } from './due-dates';
import type { PreOrderValues } from './inputs';
import type { PreOrderResult } from './model';
import type { PreOrderOutcome } from './simulation';
import { hasOrders, orders, slipMatters } from './words';

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
    ...(values.dailyDemand > 0 && result.inHand < 30
      ? [
          {
            id: 'velocity',
            why: 'All counts grow with the orders a day if nobody had to wait. It reads those of this or a like product from your sales.',
          },
        ]
      : []),
    {
      id: 'stockout-cost',
      why: 'How many to order turns on what a buyer not served costs. It works that out from your own margin and buyers.',
    },
  ];
}

/** The modelling choices behind the answer, a line each. */
export function preOrderAssumptions(values: PreOrderValues, format: Formatter): string[] {
  return [
    `Each further day of promised wait turns away ${format.percent(values.captureDecay, 2)} of the buyers; those who order cancel at ${format.percent(values.hazardBefore, 2)} a day, and at ${format.percent(values.hazardAfter, 2)} once the promise is broken.`,
    'All are promised one date. Pre-orders close on it, and on the day the stock lands; all that are left ship that day.',
    'One landing date for all orders of a future, by its three dates and a serious slip.',
    `Demand is off the guess by ${format.percent(values.forecastSpread, 0)} (gamma), the same for all days; each day’s orders are Poisson around it.`,
    ...(values.market === 'us'
      ? [
          `Of those asked to agree to wait longer still, ${format.percent(values.consentShare, 0)} do; the others are refunded.`,
        ]
      : []),
    'Payment fees are not returned with a refund. Cash counts pre-orders and this one order alone, not the sales after it.',
  ];
}

export interface PreOrderWarning {
  readonly text: string;
  readonly tone: 'warn' | 'bad';
  readonly action?: { readonly label: string; readonly change: Partial<PreOrderValues> };
}

/** Chance of keeping it below which a date hardly has a reasonable basis. */
const littleBasis = 0.5;
const sureEnough = 0.9;

/** What to know before using the answer. */
export function preOrderWarnings(
  values: PreOrderValues,
  result: PreOrderResult,
  simulated: PreOrderOutcome | null,
  format: Formatter,
): PreOrderWarning[] {
  if (!hasOrders(values, result)) return [];
  const warnings: PreOrderWarning[] = [];
  const { keptChance, order } = result;
  if (slipMatters(result) && keptChance < sureEnough)
    warnings.push({
      tone: keptChance < littleBasis ? 'bad' : 'warn',
      text: `The promised date is kept in ${format.frequency(keptChance)} futures only${keptChance < littleBasis && values.market === 'us' ? '; a stated date needs a reasonable basis' : ''}. The latest landing date is kept in 9 of 10, but for a serious slip.`,
      ...(values.landsLatest > values.promiseDate
        ? {
            action: {
              label: `Promise ${format.day(values.landsLatest)}`,
              change: { promiseDate: values.landsLatest },
            },
          }
        : {}),
    });
  if (simulated !== null && simulated.belowZero >= 0.02)
    warnings.push({
      tone: simulated.belowZero >= 0.5 ? 'bad' : 'warn',
      text: `Cash goes below zero in ${format.frequency(simulated.belowZero)} futures. Ask for a larger deposit, pay the supplier’s balance later, or order less.`,
    });
  if (order.ordered !== null && order.ordered.servesPreOrders < sureEnough)
    warnings.push({
      tone: 'bad',
      text: `${format.quantity(order.ordered.units, 'units', 0)} serve every pre-order in ${format.frequency(order.ordered.servesPreOrders)} futures only. Close pre-orders sooner, or order more: units promised twice are refunds.`,
    });
  const taken = result.inHandForecast;
  if (result.inHand > 0 && taken > 0 && Math.abs(result.inHand - taken) > 3 * Math.sqrt(taken) + 0.5 * taken)
    warnings.push({
      tone: 'warn',
      text: `${orders(result.inHand, format)} are in hand where ${format.number(taken, 0)} were forecast. The forecast now leans on them; check the orders a day with no wait too.`,
    });
  return warnings;
}
