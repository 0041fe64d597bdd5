import type { Formatter } from '../../fields/format';
import { inputs, paymentOf, type PreOrderValues } from './inputs';
import type { PreOrderResult } from './model';
import { amazonDays, sureEnough } from './plan';
import type { PreOrderOutcome } from './simulation';
import { hasOrders, nothingShips, orders, slipMatters } from './words';

export interface PreOrderWarning {
  readonly text: string;
  readonly tone: 'warn' | 'bad';
  /** What mends it: once done, the warning is gone. */
  readonly action?: { readonly label: string; readonly change: Partial<PreOrderValues> };
}

/** Chance of keeping it below which a date hardly has a reasonable basis. */
const littleBasis = 0.5;

/** What to know before using the answer. */
export function preOrderWarnings(
  values: PreOrderValues,
  result: PreOrderResult,
  simulated: PreOrderOutcome | null,
  format: Formatter,
): PreOrderWarning[] {
  if (!hasOrders(values, result)) return [];
  return [
    ...uncounted(result, format),
    ...(nothingShips(result)
      ? nothing(values, result, format)
      : [
          ...promise(values, result, format),
          ...onAmazon(values, format),
          ...cash(values, simulated, format),
          ...tooFew(result, format),
        ]),
    ...surprise(result, format),
  ];
}

function uncounted({ inHand, isForecast }: PreOrderResult, format: Formatter): PreOrderWarning[] {
  if (!isForecast || inHand === 0) return [];
  return [
    {
      tone: 'warn',
      text: `Pre-orders are open, but how many are in hand is not entered: ${orders(inHand, format)} are taken from the forecast. Enter how many you have, and all that is to come is corrected by them.`,
    },
  ];
}

function nothing(values: PreOrderValues, { order }: PreOrderResult, format: Formatter): PreOrderWarning[] {
  const { more } = order;
  return [
    {
      tone: 'bad',
      text: `Nothing can be shipped: no unit is ordered${more > 0 ? '' : ', and none is worth ordering at these prices and terms'}. What is taken has to be refunded.`,
      ...(more > 0 && values.orderedUnits !== null
        ? {
            action: {
              label: `Plan with ${format.quantity(more, 'units', 0)}`,
              change: { orderedUnits: more },
            },
          }
        : {}),
    },
  ];
}

function promise(values: PreOrderValues, result: PreOrderResult, format: Formatter): PreOrderWarning[] {
  const { keptChance, sureDate } = result;
  if (!slipMatters(result) || keptChance >= sureEnough) return [];
  const isUnfounded = keptChance < littleBasis;
  return [
    {
      tone: isUnfounded ? 'bad' : 'warn',
      text: `The promised date is kept in ${format.frequency(keptChance)} futures only${isUnfounded && values.market === 'us' ? '; a stated date needs a reasonable basis' : ''}. A promise of ${format.day(sureDate)} would be kept in 9 of 10, serious slips counted.`,
      ...(sureDate <= inputs.promiseDate.max
        ? { action: { label: `Promise ${format.day(sureDate)}`, change: { promiseDate: sureDate } } }
        : {}),
    },
  ];
}

/** Amazon takes pre-orders for a limited wait; opening later shortens it, as long as the stock is not likely to land first. */
function onAmazon(values: PreOrderValues, format: Formatter): PreOrderWarning[] {
  const { channel, opensDay, promiseDate, landsLikely } = values;
  const wait = promiseDate - Math.max(0, opensDay);
  if (channel !== 'amazon' || wait <= amazonDays) return [];
  const later = promiseDate - amazonDays;
  const canOpenLater = later <= landsLikely && opensDay >= 0;
  return [
    {
      tone: 'bad',
      text: `Amazon takes pre-orders that ship within ${format.days(amazonDays, 0)}, and the first ones here wait ${format.days(wait, 0)}. ${canOpenLater ? 'Open them later, or promise a sooner day.' : 'Promise a sooner day, or sell them in your own shop.'}`,
      ...(canOpenLater
        ? { action: { label: `Open on ${format.day(later)}`, change: { opensDay: later } } }
        : {}),
    },
  ];
}

/** How customers could pay sooner than they do. */
const sooner = {
  hold: 'Ask for a deposit, pay',
  deposit: 'Ask for a larger deposit, pay',
  full: 'Pay',
  amazon: 'Pay',
} as const;

function cash(
  values: PreOrderValues,
  simulated: PreOrderOutcome | null,
  format: Formatter,
): PreOrderWarning[] {
  if (simulated === null || simulated.belowZero < 0.02) return [];
  return [
    {
      tone: simulated.belowZero >= 0.5 ? 'bad' : 'warn',
      text: `Cash goes below zero in ${format.frequency(simulated.belowZero)} futures. ${sooner[paymentOf(values)]} the supplier’s balance later, or order less.`,
    },
  ];
}

function tooFew({ order }: PreOrderResult, format: Formatter): PreOrderWarning[] {
  const { ordered, more, best } = order;
  if (ordered === null || ordered.servesPreOrders >= sureEnough) return [];
  return [
    {
      tone: 'bad',
      text: `${format.quantity(ordered.units, 'units', 0)} serve every pre-order in ${format.frequency(ordered.servesPreOrders)} futures only. Close pre-orders sooner, or order more: units promised twice are refunds.`,
      ...(more > 0 && best.servesPreOrders >= sureEnough && best.units <= inputs.orderedUnits.max
        ? {
            action: {
              label: `Plan with ${format.quantity(best.units, 'units', 0)}`,
              change: { orderedUnits: best.units },
            },
          }
        : {}),
    },
  ];
}

function surprise(
  { inHand, inHandForecast, isForecast }: PreOrderResult,
  format: Formatter,
): PreOrderWarning[] {
  const far = 3 * Math.sqrt(inHandForecast) + 0.5 * inHandForecast;
  if (isForecast || inHand === 0 || inHandForecast === 0 || Math.abs(inHand - inHandForecast) <= far)
    return [];
  return [
    {
      tone: 'warn',
      text: `${orders(inHand, format)} are in hand where ${format.number(inHandForecast, 0)} were forecast. The forecast now leans on them; check the orders a day with no wait too.`,
    },
  ];
}
